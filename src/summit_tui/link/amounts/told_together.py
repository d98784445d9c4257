"""Figures of two papers that tell of one happening: there a count or a sum needs fewer words to be known again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from summit_tui.extract.counting.counts import TIMES
from summit_tui.lean.days import WEEKDAYS
from summit_tui.lean.hints import Final
from summit_tui.link.amounts.around import Around, of_two_fates
from summit_tui.link.amounts.compatible import compatible, digits, hardly, plainly_near
from summit_tui.link.amounts.figure_topics import CHANGE, GIVEN, named_classes, stem
from summit_tui.link.amounts.units import Units
from summit_tui.model import Figure

Verdict = tuple[str, str]

MOST: Final = 12
"""Figures of one kind in an article that are set beside those of another."""
SMALL: Final = 3
"""A count below which nobody knows a thing by it."""
TELLING: Final = 10
MANY: Final = 20
"""Counts, not of people, from which few things of a happening are as many: of two digits, and round ones."""
NEAR: Final = 1.25
"""How often the larger of two values that agree may hold the smaller."""
APART: Final = 2.5
"""How often the larger of two values may hold the smaller if they are to be of one thing."""
LARGE: Final = 1e6
_ANYBODY = "people"
_WISHED = "wished"
"""The deed of what somebody asks for, which is nothing that is so."""
_OF_ANYTHING = GIVEN | CHANGE | {"=target"}
"""Classes that tell not what a sum is of."""
_OF_MANY = CHANGE | {"=pledge", "=investment", "=budget"}
"""Classes of which one happening tells several sums."""
_ONCE = frozenset(("signed", "adopted"))
"""Deeds that are done once at a happening, to all of a kind."""
_OF_ANYBODY = frozenset(("employed", _WISHED))
"""Deeds that do not befall all of a kind at once."""
_WEEKDAYS = frozenset(map(stem, map(str.lower, WEEKDAYS)))


class Together:
    """The figures of the articles that tell of one happening."""

    def __init__(
        self,
        figures: Sequence[Figure],
        words: Mapping[int, frozenset[str]],
        units: Units,
        around: Callable[[Figure], Around],
        undated: Set[str] = frozenset(),
    ) -> None:
        """`words` are those of the topics, by the numbers of the figures; the others are not looked at.

        `undated` are the articles of which nobody knows when they were written.
        """
        self._figures, self._words, self._around, self._undated = figures, words, around, undated
        self._held: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for i in words:
            kind = units.kinds.get(figures[i].unit, figures[i].unit)
            if len(listed := self._held[figures[i].article][kind]) < MOST:
                listed.append(i)
        self._kinds = units.kinds
        self._classes = {i: named_classes(topic) - _OF_ANYTHING for i, topic in words.items()}
        self._topics = {figures[i].id: topic for i, topic in words.items()}

    def pairs(self, alike: Mapping[str, Sequence[str]]) -> Iterator[tuple[int, int]]:
        """Figures of one kind in two articles that tell of one happening, each pair once."""
        for article, others in alike.items():
            here = self._held[article]
            for other in others:
                there = self._held[other]
                for kind in here.keys() & there.keys():
                    yield from ((min(i, j), max(i, j)) for i in here[kind] for j in there[kind])

    def judge(self, i: int, j: int) -> Verdict | None:
        """How two figures of such articles stand to each other, and why; None where that cannot be told."""
        one, other = self._figures[i], self._figures[j]
        if _apart(one.year, other.year):
            return None
        if not _may_be_one(self._classes[i], self._classes[j]):
            return None
        reason = compatible(one, other)
        if not reason and (_apart(one.summit, other.summit) or not _comparable(one, other)):
            return None
        first, second = self._around(one), self._around(other)
        if of_two_fates(first, second) or (first.deed == _WISHED) != (second.deed == _WISHED):
            return None
        countries = first.named(), second.named()
        befell = bool(first.deed and second.deed)
        if not _may_be_one(*countries) or not (reason or _as_many(*countries, befell) or self._of_one_name(one, other)):
            return None
        shared, names = self._shared(i, j, first, second), first.names & second.names
        if reason:
            return ("agree", f"{reason}, told of one happening") if self._agrees(i, j, shared, names) else None
        if not one.is_money and _of_two_subjects(first, second):
            return None
        # "Batteries" are no "battery" yet, but tell no more than what is counted.
        if self._differs(i, j, shared - {stem(one.unit)}, names):
            return "differ", "told of one happening, values that cannot both be true"
        return None

    def _shared(self, i: int, j: int, first: Around, second: Around) -> frozenset[str]:
        """Telling words that both sentences hold, or both topics, but for the thing counted."""
        topics = (self._words[i] & self._words[j]) - {self._figures[i].unit, self._figures[i].unit[:-1]}
        deed = frozenset([f"={first.deed}"] if first.deed and first.deed == second.deed else [])
        return ((first.near & second.near) | (first.things & second.things) | topics | deed) - GIVEN

    def _agrees(self, i: int, j: int, shared: frozenset[str], names: frozenset[str]) -> bool:
        """Whether two values that agree are of one thing: of a round or a small one more must be told alike.

        What was written some day or other gives many values that are near to each other.
        """
        one, other = self._figures[i], self._figures[j]
        if one.value != other.value:
            if one.article in self._undated or other.article in self._undated:
                return False
            topics = (self._words[i] & self._words[j]) - _OF_ANYTHING
            near = max(one.value, other.value) <= min(one.value, other.value) * NEAR
            return near and bool(topics if one.is_money else shared) and one.unit == other.unit not in TIMES
        if one.unit in TIMES:
            return len(shared) > 1 and one.value >= SMALL
        exact = digits(one.value) > 1
        if one.unit == "percent":
            return len(shared) > 1 and (exact or bool(names))
        if one.is_money:
            return one.value >= LARGE and (exact or bool(shared) or (one.year is not None and one.year == other.year))
        told = one.value >= (TELLING if exact else MANY) and one.unit != _ANYBODY
        return one.value >= SMALL and (told or bool(shared) or (exact and one.value >= LARGE))

    def _differs(self, i: int, j: int, shared: frozenset[str], names: frozenset[str]) -> bool:
        """Whether two values that cannot both be true are of one thing: of a sum, one class and year must tell it."""
        one, other = self._figures[i], self._figures[j]
        if self._prints(one, other) or self._prints(other, one):
            return False
        if one.is_money:
            return self._sums_alike(one, other, named_classes(self._words[i]), named_classes(self._words[j]))
        if one.unit == "percent":
            topics = (self._words[i] & self._words[j]) - CHANGE
            return len(shared) >= 2 and len(shared | names) > 2 and bool(topics)
        return self._is_all(one) and self._is_all(other) and self._counts_alike(one, other, shared, names)

    def _sums_alike(self, one: Figure, other: Figure, ones: frozenset[str], others: frozenset[str]) -> bool:
        """Whether one class and year tell that two sums are of one thing; without a year, each must be the only sum."""
        both = ones & others
        if not both or one.year != other.year or not _may_be_one(ones - both, others - both):
            return False
        return one.year is not None or (not both <= _OF_MANY and self._is_sole(one) and self._is_sole(other))

    def _counts_alike(self, one: Figure, other: Figure, shared: frozenset[str], names: frozenset[str]) -> bool:
        first, second = self._around(one), self._around(other)
        deed = first.deed
        if first.names and second.names and not names:
            return False
        sole = one.unit != _ANYBODY and self._is_sole(one) and self._is_sole(other)
        if deed and second.deed:
            return len(shared | names) > 1 or deed in _ONCE or (sole and deed not in _OF_ANYBODY)
        if one.unit == _ANYBODY:
            return False
        if self._of_one_name(one, other) and min(one.value, other.value) >= TELLING:
            return True  # "25 patrol boats", "30 patrol boats"
        if len(shared) > 1 and not deed and sole:
            return True
        return (len(shared) > 1 and len(shared | names) > 2) or (len(names) > 1 and not names.isdisjoint(_WEEKDAYS))

    def _prints(self, one: Figure, other: Figure) -> bool:
        """Whether the paper of a figure also prints what another paper's agrees with."""
        near = [f for f in self._of_kind(one) if f.id != one.id and plainly_near(f.value, other.value)]
        bare = other._replace(qualifier=None) if near else other
        return any(compatible(f._replace(qualifier=None), bare) for f in near)

    def _is_all(self, one: Figure) -> bool:
        """Whether a paper counts no more of the kind, and fate: what it counts less of may be a part.

        What somebody else is said to count is no more of the same.
        """
        deed = self._around(one).deed
        return all(
            f.value <= one.value or self._around(f).deed != deed or _apart(f.speaker, one.speaker)
            for f in self._of_kind(one)
        )

    def _is_sole(self, one: Figure) -> bool:
        """Whether it is the only figure of its kind in its paper."""
        return len(self._of_kind(one)) == 1

    def _of_one_name(self, one: Figure, other: Figure) -> bool:
        """Whether the things counted have one name of several words, and no more is said of either."""
        topic = self._topics[one.id]
        return len(topic) > 1 and topic == self._topics[other.id] and not one.is_money

    def _of_kind(self, one: Figure) -> list[Figure]:
        kind = self._kinds.get(one.unit, one.unit)
        return [self._figures[i] for i in self._held[one.article][kind]]


def _of_two_subjects(one: Around, other: Around) -> bool:
    """Whether both sentences begin with who or what did it ("The mine …", "The port …"), and name not the other's."""
    first, second = one.subject, other.subject
    if not first or not second or first == second:
        return False
    return first not in other.things | other.names and second not in one.things | one.names


def _apart(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two values that do not agree may be of one thing, as far as they tell by themselves."""
    low, high = sorted((one.value, other.value))
    if one.unit != other.unit or low < SMALL or high > low * APART or one.unit in TIMES:
        return False
    return not hardly(one, other)


def _may_be_one(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of them tells nothing, or both something of the same."""
    return not ones or not others or not ones.isdisjoint(others)


def _as_many(ones: frozenset[str], others: frozenset[str], befell: bool) -> bool:
    """Whether two sentences may tell of the same countries' things: a part of them may have only a part.

    Of whom something befell, the country that did it need not be named twice.
    """
    few, many = sorted((ones, others), key=len)
    return few == many or (befell and few <= many) or (not few and (befell or len(many) > 1))
