"""The commands, and what is derived from them."""

from __future__ import annotations

import pytest

from summit_tui.tui.app import SummitApp
from summit_tui.tui.commands import Command, conflicts, hints, keys_of
from summit_tui.tui.overlays import help_rows, palette_rows, rank
from summit_tui.tui.screens.page import PageScreen
from summit_tui.tui.screens.reading import ReadingScreen
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

HOMES = {
    "app": SummitApp,
    "reading": ReadingScreen,
    "reader": Reader,
    "choosing": Reader,
    "page": PageScreen,
    "list": RowList,
}


@pytest.mark.parametrize("command", Command.all, ids=lambda command: command.id)
def test_each_command_can_be_done_wherever_it_applies(command: type[Command]) -> None:
    for scope in command.scopes:
        assert callable(getattr(HOMES[scope], f"action_{command.id}", None)), f"{command.id} in {scope}"


@pytest.mark.parametrize(
    ("command", "key"),
    [
        *(("down", "j"), ("up", "k"), ("down", "down"), ("up", "up"), ("first", "g"), ("last", "G")),
        *(("next_pane", "tab"), ("previous_pane", "shift+tab"), ("open", "enter"), ("close", "escape")),
        *(("back", "backspace"), ("search", "slash"), ("next_hit", "n"), ("previous_hit", "N")),
        *(("next_quotation", "right_square_bracket"), ("previous_quotation", "left_square_bracket")),
        *(("copy_quotation", "y"), ("copy_with_citation", "Y"), ("help", "question_mark")),
        *(("palette", "ctrl+p"), ("quit", "q")),
    ],
)
def test_the_keys_that_fingers_rely_on(command: str, key: str) -> None:
    assert key in keys_of(next(c for c in Command.all if c.id == command), {})


def test_no_key_has_two_meanings_in_one_place() -> None:
    everywhere = [c for c in Command.all if "app" in c.scopes]
    for place in (("reading", "reader"), ("reading", "list"), ("page", "list")):
        taken: dict[str, str] = {}
        for command in {*everywhere, *(c for c in Command.all if set(place) & set(c.scopes))}:
            for key in keys_of(command, {}):
                assert taken.setdefault(key, command.id) == command.id, key


@pytest.mark.parametrize(
    ("keymap", "says"),
    [
        ({}, []),
        ({"copy_quotation": "x"}, []),
        ({"copy_quotation": "w"}, ["“w” is both “Copy the quotation” and “Why this speaker?”"]),
        ({"fly": "x"}, ["there is no command “fly” to give a key to"]),
    ],
)
def test_conflicts_of_the_settings_are_told(keymap: dict[str, str], says: list[str]) -> None:
    assert conflicts(keymap) == says


def test_a_rebound_key_is_the_one_that_is_hinted() -> None:
    assert ("x", "copy", "copy_quotation") in hints(["reading"], {"copy_quotation": "x"})


def test_the_palette_puts_the_name_that_begins_with_the_words_first() -> None:
    rows = palette_rows("fig", ("app",), {}, 80)
    assert rows[0].target is not None
    assert rows[0].target.key == "open_figures"


def test_the_palette_is_quick_on_a_long_line_of_nonsense() -> None:
    assert rank("a" * 100_000, "Search", "Search everything") is None


def test_help_names_every_command_once() -> None:
    named = [row.target.key for row in help_rows("", {}, 80) if row.target]
    assert sorted(named) == sorted(command.id for command in Command.all)
