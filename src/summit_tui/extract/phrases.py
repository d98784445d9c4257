"""Noun phrases by their edges: capitals, determiners and nouns on one side, verbs and stops on the other.

No grammar is built. A phrase is walked word by word from the verb that it belongs to, leftwards or rightwards, and ends
where a word cannot belong to it. A walk is bounded by its sentence.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summit_tui.extract.sentences import QUOTE, Line
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
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SAID,
    SUBORDINATOR,
    TIME,
    VERB,
)

LONGEST_PHRASE: Final = 40
"""Words that a walk goes over before it gives up."""
DASHES: Final = frozenset(("—", "–", "-", "―", "--", "---"))
STOP: Final = AUXILIARY | SUBORDINATOR | RELATIVE | VERB | CONTRACTED
NOMINAL: Final = NOUN | DOCUMENT | SAID
MONTHS: Final = frozenset(["may", "april", "june", "july", "august", "jan", "jun", "mar", "sun"])
"""Names of times that are names of people too."""
LOOSE: Final = frozenset(["out", "up", "down", "off", "along", "over", "through"])
"""Prepositions that rather belong to a verb before them."""
MODALS: Final = frozenset(["will", "would", "can", "could", "may", "might", "shall", "should", "must"])
NEVER_A_SOURCE: Final = frozenset(["that", "this", "these", "those", "there"])
PARTICLES: Final = frozenset(
    [
        "de",
        "da",
        "del",
        "della",
        "der",
        "den",
        "di",
        "dos",
        "du",
        "el",
        "al",
        "bin",
        "bint",
        "ibn",
        "ben",
        "abu",
        "la",
        "le",
        "van",
        "von",
        "ter",
        "ten",
        "zu",
        "y",
        "e",
        "st",
    ]
)
PARTS_OF_NAMES: Final = frozenset(["of", "the", "for", "and"])


class Phrase(NamedTuple):
    """Words `first` to before `last` of a line."""

    first: int
    last: int


def is_capital(line: Line, at: int) -> bool:
    """Whether a word starts like a name."""
    word = line.words[at]
    return (
        word[0].isupper()
        or (word[0] in "@#" and len(word) > 1)
        or (word[0].isdigit() and word[-1].isalpha() and len(word) > 4)
    )


def is_word(line: Line, at: int) -> bool:
    """Whether it is a word or number, not a stop or a quotation."""
    return line.words[at][0].isalnum() or line.words[at][0] in "@$#"


def is_possessive(low: str) -> bool:
    """Xi’s, leaders’."""
    return low.endswith(("’s", "s’")) or low in ("’s", "’")


def looks_adverbial(line: Line, at: int) -> bool:
    """Also, later, angrily."""
    low = line.lows[at]
    flags = line.flags[at]
    if is_capital(line, at) and at not in line.firsts:
        return False
    if flags & ADVERB and not flags & TIME:
        return True
    if not low.endswith("ly") or flags & NOUN:
        return False
    if at not in line.firsts or not is_capital(line, at) or at + 1 >= len(line.words):
        return True
    return not line.flags[at + 1] & (AUXILIARY | PAST | PRESENT)


def looks_verbal(line: Line, at: int) -> bool:
    """Whether a lower-case word is likely a finite verb, by the list or its ending."""
    flags, low = line.flags[at], line.lows[at]
    if flags & (AUXILIARY | VERB | CONTRACTED):
        return True
    if is_capital(line, at):
        return False
    if flags & CUE:
        if at and flags & (PRESENT | BASE) and line.flags[at - 1] & (PRONOUN | DETERMINER) == PRONOUN:
            return True
        if flags & PAST:
            return not _modifies(line, at)
        return bool(flags & PRESENT) and not flags & NOMINAL and not _modifies(line, at)
    return low.endswith("ed") and len(low) > 3 and not flags & NOUN and not _modifies(line, at)


def _modifies(line: Line, at: int) -> bool:
    """Whether a form in -ed or a noun stands behind a determiner, so that it is part of a noun phrase."""
    if not at:
        return False
    before = line.flags[at - 1]
    return bool(before & DETERMINER) or is_possessive(line.lows[at - 1]) or line.lows[at - 1] in ("newly", "of")


def base_left(line: Line, end: int, low: int) -> int | None:
    """Where the noun phrase without prepositions that ends before `end` starts; None if there is none."""
    at = end - 1
    if at < low or not is_word(line, at):
        return None
    flags = line.flags
    if flags[at] & PRONOUN and not (flags[at] & DETERMINER and at > low and flags[at - 1] & DETERMINER):
        return at
    if line.lows[at] in NEVER_A_SOURCE and (at == low or not is_word(line, at - 1) or not flags[at - 1] & PREPOSITION):
        return None
    if flags[at] & RELATIVE and line.lows[at] == "who":
        return None
    start = end
    while start > low and end - start < 14:
        at = start - 1
        word, flag, form = line.words[at], flags[at], line.lows[at]
        capital = is_capital(line, at)
        if not is_word(line, at):
            if word == QUOTE and start < end and at in line.nouns:
                start = at
                continue
            break
        if (
            capital
            and not flag & (PRONOUN | CONTRACTED)
            and (not flag & (PREPOSITION | SUBORDINATOR | DETERMINER) or (flag & PREPOSITION and _is_surname(line, at)))
        ):
            if flag & TIME and not (form in MONTHS and at > low and is_capital(line, at - 1)):
                break
            if flag & (AUXILIARY | CONJUNCTION) and form not in ("will", "may"):
                break
            if looks_adverbial(line, at) and start == at + 1 and at == low:
                break
            start = at
            continue
        if (flag & DETERMINER and not flag & PRONOUN) or (flag & DETERMINER and start < end):
            if form == "that" and start > low + 1 and not flags[at - 1] & PREPOSITION:
                break
            if form in ("a", "an") and _is_relative(line, at, end):
                return end - 1
            start = at
            if start > low and flags[start - 1] & DETERMINER and is_word(line, start - 1):
                continue
            break
        if flag & (PREPOSITION | CONJUNCTION | STOP | PRONOUN | TIME) and form not in PARTICLES:
            break
        if form in PARTICLES and not (start < end and is_capital(line, start)):
            break
        if looks_adverbial(line, at) and not (start < end and at > low and flags[at - 1] & DETERMINER):
            break
        if looks_verbal(line, at) or (at > low and line.lows[at - 1] in MODALS):
            break
        if form.endswith("ing") and len(form) > 5 and not flag & NOMINAL and not _modifies(line, at):
            break
        if flag & CUE and flag & BASE and not flag & NOMINAL and start < end:
            opens_object = is_capital(line, start) or flags[start] & DETERMINER
            if opens_object or (at > low and (line.lows[at - 1] == "to" or flags[at - 1] & AUXILIARY)):
                break
        start = at
    return start if start < end else None


def _is_relative(line: Line, at: int, end: int) -> bool:
    """Whether "a meeting Beijing (has said …)" are two phrases, the second being the subject of a clause."""
    return (
        end - at > 2
        and is_capital(line, end - 1)
        and line.words[at + 1].islower()
        and all(line.words[k].islower() or k == end - 1 for k in range(at + 1, end))
    )


def phrase_left(line: Line, end: int, low: int) -> Phrase | None:
    """The noun phrase that ends before `end`, with what of, for, at … hangs on it; times and adverbs behind it dropped."""
    end = _drop_times(line, end, low)
    first = base_left(line, end, low)
    if first is None:
        return None
    start, flags = first, line.flags
    if flags[first] & PRONOUN and not flags[first] & DETERMINER:
        if line.lows[first] == "others" and first > low + 1 and line.lows[first - 1] == "and":
            named = base_left(line, first - 1, low)
            return Phrase(first if named is None else named, end)
        return Phrase(first, end)
    tight = start
    while start > low and is_word(line, start - 1) and end - start < LONGEST_PHRASE:
        if line.lows[start - 1] in ("and", "&") and start > low + 1 and not flags[start] & (DETERMINER | PRONOUN):
            other = base_left(line, start - 1, low)
            joined = other is not None and (is_capital(line, start - 2) or flags[other] & (DETERMINER | PRONOUN))
            if not joined and other is not None and not is_capital(line, start):
                whole = phrase_left(line, start - 1, low)
                joined = whole is not None and line.lows[whole.first] in ("the", "a", "an")
            if other is None or not joined:
                break
            name_alone = is_capital(line, start) and is_capital(line, end - 1)
            if name_alone and not is_capital(line, start - 2) and not flags[other] & PRONOUN:
                break
            start = tight = other
            continue
        if not flags[start - 1] & PREPOSITION or line.lows[start - 1] in LOOSE:
            break
        if flags[start - 1] & SUBORDINATOR:
            break
        before = base_left(line, start - 1, low)
        if before is None:
            before = _over_participle(line, start - 2, low)
        if before is None or flags[before] & (PRONOUN | TIME) == PRONOUN:
            break
        if tight == start and line.lows[start - 1] == "of":
            tight = before
        start = before
    introduced = start > low and start < first and flags[start - 1] & (PREPOSITION | SUBORDINATOR) == PREPOSITION
    if introduced and is_word(line, start - 1) and line.lows[start - 1] not in LOOSE:
        return Phrase(tight, end)
    if start > low + 1 and line.words[start - 1] in (",", "and") and not line.words[start][0].isdigit():
        owner_of_role = _named_before(line, start, low)
        if owner_of_role is not None:
            return owner_of_role
    return Phrase(start, end)


def _is_surname(line: Line, at: int) -> bool:
    """Whether a capital in the middle of a sentence makes a name of a small word, as in Al From."""
    return (
        at not in line.firsts
        and line.passage.kind == "body"
        and line.words[at].istitle()
        and not line.flags[at] & PRONOUN
    )


def _over_participle(line: Line, at: int, low: int) -> int | None:
    """Where "a newspaper owned by X" starts, from its participle; None if that is the verb of the sentence."""
    if (
        at <= low
        or not (line.lows[at].endswith("ed") or line.flags[at] & PARTICIPLE)
        or line.flags[at - 1] & (AUXILIARY | CONTRACTED)
    ):
        return None
    start = base_left(line, at, low)
    if (
        line.lows[at + 1] not in ("by", "in", "at", "on", "from")
        and start is not None
        and line.lows[start] not in ("a", "an")
    ):
        return None
    return start if start is not None and line.flags[start] & DETERMINER and not line.flags[start] & PRONOUN else None


def _named_before(line: Line, start: int, low: int) -> Phrase | None:
    """X, where "X, president and chief executive of Y said" leaves out the second comma."""
    at = start - 1
    if line.words[at] == "and":
        role = base_left(line, at, low)
        if role is None:
            return None
        at = role - 1
    if at <= low or line.words[at] != "," or line.words[at + 1][0].isupper() or line.flags[at + 1] & DETERMINER:
        return None
    first = base_left(line, at, low)
    return Phrase(first, at) if first == low and _is_name(line, first, at) and at - first > 1 else None


def _drop_times(line: Line, end: int, low: int) -> int:
    """Step back over "also", "on Tuesday", "late last week", "in May"."""
    flags, at = line.flags, end
    while at > low + 1:
        if looks_adverbial(line, at - 1) and not flags[at - 1] & PRONOUN:
            at -= 1
            continue
        month = line.lows[at - 1] in MONTHS and is_capital(line, at - 2) and not flags[at - 2] & (TIME | PREPOSITION)
        if month or (
            not flags[at - 1] & TIME and not (line.words[at - 1].isdigit() and flags[at - 2] & (TIME | PREPOSITION))
        ):
            break
        back = at - 1
        while back > low + 1 and (
            flags[back - 1] & (TIME | DETERMINER) or line.lows[back - 1] in ("last", "late", "next", "past")
        ):
            back -= 1
        if flags[back - 1] & PREPOSITION and back - 1 > low:
            back -= 1
        at = back
    return at


def subject_before(line: Line, verb: int, low: int) -> Phrase | None:
    """The noun phrase that a verb belongs to, standing before it, stepped back to over appositions to its head."""
    end = verb
    if line.flags[verb] & CONTRACTED:
        return Phrase(verb, verb + 1)
    if end <= low:
        return None
    word = line.words[end - 1]
    if word == ")":
        opening = _find_back(line, end - 2, low, "(")
        if opening is None:
            return None
        end = opening
        word = line.words[end - 1] if end > low else ""
    if word in DASHES:
        opening = next(
            (k for k in range(end - 2, max(low, end - LONGEST_PHRASE) - 1, -1) if line.words[k] in DASHES), None
        )
        return phrase_left(line, opening, low) if opening is not None else None
    if word != ",":
        return phrase_left(line, end, low)
    return _head_of_apposition(line, end - 1, low)


def _find_back(line: Line, at: int, low: int, wanted: str) -> int | None:
    for k in range(at, max(low, at - LONGEST_PHRASE) - 1, -1):
        if line.words[k] == wanted:
            return k
    return None


def _head_of_apposition(line: Line, comma: int, low: int) -> Phrase | None:
    """Back over the parts between commas: the name that they describe, or else the first part."""
    words, flags = line.words, line.flags
    end, best = comma, None
    for _ in range(8):
        start = end
        depth = 0
        while start > low and (words[start - 1] != "," or depth):
            depth += (words[start - 1] == ")") - (words[start - 1] == "(")
            if words[start - 1] == QUOTE and start - 1 not in line.nouns:
                break
            start -= 1
            if comma - start > 70:
                return best
        if start == end:
            return best
        if words[end - 1] == ")":
            opening = _find_back(line, end - 2, start, "(")
            end = opening if opening is not None and opening > start else end
        name = _is_name(line, start, end)
        if name and not is_place(line, start, end, low):
            return phrase_left(line, end, start) or best
        introduces = bool(flags[start] & (PREPOSITION | SUBORDINATOR | TIME | CONJUNCTION)) or (
            line.lows[start].endswith("ing") and not flags[start] & NOMINAL
        )
        tail = phrase_left(line, end, start)
        at_edge = start <= low or words[start - 1] != ","
        if at_edge:
            if end == comma and tail is not None and tail.first > start and _has_verb_between(line, start, tail.first):
                return None
            if introduces and best is not None:
                return best
            return tail if tail is not None else best
        if not introduces and not flags[start] & RELATIVE and tail is not None and tail.first == start and not name:
            best = tail
        end = start - 1
    return best


def _has_verb_between(line: Line, start: int, end: int) -> bool:
    """Whether a verb stands there, so that the one behind the comma is the second of the same subject."""
    return any(looks_verbal(line, k) for k in range(start, end))


def _is_name(line: Line, start: int, end: int) -> bool:
    """Whether the words are a name alone, titles and particles included."""
    if end - start > 8:
        return False
    capitals = 0
    for at in range(start, end):
        if is_capital(line, at) and not line.flags[at] & (PREPOSITION | SUBORDINATOR | DETERMINER | TIME):
            capitals += 1
        elif line.lows[at] not in PARTICLES:
            return False
    return capitals > 0


def is_place(line: Line, start: int, end: int, low: int) -> bool:
    """Whether a name between commas only places the one before: "of Springfield, Illinois, said", "R-Fla."."""
    words = line.words
    if end - start == 1 and (
        words[start][-1] == "." or words[start] in ("Jr", "Sr", "II", "III", "IV") or "-" in words[start][:3]
    ):
        return True
    at = start - 2
    if at < low or words[start - 1] != "," or line.flags[at] & TIME or words[start][-1] == ".":
        return False
    while at > low and is_capital(line, at) and not line.flags[at] & PREPOSITION:
        at -= 1
    if at == low or not line.flags[at] & PREPOSITION:
        return False
    return line.lows[at] in ("of", "in", "from", "at", "near", "outside")


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
                and not _is_surname(line, at)
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
        if flag & (STOP | PRONOUN | TIME) or looks_adverbial(line, at) or (looks_verbal(line, at) and not attributive):
            break
        if form.endswith("ing") and len(form) > 5 and not flag & NOMINAL and not _describes(line, start, at, high):
            break
        if flag & CUE and flag & PRESENT and at > start and is_capital(line, at - 1):
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
    return Phrase(start, at) if at > start else None


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
