"""At which line each of many rows begins, without adding up all of them for it.

The heights are added up in blocks; the rows of a block are added up when one of them is asked for. So the rows of a
list are told apart exactly, and replacing a long list costs hardly more than replacing a short one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

BLOCK = 256
"""Rows that are added up together."""


class Tops:
    """The first line of each row. Rows and lines count from 0; the row behind the last begins where all end."""

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = heights
        sums = (sum(heights[first : first + BLOCK]) for first in range(0, len(heights), BLOCK))
        self._blocks = array("Q", accumulate(sums, initial=0))
        self._within = -1, array("Q")
        """The block that was asked for last, and where its rows begin and the last of them ends."""

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._heights)

    @property
    def lines(self) -> int:
        """How many lines all rows take."""
        return self._blocks[-1]

    def of(self, row: int) -> int:
        """The first line of a row."""
        block, number = divmod(row, BLOCK)
        return self._rows_of(block)[number] if number else self._blocks[block]

    def row_at(self, line: int) -> int:
        """The row that covers a line."""
        block = bisect_right(self._blocks, line) - 1
        return block * BLOCK + bisect_right(self._rows_of(block), line) - 1

    def _rows_of(self, block: int) -> array[int]:
        if self._within[0] != block:
            first = block * BLOCK
            added = accumulate(self._heights[first : first + BLOCK], initial=self._blocks[block])
            self._within = block, array("Q", added)
        return self._within[1]
