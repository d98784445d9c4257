"""The referents of all articles in turn, by columns: as many objects would take ten times the memory."""

from __future__ import annotations

from array import array
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from summit_tui.model import EntityKind, Extract, Mention
from summit_tui.tables import Table


class Naming(NamedTuple):
    """What an article tells of somebody or something that decides who it is; the fields are those of a `Referent`."""

    key: str
    name: str
    kind: EntityKind
    role: str | None
    country: str | None
    affiliation: str | None
    gender: str | None
    known: bool


class Referents:
    """The referents by their numbers. Most are told of in the same words as others, which are kept once."""

    def __init__(self, extracts: Table[Extract]) -> None:
        rows = extracts.inside("referents")
        sizes = extracts.sizes("referents")
        self.articles: list[str] = extracts.field("article")
        self.starts = array("I", accumulate(sizes, initial=0))
        """Number of the first one of each article."""
        self.places = array("I", chain.from_iterable(map(repeat, range(len(sizes)), sizes)))
        """In which article each stands."""
        seen: dict[Naming, int] = {}
        told = map(Naming, *map(rows.stream, Naming._fields))
        self.which = array("I", (seen.setdefault(naming, len(seen)) for naming in told))
        self.namings = list(seen)
        forms: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.forms = [forms.setdefault(listed, listed) for listed in rows.stream("forms")]
        self.evidence = list(rows.stream("evidence"))
        self.mentions: Table[Mention] = rows.inside("mentions")
        self.mentioned = array("I", accumulate(rows.sizes("mentions"), initial=0))
        """Number of the first mention of each."""
        self._mention_forms = self.mentions.field("form")

    def __len__(self) -> int:
        return len(self.which)

    def of(self, number: int) -> Naming:
        """What is told of one."""
        return self.namings[self.which[number]]

    def article(self, number: int) -> str:
        """The id of the article that one stands in."""
        return self.articles[self.places[number]]

    def named(self, number: int) -> int:
        """How often one is mentioned."""
        return self.mentioned[number + 1] - self.mentioned[number]

    def nameless(self, number: int) -> bool:
        """Whether one is never called by its name."""
        return set(self._mention_forms[self.mentioned[number] : self.mentioned[number + 1]]) <= {"nominal"}

    def seat(self, number: int, holder: Naming) -> None:
        """Give what an article calls by an office alone the holder's name; it keeps its key in that article."""
        told = self.of(number)._replace(name=holder.name, known=False, role=None, country=holder.country)
        self.which[number] = len(self.namings)
        self.namings.append(told)
        self.forms[number] = ()
