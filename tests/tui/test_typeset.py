"""Lines broken by cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.drawn.typeset import break_lines, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("trans-Caspian", 8, ["trans-", "Caspian"]),
        ("unbreakableword", 6, ["unbrea", "kablew", "ord"]),
        ("峰会在阿斯塔纳", 6, ["峰会在", "阿斯塔", "纳"]),
        ("the 峰会 of six", 8, ["the 峰会", "of six"]),
        ("", 5, [""]),
        ("峰会结束，各国", 8, ["峰会结", "束，各国"]),
        ("他说：「好」。", 8, ["他说：", "「好」。"]),
        ("「「「「", 4, ["「「", "「「"]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(), st.integers(2, 40))
def test_nothing_is_lost_but_the_spaces_at_which_lines_end(text: str, width: int) -> None:
    drawn = clean(text)
    spans = list(break_lines(drawn, 0, len(drawn), width))
    at = 0
    for start, end in spans:
        assert drawn[at:start].strip(" ") == ""
        assert cells(drawn[start:end]) <= width
        at = end
    assert drawn[at:].strip(" ") == ""


def test_a_title_of_too_many_lines_ends_in_an_ellipsis() -> None:
    assert wrap("leaders agree on a new chapter", 10, most=2) == ["leaders", "agree on…"]
    assert wrap("峰会在阿斯塔纳开始了", 8, most=2) == ["峰会在阿", "斯塔纳…"]
