"""What a word looks like by itself, as bits beside those that say what it can be.

They are worked out once for each different word, so that a walk over a sentence tests a number.
"""

from __future__ import annotations

from summit_tui.knowledge.speech import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    CONTRACTED,
    CUE,
    FIRST,
    NOUN,
    TIME,
    VERB,
)
from summit_tui.lean.hints import Final

KINDS: Final = (ACCORDING << 1) - FIRST
"""All that `knowledge.speech` says of a word."""

CAPITAL: Final = 1
"""It starts like a name."""
WORD: Final = 2
"""A word or number, not a stop or a quotation."""
VERBAL: Final = 4
"""It may be a finite verb, by the list or its ending."""
POSSESSIVE: Final = ACCORDING << 1
"""Xi’s, leaders’."""
ADVERBIAL: Final = ACCORDING << 2
"""Also, later, angrily: an adverb, if it has a small letter."""
ED: Final = ACCORDING << 3
ING_FORM: Final = ACCORDING << 4
"""Going, planning, not "bring". The highest bit that a small number has room for."""

ARABIC: Final = frozenset(str.split("al el ad adh an ar as ash at ath az ez ould"))
"""What is joined to a surname by a hyphen, in small letters."""
LONG_NUMBER: Final = 4
"""Letters and figures of what is longer than "20th"."""
SHORT: Final = 3
LONG_ING: Final = 5
POSSESSIVES: Final = ("’s", "s’")
PLAIN: Final = (WORD, WORD | CAPITAL)
ENDINGS: Final = {
    "ed": (WORD | ED | VERBAL, WORD | CAPITAL | ED | VERBAL),
    "ly": (WORD | ADVERBIAL, WORD | CAPITAL | ADVERBIAL),
    "ng": (WORD | ING_FORM, WORD | CAPITAL | ING_FORM),
}
"""What the ends of long words tell that are not listed, with a small letter and with a capital."""


def looks_of(word: str, low: str, kinds: int) -> int:
    """The bits of a word; `low` is how it is looked up, `kinds` what it can be."""
    looks, first, ending = kinds, word[0], low[-2:]
    if first.isalnum() or first in "@$#":
        looks |= WORD
    if first.isupper() or (not first.isalpha() and _is_named(word, first)) or ("-" in word and _is_arabic(word)):
        looks |= CAPITAL
    if ending == "ed":
        looks |= ED | VERBAL if len(low) > SHORT and not kinds & NOUN else ED
    elif ending == "ly":
        looks |= 0 if kinds & NOUN else ADVERBIAL
    elif ending == "ng":
        looks |= ING_FORM if low[-3:] == "ing" and len(low) > LONG_ING else 0
    elif "’" in ending and (ending in POSSESSIVES or low == "’"):
        looks |= POSSESSIVE
    if kinds & (AUXILIARY | VERB | CONTRACTED | CUE):
        looks |= VERBAL
    if kinds & ADVERB and not kinds & TIME:
        looks |= ADVERBIAL
    return looks


def _is_arabic(word: str) -> bool:
    """Whether it is a surname with its article in small letters: "al-Harthy"."""
    article, _, name = word.partition("-")
    return article in ARABIC and name[:1].isupper()


def _is_named(word: str, first: str) -> bool:
    """Whether what starts with no letter is a name: "@quist", "2ndFloor"."""
    if first.isdigit():
        return word[-1].isalpha() and len(word) > LONG_NUMBER
    return first in "@#" and len(word) > 1


def looks_of_unlisted(word: str, low: str) -> int:
    """The same bits for a word of letters of which nothing is known: most new words are such."""
    ending = low[-2:]
    if ending not in ENDINGS:
        return PLAIN[word[0].isupper()]
    if len(low) <= LONG_ING or (ending == "ng" and low[-3] != "i"):
        return looks_of(word, low, 0)
    return ENDINGS[ending][word[0].isupper()]
