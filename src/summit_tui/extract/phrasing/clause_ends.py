"""Where a reported clause ends."""

from __future__ import annotations

from bisect import bisect_right

from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import (
    is_capital,
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import KINDS, WORD
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    FINITE,
    NOUN,
    PAST,
    PREPOSITION,
    PRONOUN,
    SAID,
    SUBORDINATOR,
    TIME,
    WEAK,
)
from summit_tui.lean.hints import Final

FEWEST_WORDS: Final = 4
"""Words of the reporter's that make a statement."""
LONGEST: Final = 300
"""Words after which a statement ends, wherever it is."""
JOINTS: Final = WORD | CONJUNCTION
TURNS: Final = frozenset((";", "–", "—", ",", QUOTE))
MOST_SAYING: Final = 10
"""Words that an attribution at the end of a sentence may have."""
ASIDE: Final = frozenset(
    str.split("including saying with adding calling describing noting citing according as while although though after")
)


def without_quoted_tail(line: Line, first: int, last: int) -> int:
    """The clause's end before "and was expected to “…”", if it ends so."""
    if line.words[last - 1] != QUOTE:
        return last
    joint = next((k for k in range(last - 1, first, -1) if line.flags[k] & CONJUNCTION), None)
    return joint if joint is not None and joint - first >= FEWEST_WORDS and last - joint < 12 else last


def clause_end(line: Line, first: int, high: int) -> int:
    """Where a clause ends: before an aside, a time, or a conjunction that goes on with a quotation."""
    words, lows, flags = line.words, line.lows, line.flags
    high = min(high, first + LONGEST)
    if TURNS.isdisjoint(words[first:high]):
        return high
    opens = line.sentences[max(0, bisect_right(line.sentences, (first, len(words))) - 1)][0]
    concedes = bool(flags[opens] & SUBORDINATOR) and opens < first
    seen = False
    for k, flag in enumerate(flags[first:high], first):
        if flag & JOINTS == WORD:
            continue
        word = words[k]
        if word not in TURNS and not flag & CONJUNCTION:
            continue
        if k < first + 2:
            seen = seen or word == QUOTE
            continue
        if word == ";":
            return k
        if word in ("–", "—") and k + 1 < high and (flags[k + 1] & DETERMINER or lows[k + 1] in ("part", "one")):
            return k
        if word == "," and k + 1 < high:
            following = lows[k + 1]
            if _is_said_last(line, k + 1, high):
                return k
            if concedes and (flags[k + 1] & (PRONOUN | DETERMINER) or _is_subject(line, k + 1, high)):
                return k
            if flags[k + 1] & CUE and flags[k + 1] & FINITE and not flags[k + 1] & (SAID | DOCUMENT | NOUN):
                return k
            if flags[k + 1] & CONJUNCTION and k + 2 < high and _says_more(line, k + 2, high):
                return k
            if following in ASIDE or (following.endswith("ing") and _looks_aside(line, k + 1)):
                return k - 1 if flags[k - 1] & TIME and k - 1 > first else k
            if flags[k + 1] & (CONJUNCTION | SUBORDINATOR) and _goes_on_quoted(line, k + 2, high):
                return k
            if (
                flags[k + 1] & CONJUNCTION
                and flags[k + 2 : k + 3]
                and flags[k + 2] & AUXILIARY
                and QUOTE in words[k:high]
            ):
                return k
        if word == QUOTE and words[k - 1] == "," and len(line.quoted(k)) > 40:
            return k - 1
        if flag & CONJUNCTION and k + 1 < high and words[k + 1] == QUOTE and not seen:
            return k - 1 if words[k - 1] == "," else k
        seen = seen or word == QUOTE
    return high


def _is_subject(line: Line, at: int, high: int) -> bool:
    """Whether a name and its verb follow: "When he said so, Okoro left"."""
    phrase = phrase_right(line, at, high) if is_capital(line, at) else None
    return phrase is not None and phrase.last < high and looks_verbal(line, phrase.last)


def _says_more(line: Line, at: int, high: int) -> bool:
    """Whether who reports says something else: ", and termed the plan “…”", ", and X has stressed …"."""
    flags = line.flags[at]
    again = flags & CUE and flags & PAST and not flags & (WEAK | SAID | DOCUMENT | NOUN)
    return bool(again) or _reports_again(line, at, high)


def _reports_again(line: Line, at: int, high: int) -> bool:
    """Whether another reporting clause follows: ", and X has stressed …"."""
    phrase = phrase_right(line, at, high)
    if phrase is None or not (is_capital(line, at) or line.flags[at] & (PRONOUN | DETERMINER)):
        return False
    k = phrase.last
    while k < high and (line.flags[k] & AUXILIARY or looks_adverbial(line, k)):
        k += 1
    return k < high and line.flags[k] & (CUE | WEAK) == CUE


def _is_said_last(line: Line, at: int, high: int) -> bool:
    """Whether all that follows is who says so: ", a statement said"."""
    if (
        high - at > MOST_SAYING
        or not line.flags[high - 1] & (CUE | TIME)
        or not any(flag & KINDS for flag in line.flags[at + 1 : high])
    ):
        return False
    phrase = phrase_right(line, at, high)
    return phrase is not None and phrase.last < high and line.flags[phrase.last] & (CUE | WEAK) == CUE


def _looks_aside(line: Line, at: int) -> bool:
    """Whether a form in -ing behind a comma starts an aside of the reporter's: "…, saying", "…, referring to"."""
    return line.flags[at] & (CUE | WEAK) == CUE and not line.flags[at] & DOCUMENT


def _goes_on_quoted(line: Line, at: int, high: int) -> bool:
    """Whether a quotation follows at once, after an auxiliary or two."""
    for k in range(at, min(high, at + 3)):
        if line.words[k] == QUOTE:
            return True
        if not line.flags[k] & (AUXILIARY | PREPOSITION):
            return False
    return False
