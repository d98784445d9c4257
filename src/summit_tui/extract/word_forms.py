"""What a word may be where it stands: a name, an adverb, a verb. Guessed from its form and its neighbours."""

from __future__ import annotations

from typing import Final

from summit_tui.extract.sentences import Line
from summit_tui.knowledge.speech import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    NOUN,
    PAST,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SAID,
    SUBORDINATOR,
    TIME,
    VERB,
)

DASHES: Final = frozenset(("—", "–", "-", "―", "--", "---"))
STOP: Final = AUXILIARY | SUBORDINATOR | RELATIVE | VERB | CONTRACTED
NOMINAL: Final = NOUN | DOCUMENT | SAID


def is_capital(line: Line, at: int) -> bool:
    """Whether a word starts like a name."""
    word = line.words[at]
    if word[0].islower():
        return False
    return (
        word[0].isupper()
        or (word[0] in "@#" and len(word) > 1)
        or (word[0].isdigit() and word[-1].isalpha() and len(word) > 4)
    )


def is_word(line: Line, at: int) -> bool:
    """Whether it is a word or number, not a stop or a quotation."""
    first = line.words[at][0]
    return first.isalnum() or first in "@$#"


def is_possessive(low: str) -> bool:
    """Xi’s, leaders’."""
    return low.endswith(("’s", "s’")) or low in ("’s", "’")


def looks_adverbial(line: Line, at: int) -> bool:
    """Also, later, angrily."""
    low = line.lows[at]
    flags = line.flags[at]
    known = flags & ADVERB and not flags & TIME
    if not known and (flags & NOUN or not low.endswith("ly")):
        return False
    if is_capital(line, at) and at not in line.firsts and not line.headline:
        return False
    if known:
        return True
    if at not in line.firsts or not is_capital(line, at) or at + 1 >= len(line.words):
        return True
    return not line.flags[at + 1] & (AUXILIARY | PAST | PRESENT)


def looks_verbal(line: Line, at: int) -> bool:
    """Whether a lower-case word is likely a finite verb, by the list or its ending."""
    flags, low = line.flags[at], line.lows[at]
    if flags & (AUXILIARY | VERB | CONTRACTED):
        return True
    if is_capital(line, at) and not line.headline:
        return False
    if flags & CUE:
        if at and flags & (PRESENT | BASE) and line.flags[at - 1] & (PRONOUN | DETERMINER) == PRONOUN:
            return True
        if flags & PAST:
            return not modifies(line, at)
        return bool(flags & PRESENT) and not flags & NOMINAL and not modifies(line, at)
    return low.endswith("ed") and len(low) > 3 and not flags & NOUN and not modifies(line, at)


def modifies(line: Line, at: int) -> bool:
    """Whether a form in -ed or a noun stands behind a determiner, so that it is part of a noun phrase."""
    if not at:
        return False
    before = line.flags[at - 1]
    return bool(before & DETERMINER) or is_possessive(line.lows[at - 1]) or line.lows[at - 1] in ("newly", "of")
