"""What holds for every page: it fits, it leads somewhere, it is harmless, and it has words for nothing."""

from __future__ import annotations

import pytest
from printed_page import opened, printed, printed_lines

from invented_dossier import ARTICLES, ENTITIES, QUOTATIONS, invented, span
from summit_tui.dossier import EMPTY
from summit_tui.model import Article, Quotation
from summit_tui.tui.corpus_text import cells
from summit_tui.tui.drawn.line import Location, Row
from summit_tui.tui.pages.page_index import PAGES, title

EVERY = [
    ("speakers", ""),
    ("speakers", "country"),
    ("speaker", "ilse-varn"),
    ("speaker", ""),
    ("summit", "lakes-2031"),
    ("entity", "karland"),
    ("entity", "shared-waters"),
    ("quotations", ""),
    *[("quotations", name) for name in ("speaker", "summit", "outlet", "date", "nobody")],
    ("quotations", "outlet/The Tideline"),
    ("quotations", "reported/ilse-varn"),
    ("timeline", ""),
    ("timeline", "2031-05"),
    ("figures", ""),
    ("figure", "f1"),
    ("copies", ""),
    ("copies", "harbour"),
    ("copies", "reprint"),
    ("copies", "q2"),
    ("matrix", ""),
    ("problems", ""),
    ("clippings", ""),
]


@pytest.mark.parametrize(("page", "key"), EVERY)
@pytest.mark.parametrize("width", [1, 2, 7, 20, 33, 56, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(page: str, key: str, width: int) -> None:
    rows = opened(invented(), page, key, width)
    assert rows
    assert [text for text in printed_lines(rows) if cells(text) > width] == []


@pytest.mark.parametrize(("page", "key"), EVERY)
def test_each_way_out_of_a_page_leads_somewhere(page: str, key: str) -> None:
    dossier = invented()
    targets = {row.target for row in opened(dossier, page, key, 80) if row.target}
    assert targets
    for target in targets:
        if target.page == "article":
            article = dossier.article(target.key)
            assert article
            assert target.at == -1 or article.span.start <= target.at < article.span.end
        else:
            assert "any more" not in printed(opened(dossier, target.page, target.key, 80))


@pytest.mark.parametrize("page", sorted(PAGES))
def test_an_empty_dossier_is_told_in_plain_words(page: str) -> None:
    rows = opened(EMPTY, page, "", 80)
    assert any(any(run.text.strip() for run in line.left) for row in rows for line in row.lines)
    assert title(EMPTY, Location(page))


@pytest.mark.parametrize("page", ["speaker", "summit", "entity", "figure"])
@pytest.mark.parametrize("key", ["gone", "gone@200", "@", "@9", "a/b", "é", "speaker/"])
def test_what_has_left_the_dossier_is_told_in_plain_words(page: str, key: str) -> None:
    assert "any more" in printed(opened(invented(), page, key, 80))


@pytest.mark.parametrize(
    "page", ["quotations", "timeline", "figures", "copies", "matrix", "problems", "speakers", "rest"]
)
@pytest.mark.parametrize(
    "key", ["gone", "gone@200", "@", "@9", "@99999999999", "a/b@3", "reported/x", ",9@4", ",²", "²@²"]
)
def test_a_strange_key_opens_a_page_all_the_same(page: str, key: str) -> None:
    assert opened(invented(), page, key, 80)


def test_text_of_a_file_is_neither_markup_nor_a_command_to_the_terminal() -> None:
    nasty = "[/]\x1b]52;c;AAAA\x07 \u202eright\u202c [red]to\r left"
    dossier = invented(
        entities=tuple(e._replace(name=nasty, role=nasty, aliases=(nasty,)) for e in ENTITIES),
        articles=tuple(a._replace(title=nasty, outlet=nasty, published=nasty) for a in ARTICLES),
    )
    for page, key in EVERY:
        for text in printed_lines(opened(dossier, page, key, 80)):
            assert text.isprintable(), (page, text)
    assert "[/]" in printed(opened(dossier, "speaker", "ilse-varn", 80))


def many(number: int) -> dict[str, object]:
    """That many quotations of two speakers at once, in one article."""
    words = span("a.txt", "We will build the harbour together")
    made = [
        Quotation(f"m{n}", "direct", "harbour", (words,), "We will build it", "ilse-varn" if n % 2 else "tomas-adeyo")
        for n in range(number)
    ]
    return {"quotations": (*QUOTATIONS, *made)}


def followed(start: Location, page: str) -> list[Row]:
    """The rows of a page and of all that its “and … more” leads to."""
    dossier = invented(**many(3_000))
    rows: list[Row] = []
    seen: set[Location] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        seen.add(here)
        found = opened(dossier, here.page, here.key, 80)
        assert len(found) < 1_500
        rows += found
        for row in found:
            words = printed([row])
            if row.target and row.target.page == page and "more" in words and row.target not in seen:
                waiting.append(row.target)
    return rows


def test_a_page_of_very_many_quotations_is_short_and_leads_to_all_of_them() -> None:
    rows = followed(Location("quotations", "speaker"), "quotations")
    assert sum("We will build" in printed([row]) for row in rows) > 3_000 - 4


def test_a_key_is_no_place_in_a_list_unless_it_ends_in_a_number() -> None:
    assert "Named 2 times" in printed(opened(invented(), "entity", "karland@0", 80))
    assert "any more" in printed(opened(invented(), "entity", "karland@x", 80))


def test_wide_screens_set_the_notes_beside_the_words_and_narrow_ones_under_them() -> None:
    wide = printed(opened(invented(), "speaker", "ilse-varn", 120)).splitlines()
    narrow = printed(opened(invented(), "speaker", "ilse-varn", 80)).splitlines()
    words = "“We will build the harbour together”"
    assert "The Tideline · 16 May 2031" in next(text for text in wide if words in text)
    assert "The Tideline · 16 May 2031" in narrow[next(n for n, text in enumerate(narrow) if words in text) + 1]


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_stroke_beside_a_quotation_is_as_long_as_what_is_said_of_it(width: int) -> None:
    told = invented(quotations=tuple(q._replace(via="The Press Agency of the Northern Isles") for q in QUOTATIONS))
    quoted = next(row for row in opened(told, "speaker", "ilse-varn", width) if "“We will" in printed([row]))
    beginnings = [text.strip()[:1] for text in printed_lines([quoted])]
    assert len(beginnings) > 1
    assert set(beginnings[1:]) == {"│"}


def test_a_title_of_wide_characters_keeps_its_columns() -> None:
    title = "五湖峰会在港口闭幕，各国承诺共建" * 4
    dossier = invented(articles=tuple(a._replace(title=title) for a in ARTICLES))
    for text in printed_lines(opened(dossier, "summit", "lakes-2031", 60)):
        assert cells(text) <= 60


def article_without_anything() -> Article:
    """An article that the rest of the dossier knows nothing of."""
    return ARTICLES[0]._replace(id="bare", outlet=None, agency=None, published=None, copy_of=None, summits=())


def test_an_article_without_an_outlet_or_a_date_is_set_all_the_same() -> None:
    bare = article_without_anything()
    quotation = QUOTATIONS[0]._replace(article="bare")
    dossier = invented(articles=(bare, *ARTICLES[1:]), quotations=(quotation,))
    words = printed(opened(dossier, "quotations", "outlet", 80))
    assert "Outlet unknown" in words
    assert "No date" in printed(opened(dossier, "quotations", "date", 80))
