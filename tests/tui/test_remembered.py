"""What the reader remembers between two starts, and what it does when files change while it is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, settle, text

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Paragraph, Source, Span
from summit_tui.tui.duties import gathering
from summit_tui.tui.going.places import Place, find_place, place_at

FERRY = "Ferry talks resume\n\n“We will sail in May,” said Tomas Verelyev, the transport minister.\n"
LATER = (
    "\n“Nobody will be left on the quay,” said Ines Okoro, the mayor of Port Åster.\n\n“Not in winter,” she added.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ferries"
    made.mkdir()
    (made / "ferry.txt").write_text(FERRY + LATER, "utf-8")
    return made


async def test_the_place_where_one_was_is_found_at_the_next_start(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "]", "]")
        left = app.reading.quotation
        await press(pilot, "q")
    async with reading([folder]) as (app, _):
        assert left is not None
        assert app.reading.quotation == left


async def test_the_place_is_known_by_its_words_when_the_file_has_grown(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "]", "]")
        left = app.reading.quotation
        await press(pilot, "q")
    (folder / "ferry.txt").write_text(FERRY + "\nThe harbour was quiet on Monday.\n" + LATER, "utf-8")
    async with reading([folder]) as (app, _):
        assert left is not None
        assert app.reading.quotation is not None
        assert app.reading.quotation.text == left.text


async def test_the_look_and_the_style_are_kept_until_the_settings_change(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "comma")
        await press(pilot, "c", "j", "enter")
        theme, style = app.theme, app.style
        assert (theme, style) != ("evening", "plain")
        await press(pilot, "q")
    async with reading([folder]) as (app, _):
        assert (app.theme, app.style) == (theme, style)
    async with reading([folder], theme="ansi-dark", citation="apa") as (app, _):
        assert (app.theme, app.style) == ("ansi-dark", "apa")


async def test_changed_files_are_read_again_and_the_place_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "EVERY", 0.05)
    async with reading([folder]) as (app, pilot):
        await press(pilot, "]", "]")
        words = app.reading.quotation and app.reading.quotation.text
        (folder / "ferry.txt").write_text(FERRY + "\nThe harbour was quiet on Monday.\n" + LATER, "utf-8")
        (folder / "tide.txt").write_text("Tide tables printed\n\nThe tables cost nothing this year.\n", "utf-8")
        for _ in range(100):
            await pilot.pause(0.05)
            if len(app.dossier.articles) == 2:
                break
        await settle(pilot)
        assert app.reading.quotation is not None
        assert app.reading.quotation.text == words
        assert "1 file added, 1 changed; read again" in text(app)


async def test_what_has_changed_is_said_whole_where_an_article_has_much_to_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "EVERY", 0.05)
    report = "Ferries sail again\n\nThe Tideline\n\n12 May 2031\n\nCALVIK – “They sail at noon,” said Ilse Varn.\n"
    kept, gone = (tmp_path / name for name in ("ferries-of-may.txt", "tables.txt"))
    kept.write_text(report, "utf-8")
    gone.write_text("Tide tables printed\n\nThe tables cost nothing this year.\n", "utf-8")
    async with reading([tmp_path], size=(70, 24)) as (app, pilot):
        gone.unlink()
        for _ in range(100):
            await pilot.pause(0.05)
            if len(app.dossier.articles) == 1:
                break
        await settle(pilot)
        assert "1 file removed; read again" in screen(app)[-2]


async def test_an_article_that_is_gone_has_no_place(folder: Path) -> None:
    async with reading([folder]) as (app, _):
        here = place_at(app.dossier, app.reading.selection.article, 30)
        assert here is not None
        assert find_place(app.dossier, here) == (app.reading.selection.article, 30)
        assert find_place(app.dossier, Place("a-none", 3, "“We will", "other.txt")) is None
        assert place_at(app.dossier, None, 0) is None


async def test_what_is_shown_and_hidden_is_left_so(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        first = app.reading.selection
        await press(pilot, "r", "f", "q")
    async with reading([folder]) as (app, pilot):
        left = app.reading.selection
        assert (left.reported, left.furniture) == (not first.reported, not first.furniture)
        assert (left.teasers, left.whole) == (first.teasers, first.whole)
        await press(pilot, "r", "q")
    async with reading([folder]) as (app, _):
        assert app.reading.selection.reported == first.reported


def test_of_two_articles_of_one_title_the_place_is_in_the_one_that_was_read() -> None:
    words = "Tides\n\nThe water rose.\n"
    spans = [Span("a.txt", 0, len(words)), Span("a.txt", len(words), 2 * len(words))]
    articles = tuple(
        Article(f"a-{n}", "a.txt", "main", span, (Paragraph("body", span),), "Tides") for n, span in enumerate(spans)
    )
    dossier = Dossier({"a.txt": Source("a.txt", "", words * 2, "")}, Linked(articles))
    for article in articles:
        place = place_at(dossier, article.id, article.span.start + 7)
        assert place
        assert find_place(dossier, place) == (article.id, article.span.start + 7)
