"""A passage → words and sentences, each quotation in it being one word.

Words are kept as parallel lists (offset, form, lower-case form, what it can be), which is what makes reading fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import sub
from typing import Final

from summit_tui.extract.reading import Passage
from summit_tui.extract.vocabulary import flags_of, lows_of, spaced_words
from summit_tui.knowledge.speech import ACCORDING, CUE, SAID, Speech

QUOTE: Final = "\ufffc"
"""The word that stands for a quotation."""
TERMINAL: Final = frozenset(".!?…")
HEADLINES: Final = frozenset(("title", "teaser", "subhead"))
REPORTS: Final = CUE | SAID | ACCORDING
CLOSERS: Final = frozenset(")]}")
MOST_OF_HEADLINE: Final = 250
"""Characters of a line that may be a headline."""
LONGEST: Final = 240
"""Words of a sentence; what goes on without a stop is cut there, so that looking through sentences stays cheap."""


class Line:
    """One passage cut into words. `quotes[i]` is the index of the quotation that word `i` stands for.

    `headline` says whether it is one, by its kind or its capitals; `nouns` holds the quotations that may stand in a
    noun phrase, short ones that end without a stop; `reports` are the words that may be cues, in order.
    """

    __slots__ = (
        "_marked",
        "_places",
        "_spaced",
        "firsts",
        "flags",
        "headline",
        "index",
        "lows",
        "nouns",
        "passage",
        "quotes",
        "reports",
        "sentences",
        "words",
    )

    def __init__(self, index: int, passage: Passage, marked: Sequence[tuple[int, int, int]], speech: Speech) -> None:
        """`marked`: (start, end, index) of the quotations with their marks, offsets in the passage's text."""
        self.index = index
        self.passage = passage
        self.quotes: dict[int, int] = {}
        self._marked: dict[int, tuple[int, int]] = {}
        self._places: tuple[list[int], list[int]] | None = None
        text = passage.text
        spaced: list[str] = []
        at = 0
        for start, end, quotation in marked:
            if start > at:
                spaced += spaced_words(text[at:start], speech)
            self.quotes[len(spaced)] = quotation
            self._marked[len(spaced)] = start, end
            spaced.append(QUOTE)
            at = max(at, end)
        spaced += spaced_words(text[at:], speech)
        self._spaced = spaced
        self.words = words = list(map(str.lstrip, spaced))
        self.lows = lows_of(words, text)
        self.flags = flags_of(words, self.lows, speech)
        self.reports = [at for at, flag in enumerate(self.flags) if flag & REPORTS]
        self.sentences = _sentences(self)
        self.firsts = {first for first, _ in self.sentences}
        self.nouns: set[int] = set()
        for token in self.quotes:
            inner = self.quoted(token).strip("“”\"'‘’«»„‟‹›「」『』` ")
            if len(inner) < 40 and inner.count(" ") < 3 and inner[-1:].isalnum() and token not in self.firsts:
                self.nouns.add(token)
        self.headline = passage.kind in HEADLINES or (
            index == 0 and (_is_title_case(words) or (bool(marked) and _is_title_case(_bare_words(text))))
        )

    @property
    def starts(self) -> list[int]:
        """Offset of each word in the passage's text."""
        return (self._places or self._placed())[0]

    @property
    def ends(self) -> list[int]:
        """Offset behind each word in the passage's text."""
        return (self._places or self._placed())[1]

    def _placed(self) -> tuple[list[int], list[int]]:
        """Add up the words' lengths, which few lines need."""
        ends: list[int] = []
        at = first = 0
        for token, (_, end) in self._marked.items():
            ends += list(accumulate(map(len, self._spaced[first:token]), initial=at))[1:]
            ends.append(end)
            at, first = max(at, end), token + 1
        ends += list(accumulate(map(len, self._spaced[first:]), initial=at))[1:]
        starts = list(map(sub, ends, map(len, self.words)))
        for token, (start, _) in self._marked.items():
            starts[token] = start
        self._places = starts, ends
        return self._places

    def quoted(self, token: int) -> str:
        """What a quotation's word stands for, as printed, with its marks."""
        start, end = self._marked.get(token, (0, 0))
        return self.passage.text[start:end] or QUOTE

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last` as printed."""
        return self.passage.text[self.starts[first] : self.ends[last - 1]]


def _is_title_case(words: list[str]) -> bool:
    """Whether a line is written like a headline in which nearly all words have capitals."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 3 <= len(long) <= 20 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _bare_words(text: str) -> list[str]:
    return [word.strip("“”\"'‘’«»„‟‹›,.:;!?()") for word in text.split()] if len(text) < MOST_OF_HEADLINE else []


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
    words = line.words
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
            inner = line.quoted(at).rstrip("“”\"'‘’«»„‟‹›「」『』` ")
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
