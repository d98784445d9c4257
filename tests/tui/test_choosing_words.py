"""Words are chosen with the keys, and copied as the source has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen
from textual.pilot import Pilot

from summit_tui.tui.reading.stretch import letter, next_word, word_before, word_end

STORY = """Ferry line to open

By Ona Brill

The ministers of the six lakes met on the ferry and agreed on a line that
runs all winter. “We will not let the ice decide who may travel,” said Tessa Moorland, the transport minister.
"""


@pytest.mark.parametrize(
    ("move", "place", "then"),
    [
        (next_word, 0, 4),
        (next_word, 4, 8),
        (word_end, 0, 2),
        (word_end, 2, 6),
        (word_before, 8, 4),
        (word_before, 5, 4),
    ],
)
def test_words_are_stepped_as_in_vim(move: object, place: int, then: int) -> None:
    assert move("The ice melts\nThen", place) == then  # type: ignore[operator]


def test_letters_pass_over_the_break_between_paragraphs() -> None:
    assert letter("ab\ncd", 1, 1) == 3
    assert letter("ab\ncd", 3, -1) == 1
    assert letter("ab", 0, -1) == 0


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(STORY)
    return path


async def chosen(pilot: object, app: object, *keys: str) -> str:
    await press(pilot, "R", "g", "right_square_bracket", "v", *keys)  # type: ignore[arg-type]
    found = app.query_one("#reader").chosen_words()  # type: ignore[attr-defined]
    return found[0] if found else ""


async def test_motions_choose_words_and_escape_lets_them_go(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        assert (await chosen(pilot, app, "e")).endswith("We")
        await press(pilot, "e", "e")
        assert app.query_one("#reader").chosen_words()[0].endswith("We will not")
        await press(pilot, "escape")
        assert app.query_one("#reader").chosen_words() is None


async def test_chosen_words_are_copied_without_the_wrapping_and_cited(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []
    async with reading([story], size=(60, 30)) as (app, pilot):
        monkeypatch.setattr(app, "_carry", lambda text, *_: taken.append(text))
        await chosen(pilot, app, *["e"] * 8)
        await press(pilot, "y")
        assert "We will not let the ice decide who" in taken[0]
        assert "\n" not in taken[0]
        await chosen(pilot, app, *["e"] * 3)
        await press(pilot, "Y")
        assert "Tessa Moorland" in taken[1]
        assert "ferry.txt:" in taken[1]


async def test_words_that_nobody_says_are_cited_as_the_articles(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    async with reading([story]) as (app, pilot):
        monkeypatch.setattr(app, "_carry", lambda text, *_: taken.append(text))
        await press(pilot, "R", "g", "j", "j", "v", "dollar_sign", "Y")
        assert "Moorland" not in taken[0]
        assert "ferry.txt:" in taken[0]


async def drag(pilot: Pilot[int], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Choose words with the mouse, from a cell of the text to another."""
    await pilot.mouse_down("#reader", offset=start)
    await pilot.hover("#reader", offset=end)
    await pilot.mouse_up("#reader", offset=end)
    await pilot.pause()


@pytest.mark.parametrize(("key", "cites"), [("y", False), ("Y", True), ("p", True)])
async def test_words_chosen_with_the_mouse_are_what_is_taken_not_the_quotation_of_the_cursor(
    story: Path, monkeypatch: pytest.MonkeyPatch, key: str, cites: bool
) -> None:
    taken: list[str] = []
    async with reading([story], size=(60, 30)) as (app, pilot):
        monkeypatch.setattr(app, "_carry", lambda text, *_: taken.append(text))
        await press(pilot, "R", "g", "right_square_bracket")
        row = next(n for n, line in enumerate(screen(app)) if "The ministers" in line)
        column = screen(app)[row].index("ministers")
        top, left = app.query_one("#reader").region.y, app.query_one("#reader").region.x
        await drag(pilot, (column - left, row - top), (column - left + 2, row - top + 1))
        await press(pilot, key)
        (text,) = taken
        assert text.startswith("ministers of the six lakes")
        assert len([line for line in text.splitlines() if line]) == 1 + cites
        assert ("ferry.txt:5" in text) == cites
        assert "Moorland" not in text


async def test_words_chosen_with_the_mouse_are_let_go_when_one_moves_on(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []
    async with reading([story], size=(72, 30)) as (app, pilot):
        monkeypatch.setattr(app, "_carry", lambda text, *_: taken.append(text))
        row = next(n for n, line in enumerate(screen(app)) if "The ministers" in line)
        top = app.query_one("#reader").region.y
        await drag(pilot, (6, row - top), (12, row - top))
        await press(pilot, "R", "g", "right_square_bracket", "y")
        assert taken == ["We will not let the ice decide who may travel,"]


async def test_the_last_line_says_how_words_are_chosen_and_what_is_done_with_them(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        await press(pilot, "R", "g")
        assert "v choose words" in screen(app)[-1]
        assert "copy and cite" not in screen(app)[-1]
        await press(pilot, "v", "e")
        for said in ("y copy", "Y copy and cite", "v let go", "w next word"):
            assert said in screen(app)[-1]
        await press(pilot, "v")
        assert "v choose words" in screen(app)[-1]
