"""What each page holds: what it shows, and never more."""

from __future__ import annotations

import pytest
from printed_page import opened, printed

from invented_dossier import ARTICLES, invented
from summit_tui.model import Span
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages.holding import held, passage, text_of
from summit_tui.tui.pages.page_index import PAGES


@pytest.mark.parametrize(
    ("page", "key", "part", "ids"),
    [
        ("figure", "f1", "figures", ["f1", "f2", "f3"]),
        ("figure", "f2", "figures", ["f2", "f1"]),
        ("figure", "f4", "figures", ["f4"]),
        ("copies", "", "articles", ["reprint"]),
        ("copies", "harbour", "articles", ["harbour", "reprint"]),
        ("copies", "reprint", "articles", ["harbour", "reprint"]),
        ("copies", "q2", "quotes", ["q2", "q4"]),
        ("copies", "quotations@0", "quotes", ["q2", "q4"]),
        ("quotations", "", "quotes", ["q1", "q2", "q3", "q4", "q6"]),
        ("quotations", "nobody", "quotes", ["q6"]),
        ("found", "harbour", "quotes", ["q1", "q3"]),
        ("found", "initialled", "articles", ["reprint"]),
        ("found", "kind:figure", "figures", ["f1", "f2", "f3", "f4"]),
    ],
)
def test_a_page_holds_what_it_shows(page: str, key: str, part: str, ids: list[str]) -> None:
    found = held(invented(), Location(page, key))
    assert found.part == part
    assert [thing.id for thing in found.things] == ids


@pytest.mark.parametrize(("query", "left"), [("speaker:varn", 1), ("speaker:varn kind:all", 0), ("harbour", 0)])
def test_a_search_tells_of_the_reported_statements_that_it_leaves_out(query: str, left: int) -> None:
    assert held(invented(), Location("found", query)).left_out == left
    page = printed(opened(invented(), "found", query))
    assert ("1 reported statement is left out: kind:all keeps it too" in page) == bool(left)


@pytest.mark.parametrize("page", sorted(PAGES))
def test_what_is_gone_and_what_lists_nothing_holds_no_quotations(page: str) -> None:
    found = held(invented(), Location(page, "gone"))
    if page not in ("quotations", "speakers", "matrix", "figures", "timeline", "copies"):
        assert not found.things
    assert found.words


def test_words_that_are_not_to_be_read_are_neither_copied_nor_handed_to_a_command() -> None:
    harbour = ARTICLES[0]
    title, pledge, *_ = harbour.paragraphs
    hole = Span(pledge.span.source, pledge.span.start + 4, pledge.span.start + 9)
    advert = pledge._replace(kind="furniture")
    article = harbour._replace(paragraphs=(title, advert, pledge._replace(holes=(hole,))))
    dossier = invented(articles=(article, *ARTICLES[1:]))
    words = dossier.text(pledge.span)
    assert text_of(dossier, article) == f"{dossier.text(title.span)}\n\n{words[:4]}{words[9:].lstrip()}\n"
    holed = invented(articles=(article._replace(paragraphs=(title, pledge._replace(holes=(hole,)))), *ARTICLES[1:]))
    assert passage(holed, article, pledge.span.start).startswith(f"{words[:4]}{words[9:].lstrip()}\n")
