"""A search answers from what the index holds by now, and again as it grows."""

from __future__ import annotations

import pytest
from seeing import key, press, reading, search, settle, text

from summit_tui.search.index import Index
from summit_tui.tui.duties import searching
from summit_tui.tui.screens.search import SearchScreen
from summit_tui.tui.widgets.rows import RowList


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that takes in few documents with each call."""
    monkeypatch.setattr("summit_tui.search.index._CHUNK", 5)
    monkeypatch.setattr(searching, "GROWS_FOR", 0.0)


async def test_names_are_found_before_the_index_is_complete(slow: None) -> None:
    async with reading() as (app, _):
        assert app.search("tokayev").partial
        results = app.search("tokayev")
        assert results.partial
        assert "Tokayev" in results.hits[0].text


async def test_what_is_shown_in_the_end_is_all_that_a_whole_index_finds(slow: None) -> None:
    async with reading() as (app, pilot):
        await search(pilot, "trade war")
        shown = app.screen.query_one(RowList).rows
        whole = Index(app.dossier).search("trade war")
        assert len(shown) == len(whole.hits) > 0
        assert f"{whole.total - whole.lacking} found, {whole.lacking} lack a word " in text(app)


async def test_enter_before_the_answer_opens_the_best_of_all(slow: None) -> None:
    async with reading() as (app, pilot):
        best = Index(app.dossier).search("law of the jungle").hits[0]
        await pilot.press("slash", *map(key, "law of the jungle"), "enter")
        await settle(pilot)
        assert not isinstance(app.screen, SearchScreen)
        assert best.span is not None
        assert app.reading.selection.at == best.span.start


async def test_the_cursor_stays_in_its_row_while_more_is_found(slow: None) -> None:
    async with reading() as (app, pilot):
        await pilot.press("slash", *"trade")
        await pilot.pause(0.1)
        await press(pilot, "down", "down")
        assert app.screen.query_one(RowList).cursor == 2


async def test_the_index_grows_while_nothing_is_typed(slow: None) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "slash")
        assert not app.search("trade").partial
