"""Noun phrases by their edges: capitals, determiners and nouns on one side, verbs and stops on the other.

No grammar is built. A phrase is walked word by word from the verb that it belongs to, leftwards or rightwards, and ends
where a word cannot belong to it. A walk is bounded by its sentence.
"""

from __future__ import annotations

from summit_tui.extract.counting.how_many import with_about
from summit_tui.extract.phrasing.times_between import ALSO_NAMES, drop_times
from summit_tui.extract.phrasing.word_forms import (
    NOMINAL,
    STOP,
    is_capital,
    looks_adverbial,
    looks_verbal,
    modifies,
)
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, ED, ING_FORM, POSSESSIVE, VERBAL, WORD
from summit_tui.knowledge import people
from summit_tui.knowledge.speech import (
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    ING,
    PARTICIPLE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SAID,
    SUBORDINATOR,
    TIME,
    VERB,
)
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple, new

LONGEST_BASE: Final = 14
"""Words of a noun phrase without what hangs on it."""
LONGEST_PHRASE: Final = 40
"""Words that a walk goes over before it gives up."""
PLACING: Final = frozenset(["in", "at", "on"])
TOLD: Final = frozenset(str.split("way ways manner thing things reason reasons moment stuff language terms kind sort"))
"""Nouns that do not speak and that no name follows: "the way Quist (put it)"."""
SOMEBODY: Final = frozenset(["someone", "somebody", "everyone", "everybody", "nobody", "one"])
"""Pronouns on which a phrase can hang: "someone in the audience"."""
BELONGING: Final = frozenset(["his", "her", "their", "its", "other"])
"""What opens the second half of a phrase for somebody with others: "Quist and her allies"."""
LOOSE: Final = frozenset(["out", "up", "down", "off", "along", "over", "through"])
"""Prepositions that rather belong to a verb before them."""
MODALS: Final = frozenset(["will", "would", "can", "could", "may", "might", "shall", "should", "must"])
NEVER_A_SOURCE: Final = frozenset(["that", "this", "these", "those", "there"])
PARTICLES: Final = people.PARTICLES | people.BETWEEN_FAMILY_NAMES | {"abu", "st"}
"""Small words inside a name."""
PREPOSITIONAL: Final = WORD | PREPOSITION
NO_NAME: Final = (
    PRONOUN
    | RELATIVE
    | CONTRACTED
    | PREPOSITION
    | SUBORDINATOR
    | DETERMINER
    | TIME
    | AUXILIARY
    | CONJUNCTION
    | ADVERBIAL
)
"""What makes it doubtful whether a word with a capital is one of a name."""
NAMING: Final = WORD | CAPITAL | NO_NAME
OUTSIDE: Final = PREPOSITION | CONJUNCTION | STOP | PRONOUN | TIME
"""What a plain word of a noun phrase is not."""


class Phrase(NamedTuple):
    """Words `first` to before `last` of a line."""

    first: int
    last: int


def head_of(line: Line, phrase: Phrase) -> int:
    """The word that the rest of a phrase describes: the last one before a preposition."""
    first, last = phrase
    return next((k for k in range(first + 1, last) if line.flags[k] & PREPOSITION), last) - 1


def base_left(line: Line, end: int, low: int) -> int | None:
    """Where the noun phrase without prepositions that ends before `end` starts; None if there is none."""
    at = end - 1
    flags = line.flags
    if at < low or not flags[at] & WORD:
        return None
    if flags[at] & PRONOUN and not (flags[at] & DETERMINER and at > low and flags[at - 1] & DETERMINER):
        return at
    if line.lows[at] in NEVER_A_SOURCE and (at == low or flags[at - 1] & PREPOSITIONAL != PREPOSITIONAL):
        return None
    if flags[at] & RELATIVE and line.lows[at] == "who":
        return None
    start, farthest = end, max(low, end - LONGEST_BASE)
    while start > farthest:
        at = start - 1
        flag = flags[at]
        if flag & NAMING == WORD | CAPITAL:
            if start < end and flag & (VERB | PRESENT) and line.headline:
                break
            start = at
            continue
        if not flag & WORD:
            joins = at in line.nouns or (line.words[at] == "&" and at > low and flags[at - 1] & CAPITAL)
            if start == end or not joins:
                break
        elif (
            flag & CAPITAL
            and not flag & (PRONOUN | CONTRACTED)
            and (not flag & (PREPOSITION | SUBORDINATOR | DETERMINER) or (flag & PREPOSITION and is_surname(line, at)))
        ):
            if flag & RELATIVE or (flag & (TIME | AUXILIARY | CONJUNCTION | ADVERBIAL) and not _names(line, at, low)):
                break
        elif flag & CAPITAL and flag & DETERMINER and at > low and not line.headline and flags[at - 1] & CAPITAL:
            pass
        elif flag & DETERMINER and (start < end or not flag & PRONOUN):
            form = line.lows[at]
            if form == "that" and start > low + 1 and not flags[at - 1] & PREPOSITION:
                break
            if flags[end - 1] & CAPITAL and (named := _named_behind_a_thing(line, at, end)) is not None:
                return named
            start = at
            if start > low and flags[start - 1] & (WORD | DETERMINER) == WORD | DETERMINER:
                continue
            break
        elif not _belongs(line, at, start < end, low):
            break
        start = at
    return start if start < end else None


def _names(line: Line, at: int, low: int) -> bool:
    """Whether a time, an auxiliary or an adverb with a capital is a name: "Theresa May", "Will Quist"."""
    flag, form = line.flags[at], line.lows[at]
    if flag & TIME and not (form in ALSO_NAMES and at > low and line.flags[at - 1] & CAPITAL):
        return False
    if flag & (AUXILIARY | CONJUNCTION) and form not in ("will", "may"):
        return False
    return at > low or not looks_adverbial(line, at)


def _belongs(line: Line, at: int, inside: bool, low: int) -> bool:
    """Whether a plain word is one of the phrase; `inside` says whether words of it stand behind."""
    flag, form = line.flags[at], line.lows[at]
    if form in PARTICLES:
        if not (inside and (line.flags[at + 1] & CAPITAL or line.lows[at + 1] in PARTICLES)):
            return False
    elif flag & OUTSIDE:
        return False
    if flag & ADVERBIAL and not (inside and at > low and line.flags[at - 1] & DETERMINER) and looks_adverbial(line, at):
        return False
    if (flag & VERBAL and looks_verbal(line, at)) or (at > low and line.lows[at - 1] in MODALS):
        return False
    if flag & ING_FORM and not flag & NOMINAL and not modifies(line, at):
        return False
    if not inside and flag & BASE and at > low and line.flags[at - 1] & AUXILIARY:
        return False
    if not inside or not flag & CUE:
        return True
    if flag & PRESENT and _between_names(line, at, low):
        return False
    if not flag & BASE or flag & NOMINAL:
        return True
    governed = at > low and (line.lows[at - 1] == "to" or line.flags[at - 1] & AUXILIARY)
    return not (governed or line.flags[at + 1] & (CAPITAL | DETERMINER))


def _between_names(line: Line, at: int, low: int) -> bool:
    """Whether a word between two names is the verb: "Chancellor Quist calls Okoro (’s idea)"."""
    if at <= low or line.flags[at - 1] & POSSESSIVE:
        return False
    return bool(line.flags[at - 1] & line.flags[at + 1] & CAPITAL)


def _named_behind_a_thing(line: Line, at: int, end: int) -> int | None:
    """Where a name starts whose verb tells of the thing before it: "a meeting Beijing (has said …)", "the way X"."""
    first = end - 1
    while first > at and is_capital(line, first):
        first -= 1
    if first == at or first == end - 1 or not all(line.words[k].islower() for k in range(at + 1, first + 1)):
        return None
    told = line.flags[first] & (SAID | DOCUMENT) == SAID or line.lows[first] in TOLD
    return first + 1 if told or (first == end - 2 and line.lows[at] in ("a", "an")) else None


def phrase_left(line: Line, end: int, low: int) -> Phrase | None:
    """The noun phrase that ends before `end`, with what of, for, at … hangs on it, without times and adverbs."""
    flags = line.flags
    end = drop_times(line, end, low)
    first = base_left(line, end, low)
    if first is None:
        return None
    if flags[first] & PRONOUN and not flags[first] & DETERMINER:
        if line.lows[first] == "others" and first > low + 1 and line.lows[first - 1] == "and":
            named = base_left(line, first - 1, low)
            return Phrase(first if named is None else named, end)
        return new(Phrase, (first, end))
    start = first
    if start > low and flags[start - 1] & (PREPOSITION | CONJUNCTION):
        start, tight = _over_what_hangs_on(line, first, end, low)
        numbered = with_about(line, start, low)
        if numbered < start:
            return Phrase(numbered, end)
        if low < start < first and _hangs_itself(line, start, end):
            return Phrase(tight, end)
    elif start > low + 1 and line.lows[start - 1] == "least":
        start = with_about(line, start, low)
    if start == first and start > low + 2 and line.lows[start - 1] in PLACING and line.flags[start - 2] & TIME:
        timed = drop_times(line, start - 1, low)
        before = base_left(line, timed, low) if timed < start - 1 else None
        if before is not None:
            return Phrase(before, timed)  # "Quist on Monday in Verel (said)"
    if start > low + 1 and line.words[start - 1] in (",", "and") and not line.words[start][0].isdigit():
        owner_of_role = _named_before(line, start, low)
        if owner_of_role is not None:
            return owner_of_role
    return new(Phrase, (start, end))


def _over_what_hangs_on(line: Line, start: int, end: int, low: int) -> tuple[int, int]:
    """Where a phrase starts whose last noun starts at `start`, and where without what only "in", "at" … tie to that."""
    flags = line.flags
    tight = start
    while start > low and flags[start - 1] & WORD and end - start < LONGEST_PHRASE:
        if line.lows[start - 1] in ("and", "&"):
            other = _joined_by_and(line, start, end, low)
            if other is None:
                break
            start = tight = other
            continue
        if flags[start - 1] & (PREPOSITION | SUBORDINATOR) != PREPOSITION or line.lows[start - 1] in LOOSE:
            break
        before = base_left(line, start - 1, low)
        if before is None:
            before = _over_participle(line, start - 2, low)
        if before is None or (
            flags[before] & (PRONOUN | TIME | DETERMINER) == PRONOUN and line.lows[before] not in SOMEBODY
        ):
            break
        if tight == start and line.lows[start - 1] == "of":
            tight = before
        start = before
    return start, tight


def _joined_by_and(line: Line, start: int, end: int, low: int) -> int | None:
    """Where the noun before "and" starts, if it is one phrase with the one behind: "Quist and her allies"."""
    flags = line.flags
    is_bare = not flags[start] & (DETERMINER | PRONOUN)
    is_owned = line.lows[start - 1] == "and" and line.lows[start] in BELONGING
    if start <= low + 1 or not (is_bare or is_owned):
        return None
    other = base_left(line, start - 1, low)
    if other is None:
        return None
    if is_bare:
        joined = flags[start - 2] & CAPITAL or flags[other] & (DETERMINER | PRONOUN)
        if not joined and (flags[start] & CAPITAL or not _is_determined(line, other, low)):
            return None
        name_alone = flags[start] & flags[end - 1] & CAPITAL and not flags[start - 2] & CAPITAL
        return None if line.words[start].isdigit() or (name_alone and not flags[other] & PRONOUN) else other
    alone = other == low or not flags[other - 1] & WORD
    return other if alone and _can_own(line, other, start - 2) else None


def _hangs_itself(line: Line, start: int, end: int) -> bool:
    """Whether a phrase hangs on a preposition: "(in the hands of) X"; not "with X waiting", whose subject X is."""
    flag, form = line.flags[start - 1], line.lows[start - 1]
    if flag & (PREPOSITION | SUBORDINATOR | WORD) != PREPOSITION | WORD or form in LOOSE:
        return False
    return not (form == "with" and end < len(line.flags) and line.flags[end] & ING)


def _can_own(line: Line, first: int, last: int) -> bool:
    """Whether a phrase is a name or "he", "she", "they": "Quist and her allies"."""
    return bool(line.flags[last] & CAPITAL) or (first == last and line.lows[first] in ("he", "she", "they"))


def _is_determined(line: Line, first: int, low: int) -> bool:
    """Whether a noun, or the one that it hangs on with "of", has an article: "the secretary of state (and …)"."""
    for _ in range(3):
        if line.lows[first] in ("the", "a", "an"):
            return True
        if first <= low + 1 or line.lows[first - 1] != "of":
            return False
        before = base_left(line, first - 1, low)
        if before is None:
            return False
        first = before
    return False


def is_surname(line: Line, at: int) -> bool:
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
        or not (line.flags[at] & (ED | PARTICIPLE) or _speaks(line, at))
        or line.flags[at - 1] & (AUXILIARY | CONTRACTED)
    ):
        return None
    participle = at
    if looks_adverbial(line, at - 1):
        at -= 1
    start = base_left(line, at, low)
    if _speaks(line, participle):
        return start if start == low else None
    if (
        line.lows[participle + 1] not in ("by", "in", "at", "on", "from")
        and start is not None
        and line.lows[start] not in ("a", "an")
    ):
        return None
    if start is None or line.flags[start] & PRONOUN:
        return None
    several = line.lows[at - 1].endswith("s") and (at - 1 in line.firsts or not line.flags[at - 1] & CAPITAL)
    return start if line.flags[start] & DETERMINER or (several and start == low) else None


def _speaks(line: Line, at: int) -> bool:
    """Whether a participle tells of somebody who speaks or works: "a source speaking to X"."""
    return line.lows[at] in ("speaking", "talking", "writing", "working", "living")


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
    return Phrase(first, at) if first == low and is_name(line, first, at) and at - first > 1 else None


def is_name(line: Line, start: int, end: int) -> bool:
    """Whether the words are a name alone, titles and particles included."""
    if end - start > 8:
        return False
    capitals = 0
    for at in range(start, end):
        flag = line.flags[at] & (CAPITAL | PREPOSITION | SUBORDINATOR | DETERMINER | TIME)
        if flag == CAPITAL or (flag == CAPITAL | TIME and at > start and line.lows[at] in ALSO_NAMES):
            capitals += 1
        elif line.lows[at] not in PARTICLES:
            return False
    return capitals > 0
