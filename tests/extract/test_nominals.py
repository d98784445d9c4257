"""Whom common nouns mean."""

from __future__ import annotations

import pytest

from extract.meant import name

TWO_MEN = "Talvor Meshkin, a dock worker, met Imre Tollas, a banker, in Lisbon. "


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        (TWO_MEN + "Neither ate. The former said:", "The former", "Talvor Meshkin"),
        (TWO_MEN + "Neither ate. The latter said:", "The latter", "Imre Tollas"),
        (TWO_MEN + "Ann Frobisher came. The latter said:", "The latter", None),
        (TWO_MEN + "A statement said:", "A statement", None),
        (TWO_MEN + "A statement from Tollas’s office said:", "A statement from Tollas’s office", None),
    ],
)
def test_the_former_and_the_latter_are_one_of_two_and_a_statement_is_nobody(
    text: str, mention: str, expected: str | None
) -> None:
    assert name(text, mention) == expected


def test_whom_somebody_tells_of_is_somebody_else() -> None:
    assert name(TWO_MEN + "Tollas recalled him as saying:", "him") == "Talvor Meshkin"
    assert name(TWO_MEN + "Meshkin had quoted him as saying:", "him") == "Imre Tollas"


@pytest.mark.parametrize(
    ("text", "mention", "meant"),
    [
        ("The Coast Party met. Its leader, former prime minister Ann Lee, said:", "Its leader", "Ann Lee"),
        ("The party’s new treasurer, 34-year-old lawyer Ann Lee, said:", "The party’s new treasurer", "Ann Lee"),
        ("The mayor, like former minister Ann Lee, said:", "The mayor", "mayor"),
        ("Some 2,000 protesters said:", "Some 2,000 protesters", "2,000 protesters"),
    ],
)
def test_a_role_is_who_stands_behind_it_with_another_role_and_a_number_is_whole(
    text: str, mention: str, meant: str
) -> None:
    assert name(text, mention) == meant


@pytest.mark.parametrize(
    ("text", "mention", "meant"),
    [
        (
            "Siv Berg, a nurse, left. A company spokeswoman confirmed it. It was, she said,",
            "she",
            "company spokeswoman",
        ),
        (
            "Ingrid Moen and Petter Aas left. Moen’s husband, Arne, said they were glad. He said:",
            "He",
            "Moen’s husband",
        ),
        ("Petter Aas left. Her son, an engineer, told her to stop. He said:", "He", "her son"),
        ("Ingrid Moen and Petter Aas left. Moen’s wife said they were glad. He said:", "He", "Petter Aas"),
    ],
)
def test_a_pronoun_takes_up_the_nameless_one_with_whom_the_sentence_before_begins(
    text: str, mention: str, meant: str
) -> None:
    assert name(text, mention) == meant


def test_it_is_a_body_of_its_own_paragraph_only() -> None:
    assert name("The Verel Bank met on Monday. It said:", "It") == "Verel Bank"
    assert name("The Verel Bank met on Monday.\nThe letter was short. It said:", "It") is None
