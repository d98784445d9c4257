"""Whose an article is, who wrote it and when, on pages that say so in their own ways above the text."""

from __future__ import annotations

import json

import pytest

from summit_tui import ingest
from summit_tui.ingest.forms.line_shapes import edge_of_sheet
from summit_tui.ingest.looks.lines import Line
from summit_tui.ingest.looks.look import Eye
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

TITLE = "Ferries to sail at night over the lakes"
FIRST = "The ministers of the five lakes met on Monday to talk about the ferries that cross them at night."
SAID = "“We will keep them running through the winter,” Lakeland transport minister Tomas Verel said on the pier."
BODY = f"{FIRST}\n\n{SAID}\n"
PARAGRAPHS = f"<p>{FIRST}</p><p>{SAID}</p>"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge, name: str = "a.txt") -> tuple[list[Article], list[str]]:
    """The articles, and the words of them that are read."""
    source, articles = ingest.read(text.encode(), name, name, knowledge)
    kept = [p for article in articles for p in article.paragraphs if p.kind in READ_KINDS]
    told = [article for article in articles if article.role == "main"]
    return told, [source.text[p.span.start : p.span.end] for p in kept]


@pytest.mark.parametrize(
    ("head", "outlet", "authors", "day"),
    [
        (f"Verel Evening Argus\tMonday, 3 February 2031\tPage 1 of 2\n\n{TITLE}", "Verel Evening Argus", (), True),
        (f"THE NORTHERN TRIBUNAL, Monday 3 February 2031, page 3\n\n{TITLE}", "THE NORTHERN TRIBUNAL", (), True),
        (f"The Copper Standard   Monday, February 3, 2031            9\n\n{TITLE}", "The Copper Standard", (), True),
        (f"The Morning Herald\nMonday, 3 February 2031              5\n\n{TITLE}", "The Morning Herald", (), True),
        (f"Financial Leaves of the Lakes\n3 February 2031\n\n{TITLE}", "Financial Leaves of the Lakes", (), True),
        (f"Institute for Lake Trade\nCommentary | 3 February 2031\n\n{TITLE}", "Institute for Lake Trade", (), True),
        (f"VEREL STANDARD\nHome  Lakes  World  Money\n\n{TITLE}\n3 February 2031", "VEREL STANDARD", (), True),
        (f"{TITLE}\n\nVika Ramdin\nOrvale", None, ("Vika Ramdin",), False),
        (f"{TITLE}\n\nVika Ramdin, Lima", None, ("Vika Ramdin",), False),
        (f"CONTINUED FROM PAGE 1\n\n{TITLE}", None, (), False),
        (f"The Krakow Ledger - https://ledger.example\n{TITLE}\nDate : 3 February 2031", "The Krakow Ledger", (), True),
        (f"Lakeland Watch Weekly\nFebruary 3, 2031 Monday\n{TITLE}\nBYLINE: Idun Marsh\nLENGTH: 98 words\n\nBODY:",
         "Lakeland Watch Weekly", ("Idun Marsh",), True),
        (f"{TITLE}\n(From Our Special Correspondent)", None, (), False),
        (f"{TITLE}\nSubmitted by Idun Marsh on Mon, 02/03/2031 - 18:22", None, ("Idun Marsh",), True),
    ],
)  # fmt: skip
def test_the_head_of_a_page_says_whose_it_is_and_when(
    head: str, outlet: str | None, authors: tuple[str, ...], day: bool, knowledge: Knowledge
) -> None:
    (article,), kept = read(f"{head}\n\n{BODY}", knowledge)
    assert (article.title, article.outlet, article.authors) == (TITLE, outlet, authors)
    assert (article.published or "")[:10] == ("2031-02-03" if day else "")
    assert kept == [TITLE, FIRST, SAID]


def test_a_page_may_begin_with_a_headline_in_capitals_above_its_day(knowledge: Knowledge) -> None:
    (article,), _ = read(f"Ferries Sail Again\n3 February 2031\n\n{BODY}", knowledge)
    assert (article.title, article.outlet) == ("Ferries Sail Again", None)


@pytest.mark.parametrize(
    "text",
    ["Trade grew by 9", "He read it on 3 February 2031, page 3", "Lake age 9", "Verel, 3 February 2031", "page 3"],
)
def test_what_ends_with_a_number_is_not_the_edge_of_a_sheet(text: str) -> None:
    assert edge_of_sheet(text) is None


def test_the_head_of_each_further_sheet_is_not_read(knowledge: Knowledge) -> None:
    heads = [f"Verel Evening Argus\tMonday, 3 February 2031\tPage {n} of 2" for n in (1, 2)]
    (article,), kept = read(f"{heads[0]}\n\n{TITLE}\n\n{FIRST}\n\n{heads[1]}\n\n{SAID}\n", knowledge)
    assert (article.title, kept) == (TITLE, [TITLE, FIRST, SAID])


DATA = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Organization","@id":"#org","name":"Quay Chronicle"},{"@type":"Person","@id":"#p1","name":"Idun Marsh"},
{"@type":["Article","NewsArticle"],"headline":"%s","author":[{"@id":"#p1"}],"publisher":{"@id":"#org"}}]}</script>"""


@pytest.mark.parametrize(
    ("head", "above", "told"),
    [
        (DATA % TITLE, f"<h1>{TITLE}</h1>", ("Quay Chronicle", ("Idun Marsh",), None)),
        ("", f'<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="publisher" itemscope>'
         f'<meta itemprop="name" content="Quay Chronicle"></span><h1>{TITLE}</h1><span>Reading time: 2 min</span>'
         '<span itemprop="author" itemscope><span itemprop="name">Idun Marsh</span></span></div>',
         ("Quay Chronicle", ("Idun Marsh",), None)),
        (f"<title>{TITLE} | Lakeside Morning</title>",
         f"<h1>{TITLE}</h1><div><span>Idun Marsh</span><span>Published 3 Feb 2031 05.50</span></div>",
         ("Lakeside Morning", ("Idun Marsh",), "2031-02-03")),
        (f"<title>Quay Diary: {TITLE}</title>",
         f"<h1>Quay Diary</h1><h2>Monday, February 3, 2031</h2><h3>{TITLE}</h3>", ("Quay Diary", (), "2031-02-03")),
        ("<title>Lake Gazette</title>", f"<b>LAKE GAZETTE</b><br>February 3, 2031 * Vol. 4 No. 36<hr><b>{TITLE}</b>",
         ("Lake Gazette", (), "2031-02-03")),
        (f"<title>{TITLE} | Harbour Post</title>",
         f'<article><h1>{TITLE}</h1><footer class="node__meta">Submitted by <span><a>Idun Marsh</a></span> on '
         "<span>Mon, 02/03/2031 - 18:22</span></footer></article>", ("Harbour Post", ("Idun Marsh",), "2031-02-03")),
        (f"<title>{TITLE} | Harbour Post</title>", f'<h1>{TITLE}</h1><div class="auth">Lio Heine</div>',
         ("Harbour Post", ("Lio Heine",), None)),
        (f"<title>{TITLE} | Harbour Post</title>", f'<h1>{TITLE}</h1><h4 class="gh-article-author-name">Lio Heine</h4>',
         ("Harbour Post", ("Lio Heine",), None)),
        (f"<title>{TITLE} | Harbour Post</title>",
         f'<h1>{TITLE}</h1><dl><dd class="createdby" itemprop="author">Written by <span>Lio Heine</span></dd></dl>',
         ("Harbour Post", ("Lio Heine",), None)),
    ],
    ids=["references", "microdata", "beside each other", "diary", "table", "footer of a node", "class of an author",
         "class of a theme", "written by"],
)  # fmt: skip
def test_markup_of_many_kinds_says_whose_a_page_is_and_when(
    head: str, above: str, told: tuple[object, ...], knowledge: Knowledge
) -> None:
    page = f"<html><head>{head}</head><body>{above.replace('</article>', '')}<div>{PARAGRAPHS}</div></body></html>"
    (article,), _ = read(page, knowledge, "page.html")
    assert (article.title, article.outlet, article.authors, article.published and article.published[:10]) == (
        TITLE, *told,
    )  # fmt: skip


def test_a_sentence_with_a_credit_behind_it_is_read(knowledge: Knowledge) -> None:
    last = "They will meet again on the pier in May. - Verel Gazette"
    _, kept = read(f"{TITLE}\n\n{BODY}\n{last}\n\nTags: ferries\n", knowledge)
    assert kept == [TITLE, FIRST, SAID, last]


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("You have 2 free articles left this month. Register now.", "furniture"),
        ("Correction: An earlier version of this article gave another length.", "furniture"),
        ("The best of the Gazette in your inbox every morning.", "furniture"),
        ("“The answer is in your inbox since Friday,” Mayor Mara Quist told the council of Verel.", "prose"),
        ("The answer is in your inbox, the mayor of Verel told the council on Friday.", "prose"),
        ("The views expressed are the author’s own.", "furniture"),
        ("Share this post", "furniture"),
        ("Sent from my phone", "furniture"),
        ("Reproduced with permission of the copyright owner.", "furniture"),
        ("BODY:", "furniture"),
        ("Home  Politics  World  Money", "furniture"),
        ("Te puede interesar: Metro strike called off", "teaser"),
        ("Kesh  Teland  join the talks on ferries", "short"),
        ("You have two harbours and no ship, he told them.", "prose"),
        ("Correction: the harbour is deep, the minister said.", "prose"),
    ],
)
def test_notices_to_readers_are_furniture_and_what_begins_like_one_is_not(
    line: str, sort: str, knowledge: Knowledge
) -> None:
    assert knowledge.view(Eye).sees(Line(0, len(line), line, 1)).sort == sort


def test_a_list_of_contents_is_no_article(knowledge: Knowledge) -> None:
    reports = [f"## {title}\n\n*Ocean Wire, 3 February 2031*\n\n{FIRST}\n\n{SAID}\n" for title in (TITLE, "Four boats")]
    contents = f"# Monday digest\n\n- [{TITLE}](#1)\n- [Four boats](#2)\n\n"
    articles, kept = read(contents + "\n".join(reports), knowledge, "digest.md")
    assert [article.title for article in articles] == [TITLE, "Four boats"]
    assert "Monday digest" not in " ".join(kept)


@pytest.mark.parametrize("mark", [",", "\t"])
def test_a_table_of_articles_is_read_under_its_own_ending(mark: str, knowledge: Knowledge) -> None:
    rows = [("headline", "source", "pub_date", "full_text"), (TITLE, "Maputo Mail", "2031-02-03", f"{FIRST} {FIRST}")]
    text = "\n".join(mark.join(row) for row in rows)
    (article,), _ = read(text, knowledge, "export.csv" if mark == "," else "export.tsv")
    assert (article.title, article.outlet, article.published) == (TITLE, "Maputo Mail", "2031-02-03")
    assert ingest.is_article_file("export.csv")
    assert read("name,place\nAsta,Verel\n", knowledge, "people.csv") == ([], [])


def test_the_headline_below_the_hour_is_that_of_the_page(knowledge: Knowledge) -> None:
    (article,), _ = read(f"3 FEB, 17:48\n{TITLE}\nThe next meeting is to be held in 2033\n\n{BODY}", knowledge)
    assert article.title == TITLE


@pytest.mark.parametrize("name", ["main", "rendered", "original"])
def test_a_record_may_hold_its_words_one_level_down(name: str, knowledge: Knowledge) -> None:
    record = {"headline": {name: TITLE}, "byline": {name: "By Idun Marsh"}, "body": f"{FIRST} {FIRST}"}
    (article,), _ = read(json.dumps([record]), knowledge, "export.json")
    assert (article.title, article.authors) == (TITLE, ("Idun Marsh",))
