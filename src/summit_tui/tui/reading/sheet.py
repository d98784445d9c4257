"""A galley broken into lines of one width, as far as they are asked for. Only offsets are kept; a line is drawn when
it comes in sight.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from summit_tui.tui.drawn.typeset import break_lines
from summit_tui.tui.reading.galley import Galley

MEASURE = 72
"""The widest a line of text gets, in cells, unless the settings say otherwise."""

CLOSE = frozenset({("kicker", "title"), ("byline", "note"), ("note", "note")})
"""Kinds of blocks that follow each other without an empty line; so does the rule, whatever stands above it."""


class Sheet:
    """Lines of a galley, at least one. Line numbers count from 0; an empty line has no length.

    Each question breaks as many lines as its answer needs, so answers are exact; `guess` alone is not.
    """

    def __init__(self, galley: Galley, width: int, measure: int = MEASURE) -> None:
        self.galley = galley
        self.width = max(1, min(width, measure))
        self._starts, self._ends, self._blocks = array("I"), array("I"), array("I")
        self._unbroken = self._lines()
        self.whole = False
        """Whether all lines are broken."""

    def _lines(self) -> Iterator[tuple[int, int, int]]:
        before = ""
        galley = self.galley
        for number, block in enumerate(galley.blocks):
            if before and block.kind != "rule" and (before, block.kind) not in CLOSE:
                yield block.start, block.start, number
            if block.kind == "rule":
                yield block.start, block.start, number
            for start, end in break_lines(galley.text, block.start, block.end, self.width):
                yield start, end, number
            before = block.kind

    def go_on(self, lines: int | None = None) -> None:
        """Break so many lines more, or all of them."""
        before = len(self._starts)
        for start, end, block in islice(self._unbroken, lines):
            self._starts.append(start)
            self._ends.append(end)
            self._blocks.append(block)
        self.whole = lines is None or len(self._starts) - before < lines

    @property
    def guess(self) -> int:
        """How many lines there are; while not all are broken, as many as if the rest were like these."""
        broken = len(self._starts)
        if self.whole or not broken:
            return max(1, broken)
        return broken * len(self.galley.text) // max(1, self._ends[-1])

    def __len__(self) -> int:
        """How many lines there are."""
        if not self.whole:
            self.go_on()
        return len(self._starts)

    def has(self, number: int) -> bool:
        """Whether there is such a line."""
        missing = number + 1 - len(self._starts)
        if missing > 0 and not self.whole:
            self.go_on(missing)
        return 0 <= number < len(self._starts)

    def nearest_to(self, number: int) -> int:
        """The number itself, or that of the first or last line where there is no such line."""
        return number if self.has(number) else 0 if number < 0 else len(self._starts) - 1

    def line(self, number: int) -> tuple[int, int, str]:
        """The first and last place of a line and the kind of its block."""
        self.has(number)
        return self._starts[number], self._ends[number], self.galley.blocks[self._blocks[number]].kind

    def line_at(self, place: int) -> int:
        """The line that shows a place."""
        while not self.whole and (not self._starts or self._starts[-1] <= place):
            self.go_on(max(16, (place - self._starts[-1]) // self.width if self._starts else 0))
        number = bisect_right(self._starts, place) - 1
        while number > 0 and self._starts[number] == self._ends[number] and self._starts[number - 1] == place:
            number -= 1
        return max(0, number)

    def nearest(self, number: int, step: int) -> int:
        """The nearest line from one on that holds words of the file, in the direction of `step`, else in the other."""
        for way in (step, -step):
            at = number
            while self.has(at):
                if self._starts[at] < self._ends[at] and self.galley.blocks[self._blocks[at]].printed:
                    return at
                at += way
        return number
