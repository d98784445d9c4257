"""A galley broken into lines of one width. Only offsets are kept; a line is drawn when it comes in sight."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from summit_tui.tui.reading.galley import Galley
from summit_tui.tui.typeset import break_lines

MEASURE = 72
"""The widest a line of text gets, in cells, unless the settings say otherwise."""

CLOSE = frozenset({("kicker", "title"), ("byline", "note"), ("note", "note"), ("note", "rule"), ("byline", "rule")})
"""Kinds of blocks that follow each other without an empty line."""


class Sheet:
    """Lines of a galley. Line numbers count from 0; an empty line has no length."""

    def __init__(self, galley: Galley, width: int, measure: int = MEASURE) -> None:
        self.galley = galley
        self.width = max(1, min(width, measure))
        self._starts, self._ends, self._blocks = array("I"), array("I"), array("I")
        before = ""
        for number, block in enumerate(galley.blocks):
            if before and (before, block.kind) not in CLOSE:
                self._add(block.start, block.start, number)
            if block.kind == "rule":
                self._add(block.start, block.start, number)
            for start, end in break_lines(galley.text, block.start, block.end, self.width):
                self._add(start, end, number)
            before = block.kind

    def _add(self, start: int, end: int, block: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._blocks.append(block)

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def line(self, number: int) -> tuple[int, int, str]:
        """The first and last place of a line and the kind of its block."""
        return self._starts[number], self._ends[number], self.galley.blocks[self._blocks[number]].kind

    def line_at(self, place: int) -> int:
        """The line that shows a place."""
        number = bisect_right(self._starts, place) - 1
        while number > 0 and self._starts[number] == self._ends[number] and self._starts[number - 1] == place:
            number -= 1
        return max(0, number)

    def nearest(self, number: int, step: int) -> int:
        """The nearest line from one on that holds words of the file, in the direction of `step`, else in the other."""
        for way in (step, -step):
            at = number
            while 0 <= at < len(self):
                if self._starts[at] < self._ends[at] and self.galley.blocks[self._blocks[at]].printed:
                    return at
                at += way
        return number
