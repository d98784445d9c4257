"""The noun phrase that starts at a word: what stands behind "said", "by" or "according to".

The walk goes word by word to the right and ends where a word cannot belong to the phrase.
"""

from __future__ import annotations

from summit_tui.extract.phrases import LONGEST_PHRASE, MONTHS, PARTICLES, Phrase, is_surname
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.word_forms import (
    NOMINAL,
    STOP,
    is_capital,
    is_word,
    looks_adverbial,
    looks_verbal,
)
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
    if at >= high or not is_word(line, at):
        return None
    if flags[at] & (PRONOUN | CONTRACTED) and (
        not flags[at] & DETERMINER or at + 1 >= high or not is_word(line, at + 1)
    ):
        if at + 2 < high and line.lows[at + 1] == "and" and (is_capital(line, at + 2) or flags[at + 2] & DETERMINER):
            other = phrase_right(line, at + 2, high)
            return Phrase(at, other.last if other else at + 1)
        return Phrase(at, at + 1)
    if (
        flags[at] & (STOP | PREPOSITION | CONJUNCTION | TIME)
        and not is_capital(line, at)
        and not flags[at] & DETERMINER
    ):
        return None
    named = False
    while at < high and at - start < LONGEST_PHRASE:
        if not is_word(line, at):
            if at in line.nouns and at > start and at + 1 < high and is_word(line, at + 1):
                at += 1
                continue
            break
        flag, form, capital = flags[at], line.lows[at], is_capital(line, at)
        inside_name = at > start and at + 1 < high and is_capital(line, at + 1) and not flags[at + 1] & TIME
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
        if form in PARTICLES and at + 1 < high and is_capital(line, at + 1):
            at += 1
            continue
        if flag & PREPOSITION:
            if not _hangs_on(line, start, at, high, named):
                break
            at += 1
            continue
        if flag & CONJUNCTION:
            joins = at + 1 < high and at > start and form in ("and", "&")
            if not (joins and is_capital(line, at - 1) and is_capital(line, at + 1) and not flags[at + 1] & PRONOUN):
                break
            at += 1
            continue
        if (
            looks_adverbial(line, at)
            and at > start
            and flags[at - 1] & DETERMINER
            and at + 1 < high
            and is_word(line, at + 1)
        ):
            at += 1
            continue
        attributive = (
            at == start and at + 1 < high and is_word(line, at + 1) and not flags[at + 1] & (DETERMINER | PREPOSITION)
        )
        if capital and at > start and flags[at - 1] & DETERMINER and at + 1 < high and is_word(line, at + 1):
            at += 1
            continue
        if flag & PARTICIPLE and at > start and at + 1 < high and flags[at + 1] & PREPOSITION:
            break
        if flag & (STOP | PRONOUN | TIME) or looks_adverbial(line, at) or (looks_verbal(line, at) and not attributive):
            break
        if form.endswith("ing") and len(form) > 5 and not flag & NOMINAL and not _describes(line, start, at, high):
            break
        if flag & CUE and flag & PRESENT and at > start and is_capital(line, at - 1):
            break
        takes_object = at + 1 < high and (flags[at + 1] & DETERMINER or words[at + 1] == QUOTE)
        if takes_object and at > start and form.endswith("s") and is_capital(line, at - 1):
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
                    and not flags[at - 1]
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
        and not is_capital(line, at - 1)
    ):
        at -= 1
    return tuple.__new__(Phrase, (start, at)) if at > start else None


def _takes_object(line: Line, at: int) -> bool:
    """Whether a form in -s behind a noun is a verb: "the ad targets a …", "Okoro seeks to …"."""
    form, before = line.lows[at], line.flags[at - 1]
    tends = line.lows[at + 1] == "to" and is_capital(line, at - 1) and not line.headline
    return (
        (tends or line.lows[at + 1] in ("a", "an", "the", "that", "his", "her", "its", "their"))
        and form[-1] == "s"
        and form[-2:] not in ("ss", "’s", "us")
        and not before & (DETERMINER | PREPOSITION | CONJUNCTION)
    )


def _describes(line: Line, start: int, at: int, high: int) -> bool:
    """Whether a form in -ing is an adjective: "a leading expert", "Oversight ranking Democrat X"."""
    if at > start and line.flags[at - 1] & DETERMINER:
        return True
    return (
        at > start
        and at + 1 < high
        and is_capital(line, at + 1)
        and not line.flags[at + 1] & CUE
        and at + 2 < high
        and is_capital(line, at + 2)
    )


def _hangs_on(line: Line, start: int, at: int, high: int, named: bool) -> bool:
    """Whether a preposition goes on with the phrase: "a spokesman for …", "officials at …", "the University of …"."""
    if at == start or at + 1 >= high or not is_word(line, at + 1) or line.flags[at + 1] & (TIME | PRONOUN):
        return False
    form = line.lows[at]
    if form == "of":
        return True
    if named and is_capital(line, at - 1):
        return False
    return form in ("for", "at", "from", "with", "in", "to", "on", "against") and not line.flags[at - 1] & TIME


def with_participle(line: Line, phrase: Phrase, high: int) -> Phrase:
    """A noun phrase with the participle that tells which one: "a woman involved in the sale", "a man known as Bo"."""
    at = phrase.last
    if not is_word(line, at) or is_capital(line, at):
        return phrase
    flags, form = line.flags[at], line.lows[at]
    if form.endswith("ing") and not flags & (DOCUMENT | NOUN | PREPOSITION):
        at += 1 + line.lows[min(at + 1, high - 1)].endswith("self")
        object_ = phrase_right(line, at, high)
    elif (form.endswith("ed") or flags & PARTICIPLE) and at + 1 < high and line.flags[at + 1] & PREPOSITION:
        object_ = phrase_right(line, at + 2, high)
    else:
        return phrase
    return Phrase(phrase.first, object_.last) if object_ is not None else phrase
