"""Files that would write over the screen, or be taken for markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, search, settle, text
from textual.widgets import Input

TITLES = [
    "[bold]Harbour[/bold] talks [/] fail",
    "[@click=app.bell]Press[/] here, minister says",
    "\x1b]0;owned\x07Harbour \x1b[2Jtalks fail",
    "Harbour \u202etalks\u202c fail again",
    "港口会谈👩‍👩‍👧 fail 🇫🇷 again",
    "$primary {harbour} talks %s",
]


@pytest.mark.parametrize("title", TITLES)
async def test_a_hostile_title_is_shown_as_it_is_and_breaks_nothing(tmp_path: Path, title: str) -> None:
    body = f"“{title} must not win,” said Anna Berg, the mayor of Oslo.\n\nSomething else happened [/] on Monday.\n"
    (tmp_path / "a.txt").write_text(f"{title}\n\n{body}", "utf-8")
    async with reading([tmp_path], (90, 24)) as (app, pilot):
        await press(pilot, "]", "w")
        await press(pilot, "escape", "y")
        await search(pilot, "harbour fail")
        await press(pilot, "enter", "R", "g", "B", "j", "enter")
        shown = text(app)
        assert not any(ord(c) < 32 and c != "\n" for c in shown)
        assert "\u202e" not in shown


async def test_a_file_name_that_looks_like_markup(tmp_path: Path) -> None:
    (tmp_path / "[red]a[b].txt").write_text("Title of it\n\n“We will do it again,” said Anna Berg.\n", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "]")
        assert "[red]a[b].txt:3" in text(app)


async def test_a_hostile_name_that_the_search_completes_stays_words(tmp_path: Path) -> None:
    site = '<meta property="og:site_name" content="The Owned\x1b]0;owned\x07\u202e Courier">'
    body = "<h1>Harbour talks fail</h1><p>“We will do it again,” said Anna Berg.</p>"
    (tmp_path / "a.html").write_text(f"<!doctype html><html><head>{site}</head><body>{body}</body></html>", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "outlet:the")
        await press(pilot, "tab")
        line = app.screen.query_one(Input).value
        assert line.startswith('outlet:"The Owned␛')
        assert line.isprintable()
        assert not any(ord(c) < 32 and c != "\n" for c in text(app))
        await settle(pilot)
        assert "Harbour talks fail" in text(app)


async def test_a_filter_that_looks_like_markup() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "i", "left_square_bracket", "slash", "right_square_bracket")
        assert "“[/]”" in text(app)


async def test_what_cannot_be_read_is_told_and_the_rest_opens(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("A fine day in Oslo\n\n“It is a fine day indeed,” said Anna Berg.\n", "utf-8")
    async with reading([good, tmp_path / "missing.txt"]) as (app, _):
        assert "A fine day in Oslo" in text(app)
        assert "1 problem" in text(app)


async def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    async with reading([tmp_path]) as (app, _):
        assert "no articles" in text(app).lower()
