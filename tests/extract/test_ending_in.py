"""Phrases that end in a rare word are found as a search of the whole text finds them."""

from __future__ import annotations

import re

import pytest

from summit_tui.extract.wording.ending_in import ending_in

WORD = re.compile(r"treaty|treaties")
PHRASE = re.compile(r"\b(?:(?:new|old|fishing|treaty) )+(?:treaty|treaties)\b")


@pytest.mark.parametrize(
    "text",
    [
        "The two signed a fishing treaty.",
        "fishing treaty, old fishing treaty and new treaties",
        "A treaty treaty was no new treaty",
        "new treatyless days, a treaty of old, then a new fishing treaty" + " and so on" * 40,
        "They met. " * 30 + "An old treaty holds. " + "They met again. " * 30 + "A new fishing treaty follows.",
        "Nothing was agreed.",
    ],
)
def test_a_phrase_is_found_where_a_search_of_all_finds_it(text: str) -> None:
    found = [m.span() for m in ending_in(WORD, PHRASE, text)]
    assert found == [m.span() for m in PHRASE.finditer(text)]
