"""The meetings of one series, looked up by what articles tell of them: a paper's archive may hold thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from summit_tui.lean.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from summit_tui.link.summit.meeting import Meeting


class Editions:
    """The meetings of a series, in all answers in the order in which they were opened."""

    def __init__(self) -> None:
        self._all: list[Meeting] = []
        self._ranks: dict[str, int] = {}
        """Id of a meeting → its number in that order."""
        self._told: defaultdict[tuple[str, object], set[int]] = defaultdict(set)
        """Part and value → the numbers of those of which some article tells it."""
        self._unnumbered: dict[int, None] = {}
        """The numbers of those whose edition nobody tells."""
        self._day_of: dict[int, str] = {}
        self._days: list[tuple[str, int]] = []
        """The days that are known, in order, with the numbers of the meetings."""

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Meeting]:
        return iter(self._all)

    def add(self, meeting: Meeting) -> None:
        """Take in one that was opened."""
        rank = self._ranks[meeting.id] = len(self._all)
        self._all.append(meeting)
        self._unnumbered[rank] = None

    def note(self, meeting: Meeting, told: Iterable[tuple[str, object]]) -> None:
        """Note parts and values that another article tells of one, and its day as it is now."""
        rank = self._ranks[meeting.id]
        for part, value in told:
            self._told[part, value].add(rank)
            if part == "edition":
                self._unnumbered.pop(rank, None)
        before, day = self._day_of.get(rank, ""), meeting.day()
        if day != before:
            if before:
                del self._days[bisect_left(self._days, (before, rank))]
            if day:
                insort(self._days, (day, rank))
            self._day_of[rank] = day

    def telling(self, *told: tuple[str, object]) -> list[Meeting]:
        """Those of which some article tells one of these, a part with its value."""
        ranks = set[int]().union(*(self._told[each] for each in told if each in self._told))
        return list(map(self._all.__getitem__, sorted(ranks)))

    def unnumbered(self) -> Iterator[Meeting]:
        """Those whose edition nobody tells."""
        return map(self._all.__getitem__, self._unnumbered)

    def nearest(self, day: str, later: bool, but: Meeting | None) -> Meeting | None:
        """The first one behind a day, or the last one before it; of several on one day the first. Not `but`."""
        days = self._days
        if later:
            behind = (self._all[days[at][1]] for at in range(bisect_right(days, (day, len(self._all))), len(days)))
            return next((meeting for meeting in behind if meeting is not but), None)
        end = bisect_left(days, (day,))
        while end:
            start = bisect_left(days, (days[end - 1][0],))
            for _, rank in days[start:end]:
                if self._all[rank] is not but:
                    return self._all[rank]
            end = start
        return None
