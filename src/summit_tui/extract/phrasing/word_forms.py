"""What a word may be where it stands: a name, an adverb, a verb. Guessed from its form and its neighbours."""

from __future__ import annotations

from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, POSSESSIVE, VERBAL, WORD
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
from summit_tui.lean.hints import Final

DASHES: Final = frozenset(("—", "–", "-", "―", "--", "---"))
STOP: Final = AUXILIARY | SUBORDINATOR | RELATIVE | VERB | CONTRACTED
NOMINAL: Final = NOUN | DOCUMENT | SAID


def is_capital(line: Line, at: int) -> bool:
    """Whether a word starts like a name."""
    return bool(line.flags[at] & CAPITAL)


def is_word(line: Line, at: int) -> bool:
    """Whether it is a word or number, not a stop or a quotation."""
    return bool(line.flags[at] & WORD)


def is_possessive(low: str) -> bool:
    """Xi’s, leaders’."""
    return low.endswith(("’s", "s’")) or low in ("’s", "’")


def looks_adverbial(line: Line, at: int) -> bool:
    """Also, later, angrily."""
    flag = line.flags[at]
    return bool(flag & ADVERBIAL) and (not flag & CAPITAL or _opens_as_adverb(line, at, flag))


def _opens_as_adverb(line: Line, at: int, flag: int) -> bool:
    """Whether an adverb with a capital is no name: it opens a sentence, or stands in a headline."""
    opens = at in line.firsts
    if not opens and not line.headline:
        return False
    if flag & ADVERB and not flag & TIME:
        return True
    return not opens or at + 1 >= len(line.words) or not line.flags[at + 1] & (AUXILIARY | PAST | PRESENT)


def looks_verbal(line: Line, at: int) -> bool:
    """Whether a lower-case word is likely a finite verb, by the list or its ending."""
    flag = line.flags[at]
    return bool(flag & VERBAL) and _is_verb(line, at, flag)


def _is_verb(line: Line, at: int, flag: int) -> bool:
    if flag & (AUXILIARY | VERB | CONTRACTED):
        return True
    if flag & CAPITAL and not line.headline:
        return False
    if not flag & CUE:
        return not modifies(line, at)
    if at and flag & (PRESENT | BASE) and line.flags[at - 1] & (PRONOUN | DETERMINER) == PRONOUN:
        return True
    if flag & PAST:
        return not modifies(line, at)
    return bool(flag & PRESENT) and not flag & NOMINAL and not modifies(line, at)


def modifies(line: Line, at: int) -> bool:
    """Whether a form in -ed or a noun stands behind a determiner, so that it is part of a noun phrase."""
    if not at:
        return False
    return bool(line.flags[at - 1] & (DETERMINER | POSSESSIVE)) or line.lows[at - 1] in ("newly", "of")
