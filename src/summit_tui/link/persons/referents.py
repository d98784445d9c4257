"""The referents of all articles in turn, by columns: as many objects would take ten times the memory."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate, chain, count, repeat

from summit_tui.lean.hints import TypeVar
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import EntityKind, Evidence, Extract, Mention
from summit_tui.tables import Table

H = TypeVar("H", bound=Hashable)


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
        counts = extracts.sizes("referents")
        self.articles: list[str] = extracts.field("article")
        self.starts = array("I", accumulate(counts, initial=0))
        """Number of the first one of each article."""
        self.places = array("I", chain.from_iterable(map(repeat, range(len(counts)), counts)))
        """In which article each stands."""
        self.keys: list[str] = rows.field("key")
        self.which, told = _each_once(zip(*map(rows.stream, Naming._fields), strict=True))
        """For each, where in `namings` stands what is told of it."""
        self.namings = list(map(Naming._make, told))
        self.formed, self.forms = _each_once(rows.stream("forms"))
        """For each, where in `forms` stand the forms in which it is named."""
        self.evidence: list[tuple[Evidence, ...]] = list(rows.stream("evidence"))
        self.mentions: Table[Mention] = rows.inside("mentions")
        self.sizes = array("I", rows.sizes("mentions"))
        """How often each is mentioned."""
        self.mentioned = array("I", accumulate(self.sizes, initial=0))
        """Number of the first mention of each."""
        self._mention_forms = self.mentions.field("form")

    def __len__(self) -> int:
        return len(self.which)

    def of(self, number: int) -> Naming:
        """What is told of one."""
        return self.namings[self.which[number]]

    def told(self, numbers: Sequence[int]) -> dict[Naming, int]:
        """What is told of some of them, in their order, with how many it is told of."""
        if len(numbers) == 1:
            return {self.of(numbers[0]): 1}
        counts = Counter(map(self.which.__getitem__, numbers))
        return {self.namings[which]: times for which, times in counts.items()}

    def forms_of(self, numbers: Sequence[int]) -> dict[str, None]:
        """The forms in which some of them are named, their names among them, in the order of their numbers."""
        if len(numbers) == 1:
            return dict.fromkeys((*self.forms[self.formed[numbers[0]]], self.of(numbers[0]).name))
        told = dict.fromkeys(
            zip(map(self.formed.__getitem__, numbers), map(self.which.__getitem__, numbers), strict=True)
        )
        return dict.fromkeys(form for formed, which in told for form in (*self.forms[formed], self.namings[which].name))

    def nameless(self, number: int) -> bool:
        """Whether one is never called by its name."""
        return set(self._mention_forms[self.mentioned[number] : self.mentioned[number + 1]]) <= {"nominal"}

    def seat(self, number: int, holder: Naming) -> None:
        """Give what an article calls by an office alone the holder's name; it keeps its key in that article."""
        told = self.of(number)._replace(
            name=holder.name, kind=holder.kind, known=False, role=None, country=holder.country
        )
        self.which[number] = len(self.namings)
        self.namings.append(told)
        self.formed[number] = len(self.forms)
        self.forms.append(())


def _each_once(values: Iterable[H]) -> tuple[array[int], list[H]]:
    """For each value, where it stands among those that differ; and these."""
    seen: defaultdict[H, int] = defaultdict(count().__next__)
    which = array("I", map(seen.__getitem__, values))
    return which, list(seen)
