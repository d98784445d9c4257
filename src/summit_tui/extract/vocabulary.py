"""The text of an article → words, and what each can be.

All passages are cut together: a step over all the words of an article costs little, the same step for each passage by
itself costs twice as much.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from itertools import repeat
from typing import Final, NamedTuple

from summit_tui.knowledge.speech import Speech

QUOTE: Final = "\ufffc"
"""The word that stands for a quotation."""
STOPS: Final = ".!?…" + QUOTE
NAMES_IN_CAPITALS: Final = frozenset(("US", "WHO", "IT", "MAY"))


@cache
def _word() -> re.Pattern[str]:
    # The first two are the plain words and marks that most are, found fast; without them the rest would find the same.
    return re.compile(
        r"\s*+(?:[A-Za-z]++(?=[ ,])|[,;:“”\"()]"
        r"|(?:[^\W\d_]\.){2,}"
        r"|[^\W\d_]-(?:[^\W\d_]{1,5}\.){1,4}[^\W\d_]?"
        r"|\$?\d+(?:[.,:/]\d+)*(?:[-’'%][^\W_]*)*"
        r"|@?[^\W_]+(?:[’'&\-‑@][^\W_]+)*(?:(?<=[sS])[’'](?!\w)|\.?(?:(?:com|org|net|gov)\b)?)"
        r"|[’'](?:s|re|ve|ll|d|m)\b"
        r"|\.{2,}|-{2,}|\S)"
    )


class Cut(NamedTuple):
    """The words of an article's passages as parallel lists; each mark is a word, and so is a full stop."""

    words: list[str]
    lows: list[str]
    """In small letters with typographic apostrophes."""
    flags: list[int]
    """What each word can be, as flags of `knowledge.speech`."""
    lengths: list[int]
    """Of each word with the spaces before it."""
    stops: list[int]
    """The words that may end a sentence: full stops, abbreviations, quotations."""
    firsts: list[int]
    """The first word of each passage, and behind the last passage's last."""
    quotes: list[int]
    """The words that stand for quotations."""


def cut(passages: Sequence[tuple[str, Sequence[tuple[int, int, int]]]], speech: Speech) -> Cut:
    """Cut passages, given with the start and end of each quotation in them, into words, each quotation being one."""
    spaced: list[str] = []
    firsts, quotes = [0], []
    find: Callable[[str], list[str]] = _word().findall
    for text, marked in passages:
        at = 0
        for start, end, _ in marked:
            if start > at:
                spaced += find(text[at:start])
            quotes.append(len(spaced))
            spaced.append(QUOTE)
            at = max(at, end)
        spaced += find(text[at:])
        firsts.append(len(spaced))
    stops = [at for at, word in enumerate(spaced) if word[-1] in STOPS]
    parted = [at for at in stops if _has_full_stop(spaced[at], speech)]
    if parted:
        spaced = _part(spaced, parted)
        stops = [at + bisect_right(parted, at) for at in stops]
        firsts = [at + bisect_left(parted, at) for at in firsts]
        quotes = [at + bisect_left(parted, at) for at in quotes]
    words = list(map(str.lstrip, spaced))
    lows = list(map(str.lower, words))
    if any("'" in text for text, _ in passages):
        lows = [low.replace("'", "’") if "'" in low else low for low in lows]
    flags = list(map(speech.flags.get, lows, repeat(0)))
    for at in _names(passages, words, flags, firsts):
        flags[at] = 0
    return Cut(words, lows, flags, list(map(len, spaced)), stops, firsts, quotes)


def _has_full_stop(word: str, speech: Speech) -> bool:
    """Whether the full stop at the end of a word is one of its own, no abbreviation's."""
    if word[-1] != ".":
        return False
    stem = word[:-1].lstrip()
    return bool(stem) and stem[0] != "." and not _is_abbreviation(stem, speech)


def _part(words: list[str], parted: list[int]) -> list[str]:
    """With the full stops of some words as words of their own."""
    apart: list[str] = []
    done = 0
    for at in parted:
        apart += words[done:at]
        apart += (words[at][:-1], ".")
        done = at + 1
    return apart + words[done:]


def _is_abbreviation(stem: str, speech: Speech) -> bool:
    return (len(stem) == 1 and stem.isupper()) or "." in stem or stem.lower() in speech.abbreviations


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
