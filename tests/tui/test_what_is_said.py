"""Words of the screen: why somebody is not known, what fits a line, what is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, text

from invented_dossier import ENTITIES, QUOTATIONS, invented
from summit_tui.system.marks import Mark
from summit_tui.tui.corpus_text import cells
from summit_tui.tui.drawn.phrases import as_fits
from summit_tui.tui.reading.status import masthead, quotation_status
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


LONG = "acting undersecretary of inland waters, rivers and ports at the Ministry of Transport of Oskland"


@pytest.mark.parametrize("width", [20, 24, 32, 40, 52, 60, 66, 72, 80, 100, 120, 200])
@pytest.mark.parametrize(
    "name", ["Ilse Varn", "Ilse Maria Antonia van der Varn-Oskholm of the Lower Lakes", "伊尔塞·瓦恩大臣"]
)
@pytest.mark.parametrize("notes", [("", ""), (" hit 1 of 12 ", "in texts, 99 found ")])
def test_in_the_status_line_what_matters_least_gives_way_and_the_rule_last(
    name: str, width: int, notes: tuple[str, str]
) -> None:
    varn = ENTITIES[0]._replace(name=name, role=LONG)
    dossier = invented(entities=(varn, *ENTITIES[1:]))
    reason = "carried from the paragraph before"
    said = QUOTATIONS[0]._replace(reason=reason, via="tomas-adeyo", copy_of="q2", echoes=("q2",))
    made = quotation_status(dossier, said, width, {said.id: Mark(star=True)}, notes)
    left, right = ("".join(run.text for run in runs) for runs in (made.left, made.right))
    assert cells(left) + cells(right) + 1 <= width
    assert right.endswith("xt:3 ")
    assert name[:2] in left
    assert (reason in left) == (width >= 60)
    assert "Oskholm ’31" in left or "Oskholm 2031" in left or width < 80 or (width < 100 and notes[0])
    if width == 200:
        assert "acting undersecretary of inland waters" in left


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (90, " Five lakes · 3 articles · 3 quotations · 2 speakers · 2 summits"),
        (70, " Five lakes · 3 quotations · 2 speakers · 2 summits"),
        (50, " Five lakes · 3 quotations · 2 summits"),
        (38, " Five lakes · 3 quotations"),
        (20, " Five lakes"),
    ],
)
def test_the_summits_of_a_dossier_are_told_before_what_the_list_of_articles_says_too(width: int, shown: str) -> None:
    assert "".join(run.text for run in masthead(invented(), width).left) == shown


def test_of_numbers_that_grow_those_of_the_articles_stay() -> None:
    made = "".join(run.text for run in masthead(invented(), 60, reads_on=True).left)
    assert made == " Five lakes · so far 3 articles · 3 quotations"


async def test_the_status_line_is_made_anew_for_a_window_of_another_size() -> None:
    async with reading(size=(130, 30)) as (app, pilot):
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert app.reading.quotation
        reason = app.reading.quotation.reason
        for width in (70, 130, 60):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert reason in screen(app)[-2]
            assert cells(screen(app)[-2]) <= width
