"""An article of which only the lines asked for are broken looks and moves as if all of them were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seeing import press, reading, screen, text

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Paragraph, Source, Span
from summit_tui.tui.reading.galley import Galley
from summit_tui.tui.reading.sheet import Sheet
from summit_tui.tui.widgets import paged
from summit_tui.tui.widgets.reader import Reader

WORDS = ("the ferry", "湖のフェリー", "winter-proof", "a harbour master’s word", "unbreakable" * 9, "of")


def galley(paragraphs: list[str]) -> Galley:
    """An article of some paragraphs."""
    whole, made = "", []
    for words in paragraphs:
        made.append(Paragraph("body", Span("a.txt", len(whole), len(whole) + len(words))))
        whole += words + "\n\n"
    article = Article("a", "a.txt", "main", Span("a.txt", 0, len(whole)), tuple(made), "Ferries run again")
    return Galley(Dossier({"a.txt": Source("a.txt", "", whole, "")}, Linked((article,))), article)


GALLEYS = st.builds(
    galley, st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), max_size=30)
)
QUESTIONS: list[Callable[[Sheet, int], object]] = [
    lambda sheet, at: sheet.has(at),
    lambda sheet, at: sheet.line_at(at % len(sheet.galley.text)),
    lambda sheet, at: sheet.line(sheet.nearest_to(at)),
    lambda sheet, at: sheet.nearest(sheet.nearest_to(at), 1),
    lambda sheet, at: sheet.nearest(sheet.nearest_to(at), -1),
]


@given(GALLEYS, st.integers(1, 90), st.lists(st.tuples(st.sampled_from(QUESTIONS), st.integers(-3, 4000))))
def test_an_answer_is_the_same_however_much_was_broken_before(
    page: Galley, width: int, asked: list[tuple[Callable[[Sheet, int], object], int]]
) -> None:
    by_and_by, whole = Sheet(page, width), Sheet(page, width)
    whole.go_on()
    assert [ask(by_and_by, at) for ask, at in asked] == [ask(whole, at) for ask, at in asked]
    assert len(by_and_by) == by_and_by.guess == len(whole)


@given(GALLEYS, st.integers(1, 90), st.integers(0, 200))
def test_no_fewer_lines_are_guessed_than_are_known(page: Galley, width: int, lines: int) -> None:
    sheet = Sheet(page, width)
    sheet.go_on(lines)
    assert max(1, sum(sheet.has(number) for number in range(lines))) <= sheet.guess


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A long article, of which nothing is broken before it is asked for."""
    monkeypatch.setattr(paged, "AT_ONCE", 3)
    monkeypatch.setattr(paged, "PAUSE", 3600.0)
    body = [f"Paragraph {n} tells of the ferries of Lakeland, and how they run all through winter." for n in range(300)]
    body[250] = "“We shall build the ferry in paragraph 250 and nowhere else,” Mara Quist said in Verel."
    (tmp_path / "story.txt").write_text("Ferries run again\n\n" + "\n\n".join(body) + "\n\nThis is the end.\n")
    return tmp_path


async def test_the_first_screen_needs_few_of_the_lines(story: Path) -> None:
    async with reading([story]) as (app, _):
        sheet = app.query_one(Reader)._page.sheet  # type: ignore[union-attr]
        assert "Paragraph 1 " in text(app)
        assert not sheet.whole


async def test_both_ends_are_reached_by_keys(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        await press(pilot, "R", "G")
        assert "This is the end." in text(app)
        await press(pilot, "g")
        assert "Paragraph 1 " in text(app)


async def test_a_quotation_far_down_is_in_sight_when_one_goes_to_it(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        await press(pilot, "R", "g", "]")
        assert "paragraph 250 and nowhere" in text(app)


async def test_words_far_down_are_found(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        await press(pilot, "R", "ctrl+f", *"nowhere")
        assert "paragraph 250 and nowhere" in text(app)


async def test_scrolling_further_than_there_is_ends_at_the_end(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        reader = app.query_one(Reader)
        reader.scroll_to(y=reader.max_scroll_y, animate=False, force=True, immediate=True)
        await pilot.pause()
        reader.scroll_to(y=10**6, animate=False, force=True, immediate=True)
        await pilot.pause()
        assert "This is the end." in screen(app)[-3]
        assert reader.vertical_scrollbar.position == reader.max_scroll_y


async def test_one_comes_back_to_the_line_that_one_left(story: Path) -> None:
    async with reading([story]) as (app, pilot):
        await press(pilot, "R", "]")
        before = screen(app)
        await press(pilot, "s")
        assert screen(app) != before
        await press(pilot, "backspace")
        assert screen(app)[1:-2] == before[1:-2]


async def test_after_a_while_the_length_is_no_guess(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged, "PAUSE", 0.001)
    monkeypatch.setattr(paged, "AT_ONCE", 50)
    async with reading([story]) as (app, pilot):
        reader = app.query_one(Reader)
        while not reader._page.sheet.whole:  # type: ignore[union-attr]
            await pilot.pause(0.01)
        assert reader.virtual_size.height == len(reader._page.sheet)  # type: ignore[union-attr]
