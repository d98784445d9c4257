"""Keys that are typed before what they are for is there reach it all the same, in their order."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import rmtree
from threading import Event

import pytest
from seeing import at_once, place_of, press, reading, settle, text
from textual import events
from textual.pilot import Pilot

from summit_tui.gather.progress import Progress
from summit_tui.tui.app import SummitApp
from summit_tui.tui.duties import typing_ahead
from summit_tui.tui.pages import page_index
from summit_tui.tui.screens import page
from summit_tui.tui.screens.search import SearchScreen

JUNGLE = ("slash", *"jungle")


@pytest.mark.parametrize(
    "keys",
    [
        (*JUNGLE, "ctrl+o", "j", "j"),
        (*JUNGLE, "enter", "w"),
        ("slash", *"trade", "down", "down", "down", "enter", "j"),
        ("slash", *"trade", "ctrl+s", "escape", "i", *"trade", "enter", "enter", "j", "j"),
        ("S", "j", "j", "j", "j", "enter", "j", "j", "enter", "s"),
        ("question_mark", "slash", *"timeline", "enter", "j", "j"),
        ("ctrl+p", *"figures", "enter", "j", "j"),
        ("right_square_bracket", "x", "X", "j", "w"),
        ("ctrl+f", *"summit", "enter", "n", "n", "u", "j"),
        ("c", "j", "j", "enter", "Q", "b", "j", "j", "enter", "backspace"),
    ],
    ids=" ".join,
)
async def test_keys_typed_at_once_do_what_they_do_one_by_one(keys: tuple[str, ...], home: Path) -> None:
    seen = []
    for type_them in (press, at_once):
        async with reading(size=(100, 30)) as (app, pilot):
            await type_them(pilot, *keys)
            await pilot.pause(0.1)
            await settle(pilot)
            seen.append(text(app))
        forget_all(home)
    assert seen[1] == seen[0]


def forget_all(home: Path) -> None:
    """Remove what was kept, also what a thread of the reader that has ended still writes."""
    while home.exists():
        rmtree(home, ignore_errors=True)


@pytest.mark.parametrize(
    ("before", "clicked", "behind"),
    [
        ((), "search", (*"jungle", "enter")),
        ((), "Xi’an 2023 ", ("G", "enter")),
        (JUNGLE, "law of the", ("w",)),
        (("question_mark",), "Q    ", ("j", "j")),
    ],
)
async def test_keys_typed_behind_a_click_reach_what_it_opens(
    before: tuple[str, ...], clicked: str, behind: tuple[str, ...], home: Path
) -> None:
    seen = []
    for slowly in (True, False):
        async with reading(size=(100, 30)) as (app, pilot):
            await press(pilot, *before)
            place = place_of(app, clicked)
            if slowly:
                await at_once(pilot, place)
                await press(pilot, *behind)
            else:
                await at_once(pilot, place, *behind)
            await pilot.pause(0.1)
            await settle(pilot)
            seen.append(text(app))
        forget_all(home)
    assert seen[1] == seen[0]


async def test_keys_wait_for_a_page_that_is_made_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "LARGE", 0)
    async with reading() as (app, pilot):
        await at_once(pilot, "Q", "j", "j", "enter")
        assert app.page is None
        assert app.reading.quotation is not None


@asynccontextmanager
async def page_in_the_making(
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[tuple[SummitApp, Pilot[int], Event]]:
    """The list of quotations, which says that it is being made, until it may come."""
    may_come, rows = Event(), page_index.rows
    monkeypatch.setattr(page, "LARGE", 0)
    monkeypatch.setattr(typing_ahead, "PATIENCE", 0.02)
    monkeypatch.setattr(page_index, "rows", lambda *asked: may_come.wait(20) and rows(*asked))
    async with reading() as (app, pilot):
        try:
            await pilot.press("Q")
            for _ in range(100):
                await pilot.pause(0.05)
                if "Making the page" in text(app):
                    break
            yield app, pilot, may_come
        finally:
            may_come.set()


async def type_ahead(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait for longer than is waited for what does not say that it is being made."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await pilot.pause(0.2)


async def test_keys_wait_for_a_page_that_says_that_it_is_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    patience = typing_ahead.PATIENCE
    async with page_in_the_making(monkeypatch) as (app, pilot, may_come):
        await type_ahead(pilot, "j", "j", "enter")
        assert "Making the page" in text(app)
        monkeypatch.setattr(typing_ahead, "PATIENCE", patience)  # else the last key is not followed to its end
        may_come.set()
        await settle(pilot)
        assert app.page is None
        assert app.reading.quotation is not None


@pytest.mark.parametrize("away", ["q", "backspace", "escape"])
async def test_who_leaves_a_page_that_is_being_made_waits_for_nothing(
    away: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with page_in_the_making(monkeypatch) as (app, pilot, _):
        await type_ahead(pilot, "j", "enter", away)
        assert app.page is None
        assert app.return_code is None
        assert app.reading.quotation is None


async def test_what_is_typed_before_anything_is_read_is_for_what_is_read() -> None:
    app = SummitApp()
    async with app.run_test(size=(120, 40)) as pilot:
        await at_once(pilot, *JUNGLE)
        await pilot.pause(0.1)
        await settle(pilot)
        assert isinstance(app.screen, SearchScreen)
        assert "law of the jungle" in text(app)


async def test_a_search_of_nothing_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SummitApp, "read", lambda _: None)
    monkeypatch.setattr(typing_ahead, "LOOKS", 1)
    monkeypatch.setattr(typing_ahead, "PATIENCE", 0.05)
    app = SummitApp()
    async with app.run_test() as pilot:
        await at_once(pilot, "slash")
        await pilot.pause(0.1)
        assert app.told.startswith("Nothing is read yet")


async def test_one_can_leave_though_nothing_is_read_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SummitApp, "read", lambda _: None)
    app = SummitApp()
    async with app.run_test() as pilot:
        await at_once(pilot, "q")
        assert app.return_code == 0


async def test_who_waited_once_for_what_did_not_come_waits_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SummitApp, "read", lambda _: None)
    waited = []
    monkeypatch.setattr(typing_ahead, "LOOKS", 3)
    monkeypatch.setattr(typing_ahead, "PATIENCE", 0.03)
    app = SummitApp()
    async with app.run_test() as pilot:
        is_ready_for = app.reading.is_ready_for
        monkeypatch.setattr(app.reading, "is_ready_for", lambda typed: waited.append(typed.key) or is_ready_for(typed))
        await at_once(pilot, "tab", "j", "k")
        assert waited == ["tab"] * 4 + ["j", "k"]


async def test_nobody_waits_for_a_folder_that_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SummitApp, "read", lambda _: None)
    monkeypatch.setattr(typing_ahead, "PATIENCE", 60.0)
    app = SummitApp()
    async with app.run_test() as pilot:
        app._show_progress(Progress(3, 10_000, "a.txt"))
        await at_once(pilot, "question_mark")
        assert "to find a key, enter to use it" in text(app)
