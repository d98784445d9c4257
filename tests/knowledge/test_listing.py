"""Words that lie together in long texts are found as in a dictionary."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summit_tui.knowledge import load
from summit_tui.knowledge.listing import MOST, Listing, together
from summit_tui.knowledge.people import given_names

WORDS = st.text(st.characters(categories=("L", "P", "Zs")), max_size=6)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_a_listing_tells_what_a_dictionary_tells(told: dict[str, str], other: str) -> None:
    listing = Listing(together(told))
    for word in (*told, other, *told):
        assert listing.get(word) == told.get(word)
        assert (word in listing) == (word in told)


def test_a_piece_of_a_word_is_none() -> None:
    listing = Listing(together({"Arvo": "m", "Arvona": "f", "Ar": ""}))
    assert [listing.get(word) for word in ("Arvo", "Arvona", "Ar", "Arv", "Arvon", "vo", "")] == [
        "m", "f", "", None, None, None, None,
    ]  # fmt: skip


def test_what_was_asked_is_not_remembered_without_end() -> None:
    listing = Listing(together({"Arvo": "m"}))
    assert not any(f"Arvo{number}" in listing for number in range(MOST + 10))
    assert len(listing._asked) <= MOST
    assert listing.get("Arvo") == "m"


def test_given_names_tell_a_gender_where_one_bears_them() -> None:
    names = load().view(given_names)
    assert [names.get(name) for name in ("Maria", "Giovanni", "Robin", "Zzyx")] == ["f", "m", "", None]
