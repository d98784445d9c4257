"""Words of the screen: why somebody is not known, what fits a line, what is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, text

from summit_tui.tui.corpus_text import cells
from summit_tui.tui.phrases import as_fits
from summit_tui.tui.widgets.bars import Bar

WHO = (
    "Talks on the ferries\n\nThe ministers of Norland and the mayors of the coast met on the quay.\n\n"
    "“We sail in May,” they said.\n\n“The harbour is open,” said Ada Quill, the minister of ferries.\n"
)


async def test_nobody_is_given_where_the_text_does_not_tell_whom_a_word_means(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WHO)
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "right_square_bracket")
        assert app.reading.quotation
        assert app.reading.quotation.speaker is None
        assert "speaker unknown · who “they” is, is not told" in text(app)
        await press(pilot, "w")
        shown = " ".join(text(app).replace("│", " ").split())
        assert "Why it is not known" in shown
        assert "“they” says it (cue after the quotation); the text does not tell who that is" in shown
        assert "Words that were looked at" in shown
        assert "Words that it rests on" not in shown
        await press(pilot, "escape", "right_square_bracket", "w")
        assert "Words that it rests on" in text(app)


@pytest.mark.parametrize(
    ("message", "width", "shown"),
    [
        ("Copied to tmux; also in ~/last.txt", 40, "Copied to tmux; also in ~/last.txt"),
        ("Copied to tmux; also in ~/last.txt", 20, "Copied to tmux"),
        ("a; b; c", 4, "a; b"),
        ("One part that is long", 5, "One part that is long"),
    ],
)
def test_a_message_loses_whole_parts_not_ends_of_words(message: str, width: int, shown: str) -> None:
    assert as_fits(message, width) == shown


@pytest.mark.parametrize("width", range(60, 121, 4))
async def test_a_line_that_is_cut_ends_with_one_ellipsis(width: int) -> None:
    async with reading(size=(width, 24)) as (app, pilot):
        for _ in range(4):
            await press(pilot, "right_square_bracket")
            assert "……" not in screen(app)[-2]


async def test_at_eighty_columns_the_rule_and_the_line_of_the_file_are_both_read() -> None:
    async with reading(size=(80, 24)) as (app, pilot):
        await press(pilot, *["right_square_bracket"] * 9)
        said = app.screen.query_one("#status", Bar)
        assert app.reading.quotation
        assert app.reading.quotation.reason in screen(app)[-2]
        line = app.dossier.locate(app.reading.quotation.spans[0]).rpartition(":")[2]
        assert screen(app)[-2].endswith(f":{line}")
        assert cells(screen(app)[-2]) <= said.size.width
