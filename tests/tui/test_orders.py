"""The list of articles stands in the order that one chose, with the headlines of each article below it."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import held_up_after_the_first, press, reading, screen, settle, text

from summit_tui.dossier import Dossier
from summit_tui.gather import fresh
from summit_tui.model import Article, Linked, Role, Source, Span
from summit_tui.system.state import State
from summit_tui.tui.app import SummitApp
from summit_tui.tui.asked.orders import ordered
from summit_tui.tui.asked.selection import ORDERS, Selection, articles_beyond, first_article
from summit_tui.tui.widgets.article_list import ArticleList

PAGES: list[tuple[str, Role, str, str | None, str | None]] = [
    ("b.txt", "main", "“Ferries” run again", "The Tideline", "2031-05-12"),
    ("b.txt", "teaser", "Tides", None, None),
    ("b.txt", "teaser", "A storm", "A paper", "2040-01-01"),
    ("b.txt", "related", "Éclairs for Ásgard", "åster Post", "2031-05-12T09:30"),
    ("c.txt", "teaser", "Grain", None, None),
    ("c.txt", "main", "Zinc", None, None),
    ("d.txt", "main", "", "The Tideline", "2031-06"),
    ("e.txt", "teaser", "Docks", None, "2030-02-01"),
    ("f.txt", "main", "quays", None, "2029-11-30"),
]


def dossier() -> Dossier:
    span = Span("b.txt", 0, 1)
    made = tuple(
        Article(f"{n}", file, role, span._replace(source=file), (), title, outlet, published=day)
        for n, (file, role, title, outlet, day) in enumerate(PAGES)
    )
    return Dossier({page[0]: Source(page[0], "", "x", "") for page in PAGES}, Linked(made))


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("newest first", "6 3 012 7 8 45"),
        ("oldest first", "8 7 012 3 6 45"),
        ("by outlet", "3 6 012 7 8 45"),
        ("by title", "7 3 012 8 45 6"),
    ],
)
def test_headlines_stay_with_their_article_and_what_is_not_told_comes_last(order: str, ids: str) -> None:
    ranks, places = ordered(dossier(), order)
    assert "".join(map(str, ranks)) == ids.replace(" ", "")
    assert [places[rank] for rank in ranks] == list(range(len(PAGES)))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("teasers", [True, False])
def test_the_next_article_is_that_of_the_next_row(order: str, teasers: bool) -> None:
    found = dossier()
    first = first_article(found, order)
    assert first
    shown = Selection(first.id, teasers=teasers, order=order)
    ids = [
        *reversed([a.id for a in articles_beyond(found, shown, -1)]),
        first.id,
        *(a.id for a in articles_beyond(found, shown, 1)),
    ]
    ranks = ordered(found, order).ranks if order else range(len(PAGES))
    assert ids == [str(rank) for rank in ranks if teasers or PAGES[rank][1] != "teaser"]


def test_nothing_is_in_order_too() -> None:
    assert ordered(Dossier({}, Linked()), "by title") == ([], [])
    assert first_article(Dossier({}, Linked()), "by title") is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "harbour"
    made.mkdir()
    for name, title, day in (
        ("a", "Quays are mended", "3 March 2031"),
        ("b", "Docks are let", ""),
        ("c", "Ferries sail again", "12 May 2031"),
        ("d", "Tides are told", "1 April 2031"),
    ):
        page = f"{title}\n\nThe Tideline\n\n{day}\n\nCALVIK – “They know of {title.lower()},” said Ilse Varn.\n"
        (made / f"{name}.txt").write_text(page.replace("\n\n\n", "\n"), "utf-8")
    return made


def titles(app: SummitApp) -> str:
    """The first letters of the titles in the list, from above."""
    listed = app.reading.query_one(ArticleList)
    found = [app.dossier.article(target.key) for n in range(len(listed.rows)) if (target := listed.target(n))]
    return "".join(article.title[0] for article in found if article)


async def test_one_key_steps_through_the_orders_and_the_cursor_stays_on_its_article(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "J")
        here = app.reading.selection
        assert (titles(app), screen(app)[1][:14]) == ("QDFT", "━4 articles━━━")
        for order, listed in zip([*ORDERS[1:], ""], ["FTQD", "QTFD", "FTQD", "DFQT", "QDFT"], strict=True):
            await press(pilot, "Z")
            assert titles(app) == listed
            assert screen(app)[1].startswith(f"━4 articles{order and f' · {order}'}━")
            assert f"Articles stand {order or 'as their files lie'}" in text(app)
            assert app.reading.selection == here._replace(order=order)
            articles = app.reading.query_one(ArticleList)
            under = articles.target(articles.cursor)
            assert under
            assert under.key == here.article


async def test_the_next_article_and_the_next_quotation_are_those_of_the_list_in_sight(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):

        def title() -> str:
            found = app.dossier.article(app.reading.selection.article)
            return found.title if found else ""

        await press(pilot, "Z", "J")
        assert title() == "Docks are let"
        await press(pilot, "K", "K")
        assert title() == "Tides are told"
        await press(pilot, "]", "]")
        assert title() == "Quays are mended"
        await press(pilot, "K", "K", "K")
        assert title() == "Ferries sail again"
        assert "There is no article before this one" in text(app)


async def test_the_order_is_left_as_it_was_and_the_first_of_it_is_opened(folder: Path, tmp_path: Path) -> None:
    async with reading([folder]) as (_, pilot):
        await press(pilot, "Z", "q")
    (tmp_path / "other").mkdir()
    for name in "ac":
        (tmp_path / "other" / f"{name}.txt").write_text((folder / f"{name}.txt").read_text("utf-8"), "utf-8")
    async with reading([tmp_path / "other"]) as (app, pilot):
        assert (app.reading.selection.order, titles(app)) == ("newest first", "FQ")
        article = app.dossier.article(app.reading.selection.article)
        assert article
        assert article.title == "Ferries sail again"
        await press(pilot, *"ZZZZ", "q")
    async with reading([folder]) as (app, _):
        assert (app.reading.selection.order, titles(app)) == ("", "QDFT")


async def test_an_order_of_another_version_is_that_of_the_files(folder: Path) -> None:
    State().put_all("reader", {"order of the articles": ["by moonlight", ""]})
    async with reading([folder]) as (app, pilot):
        assert titles(app) == "QDFT"
        await press(pilot, "Z")
        assert titles(app) == "FTQD"


@pytest.mark.parametrize(
    ("width", "title"),
    [(80, "━4 · newest first━━"), (120, "━4 articles · newest first━"), (34, "━4 articles · newest")],
)
async def test_where_the_title_has_no_room_for_all_it_says_the_order(folder: Path, width: int, title: str) -> None:
    async with reading([folder], size=(width, 24)) as (app, pilot):
        await press(pilot, "A", "Z", *["minus"] * (2 if width == 80 else 0))
        assert screen(app)[1].startswith(title)


async def test_the_first_of_many_files_and_then_all_of_them_stand_in_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fresh, "_SMALL", 1)
    monkeypatch.setattr(fresh, "_MANY", 40)
    monkeypatch.setattr(fresh, "_FIRST", 1)
    for n in range(60):
        words = f"Ferry number {n}\n\nThe Tideline\n\n{n % 28 + 1} May {1990 + n}\n\nIt sails, and nobody said why.\n"
        (tmp_path / f"{n:02}.txt").write_text(words, "utf-8")
    app = SummitApp([str(tmp_path)])
    go_on = held_up_after_the_first(app, monkeypatch)
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.dossier.articles:
            await pilot.pause(0.01)
        await pilot.pause()
        await pilot.press("Z")
        await pilot.pause(0.1)

        def days() -> list[str]:
            listed = app.reading.query_one(ArticleList)
            found = [app.dossier.article(target.key) for n in range(len(listed.rows)) if (target := listed.target(n))]
            return [article.published or "" for article in found if article]

        some = days()
        assert len(some) == len(app.dossier.articles) < 60
        assert some == sorted(some, reverse=True)
        go_on.set()
        await settle(pilot)
        assert len(days()) == 60
        assert days() == sorted(days(), reverse=True)
        assert screen(app)[1].startswith("━60 articles · newest first")
