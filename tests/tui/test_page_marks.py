"""Marks on the screen: read and unread, stars, notes, tags; each shown where one reads, kept, and undone by a key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from seeing import press, reading, screen, settle, text
from textual.pilot import Pilot

from summit_tui.dossier import Dossier
from summit_tui.tui.drawn.line import Location, Row
from summit_tui.tui.pages import page_index

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture(autouse=True)
def short_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages give the status line back at once."""
    monkeypatch.setattr("summit_tui.tui.widgets.bars.TOLD_FOR", 0.01)


def status(app: object) -> str:
    return screen(app)[-2]  # type: ignore[arg-type]


async def write(pilot: Pilot[int], key: str, words: str) -> None:
    """Open a line to type into with a key, type, and enter."""
    await press(pilot, key, *({" ": "space", ",": "comma"}.get(c, c) for c in words), "enter")
    await pilot.pause(0.2)


async def test_an_article_is_read_once_its_end_was_in_sight_and_stays_so() -> None:
    async with reading() as (app, pilot):
        unread = text(app).count("•")
        await press(pilot, "R", "G")
        await settle(pilot)
        left = text(app).count("•")
        assert left < unread
        await press(pilot, "m", "A")
        assert text(app).count("•") == unread
        await press(pilot, "m")
        assert text(app).count("•") == left
    async with reading() as (app, pilot):
        assert text(app).count("•") == left


async def test_looking_through_the_list_reads_nothing() -> None:
    async with reading(size=(200, 60)) as (app, pilot):
        unread = text(app).count("•")
        await press(pilot, "A", "j", "j", "j", "k")
        assert text(app).count("•") == unread


async def test_a_star_shows_in_the_margin_and_the_status_and_is_undone() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "asterisk")
        assert "★" in status(app)
        assert text(app).count("★") >= 2
        await press(pilot, "U")
        assert "★" not in status(app)


async def test_in_the_list_of_articles_a_star_goes_to_the_article() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "A", "asterisk")
        articles = [key for key, mark in app.marked.items() if mark.star]
        assert app.reading.selection.article in articles


async def test_a_note_is_written_shown_kept_and_taken_away() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket")
        await write(pilot, "a", "ask [who] said it")
        assert "✎ ask [who] said it" in status(app)
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "X")
        assert "ask [who] said it" in text(app)
        await press(pilot, "escape", "a", "ctrl+u", "enter")
        assert "✎" not in status(app)


async def test_tags_are_given_with_commas_and_shown_on_pages() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket")
        await write(pilot, "number_sign", "trade, law")
        assert "#trade #law" in status(app)
        await press(pilot, "s")
        assert any(line.lstrip().startswith("#") for line in screen(app))
        await press(pilot, "escape", "number_sign", "escape")
        assert "#trade #law" in status(app)


async def test_on_a_row_about_an_article_keys_mean_that_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ferries\n\n“We sail in May,” said Tomas Verelyev, the transport minister.\n")
    (tmp_path / "b.txt").write_text("\n\nBuses in winter\n\nThe buses of the harbour run all winter, as they did.\n")
    said, script = tmp_path / "said", tmp_path / "code"
    script.write_text(f'#!/bin/sh\necho "$@" > {said}.part; mv {said}.part {said}\n')
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    async with reading([tmp_path / "a.txt", tmp_path / "b.txt"]) as (app, pilot):
        app.go(Location("found", "buses"))
        await settle(pilot)
        await press(pilot, "G", "k")
        assert app.page and app.page.article and app.page.quotation is None
        other = app.page.article
        assert other.source == "b.txt" and other.id != app.reading.selection.article
        await press(pilot, "m")
        assert [key for key, mark in app.marked.items() if mark.read] == [other.id]
        await press(pilot, "p")
        assert (home / "state" / "last-copied.txt").read_text("utf-8").startswith("Buses in winter\n")
        await press(pilot, "e")
        for _ in range(100):
            await pilot.pause(0.02)
            if said.exists():
                break
    assert said.read_text().split() == ["--goto", f"{tmp_path / 'b.txt'}:3"]


async def test_a_mark_makes_no_page_anew_but_those_of_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def counting(dossier: Dossier, location: Location, *rest: object) -> Sequence[Row]:
        made.append(location.page)
        return rows(dossier, location, *rest)  # type: ignore[arg-type]

    rows = page_index.rows
    monkeypatch.setattr(page_index, "rows", counting)
    async with reading() as (app, pilot):
        await press(pilot, "Q", "j", "j")
        made.clear()
        await press(pilot, "asterisk")
        assert made == []
        assert text(app).count("★") >= 2
        await press(pilot, "asterisk")
        assert "★" not in text(app)
        await press(pilot, "x", "X")
        made.clear()
        await press(pilot, "x")
        assert made == ["clippings"]


async def test_escape_leaves_a_note_as_it_was() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "a", "x", "escape")
        assert not any(mark.note for mark in app.marked.values())


async def test_a_clipping_taken_out_leaves_the_page_at_once() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "x", "X")
        assert "1 clipping" in text(app)
        await press(pilot, "x")
        assert "No clippings yet" in text(app)


async def test_marks_stand_behind_whoever_speaks_and_before_the_reason() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "asterisk")
        await pilot.pause(0.2)
        quotation = app.reading.quotation
        speaker = app.dossier.entity(quotation.speaker if quotation else None)
        assert quotation and speaker
        said = status(app)
        assert said.index(speaker.name) < said.index("★") < said.index(quotation.reason)
