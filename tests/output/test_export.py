"""Exports and printed forms, pinned byte for byte and read by a real parser of each form."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from summit_tui.dossier import Dossier
from summit_tui.output.export import export
from summit_tui.output.forms import EXPORT_FORMS, csv_cell, json_text, print_form
from summit_tui.output.parts import records_of
from summit_tui.search.query import Query, parse
from summit_tui.search.sieve import Sieve

GOLDEN = Path(__file__).parent / "golden"
PARTS = ("articles", "quotes", "speakers", "summits", "entities", "figures", "timeline")


def exported(dossier: Dossier, form: str, query: str = "") -> str:
    return "\n".join(export(dossier, form, parse(query))) + "\n"


@pytest.mark.parametrize("form", EXPORT_FORMS)
def test_an_export_is_as_pinned(lakeland: Dossier, form: str) -> None:
    assert exported(lakeland, form) == (GOLDEN / f"export.{form}").read_text("utf-8")


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "md"])
@pytest.mark.parametrize("part", PARTS)
def test_a_printed_part_is_as_pinned(lakeland: Dossier, part: str, form: str) -> None:
    records = records_of(part, lakeland, Sieve(lakeland, Query()), form)
    printed = "\n".join(print_form(form, part, records, width=100)) + "\n"
    assert printed == (GOLDEN / f"{part}.{form}").read_text("utf-8")


def test_a_printed_quotation_names_who_wrote_the_article(lakeland: Dossier) -> None:
    article = next(a for a in lakeland.articles if a.authors)
    records = records_of("quotes", lakeland, Sieve(lakeland, Query()), "md")
    lines = [line for line in print_form("md", "quotes", records) if article.title in line]
    assert lines and all(f", {article.authors[0]}, “" in line for line in lines)


@pytest.mark.parametrize(
    ("date", "known", "shown"),
    [
        ("2031-01", "printed, a quarter", "2031-Q1"),
        ("2031-10", "printed, a quarter", "2031-Q4"),
        ("2031-07", "printed, half a year", "2031-H2"),
        ("2030", "printed, a decade", "2030s"),
        ("2031-01", "printed", "2031-01"),
    ],
)
def test_a_longer_time_is_not_shown_as_the_month_or_year_that_it_begins_with(date: str, known: str, shown: str) -> None:
    event = {"date": date, "known": known, "text": "Trade grew.", "file": "a.txt", "line": 1, "summit": None}
    for form in ("table", "md"):
        assert shown in list(print_form(form, "timeline", [event]))[-1].replace("|", " ").split()


def test_an_export_holds_what_the_filters_keep(lakeland: Dossier) -> None:
    whole = json.loads(exported(lakeland, "json", "speaker:quist"))
    assert [q["id"] for q in whole["quotes"]] == ["q-3"]
    assert [a["id"] for a in whole["articles"]] == ["a-2"]
    rows = list(csv.DictReader(io.StringIO(exported(lakeland, "csv", "speaker:quist"))))
    assert [row["id"] for row in rows] == ["q-3"]
    for form in ("md", "bib", "ris", "html"):
        printed = exported(lakeland, form, "speaker:quist")
        assert "a gift to the sea" in printed
        assert "ferries running" not in printed


def test_the_whole_dossier_is_in_its_json(lakeland: Dossier) -> None:
    whole = json.loads(exported(lakeland, "json"))
    assert {part for part in PARTS if whole[part]} == set(PARTS)
    assert [q["id"] for q in whole["reported"]] == ["q-4"]


def test_the_page_is_well_formed_and_loads_nothing(lakeland: Dossier) -> None:
    opened: list[str] = []
    links: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag not in ("meta", "br"):
                opened.append(tag)
            links.extend(value or "" for name, value in attrs if name in ("src", "href"))

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Reader().feed(exported(lakeland, "html"))
    assert not [tag for tag in opened if tag != "html"]
    assert links == ["https://post.example/ferries"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("plain", "plain"),
        ("a, b", '"a, b"'),
        ('say "so"', '"say ""so"""'),
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("@sum", "'@sum"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("-3.5", "-3.5"),
        ("two\nlines", '"two\nlines"'),
        ("\x1b[31mred", "\ufffd[31mred"),
    ],
)
def test_a_cell_is_text_to_any_spreadsheet(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


@pytest.mark.parametrize(
    "text", ["\x1b]52;c;x\x07", "\x9b31m", "\u202e", "\udcff", "\u2028", "\u200b", "\x7f", "“ok” Å 中 🦆"]
)
def test_json_gives_back_every_character_and_prints_none_that_acts(text: str) -> None:
    printed = json_text({"text": text})
    assert json.loads(printed)["text"] == text
    assert printed.isprintable()
    assert printed.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Port\xa0Quill", '"Port\xa0Quill"'),
        ("hidden\U000e0041", '"hidden\\udb40\\udc41"'),
        ("varied\U000e0100", '"varied\\udb40\\udd00"'),
        ("Quill\ufeff", '"Quill\\ufeff"'),
    ],
)
def test_json_shows_what_is_not_seen(text: str, printed: str) -> None:
    assert json_text(text) == printed
