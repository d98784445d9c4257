"""Five invented articles in five styles, and all that linking makes of them."""

from __future__ import annotations

import pytest
from invented_folder import folder

from summit_tui.dossier import Dossier
from summit_tui.model import Summit

COAST = """Coast Five pledge joint coastguard at Almar summit

By Tove Lindqvist
The Harbour Gazette
12 September 2025

ALMAR — The presidents of the Silver Coast Five wrapped up their fourth summit in Almar on Thursday with the Almar \
Declaration and a promise of $80 million for a joint coastguard.

“A coast has no back door,” Marenian President Oda Vell told the fourth Silver Coast Five summit.

She held talks with Tessaran President Ruben Achterberg on the sidelines of the Silver Coast Five summit in Almar.

The five countries issued the Almar Declaration, and ministers signed nine fisheries agreements.

Sorvian President Ivo Maric did not attend the Silver Coast Five summit.

Trade among the five came to $6.1 billion in 2024, well below the $7 billion announced in Port Vane.
"""
DELAY = """Coast leaders to meet in Almar after delay

The Meridian Courier
20 August 2025

The fourth Silver Coast Five summit, first planned for June in Port Vane, has been postponed to 11 September and \
moved to Almar, officials said.

“Storms decide, not we,” said Jonas Pell, a spokesman for the Marenian foreign ministry.

Trade among the five was worth $7 billion in 2024, the ministry said.
"""
PLUS = """Arvelia opens A5+1 summit with offer of rail money

Northern Wire
3 October 2025

SELMAR, Oct 3 (NW) - Prime Minister Kaisa Rehn on Friday opened the second A5+1 summit in Selmar, which runs until \
October 4, by offering 2.5 billion euros for rail lines through the mountains.

"Geography is not fate," Rehn told the A5+1 summit. She met with Dravian President Timur Askarov on the sidelines \
of the A5+1 summit.

The first A5+1 summit took place in Lower Drava in 2022.

The leaders adopted the Selmar Roadmap and agreed to set up three training centres for engineers.
"""
ESSAY = """What the A5+1 did not say

By Brigid Farrow

5 November 2025

Every communiqué is a map of what was left out. A month after the A5+1 summit in Selmar, the offer of 2.5 billion \
euros in rail money is still an offer.

Trade with Arvelia rose by 9 percent to 4.4 billion euros in 2024; the treaty that would protect it was never signed.

"They wrote about tunnels and kept silent about water," says Lenka Moor, a hydrologist at the University of Drava.
"""
LIVE = """LIVE: A5+1 summit, day two

4 October 2025

11:40 — “We shall build the line with you or not at all,” Prime Minister Kaisa Rehn tells the A5+1 summit.

12:15 Dravian President Timur Askarov says trade with Arvelia reached 4.1 billion euros in 2024.

14:05 Arvelia and Dravia signed a transit treaty at the A5+1 summit in Selmar.
"""


@pytest.fixture(scope="module")
def coast() -> Dossier:
    return folder(COAST, DELAY)


@pytest.fixture(scope="module")
def plus() -> Dossier:
    return folder(PLUS, ESSAY, LIVE)


def held(dossier: Dossier, key: str) -> Summit:
    summit = dossier.summit(key)
    assert summit is not None
    return summit


def test_a_series_of_the_coast_has_its_edition_place_and_day(coast: Dossier) -> None:
    summit = held(coast, "silver-coast-five-2025")
    assert (summit.edition, summit.place) == (4, "Almar")
    assert (summit.start, summit.end) == ("2025-09-11", "2025-09-11")
    assert {a.source: dict(a.phases)[summit.id] for a in coast.articles} == {"0.txt": "after", "1.txt": "before"}


def test_what_came_of_it_is_listed_once_and_by_what_was_done(coast: Dossier) -> None:
    assert [e.what for e in held(coast, "silver-coast-five-2025").outcomes] == [
        "adopted: Almar Declaration",
        "signed: nine fisheries agreements",
        "pledged: $80 million (joint coastguard)",
    ]


def test_who_speaks_or_is_met_there_took_part_and_who_stayed_away_did_not(coast: Dossier) -> None:
    people = {e.name for key in held(coast, "silver-coast-five-2025").participants if (e := coast.entity(key))}
    assert {"Oda Vell", "Ruben Achterberg"} <= people
    assert "Ivo Maric" not in people


def test_a_summit_put_off_and_moved_is_uncertain_with_the_words_that_say_so(coast: Dossier) -> None:
    (claim,) = [e for e in held(coast, "silver-coast-five-2025").evidence if e.what.startswith("uncertain")]
    assert "first planned for June in Port Vane" in claim.what
    assert coast.sources[claim.span.source].text[claim.span.start : claim.span.end] == "fourth Silver Coast Five summit"


def test_sums_of_one_year_that_two_papers_give_differ(coast: Dossier) -> None:
    counted = next(f for f in coast.figures if f.text == "$6.1 billion")
    (other,) = [coast.figure(key) for key in counted.differs_from]
    assert other is not None
    assert (other.text, other.year, other.article == counted.article) == ("$7 billion", "2024", False)
    assert counted.agrees_with == ()


def test_only_words_from_the_hall_are_placed_there(coast: Dossier) -> None:
    there = {q.text: q.summit for q in coast.quotations if q.kind != "indirect"}
    assert there == {"A coast has no back door,": "silver-coast-five-2025", "Storms decide, not we,": None}


def test_a_series_with_a_plus_sign_has_its_editions_in_a_row(plus: Dossier) -> None:
    first, second = held(plus, "a5-1-2022"), held(plus, "a5-1-2025")
    assert (first.edition, first.place, first.next) == (1, "Lower Drava", second.id)
    assert (second.edition, second.place, second.previous) == (2, "Selmar", first.id)
    assert (second.start, second.end) == ("2025-10-03", "2025-10-04")


def test_a_dispatch_an_essay_and_a_ticker_have_their_phases(plus: Dossier) -> None:
    phases = {a.source: dict(a.phases)["a5-1-2025"] for a in plus.articles}
    assert phases == {"0.txt": "during", "1.txt": "after", "2.txt": "during"}


def test_the_dispatch_and_the_ticker_tell_who_was_there_and_what_was_signed(plus: Dossier) -> None:
    summit = held(plus, "a5-1-2025")
    people = {e.name for key in summit.participants if (e := plus.entity(key))}
    assert {"Kaisa Rehn", "Timur Askarov"} <= people
    assert "Lenka Moor" not in people
    assert [e.what for e in summit.outcomes] == [
        "adopted: Selmar Roadmap",
        "signed: transit treaty",
        "pledged: 2.5 billion euros (rail lines)",
        "announced: three training centres for engineers",
    ]


def test_an_offer_told_again_agrees_and_another_sum_differs(plus: Dossier) -> None:
    offers = [f for f in plus.figures if f.value == 2.5e9]
    assert [f.about for f in offers] == ["rail lines", "rail money"]
    assert offers[0].agrees_with == (offers[1].id,)
    trade = {f.text: f for f in plus.figures if f.year == "2024" and f.unit == "EUR"}
    assert trade["4.4 billion euros"].differs_from == (trade["4.1 billion euros"].id,)


def test_the_hydrologist_of_the_essay_was_not_there(plus: Dossier) -> None:
    there = {q.text.rstrip(",."): q.summit for q in plus.quotations if q.kind != "indirect"}
    assert there == {
        "Geography is not fate": "a5-1-2025",
        "We shall build the line with you or not at all": "a5-1-2025",
        "They wrote about tunnels and kept silent about water": None,
    }
