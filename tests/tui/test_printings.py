"""A quotation counts once on every screen, however often it is printed."""

from __future__ import annotations

from collections import Counter

import pytest
from printed_page import opened, printed

from invented_dossier import ARTICLES, ENTITIES, QUOTATIONS, invented
from summit_tui.model import Quotation
from summit_tui.output.parts import records_of
from summit_tui.printings import fold
from summit_tui.search.query import Query, parse
from summit_tui.search.sieve import Sieve
from summit_tui.tui.asked.printings import folded_whole, outlets_quoting, quotations_in_all
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages.holding import held
from summit_tui.tui.reading.sidebar_rows import sidebar_rows
from summit_tui.tui.reading.status import masthead

DENIED = QUOTATIONS[3]._replace(speaker="ilse-varn")


@pytest.mark.parametrize(
    ("quotations", "counted"),
    [
        (QUOTATIONS, {"ilse-varn": 1, "tomas-adeyo": 1, None: 1}),
        ((*QUOTATIONS[:3], DENIED, *QUOTATIONS[4:]), {"ilse-varn": 2, "tomas-adeyo": 1, None: 1}),
        (QUOTATIONS[2:], {"ilse-varn": 1, "tomas-adeyo": 1, None: 1}),
        ((), {}),
    ],
)
def test_the_same_words_count_once_unless_another_said_them(
    quotations: tuple[object, ...], counted: dict[str | None, int]
) -> None:
    dossier = invented(quotations=quotations)
    assert dossier.times_quoted == counted
    assert dossier.times_quoted == Counter(folded.quotation.speaker for folded in folded_whole(dossier))
    assert quotations_in_all(dossier) == len(folded_whole(dossier))


def test_a_printing_whose_first_is_not_among_them_is_the_first() -> None:
    (only,) = fold(QUOTATIONS[2:3])
    assert (only.quotation.id, only.again) == ("q3", ())


def test_head_index_list_and_side_count_alike() -> None:
    dossier = invented()
    head = "".join(run.text for run in masthead(dossier, 120).left)
    side = printed(sidebar_rows(dossier, Selection(whole=True)))
    assert "3 quotations" in head
    assert "3 quotations" in printed(opened(dossier, "speakers"))
    assert "3 quotations, by outlet" in printed(opened(dossier, "quotations", "outlet"))
    assert "2 second printings stand under the first, not counted" in printed(opened(dossier, "quotations"))
    assert phrases.said_and_named(dossier, ENTITIES[0]) == "1 quotation"
    assert "Ilse Varn1" in side.replace(" ", "").replace("IlseVarn", "Ilse Varn")
    assert "❝2" in side
    assert held(dossier, Location("quotations")).words == "3 quotations and 2 second printings"
    assert held(dossier, Location("quotations", "nobody")).words == "1 quotation"


def test_an_outlet_that_prints_words_twice_quotes_them_once() -> None:
    same_outlet = tuple(a._replace(outlet="The Tideline") if a.id == "reprint" else a for a in ARTICLES)
    assert outlets_quoting(invented())["ilse-varn"] == {"The Tideline": 1, "Karland Courier": 1}
    assert outlets_quoting(invented(articles=same_outlet))["ilse-varn"] == {"The Tideline": 1}


def test_an_agency_stands_for_an_outlet_that_is_not_named() -> None:
    assert outlets_quoting(invented())["tomas-adeyo"]["Norrpress"] == 1
    assert outlets_quoting(invented())["nobody-known"] == {}


def test_words_that_an_outlet_prints_in_headline_and_text_are_one_in_every_count() -> None:
    """The list of speakers, the matrix, the page of the speaker, and what the command line prints of either."""
    first = QUOTATIONS[0]
    again = first._replace(id="q8", echoes=(first.id,))
    dossier = invented(quotations=(first._replace(echoes=("q8",)), again))
    speaker, outlet = first.speaker or "", "The Tideline"
    assert dossier.speakers[0][1] == dossier.times_quoted[speaker] == outlets_quoting(dossier)[speaker][outlet] == 1
    (listed,) = records_of("speakers", dossier, Sieve(dossier, Query()))
    (asked,) = records_of("speakers", dossier, Sieve(dossier, parse(f"speaker:{speaker}")))
    assert listed == asked
    assert (listed["said"], listed["quotes"]) == (1, 2)
    met = next(r for r in records_of("summits", dossier, Sieve(dossier, Query())) if r["quotes"])
    assert (met["said"], met["quotes"]) == (1, 2)


WHOLE = "We will build the harbour together with our friends, and we will open it to every ship in May"
HALVES = (WHOLE.partition(", and ")[0], WHOLE.partition(", and ")[2])
LETTERS = (*HALVES, "we will open it to every ship")


def printed_so(*said: tuple[str, str, str | None]) -> tuple[Quotation, ...]:
    """Quotations by their words, articles and speakers, each an echo of all the others."""
    keys = [f"p{n}" for n in range(len(said))]
    return tuple(
        QUOTATIONS[0]._replace(
            id=keys[n], text=words, article=article, speaker=who, echoes=(*keys[:n], *keys[n + 1 :]), copy_of=None
        )
        for n, (words, article, who) in enumerate(said)
    )


@pytest.mark.parametrize(
    ("said", "under"),
    [
        ([(WHOLE, "harbour", "v"), (HALVES[0], "reprint", "v"), (HALVES[1], "reprint", "v")], [["p1", "p2"]]),
        ([(HALVES[0], "harbour", "v"), (HALVES[1], "harbour", "v"), (WHOLE, "reprint", "v")], [["p0", "p1"]]),
        ([(LETTERS[2], "elsewhere", "v"), (HALVES[1], "harbour", "v"), (WHOLE, "reprint", "v")], [["p0", "p1"]]),
        ([(WHOLE, "harbour", "v"), (HALVES[0], "reprint", "w")], [[], []]),
        ([(WHOLE, "harbour", None), (HALVES[0], "reprint", None)], [[], []]),
        ([(WHOLE, "harbour", "v"), (HALVES[0], "harbour", "v")], [["p1"]]),
        ([(WHOLE, "harbour", "v"), ("every ship in May", "reprint", "v")], [[], []]),
        ([(HALVES[0], "harbour", "v"), (HALVES[1], "reprint", "v")], [[], []]),
        ([(HALVES[0], "elsewhere", "v"), (HALVES[0], "reprint", "v"), (WHOLE, "harbour", "v")], [["p0", "p1"]]),
    ],
)
def test_a_statement_printed_whole_in_one_place_and_in_parts_in_another_counts_once(
    said: list[tuple[str, str, str | None]], under: list[list[str]]
) -> None:
    quotations = printed_so(*said)
    folded = fold(quotations)
    assert [[q.id for q in one.again] for one in folded] == under
    assert len(folded) > 1 or folded[0].quotation.text == WHOLE
    dossier = invented(quotations=quotations)
    assert sum(dossier.times_quoted.values()) == len(folded) == quotations_in_all(dossier)


def test_what_is_printed_in_part_says_so() -> None:
    dossier = invented(quotations=printed_so((WHOLE, "harbour", "ilse-varn"), (HALVES[1], "elsewhere", "ilse-varn")))
    page = printed(opened(dossier, "quotations"))
    assert "⧉ also Norrpress · 1 Jun 2031 · in part" in page
