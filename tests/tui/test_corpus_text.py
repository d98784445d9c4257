"""What a file may do to the screen: nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summit_tui.tui.corpus_text import cells, clean, crop, runs, shown
from summit_tui.tui.drawn.line import inked


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("plain words", "plain words"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07", "bell␇"),
        ("a\u202eb\u2066c", "a·b·c"),
        ("zero\u200bwidth\u200e", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("heart ❤\ufe0f here", "heart ❤ here"),
        ("two\nlines\tof  text", "two lines of text"),
        ("half \ud800 a pair", "half \ufffd a pair"),
        ("\x9b31m", "·31m"),
        ("[bold]China[/] [/]", "[bold]China[/] [/]"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4 + "·" * 5),
        ("e" + "\u1dc4" * 6, "e" + "\u1dc4" * 4 + "·" * 2),
        ("ก" + "\u0e47" * 6, "ก" + "\u0e47" * 4 + "·" * 2),
        ("ཀ" + "\u0f90" * 6, "ཀ" + "\u0f90" * 4 + "·" * 2),
        ("שָׁלוֹם مُدَرِّس ที่ བསྒྲུབས हिन्दी", "שָׁלוֹם مُدَرِّس ที่ བསྒྲུབས हिन्दी"),
    ],
)
def test_a_file_reaches_the_screen_harmless(raw: str, drawn: str) -> None:
    assert clean(raw) == drawn


@given(st.text())
def test_shown_text_keeps_every_offset_and_has_no_control_character(text: str) -> None:
    drawn = shown(text)
    assert len(drawn) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in drawn)


@given(st.text())
def test_cells_are_counted_as_the_terminal_does(text: str) -> None:
    drawn = clean(text)
    assert cells(drawn) == cell_len(drawn)


@given(st.text(), st.integers(0, 30))
def test_cropped_text_fits(text: str, width: int) -> None:
    assert cells(crop(clean(text), width)) <= width


def test_runs_leave_out_extra_spaces_and_what_has_no_width() -> None:
    text = "  a  b\n c\u00add "
    assert [text[start:end] for start, end in runs(text, 0, len(text))] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("It follows the\n", "It follows the "), ("\tfirst", " first"), ("  aside  ", "  aside  "), ("boat", "boat")],
)
def test_the_end_of_a_line_stays_a_space_at_the_edge_of_a_run(text: str, shown: str) -> None:
    assert inked(text).text == shown
