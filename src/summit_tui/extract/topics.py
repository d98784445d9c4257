"""What an amount of money or a percentage is about: the words around it that name the thing."""

from __future__ import annotations

import re
from functools import cache

from summit_tui.extract.bounds import plain

_CUT = ',;:()[]“”"—\n'
LONGEST = 90


def about(text: str, start: int, end: int, first: int, last: int, percent: bool) -> str:
    """A phrase for the amount at [start, end) of the sentence [first, last) of a text; empty if none is found."""
    grown = _subject(text, first, start)
    tail = _tail(text, end, last)
    if grown:
        if grown.split()[0].lower() in _STAND_INS:
            grown = _before_that(text, first) or grown
        return _short(f"{grown} ({'change' if percent else 'amount'})" if percent else grown)
    lead = _lead(text, first, start)
    if percent and not tail:
        earlier = _subject(text, first, max(first, text.rfind(",", first, start)))
        return _short(f"{earlier or lead} (change)")
    return _short(" ".join(part for part in (lead, tail) if part))


_STAND_INS = frozenset({"it", "this", "that", "they", "which", "these", "those", "he", "she", "the"})


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:has|have|had|will|would|could|is|are|was|were)\s(?:been\s|to\s|expected to\s|likely to\s"
        r"|also\s|now\s)?)?"
        r"(?:reach(?:es|ed)?|r[oi]se[sn]?|gr[eo]wn?s?|grows|fell|falls?|fallen|hit|total(?:l?ed|s)?"
        r"|st(?:oo|an)ds?(?: at)?|amount(?:ed|s)? to|"
        r"expand(?:ed|s)?|increased?|dropped|drops|declined|jumped|climbed|soared|surged|shrank|contracted|exceed(?:ed|s)?|"
        r"topped|doubled|tripled|cost|costs|was worth|is worth|is valued at|was valued at|came to"
        r"|account(?:ed|s)? for|(?:was|is|were|are))\b"
    )


def _subject(text: str, first: int, start: int) -> str:
    """The subject of "rose", "reached", … before the amount in its sentence."""
    if start <= first:
        return ""
    verb = _changed().search(text, first, start)
    if verb is None or start - verb.end() > 60:
        return ""
    words = text[first : verb.start()]
    cut = max(words.rfind(mark) for mark in _CUT)
    words = words[cut + 1 :]
    words = re.split(r"\b(?:says?|said|that|as|while|and then|believes?|told|reported|showed)\b", words)[-1]
    return plain(words)


def _before_that(text: str, first: int) -> str:
    """The subject of the sentence before, for "it"."""
    begin = max(text.rfind(". ", max(0, first - 400), max(0, first - 2)) + 1, first - 400, 0)
    verb = _changed().search(text, begin, first)
    if not verb:
        return ""
    words = text[begin : verb.start()]
    cut = max(words.rfind(mark) for mark in _CUT)
    return plain(words[cut + 1 :])


def _tail(text: str, end: int, last: int) -> str:
    """What follows the amount in its clause."""
    tail = text[end : min(last, end + LONGEST)]
    cut = min((at for mark in _CUT if (at := tail.find(mark)) >= 0), default=len(tail))
    return plain(tail[:cut]).strip(" .!?)’'").removeprefix("worth ").strip()


def _lead(text: str, first: int, start: int) -> str:
    """The verb or noun right before the amount."""
    words = text[max(first, start - LONGEST) : start]
    cut = max(words.rfind(mark) for mark in _CUT)
    return " ".join(plain(words[cut + 1 :]).split()[-4:])


def _short(phrase: str) -> str:
    if len(phrase) <= LONGEST:
        return phrase
    return phrase[: phrase.rfind(" ", 0, LONGEST)] if " " in phrase[:LONGEST] else phrase[:LONGEST]
