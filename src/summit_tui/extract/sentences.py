"""A passage → words and sentences, each quotation in it being one word.

Words are kept as parallel lists (offset, form, lower-case form, what it can be), which is what makes reading fast.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from operator import add
from typing import Final

from summit_tui.extract.reading import Passage
from summit_tui.knowledge.speech import Speech

QUOTE: Final = "\ufffc"
"""The word that stands for a quotation."""
TERMINAL: Final = frozenset(".!?…")
NAMES_IN_CAPITALS: Final = frozenset(("US", "WHO", "IT", "MAY"))
HEADLINES: Final = frozenset(("title", "teaser", "subhead"))
CLOSERS: Final = frozenset(")]}")
LONGEST: Final = 240
"""Words of a sentence; what goes on without a stop is cut there, so that looking through sentences stays cheap."""


@cache
def _word() -> re.Pattern[str]:
    # The first two are the plain words and marks that most are, found fast; without them the rest would find the same.
    return re.compile(
        r"(\s*)([A-Za-z]++(?=[ ,])|[,;:“”\"()]"
        r"|(?:[^\W\d_]\.){2,}"
        r"|[^\W\d_]-(?:[^\W\d_]{1,5}\.){1,4}[^\W\d_]?"
        r"|\$?\d+(?:[.,:/]\d+)*(?:[-’'%][^\W_]*)*"
        r"|@?[^\W_]+(?:[’'&\-‑@][^\W_]+)*(?:(?<=[sS])[’'](?!\w)|\.?(?:(?:com|org|net|gov)\b)?)"
        r"|[’'](?:s|re|ve|ll|d|m)\b"
        r"|\.{2,}|-{2,}|\S|$)"
    )


class Line:
    """One passage cut into words. `quotes[i]` is the index of the quotation that word `i` stands for.

    `headline` says whether it is one, by its kind or its capitals; `nouns` holds the quotations that may stand in a
    noun phrase, short ones that end without a stop.
    """

    __slots__ = (
        "ends",
        "firsts",
        "flags",
        "headline",
        "index",
        "lows",
        "nouns",
        "passage",
        "quotes",
        "sentences",
        "starts",
        "words",
    )

    def __init__(self, index: int, passage: Passage, marked: Sequence[tuple[int, int, int]], speech: Speech) -> None:
        """`marked`: (start, end, index) of the quotations with their marks, offsets in the passage's text."""
        self.index = index
        self.passage = passage
        self.words: list[str] = []
        self.starts: list[int] = []
        self.quotes: dict[int, int] = {}
        at = 0
        text = passage.text
        for start, end, quotation in marked:
            if start > at:
                self._cut(text[at:start], at, speech)
            self.quotes[len(self.words)] = quotation
            self.words.append(QUOTE)
            self.starts.append(start)
            at = max(at, end)
        self._cut(text[at:], at, speech)
        self.lows = list(map(str.lower, self.words))
        if "'" in text:
            self.lows = [low.replace("'", "’") if "'" in low else low for low in self.lows]
        self.flags = list(map(speech.flags.get, self.lows, repeat(0)))
        if not NAMES_IN_CAPITALS.isdisjoint(self.words):
            for at, word in enumerate(self.words):
                if word in NAMES_IN_CAPITALS:
                    self.flags[at] = 0
        self.ends = list(map(add, self.starts, map(len, self.words)))
        ends = {quotation: end for _, end, quotation in marked}
        self.nouns: set[int] = set()
        for token, quotation in self.quotes.items():
            self.ends[token] = ends[quotation]
            inner = text[self.starts[token] : ends[quotation]].strip("“”\"'‘’«»„‟‹›「」『』` ")
            if len(inner) < 40 and inner.count(" ") < 3 and inner[-1:].isalnum():
                self.nouns.add(token)
        self.sentences = _sentences(self)
        self.firsts = {first for first, _ in self.sentences}
        self.nouns -= self.firsts
        self.headline = passage.kind in HEADLINES or (index == 0 and _is_title_case(self.words))

    def _cut(self, text: str, base: int, speech: Speech) -> None:
        abbreviations = speech.abbreviations
        add_word, add_start = self.words.append, self.starts.append
        at = base
        for space, word in _word().findall(text):
            at += len(space)
            if word[-1:] == "." and len(word) > 1 and word[0] != ".":
                stem = word[:-1]
                if not ((len(stem) == 1 and stem.isupper()) or "." in stem or stem.lower() in abbreviations):
                    add_word(stem)
                    add_start(at)
                    at += len(stem)
                    word = "."
            elif not word:
                continue
            add_word(word)
            add_start(at)
            at += len(word)

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last` as printed."""
        return self.passage.text[self.starts[first] : self.ends[last - 1]]


def _is_title_case(words: list[str]) -> bool:
    """Whether a line is written like a headline in which nearly all words have capitals."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 3 <= len(long) <= 20 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _dateline(words: list[str]) -> int:
    """How many words a dateline takes: "ASTANA, Kazakhstan (AP) —"."""
    if len(words) < 4 or len(words[0]) < 3 or not (words[0].isupper() or (words[0].istitle() and words[1] == "(")):
        return 0
    for at, word in enumerate(words[:14]):
        if word in ("—", "–", "--", "-"):
            return at + 1
        if word[0].islower() or word == QUOTE or word == ":":
            return 0
    return 0


def _sentences(line: Line) -> list[tuple[int, int]]:
    """First and last (exclusive) word of each sentence. A quotation that ends one ends it for the reporter too."""
    words, text = line.words, line.passage.text
    bounds: list[tuple[int, int]] = []
    count = len(words)
    first = _dateline(words)
    if first:
        bounds.append((0, first))
    for at in [k for k, word in enumerate(words) if word[-1] in ".!?…" or word == QUOTE]:
        if at < first:
            continue
        word = words[at]
        if word[0] in TERMINAL:
            ends = True
        elif word == QUOTE:
            inner = text[line.starts[at] : line.ends[at]].rstrip("“”\"'‘’«»„‟‹›「」『』` ")
            ends = inner[-1:] in TERMINAL
        elif (
            word[-1] == "."
            and at + 1 < count
            and line.lows[at] in ("a.m.", "p.m.", "u.s.", "u.n.", "jr.", "inc.", "etc.")
        ):
            ends = words[at + 1] == QUOTE or (line.flags[at + 1] & 65 != 0 and words[at + 1][0].isupper())
        else:
            continue
        if not ends:
            continue
        after = at + 1
        while after < count and words[after] in CLOSERS:
            after += 1
        if after < count:
            following = words[after]
            if following[0] in TERMINAL:
                continue
            if not (
                following == QUOTE or following[0].isupper() or following[0].isdigit() or following[0] in "[(@#$—–-―"
            ):
                continue
            if (following == QUOTE and word[0] == "…") or (word == "..." and not following[0].isupper()):
                continue
        if after > first:
            bounds.append((first, after))
            first = after
    if first < count:
        bounds.append((first, count))
    if count > LONGEST:
        bounds = [(at, min(at + LONGEST, last)) for first, last in bounds for at in range(first, last, LONGEST)]
    return bounds
