"""Counts: seen while they are typed, gone once they are used up; digits that belong to a line are left to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import at_once, key, press, reading, screen, text

from summit_tui.tui.widgets import lines
from summit_tui.tui.widgets.entry import Entry


async def test_a_count_stands_in_the_status_line_until_it_is_used() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "1", "2")
        assert " 12 " in screen(app)[-2]
        await press(pilot, "j")
        assert " 12 " not in screen(app)[-2]


async def test_a_count_on_a_page_is_seen_too() -> None:
    async with reading(size=(80, 24)) as (app, pilot):
        await press(pilot, "Q", "4", "1")
        assert " 41 " in screen(app)[-2]


async def test_a_count_that_is_forgotten_is_not_shown_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "COUNT_LASTS", 0.05)
    async with reading() as (app, pilot):
        await press(pilot, "7")
        await pilot.pause(0.2)
        assert " 7 " not in screen(app)[-2]


@pytest.mark.parametrize(("opens", "typed"), [("a", "12 ships in 2025"), ("a", "7"), ("number_sign", "2025")])
async def test_digits_typed_ahead_into_a_line_that_is_being_opened_are_in_it(opens: str, typed: str) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket")
        await at_once(pilot, opens, *map(key, typed))
        line = app.screen.focused
        assert isinstance(line, Entry)
        assert line.value == typed


async def test_where_nothing_was_read_only_what_can_be_done_is_hinted(tmp_path: Path) -> None:
    async with reading([tmp_path]) as (app, pilot):
        assert screen(app)[-1].split("  ") == [" P what could not be read", "? help", "q quit"]
        await press(pilot, "P")
        assert "No articles in this folder" in text(app)
