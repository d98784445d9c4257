"""Capitals → runs: words with a capital that stand side by side, with the small words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

JOINING = frozenset(
    [
        "of",
        "for",
        "the",
        "and",
        "&",
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "della",
        "van",
        "der",
        "den",
        "von",
        "zu",
        "bin",
        "binti",
        "ibn",
        "al",
        "el",
        "ul",
        "ur",
        "le",
        "du",
        "des",
        "y",
        "e",
        "in",
        "on",
        "to",
        "with",
        "at",
        "against",
        "d’",
        "d'",
        "l’",
        "l'",
    ]
)
"""Small words that may stand inside a name."""

_GAP = re.compile(r"(?:[ \u00a0\u202f]+|[-‑–/]|[ \u00a0]*&[ \u00a0]*)+")


class Word(NamedTuple):
    """One word of a run."""

    text: str
    start: int
    """Offset in the passage's text."""
    end: int
    small: bool
    """Whether it is a joining word ("of", "bin", "al-")."""
    joint: str
    """What stands between it and the word before: empty for the first of its run, a space or a hyphen."""


Run = list[Word]


@cache
def capitals() -> str:
    """All upper-case letters of the Latin, Greek and Cyrillic scripts, for a character class."""
    return "".join(chr(c) for c in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper())


@cache
def _token() -> re.Pattern[str]:
    upper = capitals()
    initials = rf"(?:[{upper}]\.[-‑]?){{1,5}}(?:[{upper}](?![\w’']))?"
    inner = r"(?:[’'](?!s(?!\w))\w+)*"
    short = r"(?:St|Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Prof|Jr|Sr|Col|Lt|Maj|Sgt|Capt|Rev|Hon|Mt|Ft|Adm|Cmdr|Mme|Brig)\."
    return re.compile(
        rf"(?<![\w@#/])(?:{short}|{initials}(?!\w)|[{upper}]\w*{inner}\+?|\d+(?:st|nd|rd|th)?(?=[ \u00a0-][{upper}]))"
    )


def runs(text: str) -> Iterator[Run]:
    """The runs of a passage in the order of the text."""
    run: Run = []
    last = 0
    for match in _token().finditer(text):
        start, end = match.span()
        if run:
            between = _between(text, last, start)
            if between is None:
                yield run
                run = []
            else:
                run += between
        word = match[0]
        run.append(Word(word, start, end, False, text[last] if run and start > last else ""))
        last = end
    if run:
        yield run


def _between(text: str, start: int, end: int) -> Run | None:
    """The small words between two capitals; None if something else stands there."""
    gap = text[start:end]
    if gap == " " or gap == "-":
        return []
    if end - start > 14:
        return None
    words: Run = []
    for piece in re.finditer(r"[^\s-]+", gap):
        if piece[0] not in JOINING:
            return None if not _GAP.fullmatch(gap) else []
        words.append(Word(piece[0], start + piece.start(), start + piece.end(), True, gap[0]))
    return words
