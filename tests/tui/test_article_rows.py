"""The rows of the article list take the lines that they are given."""

from __future__ import annotations

import pytest

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Paragraph, Role, Source, Span
from summit_tui.tui.reading.article_rows import ArticleRows

TEXT = "Nothing happened on the lake."
TITLES: list[tuple[str, Role]] = [
    ("Ferries", "main"),
    ("Ferries run again through the winter on all of the northern lake", "main"),
    ("Tides", "teaser"),
    ("湖のフェリーは冬も運航を続けると政府が発表", "main"),
    ("A headline of a page that is not here, and longer than any list is wide", "teaser"),
    ("x" * 400, "main"),
    ("", "main"),
    ("Tides \u00ad\u200b of\x07   change", "related"),
]


def dossier(times: int = 1) -> Dossier:
    span = Span("a.txt", 0, len(TEXT))
    made = tuple(
        Article(f"a-{n}", "a.txt", role, span, (Paragraph("body", span),), title)
        for n, (title, role) in enumerate(TITLES * times)
    )
    return Dossier({"a.txt": Source("a.txt", "", TEXT, "")}, Linked(made))


@pytest.mark.parametrize("order", ["", "by title"])
@pytest.mark.parametrize("teasers", [True, False])
@pytest.mark.parametrize("width", [1, 3, 20, 43, 44, 120, 300, 500])
def test_a_row_has_as_many_lines_as_it_was_said_to_take(width: int, teasers: bool, order: str) -> None:
    rows = ArticleRows(dossier(), teasers, order=order)
    assert [len(rows.row(index, width).lines) for index in range(len(rows))] == list(rows.heights(width))


@pytest.mark.parametrize("order", ["", "by title"])
@pytest.mark.parametrize("teasers", [True, False])
def test_an_article_is_found_in_the_row_that_shows_it(teasers: bool, order: str) -> None:
    rows = ArticleRows(dossier(40), teasers, order=order)
    shown = [target.key for index in range(len(rows)) if (target := rows.row(index, 40).target)]
    assert len(shown) == len(rows)
    assert [rows.index(key) for key in shown] == list(range(len(rows)))


def test_what_is_not_in_the_list_has_no_row() -> None:
    rows = ArticleRows(dossier(), teasers=False)
    assert [rows.index(key) for key in (None, "a-2", "a-4", "elsewhere")] == [-1] * 4


def test_rows_that_are_teasers_are_counted_where_they_are_shown() -> None:
    assert [ArticleRows(dossier(), shown).teasers for shown in (True, False)] == [2, 0]


def test_articles_that_are_alike_in_all_that_a_row_tells_are_told_apart_by_their_files() -> None:
    span = Span("tides.txt", 0, len(TEXT))
    titles = [("a", "Tides", None), ("b", "Tides", None), ("c", "Tides", "2031-05-16"), ("d", "Ferries", None)]
    titles += [("e", "Tides", "2031-05-16")]
    made = tuple(
        Article(key, f"{key}.txt", "main", span._replace(source=f"{key}.txt"), (), title, published=day)
        for key, title, day in titles
    )
    sources = {f"{key}.txt": Source(f"{key}.txt", "", TEXT, "") for key, _, _ in titles}
    rows = ArticleRows(Dossier(sources, Linked(made)), teasers=True)
    facts = ["".join(run.text for run in rows.row(n, 60).lines[-1].left) for n in range(len(made))]
    assert facts == [" a.txt:1 · undated", " b.txt:1 · undated", " 16 May 2031", " undated", " 16 May 2031"]
