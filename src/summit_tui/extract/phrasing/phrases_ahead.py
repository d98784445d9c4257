"""The noun phrase that starts at a word: what stands behind "said", "by" or "according to".

The walk goes word by word to the right and ends where a word cannot belong to the phrase.
"""

from __future__ import annotations

from summit_tui.extract.counting.how_many import FIRST, behind_about
from summit_tui.extract.phrasing.phrases import LONGEST_PHRASE, PARTICLES, Phrase, is_surname
from summit_tui.extract.phrasing.times_between import ALSO_NAMES
from summit_tui.extract.phrasing.word_forms import (
    NOMINAL,
    STOP,
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, ED, ING_FORM, KINDS, POSSESSIVE, VERBAL, WORD
from summit_tui.knowledge.speech import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    TIME,
    VERB,
)
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import new

SMALL: Final = PRONOUN | ADVERB | PREPOSITION | AUXILIARY
"""What a word with a capital is that need not be one of a name."""
ORDERING: Final = frozenset(["first", "last", "next", "other", "past", "top", "only", "least", "most"])
"""What stands before a number in a phrase: "the first five questioners"."""
NO_PHRASE: Final = frozenset(["the", "a", "an", "such", "every", "no"])
"""What no phrase consists of."""
NAMING: Final = WORD | CAPITAL | TIME | SMALL
ENDING: Final = WORD | PREPOSITION | CONJUNCTION
"""Of these a word is a word alone, with which a phrase surely ends well."""


def phrase_right(line: Line, at: int, high: int) -> Phrase | None:
    """The noun phrase that starts at a word, up to the first word that cannot belong to it."""
    flags, lows = line.flags, line.lows
    start = at
    if at >= high or not flags[at] & WORD:
        return None
    if flags[at] & (PRONOUN | CONTRACTED) and (
        not flags[at] & DETERMINER or at + 1 >= high or not flags[at + 1] & WORD
    ):
        return _of_pronoun(line, at, high)
    if flags[at] & (STOP | PREPOSITION | CONJUNCTION | TIME) and not flags[at] & CAPITAL and not flags[at] & DETERMINER:
        if lows[at] not in FIRST or (number := behind_about(line, at)) == at or number >= high:
            return None
        at = number
    elif lows[at] in FIRST:
        at = min(behind_about(line, at), high - 1)
    named = False
    while at < high and at - start < LONGEST_PHRASE:
        flag = flags[at]
        if flag & NAMING == WORD | CAPITAL:
            if named and flag & (VERB | PRESENT) and line.headline:
                break
            named = True
        elif not flag & WORD:
            if not (at in line.nouns and at > start and at + 1 < high and flags[at + 1] & WORD):
                break
        elif flag & CAPITAL and (not flag & TIME or lows[at] in ALSO_NAMES or _is_inside_name(line, start, at, high)):
            small = at > start and flag & SMALL
            if small and lows[at] not in ("long", "will", "may") and not is_surname(line, at):
                break
            named = True
        elif flag & DETERMINER:
            counted = lows[at - 1] in ORDERING and at > start
            if at > start and not counted and not flags[at - 1] & (DETERMINER | PREPOSITION | CONJUNCTION):
                break
        elif lows[at] in PARTICLES and at + 1 < high and flags[at + 1] & CAPITAL:
            pass
        elif flag & PREPOSITION:
            if not _hangs_on(line, start, at, high, named):
                break
        elif flag & CONJUNCTION:
            if not _joins_names(line, start, at, high):
                break
        elif (flag != WORD or lows[at][-1] == "s") and not _belongs(line, start, at, high):
            break  # of most words nothing is known, so that they belong to it
        at += 1
    at = _without_loose_end(line, start, at, high)
    if at == start or (at == start + 1 and lows[start] in NO_PHRASE):
        return None
    return new(Phrase, (start, at))


def _without_loose_end(line: Line, start: int, at: int, high: int) -> int:
    """The word behind a phrase, which is `at` unless it ends with what rather belongs to what follows."""
    flags = line.flags
    if start < at - 1 and at < high and flags[at] & TIME and line.lows[at - 1] in ("last", "next", "late", "early"):
        at -= 1  # "a study last year"
    while at > start and flags[at - 1] & ENDING != WORD and _is_loose(line, at - 1):
        at -= 1
    return at


def _of_pronoun(line: Line, at: int, high: int) -> Phrase:
    """A pronoun, and whom it is named with: "she and the mayor"."""
    if at + 2 < high and line.lows[at + 1] == "and" and line.flags[at + 2] & (CAPITAL | DETERMINER):
        other = phrase_right(line, at + 2, high)
        return Phrase(at, other.last if other else at + 1)
    return Phrase(at, at + 1)


def _is_loose(line: Line, at: int) -> bool:
    """Whether no phrase ends with a word: "X and", "X, said to"."""
    flag = line.flags[at]
    return not flag & CAPITAL and (bool(flag & (PREPOSITION | CONJUNCTION)) or line.words[at] == QUOTE)


def _is_inside_name(line: Line, start: int, at: int, high: int) -> bool:
    """Whether a time with a capital is part of a name: "the May Day Rally"."""
    return start < at < high - 1 and line.flags[at + 1] & (CAPITAL | TIME) == CAPITAL


def _joins_names(line: Line, start: int, at: int, high: int) -> bool:
    """Whether "and" stands between two names."""
    if not start < at < high - 1 or line.lows[at] not in ("and", "&"):
        return False
    behind = line.flags[at + 1]
    return bool(line.flags[at - 1] & behind & CAPITAL) and not behind & PRONOUN


def _belongs(line: Line, start: int, at: int, high: int) -> bool:
    """Whether a plain word is one of the phrase: a noun or an adjective, not its verb."""
    flag = line.flags[at]
    before = line.flags[at - 1] if at > start else 0
    behind = line.flags[at + 1] if at + 1 < high else 0
    adverbial = flag & ADVERBIAL and looks_adverbial(line, at)
    if before & (DETERMINER | POSSESSIVE) and behind & WORD and (adverbial or flag & CAPITAL):
        return True
    if adverbial or flag & (STOP | PRONOUN | TIME) or (flag & PARTICIPLE and at > start and behind & PREPOSITION):
        return False
    attributive = at == start and behind & (WORD | DETERMINER | PREPOSITION) == WORD
    if not attributive and flag & VERBAL and looks_verbal(line, at):
        return False
    if flag & ING_FORM and not flag & NOMINAL and not _describes(line, start, at, high):
        return False
    if at == start:
        return True
    if flag & CUE and flag & PRESENT and before & CAPITAL:
        return False
    if (
        (start in line.firsts or start - 1 in line.firsts)
        and before & CAPITAL
        and line.lows[at][-1] == "s"
        and line.words[at + 1 : at + 2] == ["."]
    ):
        return False  # "Quist smiles."
    if line.lows[at][-1] == "s" and at + 1 < high and line.lows[start] not in ("a", "an") and _takes_object(line, at):
        return False
    if not flag & CUE or flag & NOMINAL:
        return True
    plural = line.words[at - 1].islower() and line.lows[at - 1][-1] == "s" and not before & KINDS
    return not flag & PRESENT and not (flag & BASE and plural)


def _takes_object(line: Line, at: int) -> bool:
    """Whether a form in -s behind a noun is a verb: "the ad targets a …", "Okoro seeks to …", "Quist backs “…”"."""
    low, before, behind = line.lows[at + 1], line.flags[at - 1], line.flags[at + 1]
    if before & behind & CAPITAL and line.flags[at] & (NOUN | CAPITAL) == NOUN and not before & POSSESSIVE:
        return True  # "Quist supports Okoro"
    if before & CAPITAL and (behind & DETERMINER or line.words[at + 1] == QUOTE):
        return True
    tends = low == "to" and before & CAPITAL and not line.headline
    return (
        (bool(tends) or low in ("a", "an", "the", "that", "his", "her", "its", "their"))
        and line.lows[at][-2:] not in ("ss", "’s", "us")
        and not before & (DETERMINER | PREPOSITION | CONJUNCTION)
    )


def _describes(line: Line, start: int, at: int, high: int) -> bool:
    """Whether a form in -ing is an adjective: "a leading expert", "Oversight ranking Democrat X"."""
    if at == start:
        return False
    if line.flags[at - 1] & DETERMINER:
        return True
    named = at + 2 < high and line.flags[at + 1] & line.flags[at + 2] & CAPITAL
    return bool(named) and not line.flags[at + 1] & CUE


def _hangs_on(line: Line, start: int, at: int, high: int, named: bool) -> bool:
    """Whether a preposition goes on with the phrase: "a spokesman for …", "officials at …", "the University of …"."""
    if at == start or at + 1 >= high or line.flags[at + 1] & (WORD | TIME | PRONOUN) != WORD:
        return False
    form = line.lows[at]
    if form == "of":
        return True
    if named and line.flags[at - 1] & CAPITAL:
        # "the Institute for Open Trade"
        return form == "for" and line.lows[start] == "the" and bool(line.flags[at + 1] & CAPITAL)
    return form in ("for", "at", "from", "with", "in", "to", "on", "against") and not line.flags[at - 1] & TIME


def with_participle(line: Line, phrase: Phrase, high: int) -> Phrase:
    """A noun phrase with the participle that tells which one: "a woman involved in the sale", "a man known as Bo"."""
    at = phrase.last
    if line.flags[at] & (WORD | CAPITAL) != WORD:
        return phrase
    flags, form = line.flags[at], line.lows[at]
    if form.endswith("ing") and not flags & (DOCUMENT | NOUN | PREPOSITION):
        at += 1 + line.lows[min(at + 1, high - 1)].endswith("self")
        object_ = phrase_right(line, at, high)
    elif flags & (ED | PARTICIPLE) and at + 1 < high and line.flags[at + 1] & PREPOSITION:
        object_ = phrase_right(line, at + 2, high)
    else:
        return phrase
    return Phrase(phrase.first, object_.last) if object_ is not None else phrase
