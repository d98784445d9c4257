"""A name where it stands, and all names of an article."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

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


class Names(NamedTuple):
    """The names of an article in the order of the text; none overlap."""

    found: tuple[Name, ...] = ()

    def at(self, start: int) -> Name | None:
        """The name that begins at an offset."""
        found = self.found
        place = bisect_left(found, (start,))
        return found[place] if place < len(found) and found[place].start == start else None

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie inside a range of offsets."""
        low = bisect_left(self.found, (start,))
        high = bisect_left(self.found, (end,))
        inside = self.found[low:high]
        # Names don't overlap, so that the last alone may reach beyond the range.
        return inside[:-1] if inside and inside[-1].end > end else inside
