"""Articles kept as records, in JSON, in lines of JSON, or in a table (CSV): each is set as a page with a header.

The text of the source, which offsets count in, is the pages, one below another.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from itertools import islice

from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Any
from summit_tui.patterns import compiled

LARGEST = 50_000_000
"""Characters that are read as records."""
MOST = 20_000
"""Records of a file."""
TITLES = ("headline", "title", "hed", "name", "headline_text", "article_title", "webtitle")
BODIES = (
    *(
        "body",
        "text",
        "articlebody",
        "content_html",
        "content_text",
        "article_body",
        "content",
        "maintext",
        "fulltext",
        "full_text",
        "story",
        "article",
    ),
    *("body_text", "article_text", "bodytext", "plain_text", "cleaned_text", "textcontent", "lead_paragraph"),
    *("description", "summary"),
)
LABELS = {
    "Source": (
        "outlet",
        "source",
        "publisher",
        "publication",
        "newspaper",
        "site_name",
        "source_name",
        "media",
        "site",
        "sitename",
    ),
    "URL": ("url", "link", "canonical_url", "web_url", "permalink", "external_url", "weburl"),
    "Author": ("author", "authors", "byline", "creator", "writer"),
    "Date": (
        *("date", "published", "publishedat", "published_at", "datepublished", "date_published", "pubdate", "pub_date"),
        *("publish_date", "date_publish", "published_date", "publication_date", "timestamp", "created_at"),
        *("publishedtime", "webpublicationdate"),
    ),
}
"""What a header line labels, and the names under which records keep it."""
FEWEST_LETTERS = 80
"""Letters of a text that may be an article's."""
FIELDS = ("fields", "attributes", "_source")
"""Under which names a record keeps more of itself."""
INSIDE = (
    *("articles", "items", "results", "data", "docs", "documents", "response", "entries", "@graph", "hits"),
    *("article", "content"),
)
"""Under which name what holds records holds them."""
FAILURES = 20
"""Places in a broken file from which a record is sought in vain: each look may go to the end of the file."""
BROKEN = "it is broken or cut off; only its whole records are read"


def pages(text: str, knowledge: Knowledge) -> tuple[str, tuple[str, ...]] | None:
    """The records of a text, each with its header, and what is odd about it; None if it is no list of articles."""
    if len(text) > LARGEST:
        return None
    first = text[:2000].lstrip()
    notes: tuple[str, ...] = ()
    if first[:1] in ("{", "["):
        whole = from_json(text)
        records: Iterable[dict[str, Any]] = whole_records(text) if whole is None else whole
        notes = (BROKEN,) if whole is None else ()
    elif columns_named(first.partition("\n")[0]):
        records = from_table(text)
    else:
        return None
    owner = feed_title(first) if "jsonfeed.org" in first else ""
    set_out = [
        page
        for record in islice(records, MOST)
        if (page := page_of({"source": owner, **record} if owner else record, knowledge))
    ]
    return ("\n\n\n".join(set_out), notes) if set_out else None


def feed_title(head: str) -> str:
    """What a JSON Feed calls itself, before its entries."""
    told = compiled(r'"title"\s*:\s*("(?:[^"\\\n]|\\.){1,200}")').search(head.partition('"items"')[0])
    try:
        return str(json.loads(told[1])) if told else ""
    except ValueError:
        return ""


def from_json(text: str) -> list[dict[str, Any]] | None:
    """The records of one value, or of one a line; None if the text is no JSON."""
    try:
        return found_in(json.loads(text))
    except (ValueError, RecursionError):
        pass
    lines = text.strip().split("\n")
    if len(lines) < 2 or not lines[0].rstrip().endswith("}"):
        return None
    try:
        values = [json.loads(line) for line in lines[:MOST] if line.strip()]
    except (ValueError, RecursionError):
        return None
    return [value for value in values if isinstance(value, dict)]


def whole_records(text: str) -> Iterator[dict[str, Any]]:
    """The records of a broken text that are whole themselves."""
    decoder = json.JSONDecoder()
    at, failures = text.find("{"), 0
    while at >= 0 and failures < FAILURES:
        try:
            value, end = decoder.raw_decode(text, at)
            yield from found_in(value)
        except (ValueError, RecursionError):
            end = at + 1
            failures += 1
        at = text.find("{", end)


def found_in(value: Any) -> list[dict[str, Any]]:
    """The records that a value is, lists, or holds under a name that says so."""
    for _ in range(5):
        if isinstance(value, list):
            return [with_fields(record) for record in value if isinstance(record, dict)]
        if not isinstance(value, dict):
            return []
        value = with_fields(value)
        if body_of({name.casefold(): inside for name, inside in value.items()}):
            return [value]
        value = next((value[name] for name in INSIDE if name in value), None)
    return []


def with_fields(record: dict[str, Any]) -> dict[str, Any]:
    """A record with what it keeps under a name that says no more than that."""
    for name in FIELDS:
        if isinstance(more := record.get(name), dict):
            record = record | more
    return record


def holds_values(text: str) -> bool:
    """Whether a text is JSON, whatever it holds."""
    if len(text) > LARGEST or text.rstrip()[-1:] not in ("}", "]"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def columns_named(line: str) -> bool:
    """Whether the first line of a table names a column for the text and one for the headline."""
    if len(line) > 2000 or not any(mark in line for mark in ",;\t"):
        return False
    names = {name.strip(' "\ufeff').casefold() for name in line.replace(";", ",").replace("\t", ",").split(",")}
    return not names.isdisjoint(TITLES) and not names.isdisjoint(BODIES)


def from_table(text: str) -> Iterable[dict[str, Any]]:
    """The rows of a table by the names of its columns."""
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        return list(islice(csv.DictReader(text.splitlines(keepends=True), delimiter=mark), MOST))
    except csv.Error:
        return ()


def page_of(record: dict[str, Any], knowledge: Knowledge) -> str:
    """A record as a page: its header, a blank line and its text; nothing if it holds no article."""
    given = {str(name).strip("\ufeff ").casefold(): value for name, value in record.items()}
    body = body_of(given)
    if "</p>" in body or "<br" in body:
        from summit_tui.ingest.html import read_page

        body = read_page(body, knowledge)[0].replace("\n", "\n\n")
    if sum(map(str.isalpha, body[:400])) < FEWEST_LETTERS:
        return ""
    header = [f"Headline: {title}"] if (title := on_a_line(told(given, TITLES))) else []
    if given.get("byline") is not None and (by := on_a_line(told(given, ("byline",)))).startswith("By "):
        given["byline"] = by[3:]
    header += [f"{label}: {value}" for label, names in LABELS.items() if (value := on_a_line(told(given, names)))]
    return "\n".join((*header, "", body.strip().replace("\r\n", "\n")))


def told(record: dict[str, Any], names: Iterable[str]) -> str:
    """The text under the first of some names that has one: words, a list of names, or the name of a thing."""
    return next((words for name in names if (words := in_words(record.get(name)))), "")


def in_words(value: Any) -> str:
    """A value as a page would print it."""
    if isinstance(value, dict):
        value = next((value[key] for key in NAMED if value.get(key)), None)
    if isinstance(value, list):
        return ", ".join(
            words for part in value[:20] if (words := in_words(part if not isinstance(part, list) else ""))
        )
    return value.strip() if isinstance(value, str) else ""


def body_of(record: dict[str, Any]) -> str:
    """The text of a record whose names are in small letters."""
    return next((words for name in BODIES if (words := in_paragraphs(record.get(name)))), "")


def in_paragraphs(value: Any) -> str:
    """A text, or the pieces that it is kept in, one below the other."""
    if not isinstance(value, list):
        return in_words(value)
    pieces = (piece.get("content", piece) if isinstance(piece, dict) else piece for piece in value[:MOST])
    return "\n\n".join(words for piece in pieces if (words := in_words(piece)))


NAMED = ("name", "title", "value", "main", "original", "rendered", "text")
"""Under which name a thing of a record holds its words."""


def on_a_line(words: str) -> str:
    """Words without line breaks, no longer than a headline may be."""
    return " ".join(words.split())[:400]
