"""The noun phrase that a sentence opens with, behind its introductions: X in "In Astana on Tuesday, X …"."""

from __future__ import annotations

from summit_tui.extract.counting.how_many import FIRST, behind_about
from summit_tui.extract.cueing.governing import FARTHEST
from summit_tui.extract.phrasing.apposition import SUBJECTS, is_place
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import DASHES, looks_adverbial, looks_verbal
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import CAPITAL, ED, ING_FORM, KINDS, WORD
from summit_tui.knowledge.speech import (
    ACCORDING,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ING,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
)
from summit_tui.lean.hints import Final, cast

BEFORE_SUBJECT: Final = ACCORDING | PREPOSITION | SUBORDINATOR | RELATIVE | TIME
"""What a word is with which an introduction begins."""
FARTHEST_COMMA: Final = 9
"""Words from the start of an introduction in which the comma behind it mostly stands."""
LONGEST_BETWEEN: Final = 20
"""Words between two dashes behind an introduction."""


def first_phrase(line: Line, low: int, high: int) -> Phrase | None:
    """The first noun phrase of a sentence that is not inside an introduction ("In Astana on Tuesday, …").

    It is kept: each quotation of a paragraph asks for the sentences before it.
    """
    high = min(high, low + FARTHEST)
    if (low, high) not in line.openings:
        line.openings[low, high] = _find(line, low, high)
    return cast("Phrase | None", line.openings[low, high])


def behind_opening(line: Line, low: int, high: int) -> Phrase | None:
    """The subject behind a clause that hangs on its own: X in "Asked whether …, X …", "Because …, X …"."""
    if not line.flags[low] & (SUBORDINATOR | PARTICIPLE) or line.lows[low] in ("as", "so", "that"):
        return None
    subject = first_phrase(line, low + bool(line.flags[low] & PARTICIPLE), high)
    return subject if subject is not None and line.words[subject.first - 1 : subject.first] == [","] else None


def _opens_with_number(line: Line, at: int) -> bool:
    """Whether a clause opens with so many: "About 40 pilots", not "asked about 40 pilots"."""
    return not (at and line.flags[at - 1] & WORD) and behind_about(line, at) > at


def _counts(line: Line, at: int, high: int) -> bool:
    """Whether a number says how many somebody are, and is no day or year: "40 pilots"."""
    return at + 1 < high and line.flags[at + 1] & (WORD | KINDS | CAPITAL) == WORD and line.lows[at + 1][-1] == "s"


def _find(line: Line, low: int, high: int) -> Phrase | None:
    flags, words = line.flags, line.words
    at, first = low, None
    for _ in range(8):
        while at < high and (not flags[at] & WORD or flags[at] & CONJUNCTION or looks_adverbial(line, at)):
            at += 1
        if at >= high:
            break
        if (
            (not flags[at] & BEFORE_SUBJECT or (line.lows[at] in FIRST and _opens_with_number(line, at)))
            and not (words[at].isdigit() and not _counts(line, at, high))
            and not _is_participle(line, at)
        ):
            phrase = phrase_right(line, at, high)
            if phrase is not None:
                if line.lows[at] in SUBJECTS:
                    return phrase
                behind = words[phrase.last] if phrase.last < high else ","
                if behind == "," and first is None and is_place(line, at, phrase.last, low):
                    at = phrase.last + 1
                    continue
                if behind == "," and at > low and first is None and _is_bare(line, phrase):
                    at = phrase.last + 1
                    continue
                if behind in (",", "(") or behind in DASHES or _has_verb(line, phrase.last, high):
                    return phrase
                first = first or phrase
        elif at == low and flags[at] & (PREPOSITION | SUBORDINATOR) == PREPOSITION:
            named = _behind_place(line, at, high)
            if named is not None:
                return named
        comma = next((k for k in range(at, high) if words[k] == "," or line.ends_with_comma(k)), None)
        if comma is None:
            break
        at = comma + 1
    return first


def _behind_place(line: Line, low: int, high: int) -> Phrase | None:
    """X in "In both speeches X put …" and "In both — even in the first — X put …", which have no comma before X."""
    if "," in line.words[low + 1 : low + FARTHEST_COMMA]:
        return None
    place = phrase_right(line, low + 1, high)
    if place is None or place.last >= high:
        return None
    at = place.last
    if line.flags[at - 1] & CAPITAL:
        at = next((k for k in range(place.first + 1, at) if line.flags[k] & CAPITAL), at)
        if not line.words[at - 1].islower() or line.lows[at - 1][-1] != "s":
            return None  # "In March Verel …", "In the city of Verel …"
    if line.words[at] in DASHES:
        at = 1 + next((k for k in range(at + 1, min(high, at + LONGEST_BETWEEN)) if line.words[k] in DASHES), high)
    if at >= high or line.flags[at] & (CAPITAL | TIME | PREPOSITION) != CAPITAL:
        return None
    named = phrase_right(line, at, high)
    return named if named is not None and named.last < high and looks_verbal(line, named.last) else None


def _is_bare(line: Line, phrase: Phrase) -> bool:
    """Whether a noun stands alone, without article or plural, so that it only goes on with an introduction."""
    small = line.words[phrase.first].islower() and line.words[phrase.last - 1].islower()
    return (
        small and not line.flags[phrase.first] & (DETERMINER | PRONOUN) and not line.lows[phrase.last - 1].endswith("s")
    )


def _has_verb(line: Line, at: int, high: int) -> bool:
    """Whether a verb stands near behind a noun phrase."""
    for k in range(at, min(high, at + 6)):
        if line.words[k] == ",":
            return False
        if looks_verbal(line, k) or line.flags[k] & (CUE | RELATIVE):
            return True
    return False


def _is_participle(line: Line, at: int) -> bool:
    flags = line.flags[at]
    if flags & ED and at + 1 < len(line.flags):
        behind = line.flags[at + 1] & (PREPOSITION | SUBORDINATOR | TIME)
        return not flags & NOUN and bool(behind or line.lows[at + 1] in ("what", "who", "which"))
    return bool(flags & ING and not flags & DOCUMENT) or flags & (ING_FORM | KINDS) == ING_FORM
