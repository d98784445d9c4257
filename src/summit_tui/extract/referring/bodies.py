"""Nouns for papers, offices and what they publish ("the ministry", "state media", "the report") → whom they mean."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member, latest
from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.office_words import the
from summit_tui.extract.referring.salience import Salience
from summit_tui.extract.referring.unnamed import Unnamed
from summit_tui.knowledge.offices import Nouns

DEFINITE = frozenset(("the", "that", "this"))
OWNERS = frozenset(("his", "her", "its", "their", "our", "my", "your"))
SOMEBODYS = OWNERS | DEFINITE | {"a", "an", "another", "one"}
"""What tells nothing of whose statement it is."""
PUBLISHED = frozenset(str.split("report study survey poll yearbook paper analysis readout statement"))
"""What whoever was named last may have published."""
PAPERS = frozenset(("newspaper", "paper", "magazine", "outlet", "daily"))
BEHIND, AHEAD = 2500, 500
"""Characters before and behind a noun among which the body stands that it means."""
FAR = 400
"""Characters behind which a body named next is not who published something."""
NEAR = 30
"""Characters from the beginning of a noun phrase to the name of its country."""


class Bodies:
    """Tells whom nouns for bodies mean in one article. A phrase is given by its offset in the file and its words."""

    def __init__(self, cast: Cast, salience: Salience, nouns: Nouns, unnamed: Unnamed) -> None:
        self._cast, self._salience, self._nouns, self._unnamed = cast, salience, nouns, unnamed

    def media(self, start: int, base: str) -> Member:
        """ "State media" are some country's; which paper it was, the article does not say."""
        if "state media" not in base.lower():
            return self._unnamed.called(base)
        country = country_told(self._cast, start, self._cast.names.within(start, start + len(base)))
        country = (
            country
            or self._cast.country_beside(start, start + len(base))
            or self._cast.country_name(self._cast.main_country)
        )
        if country is None:
            return self._unnamed.called("state media")
        return self._cast.body(self._cast.of_state("state media", country), country)

    def document(self, start: int, base: str, names: tuple[Name, ...]) -> Member | None:
        """A report speaks for whose report it is, where the article has named them."""
        if "media" in base.lower():
            return self.media(start, base[: base.lower().index("media") + 5])
        for name in names:
            if name.kind in ("organisation", "publication"):
                return self._cast.of.get(name.start)
        words = base.lower().split()
        if words[-1] in ("statement", "statements") and all(word in SOMEBODYS for word in words[:-1]):
            return self._salience.last_body(start) if words[-1] == "statement" and not names else None
        if words == ["the", "paper"] and (body := self._named_body(start, "paper", forward=False)) is not None:
            told = self._salience.passages[self._salience.passage_at(start)]
            if body.kind == "publication" and body.mentions and latest(body, start) >= told.start:
                return body
        owner = self._salience.person(start, "fm"[words[0] == "his"]) if words[0] in ("his", "her") else None
        if owner is not None:
            return owner  # "his message said"
        if words[-1] in ("statement", "readout") and (country := country_told(self._cast, start, names)):
            return government(self._cast, country)
        if words[-1] == "statement" and not self._nouns.joint.isdisjoint(words):
            return self._unnamed.called(base)
        if words[-1] in PUBLISHED:
            body = self._salience.last_body(start)
            if body is not None and (words[-1] in ("statement", "readout") or self._publishes(body)):
                return body
        return self._unnamed.called(base)

    def body(self, start: int, base: str, lower: list[str], names: tuple[Name, ...]) -> Member | None:
        """Whom "the ministry", "the Danish government" or "a think tank" means; `lower` are the words of `base`."""
        head = lower[-1]
        country = country_told(self._cast, start, names)
        if head == "government" and country:
            return government(self._cast, country)
        if head == "ministry" and country and len(lower) > 2:
            body = self._cast.reading.knowledge.table("organisations").get("state", {}).get(" ".join(lower[-2:]))
            if body:
                return self._cast.body(self._cast.of_state(body, country), country)
        if lower[0] in DEFINITE or lower[0] in ("a", "an"):
            found = self._named_body(start, head, forward=lower[0] in ("a", "an"))
            if found is not None:
                return found
        return self._unnamed.called(base)

    def _named_body(self, start: int, head: str, forward: bool) -> Member | None:
        """The ministry named before for "the ministry", the institute named next for "a Swedish think tank"."""
        near = (
            self._cast.names.within(start, start + AHEAD)
            if forward
            else reversed(self._cast.names.within(max(0, start - BEHIND), start))
        )
        for name in near:
            member = self._cast.of.get(name.start)
            if member is None or name.kind not in ("organisation", "publication"):
                continue
            if head.capitalize() in member.name or head in name.text.lower().split():
                return member
            if (
                head in self._nouns.works
                and self._publishes(member)
                and not (forward and name.form == "name" and name.start - start > FAR)
            ):
                return member
            if head in PAPERS and member.kind == "publication":
                return member
        return None

    def _publishes(self, member: Member) -> bool:
        return any(word in member.name for word in self._nouns.publishers)


def country_told(cast: Cast, start: int, names: tuple[Name, ...]) -> str | None:
    """The country that a noun phrase names at its beginning; `start` is its offset in the file."""
    for name in names:
        country = cast.country_of(name)
        if country and name.start - start < NEAR:
            return country
    return None


def government(cast: Cast, country: str) -> Member:
    """The government behind a capital or a country that speaks."""
    return cast.body(f"Government of {the(country)}", country)


def union_at(cast: Cast, name: Name) -> Member | None:
    """The union of states that a capital speaks for, in an article that names the union or a body of it, and not the
    country: "Brussels said".
    """
    row = (
        cast.reading.knowledge.table("organisations").get("seats", {}).get(name.text) if name.kind == "place" else None
    )
    if row is None or cast.country_of(name) in cast.countries_named:
        return None
    union, *bodies = row
    if union not in cast.called and not any(body in cast.called for body in bodies):
        return None
    return cast.body(union, None)
