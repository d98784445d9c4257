"""References in every style, pinned byte for byte: whoever changes one sees what changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from summit_tui.dossier import Dossier
from summit_tui.output.citation import Citation, article_citation, citation
from summit_tui.output.styles import cite, clipping, clippings, styles

GOLDEN = Path(__file__).parent / "golden"
STYLES = ("plain", "markdown", "chicago", "apa", "bibtex", "csl-json", "ris")
HOSTILE = Citation(
    "50% of {it} & $9 #_~^\\ *not* `code` <b>", "An|n [x](y)", "Role\nof two lines", None, False,
    ("O’Neil, Jr and Co",), None, "The_Post", "Why?", "2024", False, "javascript:alert(1)", "a`b_[c].txt:3", "q-9",
)  # fmt: skip


def test_the_styles_are_these() -> None:
    assert tuple(styles()) == STYLES


@pytest.mark.parametrize("style", STYLES)
def test_the_agency_stands_beside_the_author_where_no_outlet_does(style: str) -> None:
    """Who printed it, and whom it is quoted through, are lost in no style of prose."""
    told = replace(HOSTILE, outlet=None, agency="Reuters", via="Xinhua", authors=("Olga Petrenko",))
    text = clipping(told, style)
    assert "Petrenko" in text
    assert ("Reuters" in text) == (style not in ("ris", "csl-json"))
    assert "Xinhua" in text


@pytest.mark.parametrize("style", STYLES)
def test_clippings_are_as_pinned(lakeland: Dossier, style: str) -> None:
    facts = [citation(lakeland, q) for q in lakeland.quotations]
    assert clippings(facts, style) + "\n" == (GOLDEN / f"clippings.{style}.txt").read_text("utf-8")


@pytest.mark.parametrize("style", STYLES)
def test_references_to_articles_are_as_pinned(lakeland: Dossier, style: str) -> None:
    printed = "\n".join(cite(article_citation(lakeland, a), style) for a in lakeland.articles)
    assert printed + "\n" == (GOLDEN / f"articles.{style}.txt").read_text("utf-8")


@pytest.mark.parametrize("style", STYLES)
def test_the_place_is_in_every_style(lakeland: Dossier, style: str) -> None:
    for q in lakeland.quotations:
        facts = citation(lakeland, q)
        printed = clipping(facts, style)
        assert facts.where in printed
        assert facts.text in printed
        assert facts.speaker is None or facts.speaker in printed


def test_a_reference_manager_reads_csl_json(lakeland: Dossier) -> None:
    items = json.loads(clippings([citation(lakeland, q) for q in lakeland.quotations], "csl-json"))
    assert [item["id"] for item in items] == [q.id for q in lakeland.quotations]
    assert items[0]["issued"] == {"date-parts": [[2024, 3, 4]]}
    assert items[0]["author"] == [{"family": "Okoro", "given": "Ines"}]


def test_bibtex_braces_balance_and_keys_differ(lakeland: Dossier) -> None:
    facts = [*(citation(lakeland, q) for q in lakeland.quotations), HOSTILE, HOSTILE]
    printed = clippings(facts, "bibtex")
    keys = re.findall(r"^@\w+\{([^,]+),$", printed, re.M)
    assert len(set(keys)) == len(facts)
    odd = clippings([replace(HOSTILE, title="{ and } and } and }", authors=("A } B",)), HOSTILE], "bibtex")
    for entries in (printed, odd):
        # As BibTeX does, to which a brace behind a backslash is a brace.
        assert entries.count("{") == entries.count("}")
        depths = list(accumulate((mark == "{") - (mark == "}") for mark in entries))
        assert min(depths) == 0


def test_ris_has_a_tag_on_every_line(lakeland: Dossier) -> None:
    printed = clippings([citation(lakeland, q) for q in lakeland.quotations] + [HOSTILE], "ris")
    lines = [line for line in printed.split("\n") if line]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert sum(line.startswith("TY  - ") for line in lines) == sum(line.startswith("ER  - ") for line in lines) == 5


def test_markdown_of_a_hostile_text_holds_no_markup() -> None:
    printed = clipping(HOSTILE, "markdown")
    assert "\\*not\\*" in printed
    assert "\\[x\\]" in printed
    assert "javascript" not in printed
    assert "\\<b\\>" in printed


@pytest.mark.parametrize(
    ("published", "shown"),
    [("2024-03-04", "4 March 2024"), ("2024-03", "March 2024"), ("2024", "2024"), (None, "")],
)
def test_a_date_is_as_exact_as_it_is_known(published: str | None, shown: str) -> None:
    printed = cite(replace(HOSTILE, published=published), "plain")
    assert re.search(r"Co(?:, (.*?))?: “Why", printed)[1] == (shown or None)  # type: ignore[index]


@pytest.mark.parametrize("style", STYLES)
def test_no_fact_can_act_in_any_style(style: str) -> None:
    acts = "a\x1b]0;T\x07b\x9b31m\u202ec\rd"
    facts = replace(
        HOSTILE, text=acts, speaker=acts, role=acts, via=acts, authors=(acts,), agency=acts, outlet=acts,
        title=acts, url=f"https://x.example/{acts}", where=f"{acts}:3", published="2024-03-04",
    )  # fmt: skip
    for told in (facts, replace(facts, text=""), replace(facts, outlet=None), replace(facts, authors=())):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", clipping(told, style) + cite(told, style))
