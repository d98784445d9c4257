"""What is taken away is read by a real parser of each form, and gives back words, speaker, file and line."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import bibtexparser
import html5lib
import pytest
import rispy
from markdown_it import MarkdownIt

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation
from summit_tui.output.citation import Citation, citation
from summit_tui.output.export import export, export_part
from summit_tui.output.forms import EXPORT_FORMS
from summit_tui.output.styles import clippings
from summit_tui.search.query import parse

HOSTILE = Citation(
    "50% of {it} & $9 #_~^\\ *not* `code` <b> [x](y)", "An|n", "Role, of two", None, False,
    ("O’Neil, Jr and Co", "Åsa van der Berg"), None, "The_Post & Sons", "Why {so}? <i>", "2024-02", True,
    "https://post.example/a?b=1&c=%20d", "a`b_[c].txt:3", "q-9",
)  # fmt: skip
TYPES = {"article-newspaper"}
"""Of the item types in the schema of CSL 1.0.2 (csl-data.json) the one that we write, and its properties below."""
PROPERTIES = {"id": str, "type": str, "title": str, "container-title": str, "URL": str, "note": str}


def every(dossier: Dossier) -> list[Citation]:
    return [*(citation(dossier, q) for q in dossier.quotations), HOSTILE, replace(HOSTILE, outlet=None, authors=())]


def untex(text: str) -> str:
    for written, meant in (("textbackslash{}", "\\"), ("textasciitilde{}", "~"), ("textasciicircum{}", "^")):
        text = text.replace("\\" + written, meant if meant != "\\" else "\0")
    return re.sub(r"\\(.)", r"\1", text).replace("\0", "\\")


def test_bibtex_is_read_by_bibtexparser(lakeland: Dossier) -> None:
    facts = every(lakeland)
    library = bibtexparser.parse_string(clippings(facts, "bibtex"))
    assert not library.failed_blocks
    assert len(library.entries) == len(facts)
    for entry, c in zip(library.entries, facts, strict=True):
        fields = {name: str(field.value) for name, field in entry.fields_dict.items()}
        note = untex(fields["note"])
        assert c.text in note
        assert c.where in note
        assert c.said_by in note
        assert untex(fields["title"].strip("{}")) == c.title.strip("{}")
        assert untex(fields.get("journal", "")) == (c.outlet or "")
        assert ("outlet unknown" in fields.get("howpublished", "")) is (not c.outlet and not c.agency)


def test_ris_is_read_by_rispy(lakeland: Dossier) -> None:
    facts = every(lakeland)
    records = rispy.loads(clippings(facts, "ris"))
    assert len(records) == len(facts)
    for record, c in zip(records, facts, strict=True):
        note = " ".join(record["notes"])
        assert record["type_of_reference"] == "NEWS"
        assert record["title"] == c.title
        assert c.text in note
        assert c.where in note
        assert len(record.get("authors", [])) == len(c.authors or [c.agency] * bool(c.agency))
        assert record.get("secondary_title") == c.outlet


def test_csl_json_keeps_to_its_schema(lakeland: Dossier) -> None:
    facts = every(lakeland)
    items: list[dict[str, Any]] = json.loads(clippings(facts, "csl-json"))
    assert [item["id"] for item in items] == [c.key for c in facts]
    for item, c in zip(items, facts, strict=True):
        assert item["type"] in TYPES
        assert set(item) <= {*PROPERTIES, "author", "issued"}
        assert all(isinstance(item[name], kind) for name, kind in PROPERTIES.items() if name in item)
        for name in item.get("author", []):
            assert set(name) in ({"family", "given"}, {"literal"})
        for date in item.get("issued", {}).get("date-parts", []):
            assert 1 <= len(date) <= 3
            assert all(isinstance(part, int) for part in date)
        assert c.text in item["note"]
        assert c.where in item["note"]


@pytest.mark.parametrize("style", ["markdown"])
def test_markdown_prints_each_text_as_it_is(lakeland: Dossier, style: str) -> None:
    for c in every(lakeland):
        tokens = MarkdownIt("commonmark").parse(clippings([c], style))
        parts = [child for token in tokens if token.type == "inline" for child in token.children or []]
        assert not [part for part in parts if part.type in ("html_inline", "image")]
        printed = "".join(part.content for part in parts)
        assert c.text in printed
        assert c.where.replace("`", "′") in printed
        assert [part.attrGet("href") for part in parts if part.type == "link_open"] == ([c.url] if c.url else [])


def said_there(lakeland: Dossier) -> list[Quotation]:
    return [q for q in lakeland.quotations if q.kind != "indirect"]


@pytest.mark.parametrize("form", EXPORT_FORMS)
def test_every_form_of_export_is_read_and_gives_words_and_places(lakeland: Dossier, form: str) -> None:
    printed = "\n".join(export(lakeland, form, parse(""))) + "\n"
    for text in read(form, printed, lakeland):
        for q in said_there(lakeland):
            assert q.text in text
            assert lakeland.locate(q.spans[0]) in text


def read(form: str, printed: str, lakeland: Dossier) -> list[str]:
    """The texts in which a reader of the form would find each quotation."""
    match form:
        case "json":
            whole = json.loads(printed)
            return ["\n".join(f"{q['text']} {q['file']}:{q['line']}" for q in whole["quotes"])]
        case "csv":
            rows = list(csv.DictReader(io.StringIO(printed)))
            assert len(rows) == len(said_there(lakeland))
            return ["\n".join(f"{row['text']} {row['file']}:{row['line']}" for row in rows)]
        case "md":
            tokens = MarkdownIt("commonmark").parse(printed)
            return ["\n".join(child.content for token in tokens for child in token.children or [])]
        case "bib":
            entries = bibtexparser.parse_string(printed).entries
            return ["\n".join(untex(str(entry.fields_dict["annote"].value)) for entry in entries)]
        case "ris":
            return ["\n".join(" ".join(record["notes"]) for record in rispy.loads(printed))]
    return ["".join(html5lib.HTMLParser(strict=True).parse(printed).itertext())]


@pytest.mark.parametrize("part", ["figures", "timeline", "speakers", "articles"])
def test_a_page_of_another_kind_is_read_in_every_form(lakeland: Dossier, part: str) -> None:
    things: dict[str, Any] = {"figures": lakeland.figures, "timeline": lakeland.events}
    things |= {"speakers": lakeland.speakers, "articles": lakeland.articles}
    for form in EXPORT_FORMS:
        printed = "\n".join(export_part(lakeland, form, part, things[part])) + "\n"
        match form:
            case "json":
                assert len(json.loads(printed)) == len(things[part])
            case "csv":
                assert len(list(csv.reader(io.StringIO(printed)))) == len(things[part]) + 1
            case "md":
                tokens = MarkdownIt("commonmark").enable("table").parse(printed)
                assert sum(token.type == "tr_open" for token in tokens) == len(things[part]) + 1
            case "html":
                html5lib.HTMLParser(strict=True).parse(printed)
            case "bib":
                assert not bibtexparser.parse_string(printed).failed_blocks
            case "ris":
                assert rispy.loads(printed) is not None


@pytest.mark.parametrize("style", ["plain", "markdown", "chicago", "apa", "bibtex", "csl-json", "ris"])
def test_an_outlet_that_is_not_printed_is_said_to_be_unknown(lakeland: Dossier, style: str) -> None:
    facts = citation(lakeland, lakeland.quotations[0])
    assert "utlet unknown" in clippings([replace(facts, outlet=None, agency=None)], style)
    assert "utlet unknown" not in clippings([facts], style)
    assert "utlet unknown" not in clippings([replace(facts, outlet=None, authors=(), agency="LakeWire")], style)
