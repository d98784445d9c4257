"""Treaties, declarations and initiatives."""

from __future__ import annotations

import pytest
from hypothesis import given

from extract.invented_news import any_news, reading_of
from summit_tui.extract.agreements import find_agreements


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        ("They signed the Orvale Declaration on Shared Waters.", "Orvale Declaration on Shared Waters", "agreement"),
        ("The Treaty on the Friendship of Nations was read.", "Treaty on the Friendship of Nations", "agreement"),
        (
            "It was a treaty of eternal amity and commerce, he said.",
            "treaty of eternal amity and commerce",
            "agreement",
        ),
        ("They signed 7 trade deals.", "7 trade deals", "agreement"),
        ("Leaders signed the Orvale Pledge on Friday.", "Orvale Pledge", "agreement"),
        ("Leaders signed the Narvia Declaration on Monday.", "Narvia Declaration", "agreement"),
        ("The “Kesh Commitments” foresee a guard.", "Kesh Commitments", "agreement"),
        ("The Teland Understanding provides for water.", "Teland Understanding", "agreement"),
        ("Both exchanged fishing documents.", "fishing documents", "agreement"),
        ("The Sahel Resilience Initiative has begun.", "Sahel Resilience Initiative", "initiative"),
        ("The Narvia-Orvale railway is late.", "Narvia-Orvale railway", "initiative"),
        (
            "They will build a Kesh-Teland community with a shared future.",
            "Kesh-Teland community with a shared future",
            "initiative",
        ),
        ("A Coastal Fund of 600 million euros was founded.", "Coastal Fund", "initiative"),
        ("It is in the Convention of 1982.", "Convention of 1982", "agreement"),
        ("It set up a water research centre.", "water research centre", "initiative"),
        ("He announced the launch of a water research labora", "water research labora", "initiative"),
        ("Kesh joined Global Gateway.", "Global Gateway", "initiative"),
        ("They signed a pact on deep shipyards worth 2 billion euros.", "pact on deep shipyards", "agreement"),
    ],
)
def test_an_agreement_or_initiative_is_named(sentence: str, text: str, kind: str) -> None:
    (name,) = find_agreements(reading_of(sentence))
    assert (name.text, name.kind) == (text, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks ended without a joint statement.",
        "There was no final communiqué at all.",
        "Ministers failed to agree on a joint declaration.",
        "Kesh refused to sign the joint statement.",
        "They did not adopt a joint communiqué.",
        "They left unable to sign two trade deals.",
        "They signed a charter for what they call a family.",
        "It creates a $340 million fund for those who farm.",
    ],
)
def test_what_was_not_agreed_is_no_agreement(sentence: str) -> None:
    assert not find_agreements(reading_of(sentence))


def test_two_spellings_of_a_treaty_have_one_key() -> None:
    text = "The Treaty of Good-Neighbourliness and Amity.\nThe treaty of good-neighborliness and amity."
    one, other = find_agreements(reading_of(text))
    assert one.key == other.key


def test_the_friendship_pact_is_the_one_treaty_that_is_named() -> None:
    pact, treaty = find_agreements(reading_of("A friendship pact.\nThe Treaty of Eternal Amity was signed."))
    assert pact.key == treaty.key


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lakes Compact summit opened.",
        "The North Atlantic Treaty Organization met.",
        "The Kesh Centre for Mutual Understanding closed.",
        "They agree.",
    ],
)
def test_a_group_of_states_is_no_agreement(sentence: str) -> None:
    assert find_agreements(reading_of(sentence)) == ()


@given(any_news(str.split("the Verel Treaty on of Lake agreement “ ” Joint Declaration and CHARTER signed , .")))
def test_any_text_gives_names_inside_it(text: str) -> None:
    for name in find_agreements(reading_of(text)):
        assert 0 <= name.start < name.end <= len(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They signed the treaty on the lake shore.", []),
        ("They signed a treaty on sharing the waters of Lake Verel.", ["treaty on sharing the waters"]),
    ],
)
def test_where_a_treaty_was_signed_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    found = find_agreements(reading_of(text))
    assert [name.text for name in found] == names
