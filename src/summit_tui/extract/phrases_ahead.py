"""The noun phrase that starts at a word: what stands behind "said", "by" or "according to".

The walk goes word by word to the right and ends where a word cannot belong to the phrase.
"""

from __future__ import annotations

from summit_tui.extract.phrases import LONGEST_PHRASE, MONTHS, PARTICLES, Phrase, is_surname
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.word_forms import (
    NOMINAL,
    STOP,
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.word_looks import CAPITAL, ED, ING_FORM, KINDS, WORD
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
)


def phrase_right(line: Line, at: int, high: int) -> Phrase | None:
    """The noun phrase that starts at a word, up to the first word that cannot belong to it."""
    flags, words = line.flags, line.words
    start = at
    if at >= high or not flags[at] & WORD:
        return None
    if flags[at] & (PRONOUN | CONTRACTED) and (
        not flags[at] & DETERMINER or at + 1 >= high or not flags[at + 1] & WORD
    ):
        if at + 2 < high and line.lows[at + 1] == "and" and flags[at + 2] & (CAPITAL | DETERMINER):
            other = phrase_right(line, at + 2, high)
            return Phrase(at, other.last if other else at + 1)
        return Phrase(at, at + 1)
    if flags[at] & (STOP | PREPOSITION | CONJUNCTION | TIME) and not flags[at] & CAPITAL and not flags[at] & DETERMINER:
        return None
    named = False
    while at < high and at - start < LONGEST_PHRASE:
        if not flags[at] & WORD:
            if at in line.nouns and at > start and at + 1 < high and flags[at + 1] & WORD:
                at += 1
                continue
            break
        flag, form, capital = flags[at], line.lows[at], flags[at] & CAPITAL
        inside_name = at > start and at + 1 < high and flags[at + 1] & CAPITAL and not flags[at + 1] & TIME
        if capital and (not (flag & TIME and form not in MONTHS) or inside_name):
            if (
                at > start
                and flag & (PRONOUN | ADVERB | PREPOSITION | AUXILIARY)
                and form not in ("long", "will", "may")
                and not is_surname(line, at)
            ):
                break
            named = True
            at += 1
            continue
        if flag & DETERMINER:
            if at > start and not flags[at - 1] & (DETERMINER | PREPOSITION | CONJUNCTION):
                break
            at += 1
            continue
        if form in PARTICLES and at + 1 < high and flags[at + 1] & CAPITAL:
            at += 1
            continue
        if flag & PREPOSITION:
            if not _hangs_on(line, start, at, high, named):
                break
            at += 1
            continue
        if flag & CONJUNCTION:
            joins = at + 1 < high and at > start and form in ("and", "&")
            if not (joins and flags[at - 1] & CAPITAL and flags[at + 1] & CAPITAL and not flags[at + 1] & PRONOUN):
                break
            at += 1
            continue
        if (
            looks_adverbial(line, at)
            and at > start
            and flags[at - 1] & DETERMINER
            and at + 1 < high
            and flags[at + 1] & WORD
        ):
            at += 1
            continue
        attributive = at == start and at + 1 < high and flags[at + 1] & (WORD | DETERMINER | PREPOSITION) == WORD
        if capital and at > start and flags[at - 1] & DETERMINER and at + 1 < high and flags[at + 1] & WORD:
            at += 1
            continue
        if flag & PARTICIPLE and at > start and at + 1 < high and flags[at + 1] & PREPOSITION:
            break
        if flag & (STOP | PRONOUN | TIME) or looks_adverbial(line, at) or (looks_verbal(line, at) and not attributive):
            break
        if flag & ING_FORM and not flag & NOMINAL and not _describes(line, start, at, high):
            break
        if flag & CUE and flag & PRESENT and at > start and flags[at - 1] & CAPITAL:
            break
        takes_object = at + 1 < high and (flags[at + 1] & DETERMINER or words[at + 1] == QUOTE)
        if takes_object and at > start and form.endswith("s") and flags[at - 1] & CAPITAL:
            break
        if at > start and at + 1 < high and _takes_object(line, at):
            break
        if (
            flag & CUE
            and not flag & NOMINAL
            and at > start
            and (
                flag & PRESENT
                or (
                    flag & BASE
                    and not flags[at - 1] & KINDS
                    and line.words[at - 1].islower()
                    and line.lows[at - 1].endswith("s")
                )
            )
        ):
            break
        at += 1
    while (
        at > start
        and (flags[at - 1] & (PREPOSITION | CONJUNCTION) or words[at - 1] == QUOTE)
        and not flags[at - 1] & CAPITAL
    ):
        at -= 1
    return tuple.__new__(Phrase, (start, at)) if at > start else None


def _takes_object(line: Line, at: int) -> bool:
    """Whether a form in -s behind a noun is a verb: "the ad targets a …", "Okoro seeks to …"."""
    form, before = line.lows[at], line.flags[at - 1]
    tends = line.lows[at + 1] == "to" and line.flags[at - 1] & CAPITAL and not line.headline
    return (
        (tends or line.lows[at + 1] in ("a", "an", "the", "that", "his", "her", "its", "their"))
        and form[-1] == "s"
        and form[-2:] not in ("ss", "’s", "us")
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
        return False
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
