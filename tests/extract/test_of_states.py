"""What is called a summit, and is none of states; letters with a number that mean something else."""

from __future__ import annotations

import pytest

from extract.invented_news import reading_of
from summit_tui.extract.names import find_names
from summit_tui.extract.summits import find_summits

RAIN = " ".join(f"The mill at bridge {n} had stood there since {1700 + n}, and its owner slept." for n in range(30))


def series(text: str) -> list[str | None]:
    reading = reading_of(text)
    return [mention.series for mention in find_summits(reading, find_names(reading, ()))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Amber Coast Summit opened in Riga.", []),
        ("The fourth Amber Coast Summit opened in Riga.", ["amber-coast"]),
        ("Leaders opened the Amber Coast Summit in Riga.", ["amber-coast"]),
        ("The presidents of three countries opened the Amber Coast Summit.", ["amber-coast"]),
        ("Leaders of shops opened the Amber Coast Retail Summit in Riga, and the summit was loud.", []),
        ("A minister spoke at the Republican Millers Summit.", []),
        ("A minister spoke at the APEC CEO Summit.", []),
        ("A minister spoke at the Amber Startup Summit. The Amber Summit was loud.", []),
        ("Leaders opened the G7 summit; the Young Voters Summit ended.", ["g7"]),
    ],
)
def test_parties_and_shops_hold_no_summit_of_states(sentence: str, found: list[str]) -> None:
    assert series(f"{RAIN} {sentence} {RAIN}") == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A Cop3 compressor was added.", []),
        ("The climate was better at COP3 in Kyoto.", ["cop"]),
        ("COP28 was loud.", ["cop"]),
    ],
)
def test_letters_with_one_digit_mean_a_meeting_where_its_subject_is_named(sentence: str, found: list[str]) -> None:
    assert series(sentence) == found
