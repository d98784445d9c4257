"""Clipping quotations while reading, and the basket that keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, search, text

pytestmark = pytest.mark.usefixtures("home")


async def test_a_clipping_is_in_the_basket_and_still_there_the_next_time() -> None:
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


async def test_the_folder_of_what_was_clipped_elsewhere_is_named(tmp_path: Path, home: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(f"Buses\n\n“They run all night {name},” said Ines Okoro.\n")
    async with reading([tmp_path / "there"]) as (_, pilot):
        await press(pilot, "right_square_bracket", "x")
    async with reading([tmp_path / "here"]) as (app, pilot):
        await press(pilot, "X")
        assert app.told == f"1 clipping more of words that are not in what is open, clipped in {tmp_path / 'there'}"
