"""Clipping quotations while reading, and the page that keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, search, text

from summit_tui.output.forms import EXPORT_FORMS

pytestmark = pytest.mark.usefixtures("home")


async def test_a_clipping_is_kept_and_still_there_the_next_time() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "x", "X")
        assert "1 clipping" in text(app)
        assert "law of the jungle" in " ".join(text(app).split())
    async with reading() as (app, pilot):
        await press(pilot, "X")
        assert "1 clipping" in text(app)
        assert app.page and app.page.quotation and "jungle" in app.page.quotation.text


async def test_the_same_key_takes_it_out_again_and_undo_puts_it_back() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "x")
        await press(pilot, "x", "X")
        assert "No clippings yet" in text(app)
        await press(pilot, "escape", "U")
        await press(pilot, "X")
        assert "1 clipping" in text(app)


async def test_clipping_where_nothing_is_quoted_says_so(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("A quiet day on the lakes\n\nThe ferries ran on time and nobody complained.\n")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "x")
        assert "no quotation under the cursor" in text(app)
        await press(pilot, "U")
        assert "nothing to undo" in text(app)
        await press(pilot, "X")
        assert "No clippings yet" in text(app)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "x clips the quotation under the cursor; it stays here until x takes it out again."),
        ({"clip": "f6"}, "f6 clips the quotation under the cursor; it stays here until f6 takes it out again."),
        ({"clip": ""}, "A quotation that you clip stays here until you take it out again."),
    ],
)
async def test_the_empty_page_names_the_key_that_clips(keys: dict[str, str], said: str) -> None:
    async with reading(keys=keys) as (app, pilot):
        await press(pilot, "X")
        assert said in " ".join(text(app).split())


async def test_the_folder_of_what_was_clipped_elsewhere_is_named(tmp_path: Path, home: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(f"Buses\n\n“They run all night {name},” said Ines Okoro.\n")
    async with reading([tmp_path / "there"]) as (_, pilot):
        await press(pilot, "right_square_bracket", "x")
    async with reading([tmp_path / "here"]) as (app, pilot):
        await press(pilot, "X")
        assert app.told == f"1 clipping more of words that are not in what is open, clipped in {tmp_path / 'there'}"


async def test_a_star_on_words_that_stand_twice_in_a_file_is_listed_once(tmp_path: Path) -> None:
    words = "“We will keep the ferries running through the winter,” Tomas Verel said.\n"
    (tmp_path / "ferry.txt").write_text(f"Ferries\n\n{words}\nBuses stop\n\n{words}", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "right_square_bracket", "asterisk", "X")
        assert text(app).count("keep the ferries running") == 1
        assert any("Marked quotations" in line and line.endswith("1") for line in screen(app))


@pytest.mark.parametrize("form", EXPORT_FORMS)
async def test_notes_and_tags_of_clippings_are_in_what_is_exported(tmp_path: Path, form: str) -> None:
    to = tmp_path / f"clippings.{form}"
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "x", "a", *"ask", "enter", "number_sign", *"lead", "enter", "X")
        await press(pilot, "E", "ctrl+u", *str(to), "enter")
        assert app.told.startswith("1 quotation written")
    assert "ask" in to.read_text("utf-8")
    assert "lead" in to.read_text("utf-8")


async def test_what_is_only_marked_can_be_taken_away_where_nothing_is_clipped(tmp_path: Path) -> None:
    async with reading(size=(180, 40)) as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "number_sign", *"trade", "enter", "X")
        assert "No clippings yet" in text(app)
        assert "L copy list" in text(app)
        await press(pilot, "E", "ctrl+u", *str(tmp_path / "marked.md"), "enter")
        written = (tmp_path / "marked.md").read_text("utf-8")
        assert written.count("> —") == 1
        assert "tags: trade" in written
        await press(pilot, "escape", "right_square_bracket", "x", "X", "E", "ctrl+u", *str(tmp_path / "c.md"), "enter")
        assert "law of the jungle" not in (tmp_path / "c.md").read_text("utf-8")


async def test_of_words_that_stand_twice_in_a_file_the_first_are_listed() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "x", "asterisk")
        first = app.reading.quotation
        await press(pilot, "X")
        assert app.page and first
        assert app.page.quotation == first
        assert text(app).count("★") == 2  # in the margin and in the status line
