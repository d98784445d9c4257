"""Web pages: the article is read from them, with its quotations, and nothing of what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from further_sites import FURTHER
from messy_sites import MESSY
from sites import FURNITURE, SITES, STORIES, Story

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article, Source

UNDATED = {"next_data", "single_file", "reader_mode", "social", "slides", "lists"}
"""Sites that give no day, or none by which their articles could be told apart."""
UNSIGNED = {"script_heavy", "state_agency", "ministry", "blogger", "pull_quotes", "slides"}
"""Sites that name no author, or not as one."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(page: str, knowledge: Knowledge) -> tuple[Source, Article, str]:
    """The source, its main article, and all that is read of it."""
    source, articles = ingest.read(page.encode(), "page.html", "", knowledge)
    kept = [p for article in articles for p in article.paragraphs if p.kind in READ_KINDS or article.role == "teaser"]
    text = "\n".join(source.text[p.span.start : p.span.end] for p in kept)
    return source, next(article for article in articles if article.role == "main"), text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.author)
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
def test_a_site_gives_its_article_and_keeps_its_furniture(
    site: Callable[[Story, str], str], story: Story, knowledge: Knowledge
) -> None:
    page = site(story, "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs))
    source, article, text = read(page, knowledge)
    assert [words for words in (*story.paragraphs, *story.quotations) if words not in text] == []
    assert [words for words in FURNITURE if words in text] == []
    assert article.title == story.title
    assert (article.published or "")[:10] == ("" if site.__name__ in UNDATED else story.day)
    assert article.authors == (() if site.__name__ in UNSIGNED else (story.author,))
    body = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]
    assert body[: len(story.paragraphs)] == [*story.paragraphs]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.author)
@pytest.mark.parametrize("site", FURTHER, ids=lambda site: site.__name__)
def test_what_stands_around_an_article_of_today_s_pages_is_not_read(
    site: Callable[[Story, str], str], story: Story, knowledge: Knowledge
) -> None:
    page = site(story, "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs))
    _, article, text = read(page, knowledge)
    assert [words for words in (*story.paragraphs, *story.quotations) if words not in text] == []
    assert [words for words in FURNITURE if words in text] == []
    assert article.title == story.title
    assert (article.published or "")[:10] == ("" if site.__name__ in UNDATED else story.day)
    assert article.authors == (() if site.__name__ in UNSIGNED else (story.author,))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.author)
@pytest.mark.parametrize("site", MESSY, ids=lambda site: site.__name__)
def test_a_page_whose_layout_says_nothing_gives_its_text_all_the_same(
    site: Callable[[Story, str], str], story: Story, knowledge: Knowledge
) -> None:
    _, _, text = read(site(story, "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)), knowledge)
    assert [words for words in (*story.paragraphs, *story.quotations) if words not in text] == []
    assert [words for words in FURNITURE if words in text] == []


@pytest.mark.parametrize(
    ("site", "outlet", "author", "day"),
    [
        (0, "Northern Broadsheet", True, True),
        (1, "Coast Wire", True, True),
        (5, "Radio North", True, True),
        (6, None, True, True),
        (8, None, True, True),
    ],
)
def test_metadata_name_outlet_author_and_day(
    site: int, outlet: str | None, author: bool, day: bool, knowledge: Knowledge
) -> None:
    for story in STORIES:
        page = SITES[site](story, "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs))
        _, article, _ = read(page, knowledge)
        assert article.outlet == outlet
        assert article.authors == ((story.author,) if author else ())
        assert (article.published or "")[:10] == (story.day if day else "")


BODY = "<p>The council met on Monday and decided nothing at all, a spokesman said afterwards.</p>"


def test_inline_quotations_get_the_marks_that_a_browser_would_show(knowledge: Knowledge) -> None:
    source, _, text = read(
        f"<h1>Council decides nothing</h1>{BODY}<p>He said <q>we are late</q> and left.</p>", knowledge
    )
    assert "He said “we are late” and left." in text
    assert text in source.text.replace("\n\n", "\n")


def test_marks_are_not_doubled(knowledge: Knowledge) -> None:
    _, _, text = read(f"<h1>Council decides nothing</h1>{BODY}<p>He said <q>“we are late”</q> and left.</p>", knowledge)
    assert "He said “we are late” and left." in text


def test_a_block_quotation_is_kept_in_marks(knowledge: Knowledge) -> None:
    quoted = "<blockquote><p>We shall meet again in the autumn.</p></blockquote>"
    page = f"<h1>Council decides nothing</h1>{BODY}{quoted}{BODY}"
    assert "“We shall meet again in the autumn.”" in read(page, knowledge)[2]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 30_000 + "words" + "</div>" * 30_000,
        "<p>" + "<a <b <!-- <script>" * 5_000,
        "<p>" + "<a href='x" * 20_000,
        "<" * 50_000,
        "&amp;" * 50_000 + "&lol9;" * 1_000,
        '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>Text of the page stands here.</p>",
        "<p>a</b></i></p>" * 10_000,
        "\0<p>\0",
        "",
    ],
    ids=["deep", "unclosed", "open quotes", "brackets", "entities", "deep json", "wrong ends", "nul", "empty"],
)
def test_a_broken_page_is_read_or_refused(page: str, knowledge: Knowledge) -> None:
    try:
        source, articles = ingest.read(page.encode(), "page.html", "", knowledge)
    except ingest.Unreadable:
        return
    assert all(article.span.end <= len(source.text) for article in articles)


def test_a_page_names_its_encoding(knowledge: Knowledge) -> None:
    page = f"<html><head><meta charset=iso-8859-2></head><body><h1>Łódź gets a bridge</h1>{BODY}</body></html>"
    _, (article, *_) = ingest.read(page.encode("iso-8859-2"), "page.html", "", knowledge)
    assert article.title == "Łódź gets a bridge"


def test_a_page_is_known_by_its_beginning_whatever_it_is_called(knowledge: Knowledge) -> None:
    page = f"<!DOCTYPE html>\n<html><body><h1>Council decides nothing</h1>{BODY}</body></html>"
    source, _ = ingest.read(page.encode(), "saved.txt", "", knowledge)
    assert "<" not in source.text


def test_who_signs_a_block_quotation_is_none_of_its_words(knowledge: Knowledge) -> None:
    signed = (
        "<blockquote><p>The sea does not read letters at night.</p><footer>— Ann Moreau, pilot of the sound</footer>"
        "</blockquote><blockquote><p>The lamps were never ours.</p><cite>Olev Sarv, harbour master</cite></blockquote>"
    )
    text = "<p>The harbour was full of people who had come to see the lamps lit for the first time in years.</p>"
    page = f"<html><body><article><h1>The lake and the lamp</h1>{text}{signed}{text}</article></body></html>"
    source, _ = ingest.read(page.encode(), "a.html", "", knowledge)
    assert "“The sea does not read letters at night.”\n— Ann Moreau" in source.text
    assert "“The lamps were never ours.”\nOlev Sarv" in source.text


def test_a_time_beside_a_name_is_no_part_of_it_and_the_site_no_author(knowledge: Knowledge) -> None:
    head = '<title>A flood of words?</title><meta name="author" content="Deutsche Welle">'
    text = "<p>The harbour was full of people who had come to see the lamps lit for the first time in years.</p>"
    line = '<div><span>Olev Sarv</span><time datetime="2031-02-03T10:00:00Z">February 3, 2031</time></div>'
    page = f"<html><head>{head}</head><body><article><h1>A flood of words?</h1>{line}{text * 3}</article></body></html>"
    _, (article, *_) = ingest.read(page.encode(), "a.html", "", knowledge)
    assert (article.outlet, article.authors) == ("Deutsche Welle", ("Olev Sarv",))


@pytest.mark.parametrize(
    ("bar", "outlet"),
    [
        ("Ferry to Verel is ‘late’ again - Verel Daily", "Verel Daily"),
        ("Ferry late | Lakes | The Harbour Morning Post", "The Harbour Morning Post"),
        ("Ferry to Verel is 'late' again – Centre for Lake Policy", "Centre for Lake Policy"),
        ("What the Centre for Lake Policy wants – Centre for Lake Policy", None),
        ("Ferry to Verel is 'late' again | Transport", None),
        ("Ferry to Verel is 'late' again - Idun Aas", None),
        ("Ferry to Verel is 'late' again :: Blad of the Sound", "Blad of the Sound"),
        ("Ferry to Verel is 'late' again | Diario del Litoral in English", "Diario del Litoral"),
        ("Ferry to Verel is 'late' again | Middle East", None),
        ("Ferry to Verel is 'late' again | World News", None),
    ],
)
def test_the_bar_above_the_window_names_the_paper(bar: str, outlet: str | None, knowledge: Knowledge) -> None:
    page = f"<title>{bar}</title><h1>Ferry to Verel is 'late' again</h1><p>{STORIES[0].paragraphs[0]}</p>"
    _, article, _ = read(f"<html>{page}</html>", knowledge)
    assert (article.outlet, article.title) == (outlet, "Ferry to Verel is 'late' again")


def test_a_byline_that_is_all_links_is_one(knowledge: Knowledge) -> None:
    byline = '<div><a href="/i">Idun Aas</a> in Verel and <a href="/o">Olev Sarv</a></div>'
    lists = '<div><a href="/w">World</a> <a href="/l">Lakes</a></div>'
    page = f"<h1>Ferry to Verel is late again</h1>{lists}{byline}<p>{STORIES[0].paragraphs[0]}</p>"
    _, article, _ = read(f"<html>{page}</html>", knowledge)
    assert article.authors == ("Idun Aas", "Olev Sarv")


@pytest.mark.parametrize("name", ["Ver\u00adel", "Ver\u200bel", "\u2060Verel\ufeff", "Verél".replace("é", "e\u0301")])
def test_marks_inside_words_that_nobody_sees_are_no_part_of_them(name: str, knowledge: Knowledge) -> None:
    page = f"<h1>Ferries stay in port</h1><p>“We will keep them running,” Tomas {name} said on Monday.</p>"
    source, _ = ingest.read(f"<html>{page}".encode(), "a.html", "", knowledge)
    assert "Tomas Verel said" in source.text.replace("é", "e")


@pytest.mark.parametrize("drawing", ["<svg><text>label", "<math><mi>x", "<svg><g><path d='M0 0'>"])
def test_a_drawing_that_is_never_closed_hides_no_text(drawing: str, knowledge: Knowledge) -> None:
    page = f"<html><h1>Ferries stay in port</h1>{drawing}<p>The ferries stay in port until spring, they said.</p>"
    source, _ = ingest.read(page.encode(), "a.html", "", knowledge)
    assert "The ferries stay in port until spring" in source.text
    assert "label" not in source.text


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (
            "Lamps burn on the northern shore.<br><br>Nobody knows who lights them.",
            ["Lamps burn on the northern shore.", "Nobody knows who lights them."],
        ),
        (
            "From: Harbour Office<br>Published: 3 May 2031<br/>Verel",
            ["From: Harbour Office", "Published: 3 May 2031", "Verel"],
        ),
        (
            "Lamps burn on the northern shore of the lake, where the ferry came to grief <br> and nobody lights them.",
            ["Lamps burn on the northern shore of the lake, where the ferry came to grief and nobody lights them."],
        ),
        ("Lamps burn.<br>\n<br>\n<br>Nobody knows.", ["Lamps burn.", "Nobody knows."]),
    ],
)
def test_breaks_part_paragraphs_and_the_lines_of_a_header(inside: str, lines: list[str], knowledge: Knowledge) -> None:
    page = f"<html><h1>Ferry to Verel is late again</h1><p>{inside}</p><p>{STORIES[0].paragraphs[0]}</p></html>"
    source, *_ = ingest.read(page.encode(), "a.html", "", knowledge)
    assert source.text.split("\n")[1:-1] == lines


@pytest.mark.parametrize(
    ("head", "authors", "day"),
    [
        ('<div class="entry-meta">Posted on <a href="#"><time datetime="2031-04-16T07:40:12">April 16, 2031</time></a>'
         ' <span class="byline">by <a href="#">Idun Aas</a></span> <a href="#">3 Comments</a></div>',
         ("Idun Aas",), "2031-04-16T07:40"),
        ('<meta name="dcterms.issued" content="2031-04-16"><div>By Idun Aas</div>', ("Idun Aas",), "2031-04-16"),
    ],
)  # fmt: skip
def test_a_blog_and_an_office_say_who_and_when(
    head: str, authors: tuple[str, ...], day: str, knowledge: Knowledge
) -> None:
    story = f'<div class="entry-content"><p>{STORIES[0].paragraphs[0]}</p></div>'
    page = f"<html><article><h1>Ferry to Verel is late again</h1>{head}{story}</article></html>"
    _, (article, *_) = ingest.read(page.encode(), "a.html", "", knowledge)
    assert (article.authors, article.published) == (authors, day)


@pytest.mark.parametrize("heading", ["Share this:", "Sponsored content", "Seguí leyendo", "Advertisement"])
def test_a_heading_of_the_site_is_no_subhead(heading: str, knowledge: Knowledge) -> None:
    page = f"<h1>Ferry to Verel is late again</h1><p>{STORIES[0].paragraphs[0]}</p><h3>{heading}</h3>"
    source, (article, *_) = ingest.read(f"<html>{page}</html>".encode(), "a.html", "", knowledge)
    read_words = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind in READ_KINDS]
    assert heading not in read_words


@pytest.mark.parametrize(
    ("bar", "outlet", "title"),
    [
        ("The Polar Post - Arctic leaders sign rescue pact", "The Polar Post", "Arctic leaders sign rescue pact"),
        (
            "Press freedom - what the leaders of the lakes signed",
            None,
            "Press freedom - what the leaders of the lakes signed",
        ),
    ],
)
def test_the_bar_may_begin_with_the_paper(bar: str, outlet: str | None, title: str, knowledge: Knowledge) -> None:
    page = f"<html><title>{bar}</title><b>Arctic leaders sign rescue pact</b><br><br>{STORIES[0].paragraphs[0]}</html>"
    _, (article, *_) = ingest.read(page.encode(), "a.html", "", knowledge)
    assert (article.outlet, article.title) == (outlet, title)


def test_all_entries_of_a_live_page_are_read_and_no_card_beside_them(knowledge: Knowledge) -> None:
    story = STORIES[0]
    posts = "".join(
        f'<article class="post" id="p{n}"><h2>At {n}</h2><p>{p}</p></article>' for n, p in enumerate(story.paragraphs)
    )
    card = (
        '<article class="card"><p>Somebody else said that this is not of the page at all, and went home.</p></article>'
    )
    long = f'<article class="post"><p>{"The reservoir is full, nobody knows for how long. " * 14}</p></article>'
    _, article, text = read(f"<body><main><h1>{story.title}</h1>{posts}{long}{card}</main></body>", knowledge)
    assert article.title == story.title
    assert [words for words in story.paragraphs if words not in text] == []
    assert "Somebody else" not in text


def test_the_line_that_the_bar_has_behind_the_site_s_name_is_the_headline(knowledge: Knowledge) -> None:
    story = STORIES[0]
    body = "<br><br>".join(story.paragraphs)
    page = f"<title>Skarvik Mirror: {story.title}</title><body><b>{story.title}</b><br>By {story.author}<br><br>{body}"
    assert read(page, knowledge)[1].title == story.title


def test_structured_data_tell_where_an_article_is(knowledge: Knowledge) -> None:
    data = '[{"@type": "NewsArticle", "headline": "A", "mainEntityOfPage": {"@id": "https://a.example/dam"}}]'
    page = f'<script type="application/ld+json">{data}</script><h1>A</h1><p>{STORIES[0].paragraphs[0]}</p>'
    assert read(page, knowledge)[1].url == "https://a.example/dam"


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>x</title><body>{}</body></html>",
        "<html><head></head><body><form id=aspnetForm method=post><div>{}</div></form></body></html>",
        "<html><body><nav><ul><li>Home<li>World{}</body></html>",
        "<html><body><button>Menu<label>Search{}</body></html>",
        "<html><body><dialog open>{}</dialog></body></html>",
    ],
    ids=["head that nobody closed", "form around all of it", "navigation that nobody closed", "button", "dialog"],
)
def test_an_article_is_read_from_elements_that_hold_none_on_other_pages(page: str, knowledge: Knowledge) -> None:
    story = STORIES[0]
    text = f"<h1>{story.title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)
    _, article, kept = read(page.format(text), knowledge)
    assert article.title == story.title
    assert [words for words in story.paragraphs if words not in kept] == []
