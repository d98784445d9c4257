"""The text of an article → words, and what each can be.

Most of what stands between two spaces is a plain word. The rest, with marks and stops on it, is looked at closely once
for each different piece. All passages are cut together: a step over all the words of an article costs little, the same
step for each passage by itself costs twice as much.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import Final, NamedTuple

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.speech import Speech, speech

QUOTE: Final = "\ufffc"
"""The word that stands for a quotation."""
STOPS: Final = frozenset(".!?…" + QUOTE)
BEHIND: Final = frozenset(",;:)].!?…")
"""Marks and stops that stand right behind a word."""
NAMES_IN_CAPITALS: Final = frozenset(("US", "WHO", "IT", "MAY"))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^\W\d_]\.){2,}"
        r"|[^\W\d_]-(?:[^\W\d_]{1,5}\.){1,4}[^\W\d_]?"
        r"|\$?\d+(?:[.,:/]\d+)*(?:[-’'%][^\W_]*)*"
        r"|@?[^\W_]+(?:[’'&\-‑@][^\W_]+)*(?:(?<=[sS])[’'](?!\w)|\.?(?:(?:com|org|net|gov)\b)?)"
        r"|[’'](?:s|re|ve|ll|d|m)\b"
        r"|\.{2,}|-{2,}|\S"
    )


class Piece(NamedTuple):
    """What stands between two spaces."""

    words: tuple[str, ...]
    stops: tuple[int, ...]
    """Which of them may end a sentence."""


class Vocabulary(dict[str, Piece]):
    """The pieces that have been cut, and what is known of words."""

    MOST: Final = 20_000
    """How many are remembered, of no more than `LETTERS` each; with more it begins anew."""
    LETTERS: Final = 30

    def __init__(self, speech: Speech) -> None:
        self.speech = speech

    def __missing__(self, piece: str) -> Piece:
        cut = self._cut(piece)
        if len(piece) <= self.LETTERS:
            if len(self) >= self.MOST:
                self.clear()
            self[piece] = cut
        return cut

    def _cut(self, piece: str) -> Piece:
        """The words of a piece; each mark is one, and a full stop but an abbreviation's."""
        words: list[str] = _word().findall(piece)
        if STOPS.isdisjoint(piece):
            return Piece(tuple(words), ())
        apart: list[str] = []
        for word in words:
            if word[-1] == "." and len(word) > 1 and word[0] != "." and not self.is_abbreviation(word[:-1]):
                apart += (word[:-1], ".")
            else:
                apart.append(word)
        return Piece(tuple(apart), tuple([at for at, word in enumerate(apart) if word[-1] in STOPS]))

    def is_abbreviation(self, stem: str) -> bool:
        """Whether a full stop behind it is part of it."""
        single = len(stem) == 1 and stem.isupper()
        return single or "." in stem or stem.lower() in self.speech.abbreviations


def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The words of this knowledge."""
    return Vocabulary(knowledge.view(speech))


class Cut(NamedTuple):
    """The words of an article's passages as parallel lists."""

    words: list[str]
    lows: list[str]
    """In small letters with typographic apostrophes."""
    flags: list[int]
    """What each word can be, as flags of `knowledge.speech`."""
    stops: list[int]
    """The words that may end a sentence: full stops, abbreviations, quotations."""
    firsts: list[int]
    """The first word of each passage, and behind the last passage's last."""
    quotes: list[int]
    """The words that stand for quotations."""


def cut(passages: Sequence[tuple[str, Sequence[tuple[int, int, int]]]], known: Vocabulary) -> Cut:
    """Cut passages, given with the start and end of each quotation in them, into words, each quotation being one."""
    pieces: list[str] = []
    firsts, quotes = [0], []
    for text, marked in passages:
        at = 0
        for start, end, _ in marked:
            if start > at:
                pieces += text[at:start].split()
            quotes.append(len(pieces))
            pieces.append(QUOTE)
            at = max(at, end)
        pieces += text[at:].split()
        firsts.append(len(pieces))
    words: list[str] = []
    stops: list[int] = []
    marked_pieces = [at for at, piece in enumerate(pieces) if not piece.isalpha()]
    more = [0]
    done = 0
    for at in marked_pieces:
        words += pieces[done:at]
        piece = pieces[at]
        stem, mark = piece[:-1], piece[-1]
        if mark in BEHIND and stem.isalpha() and not (mark == "." and known.is_abbreviation(stem)):
            words += (stem, mark)
            if mark in STOPS:
                stops.append(len(words) - 1)
        else:
            inside, ends = known[piece]
            for end in ends:
                stops.append(len(words) + end)
            words += inside
        done = at + 1
        more.append(len(words) - done)
    words += pieces[done:]
    firsts = [at + more[bisect_left(marked_pieces, at)] for at in firsts]
    quotes = [at + more[bisect_left(marked_pieces, at)] for at in quotes]
    lows = list(map(str.lower, words))
    if any("'" in text for text, _ in passages):
        lows = [low.replace("'", "’") if "'" in low else low for low in lows]
    flags = list(map(known.speech.flags.get, lows, repeat(0)))
    for at in _names(passages, words, flags, firsts):
        flags[at] = 0
    return Cut(words, lows, flags, stops, firsts, quotes)


def _names(passages: Sequence[tuple[str, object]], words: list[str], flags: list[int], firsts: list[int]) -> list[int]:
    """The words that are names here, though not elsewhere."""
    found: list[int] = []
    for (text, _), first, last in zip(passages, firsts, firsts[1:], strict=False):
        if "US" in text or "WHO" in text or "IT" in text or "MAY" in text:
            found += [at for at in range(first, last) if words[at] in NAMES_IN_CAPITALS]
        if "do" in text and "do" in words[first:last]:
            found += [at for at in range(first + 1, last - 1) if words[at] == "do" and _joins_names(words, flags, at)]
    return found


def _joins_names(words: list[str], flags: list[int], at: int) -> bool:
    """Whether a word stands between two that are nothing but names: "Andre Correa do Lago"."""
    return not flags[at - 1] and words[at - 1][0].isupper() and not flags[at + 1] and words[at + 1][0].isupper()
