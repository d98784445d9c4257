"""The list of articles is narrowed by words of the titles, as the list at the side is by letters of a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, text

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Role, Source, Span
from summit_tui.tui.app import SummitApp
from summit_tui.tui.asked.selection import Selection, articles_beyond
from summit_tui.tui.reading.article_rows import ArticleRows
from summit_tui.tui.widgets.article_list import ArticleList

PAGES: list[tuple[str, Role, str]] = [
    ("a.txt", "main", "Ferries of Calvík run again"),
    ("a.txt", "teaser", "Tides of Calvik’s harbour"),
    ("a.txt", "teaser", "Grain"),
    ("b.txt", "main", "A storm passes"),
    ("b.txt", "teaser", "The harbour of Calvik"),
    ("c.txt", "main", "Quays"),
    ("d.txt", "main", "Calvik and its harbours"),
]


def dossier() -> Dossier:
    made = tuple(
        Article(f"{n}", file, role, Span(file, 0, 1), (), title, published=f"20{n:02}-01-01")
        for n, (file, role, title) in enumerate(PAGES)
    )
    return Dossier({page[0]: Source(page[0], "", "x", "") for page in PAGES}, Linked(made))


@pytest.mark.parametrize("order", ["", "newest first"])
@pytest.mark.parametrize(
    ("words", "teasers", "listed", "newest"),
    [
        ("CALVIK", True, "01346", "63401"),
        ("calvik", False, "06", "60"),
        ("harbour  calvik", True, "01346", "63401"),
        ("harbour calvik", False, "6", "6"),
        ("grain", True, "02", "02"),
        ("grain", False, "", ""),
        ("storms", True, "", ""),
        ("[/]", True, "", ""),
    ],
)
def test_all_words_stand_in_a_title_and_a_headline_brings_its_article(
    order: str, words: str, teasers: bool, listed: str, newest: str
) -> None:
    found, wanted = dossier(), newest if order else listed
    rows = ArticleRows(found, teasers, order=order, words=words)
    shown = [target.key for n in range(len(rows)) if (target := rows.row(n, 60).target)]
    assert "".join(shown) == wanted
    assert [rows.index(key) for key in shown] == list(range(len(rows)))
    assert all(rows.index(str(n)) == -1 for n in range(len(PAGES)) if str(n) not in wanted)
    assert [len(rows.row(n, 20).lines) for n in range(len(rows))] == list(rows.heights(20))
    first = "6" if order else "0"
    beyond = articles_beyond(found, Selection(first, teasers=teasers, order=order, titled=words), 1)
    assert "".join(article.id for article in beyond) == wanted.removeprefix(first)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, title in enumerate(("Quays are mended", "Ferries sail", "Docks are let", "Ferries rest", "Tides rise")):
        page = f"{title}\n\nCALVIK – “They know of {title.lower()},” said Ilse Varn.\n\nNobody asked again.\n"
        (tmp_path / f"{number}.txt").write_text(page, "utf-8")
    return tmp_path


def opened(app: SummitApp) -> str:
    found = app.dossier.article(app.reading.selection.article)
    return found.title if found else ""


async def test_escape_in_the_line_leaves_all_as_it_was(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "]", "]")
        left = app.reading.selection
        await press(pilot, "I", *"ferr")
        assert screen(app)[1].startswith("─2 articles · “ferr”─")
        assert opened(app) == "Ferries sail"
        assert screen(app)[-1].split("  ") == [" enter keeps it", "esc leaves it"]
        await press(pilot, "escape")
        assert screen(app)[1].startswith("━5 articles━")
        assert app.reading.selection == left
        assert app.focused is app.reading.query_one(ArticleList)


async def test_what_is_kept_is_gone_through_until_escape_shows_all(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "I", *"FERR", "enter", "J")
        assert opened(app) == "Ferries rest"
        await press(pilot, "J")
        assert app.told == ("There is no article behind this one; only titles with “FERR” are listed: esc shows all")
        await press(pilot, "]", "]")
        assert "only titles with “FERR” are listed" in app.told
        await press(pilot, "K", "Z", "Z")
        assert screen(app)[1].startswith("─2 articles · “FERR”─")
        assert app.reading.selection.order == "oldest first"
        await press(pilot, "escape", "J")
        assert opened(app) == "Docks are let"
        assert "─5 articles · oldest first─" in screen(app)[1]


async def test_where_no_title_has_the_words_the_list_says_so_and_the_text_stays(folder: Path) -> None:
    async with reading([folder], size=(80, 24)) as (app, pilot):
        await press(pilot, "I", *"zq", "enter")
        assert screen(app)[1].startswith("━0 articles · “zq”━")
        assert "Nothing matches the filter." in text(app)
        assert opened(app) == "Quays are mended"
        await press(pilot, "j", "enter", "J", "escape", "J")
        assert opened(app) == "Ferries sail"


async def test_what_is_typed_is_never_markup(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "I", "left_square_bracket", "slash", "right_square_bracket", "enter")
        assert screen(app)[1].startswith("━0 articles · “[/]”━")


async def test_an_article_that_is_gone_to_from_elsewhere_is_shown_though_the_list_has_it_not(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "I", *"ferr", "enter")
        tides = next(article for article in app.dossier.articles if article.title == "Tides rise")
        app.reading.select(tides.id)
        await pilot.pause()
        assert opened(app) == "Tides rise"
        await press(pilot, "K")
        assert opened(app) == "Ferries rest"
