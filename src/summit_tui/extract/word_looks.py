"""What a word looks like by itself, as bits above those that say what it can be.

They are worked out once for each different word, so that a walk over a sentence tests a number.
"""

from __future__ import annotations

from typing import Final

from summit_tui.knowledge.speech import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    CONTRACTED,
    CUE,
    NOUN,
    TIME,
    VERB,
)

KINDS: Final = (ACCORDING << 1) - 1
"""All that `knowledge.speech` says of a word."""

CAPITAL: Final = ACCORDING << 1
"""It starts like a name."""
WORD: Final = ACCORDING << 2
"""A word or number, not a stop or a quotation."""
POSSESSIVE: Final = ACCORDING << 3
"""Xi’s, leaders’."""
ADVERBIAL: Final = ACCORDING << 4
"""Also, later, angrily: an adverb, if it has a small letter."""
VERBAL: Final = ACCORDING << 5
"""It may be a finite verb, by the list or its ending."""
ED: Final = ACCORDING << 6
ING_FORM: Final = ACCORDING << 7
"""Going, planning, not "bring". The highest bit that a small number has room for."""


def looks_of(word: str, low: str, kinds: int) -> int:
    """The bits of a word; `low` is how it is looked up, `kinds` what it can be."""
    looks = kinds
    first = word[0]
    if (
        first.isupper()
        or (first in "@#" and len(word) > 1)
        or (first.isdigit() and word[-1].isalpha() and len(word) > 4)
    ):
        looks |= CAPITAL
    if first.isalnum() or first in "@$#":
        looks |= WORD
    if low.endswith(("’s", "s’")) or low == "’":
        looks |= POSSESSIVE
    if (kinds & ADVERB and not kinds & TIME) or (low.endswith("ly") and not kinds & NOUN):
        looks |= ADVERBIAL
    if low.endswith("ed"):
        looks |= ED
    elif low.endswith("ing") and len(low) > 5:
        looks |= ING_FORM
    if kinds & (AUXILIARY | VERB | CONTRACTED | CUE) or (looks & ED and len(low) > 3 and not kinds & NOUN):
        looks |= VERBAL
    return looks
