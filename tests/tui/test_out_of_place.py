"""No key is silent: what is of no use where one is says where it is of use."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, text
from textual.events import Key

from summit_tui.tui.commands import Command, Scope
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.going.out_of_place import why_nothing

PAGE: tuple[Scope, ...] = ("page", "list", "app")
LIST: tuple[Scope, ...] = ("reading", "list", "app")
TEXT: tuple[Scope, ...] = ("reading", "reader", "app")
CHOOSING: tuple[Scope, ...] = ("reading", "choosing", "app")


@pytest.mark.parametrize(
    ("key", "character", "here", "said"),
    [
        ("t", "t", PAGE, "“Show or hide teasers” is of use where articles are read: esc leads there"),
        ("l", "l", PAGE, "“Next name” is of use in the text of an article: esc leads there"),
        ("l", "l", LIST, "“Next name” is of use in the text of an article: R leads there"),
        ("b", "b", TEXT, "“Group otherwise” is of use on a page: Q leads there"),
        ("H", "H", TEXT, "H does nothing here: ? shows all keys"),
        ("l", "l", TEXT, ""),
        ("t", "t", LIST, ""),
        ("b", "b", PAGE, ""),
        ("b", "b", CHOOSING, ""),
        ("5", "5", PAGE, ""),
        ("f7", None, PAGE, ""),
    ],
)
def test_a_key_says_where_it_is_of_use(key: str, character: str | None, here: tuple[Scope, ...], said: str) -> None:
    assert why_nothing(Key(key, character), here, {}) == said


def test_keys_of_the_settings_are_named() -> None:
    keymap = {"close": "f9", "toggle_teasers": "f8"}
    assert why_nothing(Key("f8", None), PAGE, keymap).endswith(": f9 leads there")


@pytest.mark.parametrize("opens", ["S", "T", "F", "M"])
async def test_on_a_page_every_key_of_reading_does_something_or_says_why_not(opens: str) -> None:
    keys = [c.keys.split(",")[0] for c in Command.all if c.scopes[0] in ("reading", "reader") and c.keys]
    async with reading() as (app, pilot):
        for key in keys:
            app.go(Location("article", app.reading.selection.article or ""))
            await press(pilot, opens)
            before, app.told = text(app), ""
            await press(pilot, key)
            assert app.told or text(app) != before, key
            if len(app.screen_stack) > 2:
                app.screen.dismiss()


async def test_from_a_page_one_comes_to_the_quotations_without_a_speaker(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries\n\n“We sail,” said Tomas Verelyev.\n\n“They sail,” it said on the wall.\n")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "T", "o")
        assert app.page and app.page.location()[:2] == ("quotations", "nobody")
        assert "They sail" in text(app)
        await press(pilot, "right_square_bracket")
        assert app.page.quotation and app.page.quotation.speaker is None
        await press(pilot, "o")
        assert app.told == "There is no quotation further down on this page"
        await press(pilot, "backspace")
        assert app.page.location().page == "timeline"


async def test_brackets_go_from_quotation_to_quotation_on_a_page() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q")
        first = app.page.quotation if app.page else None
        assert first
        await press(pilot, "2", "right_square_bracket")
        third = app.page.quotation if app.page else None
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert app.page and app.page.quotation == first != third
        await press(pilot, "left_square_bracket")
        assert app.told == "There is no quotation further up on this page"
        await press(pilot, "S", "right_square_bracket")
        assert app.told == "There is no quotation further down on this page"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("backspace",), "nothing to go back to"),
        (("greater_than_sign",), "nothing to go forward to"),
        (("escape",), "Nothing is open that could be closed; q quits"),
        (("S", "S"), "This is the page already"),
        (("S", "b"), "Only the list of all quotations can be grouped: Q"),
    ],
)
async def test_where_there_is_no_way_on_it_is_said(keys: tuple[str, ...], said: str) -> None:
    async with reading() as (app, pilot):
        await press(pilot, *keys)
        assert said in app.told


async def test_escape_brings_the_other_panes_back() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "z")
        assert "In this article" not in text(app)
        await press(pilot, "escape")
        assert "In this article" in text(app)
