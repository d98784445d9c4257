"""The commands, and what is derived from them."""

from __future__ import annotations

import pytest

from summit_tui.tui.app import SummitApp
from summit_tui.tui.boxes.overlays import help_rows, palette_rows, rank
from summit_tui.tui.commands import Command, hints, keys_of
from summit_tui.tui.commands.keymap import TOGETHER, bound, conflicts, keymap
from summit_tui.tui.screens.overlay import Overlay
from summit_tui.tui.screens.page import PageScreen
from summit_tui.tui.screens.prompt import Prompt
from summit_tui.tui.screens.reading import ReadingScreen
from summit_tui.tui.screens.search import SearchScreen
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

HOMES = {
    "app": SummitApp,
    "reading": ReadingScreen,
    "reader": Reader,
    "choosing": Reader,
    "page": PageScreen,
    "list": RowList,
    "search": SearchScreen,
    "box": Overlay,
    "choices": Overlay,
    "line": Prompt,
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
        *(("palette", "ctrl+p"), ("quit", "q"), ("leave", "ctrl+q")),
    ],
)
def test_the_keys_that_fingers_rely_on(command: str, key: str) -> None:
    assert key in keys_of(next(c for c in Command.all if c.id == command), {})


@pytest.mark.parametrize("place", TOGETHER)
def test_no_key_has_two_meanings_in_one_place(place: tuple[str, ...]) -> None:
    taken: dict[str, str] = {}
    for command in [c for c in Command.all if set(place) & set(c.scopes)]:
        for key in keys_of(command, {}):
            assert taken.setdefault(key, command.id) == command.id, key


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, []),
        ({"copy_quotation": "ctrl+y"}, []),
        ({"copy_quotation": "w"}, ["“w” is both “Copy the quotation” and “Why this speaker?”"]),
        ({"fly": "x"}, ["there is no command “fly” to give a key to"]),
        ({"next_quotation": "j"}, ["“j” is both “Down” and “Next quotation”"]),
        ({"next_quotation": "j", "down": "J", "next_article": "ctrl+j"}, []),
        ({"search": "ctrl+f"}, ["“ctrl+f” is both “Find on this screen” and “Search”"]),
        ({"clip": "b"}, ["“b” is both “Group otherwise” and “Clip the quotation”"]),
        ({"star": "/"}, ["“/” is both “Search” and “Star”"]),
        ({"star": "esc"}, ["“esc” is both “Close” and “Star”"]),
        ({"complete": "ctrl+o"}, ["“ctrl+o” is both “Complete” and “All as a page”"]),
        ({"complete": "ctrl+y", "star": "f5, §"}, []),
        ({"star": "contrl+y"}, ["“contrl+y” is no key, so “Star” has none: write it like ctrl+y, f5, pagedown or ]"]),
        ({"star": "5"}, ["“5” makes a count, so it cannot be “Star”"]),
        ({"leave": "V"}, ["“V” is typed where “Quit” is of use: give it one with ctrl"]),
        ({"save_search": "!"}, ["“!” is typed where “Save the search” is of use: give it one with ctrl"]),
    ],
)
def test_conflicts_of_the_settings_are_told(given: dict[str, str], says: list[str]) -> None:
    assert conflicts(keymap(given)) == says


def test_a_command_that_is_given_no_key_has_none() -> None:
    assert bound(keymap({"star": "", "clip": "!"})) == {"star": "no_key", "clip": "exclamation_mark"}


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


def test_the_palette_begins_with_what_can_be_done_with_what_is_in_sight() -> None:
    rows = palette_rows("", ("reading", "reader", "app"), {}, 80)
    first = [row.target.key for row in rows[:4] if row.target]
    assert first[:3] == ["next_quotation", "previous_quotation", "copy_quotation"]
