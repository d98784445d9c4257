"""Which row covers which line, in lists of any length."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from summit_tui.tui.drawn.tops import BLOCK, Tops

HEIGHTS = st.one_of(
    st.lists(st.integers(1, 9), max_size=40),
    st.builds(lambda few, times: few * times, st.lists(st.integers(1, 9), min_size=1, max_size=9), st.just(BLOCK)),
)


@given(HEIGHTS)
def test_each_row_begins_where_those_above_it_end(heights: list[int]) -> None:
    tops = Tops(heights)
    wanted = list(accumulate(heights, initial=0))
    assert [tops.of(row) for row in range(len(heights) + 1)] == wanted
    assert (len(tops), tops.lines) == (len(heights), wanted[-1])


@given(HEIGHTS)
def test_each_line_is_covered_by_the_row_that_begins_last_above_it(heights: list[int]) -> None:
    tops = Tops(heights)
    wanted = [row for row, height in enumerate(heights) for _ in range(height)]
    assert [tops.row_at(line) for line in range(tops.lines)] == wanted


def test_rows_asked_for_in_any_order_are_the_same() -> None:
    heights = [row % 3 + 1 for row in range(3 * BLOCK)]
    tops, anew = Tops(heights), [Tops(heights).of(row) for row in range(len(heights))]
    backwards = [tops.of(row) for row in reversed(range(len(heights)))]
    assert backwards == anew[::-1]
