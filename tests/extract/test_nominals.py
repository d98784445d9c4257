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


@pytest.mark.parametrize(
    ("text", "mention", "meant"),
    [
        ("Ann Lee left. Her husband, Petter Aas, a docker, sees it otherwise. He said:", "He", "Petter Aas"),
        ("Ann Lee left. Her husband, the banker Petter Aas, stayed. He said:", "He", "Petter Aas"),
        ("Ann Lee left. Her husband told Petter Aas to stay. He said:", "He", "her husband"),
        ("Ann Lee left. His granddaughter Sarnai drives one. She smiled. She said:", "She", "Sarnai"),
        ("Ann Lee owns nine. My mother was a clerk. She used to say:", "She", "my mother"),
        ("Petter Aas waited. My father was a pilot, and he used to say:", "he", "my father"),
        ("Ann Lee, the Varlandish president, left. The Varlandish president was late, but she said:", "she", "Ann Lee"),
        (
            "Aas spoke through an interpreter. Petter Aas sat. The interpreter, a boy, was asked why. He said:",
            "He",
            "interpreter",
        ),
        ("Ann Lee sat down. At the third stall an old woman takes her arm. She says:", "She", "old woman"),
        ("Petter Aas sat down. I asked the consul that once. He said:", "He", "consul"),
        ("Ann Lee was there. Inside, the emir listened. At the end he took her hands. He said:", "He", "emir"),
        ("Ann Lee’s husband and manager, Petter Aas, stayed. Imre Tollas left.\nShe said:", "She", "Ann Lee"),
        ("Siv Berg rose. Her friend Giorgi, who sails, was less sure. He said:", "He", "Giorgi"),
        (
            "Petter Aas met Imre Tollas. The Finnish negotiator, who came late, was sure. He said:",
            "He",
            "Finnish negotiator",
        ),
        ("Petter Aas sat down. The mayor’s husband, who owns the inn, was sure. He said:", "He", "mayor’s husband"),
        ("Petter Aas sat down. A buyer for a house abroad, who came late, was sure. He said:", "He", "buyer"),
        ("Siv Berg sat down. The Prime Minister sat through it. Asked why, she said:", "she", "Prime Minister"),
        ("Petter Aas sat down. Last winter a young woman came with it. She said:", "She", "young woman"),
        ("Petter Aas sat down. I asked the premier’s adviser why. He said:", "He", "premier’s adviser"),
        ("Siv Berg came with Petter Aas.\nThe boy looked at the map for a while.\n“Is it you?” he asked", "he", "boy"),
    ],
)
def test_a_pronoun_is_whom_the_sentences_before_it_open_with(text: str, mention: str, meant: str) -> None:
    assert name(text, mention) == meant


@pytest.mark.parametrize(
    ("text", "mention", "meant"),
    [
        ("Petter Aas spoke first. The senior diplomat said:", "The senior diplomat", "Petter Aas"),
        ("Petter Aas spoke first.\nThe midfielder said:", "The midfielder", "Petter Aas"),
        ("Petter Aas met Imre Tollas. The diplomat said:", "The diplomat", "diplomat"),
        (
            "Polish envoy Jan Kot met Chilean envoy Luis Vera. The Pole left. The Chilean said:",
            "The Chilean",
            "Luis Vera",
        ),
        ("Brig. Felix Okoth spoke to them. The brigadier said:", "The brigadier", "Felix Okoth"),
        ("Pope Silvan met Patriarch Theodor. The pontiff said:", "The pontiff", "Silvan"),
        (
            "JAPAN PM VOWS TO STAY\nPrime Minister Takada Midori of Japan spoke. Japan’s PM said:",
            "Japan’s PM",
            "Takada Midori",
        ),
        ("The Prime Minister of Loravia said:", "The Prime Minister of Loravia", "Prime Minister of Loravia"),
        ("Police moved the last of them.\nOne of them, 19-year-old Lucie Arnaud, said:", "One of them", "Lucie Arnaud"),
        ("The guards hate it. “We count hands,” says one, Inspector Phiri. One", "one", "Phiri"),
        (
            "Men came. A spokesman for the group, known only as Abu Selim, said:",
            "A spokesman for the group",
            "Abu Selim",
        ),
        (
            "General Omar Hassan’s delegation said:",
            "General Omar Hassan’s delegation",
            "General Omar Hassan’s delegation",
        ),
    ],
)
def test_a_broad_noun_is_whoever_was_just_named(text: str, mention: str, meant: str) -> None:
    assert name(text, mention) == meant
