"""What the settings and the keys for sizes change on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, search, settle, text

from summit_tui.cli.options import STYLES
from summit_tui.output.styles import styles
from summit_tui.system import folders
from summit_tui.system.settings import ONE_OF, load
from summit_tui.tui.commands.keymap import conflicts, keymap
from summit_tui.tui.widgets import bars

LONG = "The ministers of the six lakes said that the ferry line will open in the spring of next year. " * 4


@pytest.mark.parametrize("measure", [40, 60, 80])
async def test_no_line_of_an_article_is_longer_than_the_measure(tmp_path: Path, measure: int) -> None:
    (tmp_path / "ferry.txt").write_text(f"Ferry line to open\n\n{LONG}\n")
    async with reading([tmp_path], size=(200, 40), measure=measure) as (app, _):
        page = app.query_one("#reader")._page
        lines = [page.sheet.line(number) for number in range(len(page.sheet))]
        longest = max(end - start for start, end, _ in lines)
        assert measure - 12 < longest <= measure


async def test_only_routes_that_the_settings_allow_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    async with reading(clipboard=("native",)) as (app, pilot):
        monkeypatch.setattr(app, "copy_to_clipboard", sent.append)
        await press(pilot, "right_square_bracket", "y")
        assert not sent
        assert "No clipboard was reached" in app.told


async def test_a_look_and_a_style_that_are_none_are_told_and_end_nothing(home: Path) -> None:
    """Neither those of the settings, nor a style that another version of the program has left behind."""
    async with reading(theme="purple", citation="footnotes") as (app, pilot):
        await press(pilot, "right_square_bracket", "Y", "c")
        assert "● plain" in text(app)
        await press(pilot, "escape", "P")
        assert "heme is 'purple'. It knows evening, morning" in " ".join(text(app).split())
    assert set(styles()) == set(ONE_OF["citation"]) == set(STYLES)


async def test_a_pane_is_made_wider_and_is_so_at_the_next_start() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "A")
        before = app.query_one("#articles").outer_size.width
        await press(pilot, "plus", "plus")
        wider = app.query_one("#articles").outer_size.width
        assert wider == before + 4
        await press(pilot, "R", "plus")
        assert app.query_one("#articles").outer_size.width == wider - 2
    async with reading() as (app, _):
        assert app.query_one("#articles").outer_size.width == wider - 2


async def test_a_width_that_is_no_number_is_passed_over() -> None:
    from summit_tui.tui.duties.habits import Habits

    Habits([]).choose("width of articles", "wide", "")
    async with reading() as (app, _):
        assert app.query_one("#articles").outer_size.width > 20
        assert folders.state().exists()


async def test_any_key_brings_back_what_a_message_hides() -> None:
    async with reading() as (app, pilot):
        app.say("Something was said")
        await settle(pilot)
        status = app.screen.query_one("#status", bars.Bar)
        assert status.message.left
        await press(pilot, "down")
        assert not status.message.left


async def test_a_large_count_goes_to_the_last_quotation_at_once() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "9", "9", "9", "9", "right_square_bracket")
        last = app.reading.quotation
        assert last is not None
        await press(pilot, "right_square_bracket")
        assert "no other quotation further on" in app.told
        assert app.reading.quotation == last


async def test_keys_of_the_settings_work_also_in_the_search_and_in_boxes() -> None:
    keys = {"found_as_page": "ctrl+g", "complete": "ctrl+y", "close_box": "f2", "close_list": "!", "star": ""}
    async with reading(keys=keys) as (app, pilot):
        await press(pilot, "asterisk")
        assert not app.marked
        await press(pilot, "question_mark")
        await press(pilot, "question_mark")
        assert app.screen is not app.reading
        await press(pilot, "exclamation_mark")
        assert app.screen is app.reading
        await search(pilot, "speaker:tok")
        assert 'ctrl+y speaker:"Kassym-Jomart Tokayev"' in " ".join(text(app).split())
        assert "ctrl+g all as a page" in text(app)
        await press(pilot, "f2")
        assert app.screen is app.reading
        await search(pilot, "jungle")
        await press(pilot, "ctrl+g")
        assert app.page


async def test_what_is_wrong_with_the_keys_is_told_and_stands_with_the_problems() -> None:
    async with reading(keys={"next_quotation": "j", "fly": "x"}) as (app, pilot):
        assert app.told == "2 things are wrong in settings.toml: P shows them"
        assert "2 problems" in text(app)
        await press(pilot, "P")
        assert "There is no command “fly” to give a key to." in text(app)
        assert "“j” is both “Down” and “Next quotation”." in text(app)


async def test_the_help_says_how_a_command_is_called_in_the_settings() -> None:
    async with reading(keys={"quit": "Z"}) as (app, pilot):
        await press(pilot, "question_mark", "slash", *"leave the")
        await settle(pilot)
        assert 'settings.toml, [keys]: quit = "Z"' in text(app)


def test_the_settings_of_the_readme_are_as_they_are_read(tmp_path: Path) -> None:
    words = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    example = words.partition("## Settings")[2].partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "settings.toml").write_text(example, "utf-8")
    settings, problems = load(tmp_path / "settings.toml")
    assert settings.keys
    assert not problems
    assert not conflicts(keymap(settings.keys))


@pytest.mark.parametrize("lasting", [True, False])
async def test_a_lasting_message_waits_for_a_key(lasting: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bars, "TOLD_FOR", 0.01)
    async with reading() as (app, pilot):
        app.say("Something to be read", lasting=lasting)
        await pilot.pause(0.1)
        assert ("Something to be read" in text(app)) == lasting
        await press(pilot, "down")
        assert "Something to be read" not in text(app)


async def test_another_look_is_named() -> None:
    async with reading() as (app, pilot):
        before = app.theme
        await press(pilot, "comma")
        assert app.theme != before
        assert app.told == f"Look: {app.theme}"


@pytest.mark.parametrize(("width", "first"), [(60, True), (80, True), (200, False)])
async def test_where_a_pane_is_out_of_sight_the_way_to_it_is_told_first(width: int, first: bool) -> None:
    async with reading(size=(width, 24)) as (app, _):
        assert text(app).split("\n")[-1].strip().startswith("tab pane") == first
