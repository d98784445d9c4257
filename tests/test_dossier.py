"""The questions that pages ask the linked whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import pytest

from invented_dossier import ARTICLES, QUOTATIONS, invented, span
from summit_tui.dossier import Dossier
from summit_tui.model import Span


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""


def keys(things: Iterable[Named]) -> list[str]:
    """Their ids."""
    return [thing.id for thing in things]


@pytest.mark.parametrize(
    ("quotation", "others", "articles"),
    [
        ("q1", ["q3"], 1),  # printed again in a copy of the article
        ("q3", ["q1"], 1),
        ("q2", ["q4"], 2),  # the same words in another paper
        ("q4", ["q2"], 2),
        ("q6", [], 1),
    ],
)
def test_copies_of_an_article_are_no_independent_witnesses(quotation: str, others: list[str], articles: int) -> None:
    dossier = invented()
    found = dossier.quotation(quotation)
    assert found
    assert keys(dossier.printings(found)) == others
    assert dossier.independent(found) == articles


@pytest.mark.parametrize(
    ("printed_as", "articles"),
    [
        ({}, 2),
        ({"agency": "Norrpress"}, 1),  # as the other does
        ({"agency": "Tidewire"}, 2),
        ({"role": "teaser"}, 1),  # a headline that leads to an article
    ],
)
def test_one_report_of_an_agency_in_two_papers_is_one_witness(printed_as: dict[str, str], articles: int) -> None:
    one, other = (next(q.article for q in QUOTATIONS if q.id == key) for key in ("q2", "q4"))
    first = {one: {"agency": "Norrpress"}, other: {"agency": None, **printed_as}}
    dossier = invented(articles=tuple(a._replace(**first.get(a.id, {})) for a in ARTICLES))
    found = dossier.quotation("q2")
    assert found
    assert dossier.independent(found) == articles


def test_the_copy_of_an_echo_is_another_printing() -> None:
    again = QUOTATIONS[3]._replace(id="q7", article="reprint", copy_of="q4", echoes=())
    dossier = invented(quotations=(*QUOTATIONS, again))
    found = dossier.quotation("q2")
    assert found
    assert keys(dossier.printings(found)) == ["q7", "q4"]


def test_quotations_that_name_a_place_are_found_by_their_words() -> None:
    dossier = invented()
    assert keys(dossier.quotations_naming("river")) == ["q2"]
    assert dossier.quotations_naming("karland") == []
    assert dossier.quotations_naming("gone") == []


def test_people_are_beside_each_other_in_a_paragraph_not_in_an_article() -> None:
    dossier = invented()
    assert [(e.id, n) for e, n in dossier.named_beside("tomas-adeyo")] == [("ilse-varn", 1)]
    assert dossier.named_beside("shared-waters") == []


def test_figures_near_a_name_stand_in_its_paragraphs() -> None:
    dossier = invented()
    assert keys(dossier.figures_near("karland")) == ["f1"]
    assert keys(dossier.figures_near("shared-waters")) == ["f4"]


def test_a_span_lies_in_the_innermost_article() -> None:
    card = ARTICLES[0]._replace(id="card", role="teaser", span=Span("a.txt", 10, 30), paragraphs=())
    dossier = invented(articles=(*ARTICLES, card))
    inside, outside = dossier.article_at(Span("a.txt", 12, 14)), dossier.article_at(Span("a.txt", 40, 41))
    assert inside and inside.id == "card"
    assert outside and outside.id == "harbour"
    assert dossier.article_at(Span("gone.txt", 0, 1)) is None


def test_a_paragraph_is_found_by_an_offset() -> None:
    dossier = invented()
    here = span("a.txt", "The Treaty")
    found = dossier.paragraph_at("harbour", here.start)
    assert found and dossier.text(found.span).startswith("The Treaty")
    assert dossier.paragraph_at("harbour", here.start - 1) is None


def test_printings_of_an_article_and_articles_of_a_summit() -> None:
    dossier = invented()
    assert keys(dossier.copies_of("harbour")) == ["reprint"]
    assert dossier.copies_of("reprint") == []
    assert keys(dossier.articles_at("lakes-2031")) == ["harbour", "reprint", "elsewhere"]
    assert dossier.articles_at("gone") == []


def test_only_spellings_that_the_files_print_count_as_printed(lakeland: Dossier) -> None:
    quist, verelyev = lakeland.entity("mara-quist"), lakeland.entity("tomas-verelyev")
    assert quist and verelyev
    assert lakeland.printed_forms(quist) == ["Mara Quist"]
    assert "Vereliev" in verelyev.aliases
    assert "Vereliev" not in lakeland.printed_forms(verelyev)


ASKED = """
import sys
from summit_tui.gather import gather
dossier = gather(sys.argv[1:])
print([other.name for e in dossier.entities for other, _ in dossier.named_beside(e.id)])
"""


def test_people_who_are_named_as_often_stand_in_the_same_order_at_each_start(tmp_path: Path) -> None:
    names = "Ada Quill, Tomas Verel, Ilse Varn, Jumo Okoro, Ana Tello, Marta Quist and Pavel Oduya"
    (tmp_path / "a.txt").write_text(f"Boats\n\n“We sail,” said President {names} sang.\n", "utf-8")
    told = {
        subprocess.run(
            [sys.executable, "-c", ASKED, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 5)
    }
    assert len(told) == 1
    assert "Jumo Okoro" in told.pop()
