"""The sentence around a place, for extractors that look at a few places of a passage only."""

from __future__ import annotations

import re
from functools import cache

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-Z0-9])|;\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Prof|Hon|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z](?:\.[A-Z])*)\.\s*$"
)
_SEPARATORS = '([“‘"-—/\t\n'
LONGEST = 800
"""Characters of a sentence that are looked at, either way: a text without full stops costs no more than others."""


@cache
def _folded() -> dict[int, str]:
    return {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {ord(c): "'" for c in "‘’ʼ"} | {0xA0: " "}


def lowered(text: str) -> str:
    """The text in small letters with plain apostrophes and spaces, always as long as it was."""
    small = text.lower()
    if len(small) != len(text):
        return text.translate(_folded())
    return small.replace("’", "'").replace("\xa0", " ").replace("‑", "-").replace("–", "-")


def word_starts(small: str, heads: frozenset[str], first: str = "0123456789") -> list[int]:
    """Offsets of the words whose first character is in `first` or whose first three are among `heads`.

    Far cheaper than searching a text for many words at once: most paragraphs hold none of them.
    """
    found: list[int] = []
    at = 0
    for mark in _SEPARATORS:
        small = small.replace(mark, " ")
    for word in small.split(" "):
        if word and (word[:3] in heads or word[0] in first):
            found.append(at)
        at += len(word) + 1
    return found


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Start and end, inside `text`, of the sentence that holds the character `at`."""
    low, high = max(0, at - LONGEST), min(len(text), at + LONGEST)
    start = low
    for stop in _STOP.finditer(text, low, min(len(text), at + 2)):
        if stop.end() <= at and not _ABBREVIATED.search(text, max(low, stop.start() - 8), stop.start() + 1):
            start = stop.end()
    for stop in _STOP.finditer(text, at, high):
        if not _ABBREVIATED.search(text, max(low, stop.start() - 8), stop.start() + 1):
            return start, stop.start() + len(stop[0].rstrip())
    end = low + len(text[low:high].rstrip())
    while start < end and text[start].isspace():
        start += 1
    return start, max(end, start)


def plain(text: str) -> str:
    """The words with single plain spaces."""
    return " ".join(text.split())
