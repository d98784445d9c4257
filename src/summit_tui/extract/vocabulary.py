"""Text → words, and what each can be. All of a text is cut at once; only where a full stop stands is looked twice."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat
from typing import Final

from summit_tui.knowledge.speech import Speech

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


def spaced_words(text: str, speech: Speech) -> list[str]:
    """The words of a text with the spaces before them, each mark being a word, and a full stop but in abbreviations.

    Put together again they are the text, up to its last word.
    """
    found: list[str] = _word().findall(text)
    words: list[str] = []
    done = 0
    for at in [at for at, word in enumerate(found) if word[-1] == "."]:
        stem = found[at][:-1].lstrip()
        if stem and stem[0] != "." and not _is_abbreviation(stem, speech):
            words += found[done:at]
            words += (found[at][:-1], ".")
            done = at + 1
    return words + found[done:] if done else found


def _is_abbreviation(stem: str, speech: Speech) -> bool:
    return (len(stem) == 1 and stem.isupper()) or "." in stem or stem.lower() in speech.abbreviations


def lows_of(words: list[str], text: str) -> list[str]:
    """The words of a text in small letters with typographic apostrophes."""
    lows = list(map(str.lower, words))
    if "'" in text:
        lows = [low.replace("'", "’") if "'" in low else low for low in lows]
    return lows


def flags_of(words: list[str], lows: list[str], speech: Speech) -> list[int]:
    """What each word can be, as flags of `knowledge.speech`."""
    flags = list(map(speech.flags.get, lows, repeat(0)))
    if not NAMES_IN_CAPITALS.isdisjoint(words):
        for at, word in enumerate(words):
            if word in NAMES_IN_CAPITALS:
                flags[at] = 0
    if "do" in words:
        for at in range(1, len(words) - 1):
            if words[at] == "do" and _names(words[at - 1], flags[at - 1]) and _names(words[at + 1], flags[at + 1]):
                # "Andre Correa do Lago"
                flags[at] = 0
    return flags


def _names(word: str, flag: int) -> bool:
    """Whether a word has a capital and is nothing but a name."""
    return not flag and word[0].isupper()
