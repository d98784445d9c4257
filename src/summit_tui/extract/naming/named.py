"""A name where it stands, and all names of an article."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import EntityKind, MentionForm


class Name(NamedTuple):
    """A name where it stands."""

    start: int
    """Offset in the source's text."""
    end: int
    kind: EntityKind
    form: MentionForm
    text: str
    """The words, with single plain spaces."""
    key: str | None = None
    """Id in the knowledge, if it is known there."""


WORDS = itemgetter(4)
"""The words of a name."""


class Names:
    """The names of an article in the order of the text; none overlap."""

    __slots__ = ("_starts", "found")

    def __init__(self, found: tuple[Name, ...] = ()) -> None:
        self.found = found
        self._starts = list(map(itemgetter(0), found))  # numbers are sooner searched than names

    def at(self, start: int) -> Name | None:
        """The name that begins at an offset."""
        place = bisect_left(self._starts, start)
        return self.found[place] if self._starts[place : place + 1] == [start] else None

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie inside a range of offsets."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        # Names don't overlap, so that the last alone may reach beyond the range.
        if low < high and self.found[high - 1].end > end:
            high -= 1
        return self.found[low:high]
