"""Words are found on a page as in an article: as one types, and from row to row."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import at_once, press, reading, screen, settle, text

from summit_tui.tui.app import SummitApp
from summit_tui.tui.widgets.rows import RowList

RIVERS = """The river towns

“The Tarn must be dredged,” said Ines Okoro, the mayor of Quay.

“Nobody owns a river,” said Ada Quill, a ferryman.

“We want the Tarn
to be clean,” Ms Quill added.
"""


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    (tmp_path / "towns.txt").write_text(RIVERS, "utf-8")
    return tmp_path


def words_here(app: SummitApp) -> str:
    """The quotation under the cursor of the page."""
    assert app.page and app.page.quotation
    return app.page.quotation.text


@pytest.mark.parametrize("type_them", [press, at_once])
async def test_words_are_found_as_one_types_and_n_goes_on(towns: Path, type_them: object) -> None:
    async with reading([towns], size=(80, 24)) as (app, pilot):
        await type_them(pilot, "Q", "ctrl+f", *"TARN", "enter")  # type: ignore[operator]
        first = words_here(app)
        assert "Tarn" in first
        assert "1 of 2 on this page" in text(app)
        await press(pilot, "n")
        assert "Tarn" in words_here(app)
        assert words_here(app) != first
        assert "2 of 2 on this page" in text(app)
        await press(pilot, "n")
        assert words_here(app) == first
        await press(pilot, "N", "enter")
        assert app.page is None


async def test_a_phrase_is_found_over_the_end_of_a_line(towns: Path) -> None:
    async with reading([towns], size=(40, 24)) as (app, pilot):
        await press(pilot, "Q", "ctrl+f", *"the", "space", *"tarn", "space", *"to", "enter")
        assert "clean" in words_here(app)


async def test_esc_leaves_the_cursor_where_it_was_and_the_page_open(towns: Path) -> None:
    async with reading([towns], size=(80, 24)) as (app, pilot):
        await press(pilot, "Q")
        before = app.screen.query_one(RowList).cursor
        await press(pilot, "ctrl+f", *"clean")
        assert app.screen.query_one(RowList).cursor != before
        assert screen(app)[-1].split("  ") == [" enter keeps it", "esc leaves it"]
        await press(pilot, "escape")
        assert app.page
        assert app.screen.query_one(RowList).cursor == before
        assert "keeps it" not in screen(app)[-1]


async def test_what_stands_not_on_the_page_is_said_and_n_is_the_search_s_again(towns: Path) -> None:
    async with reading([towns], size=(80, 24)) as (app, pilot):
        await press(pilot, "Q", "ctrl+f", *"glacier")
        assert "Not on this page; / searches all that is read" in text(app)
        await press(pilot, "escape", "n")
        assert app.told.startswith("Nothing was searched for yet")


async def test_another_page_forgets_what_was_looked_for(towns: Path) -> None:
    async with reading([towns], size=(80, 24)) as (app, pilot):
        await press(pilot, "Q", "ctrl+f", *"tarn", "enter", "S", "n")
        await settle(pilot)
        assert app.told.startswith("Nothing was searched for yet")
