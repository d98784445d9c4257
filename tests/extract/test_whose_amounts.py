"""Whose amounts are, and what they are of, where other words or other amounts tell it."""

from __future__ import annotations

import pytest

from extract.invented_news import reading_of
from summit_tui.extract.figures import find_figures


def topics(sentence: str) -> list[str]:
    return [figure.about for figure in find_figures(reading_of(sentence), ())]


def amounts(sentence: str) -> list[tuple[float, str]]:
    return [(figure.value, figure.unit) for figure in find_figures(reading_of(sentence), ())]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kesh put in $8 million, with $6 million from Orvia.", ["", "from Orvia"]),
        ("They have at least $5 million from the Orvian Lakes Bank, and more.", ["from Orvian Lakes Bank"]),
        ("That included $3 million pledged by Orvia.", ["Orvia (pledged)"]),
        ("And $2 million has been promised from Teland.", ["Teland (promised)"]),
        ("It got $4 million from a Teland company.", [""]),
        ("It got $4 million from March on.", [""]),
        ("Orvia promised $4 million, the United Lakes $7 million and Teland $9 million.",
         ["Orvia (promised)", "United Lakes (promised)", "Teland (promised)"]),
        ("In the poll, Velk has 34 percent, Runa Hall 30 percent and Tarn 11 percent.",
         ["Velk (share)", "Runa Hall (share)", "Tarn (share)"]),
    ],
)  # fmt: skip
def test_who_gave_an_amount_may_stand_behind_it_or_before_one_after_another(sentence: str, found: list[str]) -> None:
    assert topics(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Teland and the bank reached a $3 billion loan agreement.", ["loan agreement"]),
        ("The bank agreed on a bailout for Teland of $3 billion.", ["bailout for Teland"]),
        ("They agreed on a package of support for Teland worth 50 billion euros.", ["package of support for Teland"]),
        ("They signed an arrangement in the amount of $3 billion.", ["arrangement"]),
        ("They want a €3 billion ($4 billion; £2 billion) loan package for Kesh.",
         ["loan package for Kesh", "loan package for Kesh", ""]),
        ("Velk claims his net worth is $10 billion.", ["net worth"]),
        ("Oil rose 20 percent, ore 27 percent and wheat 18 percent.",
         ["Oil (change)", "ore (change)", "wheat (change)"]),
        ("In June, exports fell by 12 percent and imports fell by 6 percent.",
         ["exports (change)", "imports (change)"]),
        ("The surplus for that month was $70 billion.", ["surplus for that month"]),
        ("Shares of the mill closed 2 percent lower.", ["Shares of the mill (change)"]),
        ("Lake crude, the benchmark, fell 2.1 percent.", ["benchmark (change)"]),
        ("Orvex, the benchmark, fell 2.1 percent.", ["Orvex (change)"]),
        ("Orvex settled at $90.", ["Orvex"]),
    ],
)  # fmt: skip
def test_an_amount_is_of_what_was_agreed_and_of_what_was_traded(sentence: str, found: list[str]) -> None:
    assert topics(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They pledged $US100 million and $A2.5 million.", [(1e8, "USD"), (2.5e6, "AUD")]),
        ("The loan is SDR 2,250 million.", [(2.25e9, "XDR")]),
        ("They cut 2m bpd in May.", [(2e6, "bpd")]),
        ("The bank cut 0.25 of a per cent from it.", [(0.25, "percent")]),
        ("The bill was passed by 15 votes to eight.", [(15, "votes"), (8, "votes")]),
        ("Some 40 states voted for it, and nine abstained.", [(40, "states"), (9, "states")]),
        ("Six in 10 registered Orvale voters came.", [(60, "percent")]),
    ],
)
def test_an_amount_is_read_as_some_papers_print_it(sentence: str, found: list[tuple[float, str]]) -> None:
    assert amounts(sentence) == found
