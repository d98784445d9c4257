"""What stands between a noun phrase and its verb and belongs to neither: times and adverbs.

"The minister on Tuesday also said", "the envoy, less than two weeks ago, warned", "Quist on the other hand said".
"""

from __future__ import annotations

from summit_tui.extract.phrasing.word_forms import looks_adverbial
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL
from summit_tui.knowledge.speech import DETERMINER, PREPOSITION, PRONOUN, TIME
from summit_tui.lean.hints import Final

MOST_WORDS: Final = 40
"""Words that are stepped over."""
ALSO_NAMES: Final = frozenset(str.split("may april june july august jan jun mar sun spring summer fall winter day"))
"""Names of times that are names of people too."""
MEASURING: Final = frozenset(str.split("than less more about nearly almost just only over some well"))
"""Words beside the number in "less than two weeks ago"."""
ASIDES: Final = {
    "hand": (("on", "the", "other"), ("on", "the", "one")),
    "turn": (("in",),),
    "contrast": (("by",), ("in",)),
    "course": (("of",),),
    "response": (("in",),),
    "reply": (("in",),),
    "time": (("at", "the", "same"),),
    "part": tuple((word, whose) for word in ("for", "on") for whose in ("his", "her", "its", "their")),
}
"""What turns from one speaker to another, by its last word: "Quist on the other hand said"."""
NAMED_BY_MONTH: Final = CAPITAL | TIME | PREPOSITION
"""Of these a word has a capital alone, if the name of a month behind it is a surname."""


def drop_times(line: Line, end: int, low: int) -> int:
    """Step back over "also", "on Tuesday", "late last week", "in May"."""
    flags, at = line.flags, end
    farthest = max(low + 1, end - MOST_WORDS)
    if line.lows[at - 1] == "ago" and at - 1 > low:
        at = _before_span(line, at - 1, low)
    if line.lows[at - 1] in ASIDES:
        at = _before_aside(line, at - 1, low)
    while at > farthest:
        last, before = flags[at - 1], flags[at - 2]
        if last & ADVERBIAL and not last & PRONOUN and looks_adverbial(line, at - 1):
            at -= 1
            continue
        if line.lows[at - 1] == "times" and line.words[at - 2][0].isdigit():
            at -= 2  # "a post shared 40,000 times"
            continue
        month = before & NAMED_BY_MONTH == CAPITAL and line.lows[at - 1] in ALSO_NAMES
        month = month and not (line.lows[at - 1] == "day" and flags[at - 3] & PREPOSITION)  # "on Labour Day"
        if month or not (last & TIME or (before & (TIME | PREPOSITION) and line.words[at - 1].isdigit())):
            break
        back = at - 1
        while back > low + 1 and (
            flags[back - 1] & (TIME | DETERMINER)
            or line.lows[back - 1] in ("last", "late", "next", "past")
            or (line.words[back - 1].isdigit() and flags[back] & CAPITAL)
            or (line.lows[back] == "day" and flags[back] & flags[back - 1] & CAPITAL)
        ):
            back -= 1
        if flags[back - 1] & PREPOSITION and back - 1 > low:
            back -= 1
        at = back
    return at


def _before_span(line: Line, ago: int, low: int) -> int:
    """Step back over what "ago" measures: "less than two weeks (ago)"."""
    at = ago
    while at > max(low, ago - 5) and (line.flags[at - 1] & (TIME | DETERMINER) or line.lows[at - 1] in MEASURING):
        at -= 1
    return at if at > low else ago


def _before_aside(line: Line, last: int, low: int) -> int:
    """Step back over an aside that ends with the word `last`, if something stands before it."""
    for words in ASIDES[line.lows[last]]:
        first = last - len(words)
        if first > low and line.lows[first:last] == list(words):
            return first
    return last + 1
