"""Why two papers' figures that look alike may still be of two things."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from math import isclose

from summit_tui.lean.hints import Final
from summit_tui.link.amounts.around import Around, befell_alike, of_two_owners
from summit_tui.link.amounts.compatible import digits, plainly_near
from summit_tui.link.amounts.figure_topics import CHANGE, stem
from summit_tui.model import Figure

TELLING: Final = 2
"""Words that two topics share which tell that they are one."""
SOME: Final = 10
"""A count below which many things are as many."""
EXACT: Final = 3
"""Digits of a percentage from which few things have it."""


class Doubts:
    """What keeps the figures of two papers apart."""

    def __init__(self, around: Callable[[Figure], Around], written: Mapping[str, str], asked: Set[str]) -> None:
        """`written` is the year of each article that tells it; `asked` are words that tell not which share it is."""
        self._around, self._written, self._asked = around, written, asked

    def weighed(
        self,
        verdict: tuple[str, str] | None,
        one: Figure,
        other: Figure,
        shared: Set[str],
        of_one_happening: bool = False,
    ) -> tuple[str, str] | None:
        """A verdict on two figures, or None where it is doubtful that they are of one thing.

        `shared` are the words that their topics share; papers that tell of one happening need fewer to agree.
        """
        if verdict is None or one.article == other.article:
            return verdict
        if not (of_one_happening and verdict[0] == "agree") and self._told_by_too_little(
            verdict[0], one, other, shared
        ):
            return None
        first, second = self._around(one), self._around(other)
        if verdict[0] == "agree" and not of_one_happening and self._few(one, other, first, second):
            return None
        back = self._looks_back(one, other) and not befell_alike(first, second)
        return None if back or of_two_owners(first, second) else verdict

    def _told_by_too_little(self, kind: str, one: Figure, other: Figure, shared: Set[str]) -> bool:
        """Whether too few words are `shared` by the topics for values that are near to each other, or for a share.

        A percentage is that of many things: without many digits, more than one word must tell of which, and polls
        differ in what those say whom they asked.
        """
        telling = len(shared - self._asked - CHANGE - {stem(one.unit)})
        if kind != "agree":
            return kind == "differ" and one.unit == "percent" and telling < TELLING
        one_period = bool((one.year and one.year == other.year) or (one.summit and one.summit == other.summit))
        same = isclose(one.value, other.value, rel_tol=1e-9)
        if one.unit != "percent":
            return not one_period and telling < TELLING and not plainly_near(one.value, other.value)
        # "Two thirds" are many digits and nobody's exact words.
        exact = same and "~" not in (one.qualifier, other.qualifier) and digits(one.value) >= EXACT
        if exact or (same and one_period and telling):
            return False
        return telling < TELLING or not (same or one_period)

    def _few(self, one: Figure, other: Figure, first: Around, second: Around) -> bool:
        """Whether both are counts of a few that neither who is named nor what befell them makes those of one thing.

        "Two pilots" there are in every port; "four Lakes ministers" are those of the Lakes.
        """
        if max(one.value, other.value) >= SOME or one.unit == "percent" or one.unit.isupper():
            return False
        if (one.year and one.year == other.year) or (one.summit and one.summit == other.summit):
            return False
        if not first.names.isdisjoint(second.names) or befell_alike(first, second):
            return False
        ones, others = ({stem(w.lower()) for w in f.text.split()[1:] if w[0].isupper()} for f in (one, other))
        return not (ones & others) - self._asked

    def _looks_back(self, one: Figure, other: Figure) -> bool:
        """Whether one is of an earlier year than its paper, and the other of none that is told."""
        if bool(one.year) == bool(other.year):
            return False
        when = {year for f in (one, other) if (year := self._written.get(f.article))}
        return bool(when) and (one.year or other.year or "")[:4] not in when
