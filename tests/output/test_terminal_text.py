"""The sanitiser, and widths in cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit_tui.output.columns import TABLES
from summit_tui.output.table import lay_out
from summit_tui.output.terminal_text import cells, clean, fit, one_line, pad, wrap

MARK = "\ufffd"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("“Å 中文 🦆” – é", "“Å 中文 🦆” – é"),
        ("\x1b]52;c;SGk=\x07", f"{MARK}]52;c;SGk={MARK}"),
        ("\x9b31m", f"{MARK}31m"),
        ("a\u202eb\u2066c", f"a{MARK}b{MARK}c"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("\u200eשלום\u200f", "שלום"),
        ("\ud800", MARK),
        ("\U000e0041", MARK),
        ("a\tb\r\nc", "a    b\nc"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4),
        ("ก" + "\u0e47" * 9, "ก" + "\u0e47" * 4),
        ("ཀ" + "\u0f90\u0f71" * 9 + "ཀ", "ཀ" + "\u0f90\u0f71" * 2 + "ཀ"),
        ("क" + "\u094d" * 9, "क" + "\u094d" * 4),
        ("\ue0b0", MARK),
        ("שָׁלוֹם مُدَرِّس ที่ བསྒྲུབས हिन्दी", "שָׁלוֹם مُدَرِّس ที่ བསྒྲུབས हिन्दी"),
        ("[bold]x[/]", "[bold]x[/]"),
    ],
)
def test_what_could_act_is_seen_instead(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text(st.characters()))
def test_nothing_cleaned_can_act(text: str) -> None:
    shown = one_line(text)
    acting = "\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff"
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in acting for c in shown)
    shown.encode("utf-8")
    assert clean(shown) == shown


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("🦆", 2), ("ﾊ", 1), ("", 0)])
def test_width_is_counted_in_cells(text: str, wide: int) -> None:
    assert cells(text) == wide


@given(st.text(), st.integers(0, 30))
def test_fitted_and_padded_text_has_the_width(text: str, width: int) -> None:
    shown = one_line(text)
    assert cells(fit(shown, width)) <= width
    assert cells(pad(fit(shown, width), width)) == width


@given(st.text(), st.integers(2, 30))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    shown = one_line(text)
    lines = wrap(shown, width)
    assert "".join("".join(lines).split()) == "".join(shown.split())
    assert all(cells(line) <= width for line in lines)


@pytest.mark.parametrize("width", [10, 24, 40, 80, 200])
@pytest.mark.parametrize("part", sorted(TABLES))
def test_a_table_fits_the_terminal(part: str, width: int) -> None:
    record = {
        **dict.fromkeys(("text", "title", "name", "about", "id"), "中文 word " * 30),
        "speaker": {"name": "A Long Name of Somebody"},
        "file": "folder/" * 9,
        "line": 7,
        "role": "Role " * 20,
        "date": "2024-03-04",
        "published": "2024-03-04T10:00",
        "quotes": 12,
        "summit": "lakes-2024",
        "type": "quote",
    }
    if part in ("figures", "search"):
        record["speaker"] = "A Long Name of Somebody"
    assert all(cells(line) <= max(width, 30) for line in lay_out([record], TABLES[part], width, colour=False))
