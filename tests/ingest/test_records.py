"""Articles that a program has kept as records are read as articles, whatever the file is called."""

from __future__ import annotations

import json

import pytest

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article

FERRY = (
    "The night ferry to Verel will sail again from Monday, the lake ministers said.\n\n“It never sank,” Tomas Aas said."
)
LAMPS = "Forty lamps were lit on the northern shore, and the council of Idun wants forty more of them by the spring."
TWO = [
    {
        "headline": "Ferry sails again",
        "outlet": "The Verel Ledger",
        "author": "Idun Marsh",
        "date": "2031-02-04",
        "body": FERRY,
    },
    {
        "headline": "Forty lamps are lit",
        "outlet": "Harbour Post",
        "author": "Olev Sarv",
        "date": "2031-02-05",
        "body": LAMPS,
    },
]
FACTS = [
    ("Ferry sails again", "The Verel Ledger", ("Idun Marsh",), "2031-02-04"),
    ("Forty lamps are lit", "Harbour Post", ("Olev Sarv",), "2031-02-05"),
]
NAMED_OTHERWISE = [
    {"title": t["headline"], "source": {"name": t["outlet"]}, "authors": [t["author"]],
     "publishedAt": t["date"] + "T08:00:00Z", "content": f"<p>{t['body']}</p>"}
    for t in TWO
]  # fmt: skip
TABLE = "title;newspaper;byline;date;text\n" + "".join(
    f'{t["headline"]};{t["outlet"]};{t["author"]};{t["date"]};"{t["body"]}"\n' for t in TWO
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge) -> tuple[Article, ...]:
    _, articles = ingest.read(text.encode(), "kept.txt", "", knowledge)
    return tuple(article for article in articles if article.role == "main")


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(TWO),
        json.dumps(TWO, indent=2, ensure_ascii=False),
        "\n".join(json.dumps(record) for record in TWO),
        json.dumps({"status": "ok", "articles": NAMED_OTHERWISE}),
        TABLE,
        TABLE.replace(";", "\t"),
    ],
    ids=["a list", "a list on many lines", "a record a line", "inside another, by other names", "a table", "tabs"],
)
def test_each_record_is_an_article_with_its_facts(text: str, knowledge: Knowledge) -> None:
    found = read(text, knowledge)
    assert [(a.title, a.outlet, a.authors, (a.published or "")[:10]) for a in found] == FACTS


LINES = "\n".join(json.dumps(record) for record in TWO)
FIRST, SECOND = LINES.split("\n")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (LINES[:-40], ["Ferry sails again"]),
        (f"{FIRST[:-40]}\n{SECOND}", ["Forty lamps are lit"]),
        (f"{FIRST}\n{SECOND[:60]}\n{SECOND}", ["Ferry sails again", "Forty lamps are lit"]),
        (json.dumps(TWO)[:-40], ["Ferry sails again"]),
        (json.dumps({"status": "ok", "articles": TWO}, indent=1)[:-60], ["Ferry sails again"]),
    ],
    ids=["last line cut off", "first line broken", "line in between", "a list cut off", "inside another, cut off"],
)
def test_of_a_broken_file_the_whole_records_are_read_and_it_is_told(
    text: str, titles: list[str], knowledge: Knowledge
) -> None:
    assert [article.title for article in read(text, knowledge)] == titles
    source, _ = ingest.read(text.encode(), "kept.json", "", knowledge)
    assert source.notes == ("it is broken or cut off; only its whole records are read",)


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Ferry", "body": "',
        '{"a":' * 30_000,
        "[" * 5000,
        '[{"title": "Ferry sails again", "count": 3}]',
        "[Photo] The ferry sails again",
        "title,text\n",
        'title,text\n"unclosed, and so on',
    ],
)
def test_what_is_no_list_of_articles_is_read_as_text(text: str, knowledge: Knowledge) -> None:
    source, _ = ingest.read(text.encode(), "kept.txt", "", knowledge)
    assert source.text == text


def test_a_report_that_begins_with_a_bracket_stays_as_it_is(knowledge: Knowledge) -> None:
    text = f"[Updated] Ferry sails again\n\n{FERRY}\n"
    source, articles = ingest.read(text.encode(), "kept.txt", "", knowledge)
    assert source.text == text and articles[0].title == "[Updated] Ferry sails again"


def test_a_feed_in_json_is_read_with_whose_it_is(knowledge: Knowledge) -> None:
    item = {
        "url": "https://l.example/1",
        "title": "Ferry sails again",
        "content_html": f"<p>{FERRY}</p>",
        "authors": [{"name": "Idun Marsh"}],
    }
    text = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "The Verel Ledger", "items": [item]})
    _, (article,) = ingest.read(text.encode(), "feed.json", "", knowledge)
    assert (article.title, article.outlet, article.authors, article.url) == (
        "Ferry sails again",
        "The Verel Ledger",
        ("Idun Marsh",),
        "https://l.example/1",
    )


TOLD = [
    "Five towns on Lake Orla will share one ferry at night from May, their mayors said after a meeting on Monday.",
    "“One ship that sails is worth more than five that do not,” said Orla mayor Henrik Aas on the pier.",
]
KEPT = {
    "schema": {
        "@type": "NewsArticle",
        "headline": "Towns share a ferry",
        "articleBody": "\n\n".join(TOLD),
        "datePublished": "2031-03-04",
        "author": [{"@type": "Person", "name": "Anna Marsh"}],
    },
    "pieces": {
        "data": {
            "article": {
                "headline": {"main": "Towns share a ferry"},
                "byline": {"original": "By Anna Marsh"},
                "pub_date": "2031-03-04",
                "content": [{"type": "text", "content": told} for told in TOLD],
            }
        }
    },
    "fields": {
        "response": {
            "content": {
                "webTitle": "Towns share a ferry",
                "webPublicationDate": "2031-03-04",
                "fields": {"byline": "Anna Marsh", "bodyText": "\n\n".join(TOLD)},
            }
        }
    },
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_json_is_read_as_such_however_deep_it_keeps_an_article_and_whatever_its_file_is_called(kept: object) -> None:
    data = json.dumps(kept, ensure_ascii=False).encode()
    source, (article,) = ingest.read(data, "a.txt", "a.txt", load())
    body = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]
    assert (article.title, article.authors, article.published) == ("Towns share a ferry", ("Anna Marsh",), "2031-03-04")
    assert body == TOLD


def test_json_that_holds_no_article_is_none_whatever_its_file_is_called() -> None:
    assert ingest.read(b'{"name": "ferry", "sails": [1, 2, 3]}', "a.txt", "a.txt", load())[1] == ()
