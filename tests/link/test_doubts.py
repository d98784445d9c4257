"""Figures of two papers that look alike and are of two things."""

from __future__ import annotations

import pytest
from invented_folder import folder

FUND = "Sea wall fund opens\n\n{day} June 2031\n\n{words}\n"


def agree(one: str, other: str) -> bool:
    """Whether a figure of one paper agrees with one of another."""
    return any(f.agrees_with for f in folder(FUND.format(day=12, words=one), FUND.format(day=13, words=other)).figures)


PERU = "Peru pledged $140 million to the sea wall fund in Orvale on Friday."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("In Orvale, Peru promised the sea wall fund $140 million on Friday.", True),
        ("In Orvale, Chile promised the sea wall fund $140 million on Friday.", False),
        ("Peru gave much, and the sea wall fund in Orvale has pledges of $140 million from the UAE, too.", False),
        ("Peru was quick, while Chile, which pledged $140 million to the sea wall fund in Orvale, was late.", False),
        ("The sea wall fund in Orvale has a pledge of $140 million from a donor.", True),
    ],
)
def test_what_two_countries_pledged_is_no_one_sum(other: str, same: bool) -> None:
    assert agree(PERU, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "A poll found that 62 percent of voters want a bridge.",
            "In a survey, 62 percent of voters backed the queen.",
            0,
        ),
        ("The canal tax rate is below 9 percent.", "The harbour tax rate is 7 percent.", 0),
        ("The canal tax rate is 9 percent.", "Shippers dislike the canal tax rate of 9 percent.", 1),
        ("Port revenue came to $56 billion.", "The mill has more than $30 billion in revenue.", 0),
        ("Goods trade of the ports came to $56 billion.", "Ports have more than $50 billion in goods trade.", 1),
    ],
)
def test_a_share_and_a_bound_need_more_than_one_word_to_be_of_one_thing(one: str, other: str, same: bool) -> None:
    assert agree(one, other) is bool(same)


def test_what_was_counted_years_before_is_not_what_a_paper_counts_now() -> None:
    now = "The assembly in Orvale called on Kesh and Peru to open the river, and 118 countries backed the river pact."
    again = "The river pact, which calls on Kesh and Peru to open the river, was backed in Orvale by 118 countries."
    once = "In March 2024 in Orvale, 118 countries backed the river pact between Kesh and Peru."
    assert agree(now, again)
    assert not agree(now, once)


def test_two_large_round_sums_in_common_make_two_reports_of_a_day_those_of_one_happening() -> None:
    """One sum may be that of many things; of one happening a sum is known again by few words."""
    words = "The World Bank lends Peru {} for its ports. It would have been {}, had the talks failed."
    again = "Peru will get {} out of the World Bank, to spend in the ports. Its minister had feared to bring home {}."
    sums = ("$3 billion", "$2 billion")
    assert agree(words.format(*sums), again.format(*sums))
    assert not agree(words.format(*sums), again.format("$3 billion", "$7 billion"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It was flown by two harbour pilots.", "One of the two harbour pilots was late.", False),
        ("All three Lakes ministers came.", "Nobody knows what the three Lakes ministers want.", True),
        ("It was flown by 27 harbour pilots.", "All 27 harbour pilots were late.", True),
    ],
)
def test_a_few_of_two_papers_are_the_same_if_a_name_tells_it(one: str, other: str, same: bool) -> None:
    text = "{}\n\n{} June 203{}\n\n{}\n"
    found = folder(text.format("Wind", 12, 1, one), text.format("Rain", 13, 3, other)).figures
    assert any(f.agrees_with for f in found if f.value in (2, 3, 27)) is same


def test_exports_and_imports_that_fell_as_much_are_two_things() -> None:
    assert not agree("Kesh's exports fell by 12.4 percent in July.", "In June, Kesh's imports fell by 12.4 percent.")
    assert agree("Kesh's imports fell by 12.4 percent in July.", "In July, imports of Kesh fell by 12.4 percent.")
