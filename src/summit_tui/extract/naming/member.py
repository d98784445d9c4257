"""Somebody or something that an article names, while it is being worked out who that is."""

from __future__ import annotations

from bisect import bisect_left

from summit_tui.extract.naming.named import Name
from summit_tui.knowledge.people import Person
from summit_tui.lean.hints import Final
from summit_tui.model import EntityKind, Evidence

NO_TITLES: Final[frozenset[str]] = frozenset()


class Member:
    """A referent in the making."""

    __slots__ = (
        *("key", "name", "kind", "known", "person", "gender", "role", "country", "affiliation"),
        *("mentions", "in_full", "evidence", "titles"),
    )

    def __init__(
        self,
        key: str,
        name: str,
        kind: EntityKind,
        known: bool = False,
        person: Person | None = None,
        country: str | None = None,
    ) -> None:
        """`person` is what the knowledge holds of somebody."""
        self.key = key
        self.name = name
        self.kind = kind
        self.known = known
        self.person = person
        self.gender = person.gender if person else ""
        self.role: str | None = None
        self.country = country
        self.affiliation: str | None = None
        self.mentions: list[Name] = []
        self.in_full = 0
        """How often the article names somebody by more than one word."""
        self.evidence: tuple[Evidence, ...] = ()
        self.titles = NO_TITLES
        """Words of the roles that the text gives, in small letters."""


def latest(member: Member, offset: int) -> int:
    """Where the article last named somebody before a place, or -1; mentions in full come first, each part in order."""
    named, split = member.mentions, member.in_full
    full = bisect_left(named, (offset,), 0, split)
    single = bisect_left(named, (offset,), split)
    return max(named[full - 1].start if full else -1, named[single - 1].start if single > split else -1)
