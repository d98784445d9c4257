"""Where dates and amounts may begin in a text, so that only these places are read closely.

Far cheaper than searching a text for many words at once: a text is cut at its spaces, and each different word is
looked at closely once. What is known of it then costs one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import Final, NamedTuple

from summit_tui.extract.bounds import lowered
from summit_tui.extract.numbers import TENS, UNITS

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

DATE: Final = 1
"""A date may begin with the word."""
AMOUNT: Final = 2
"""An amount may begin with it."""
_LEADS: Final = 4
"""It begins a date only before a word that follows: "last" before "week"."""
_FOLLOWS: Final = 8
_PIECES: Final = 16
"""What begins a date or an amount is a piece of it, behind a bracket or a dash."""
_OPENS: Final = DATE | AMOUNT
CUES: Final = 32
"""The first of the bits that those who look for other words may use."""


class Openings(NamedTuple):
    """What the words of a text show at once: offsets of those with which a date or an amount may begin."""

    dates: list[int]
    amounts: list[int]
    kinds: int
    """The bits of all its words, taken together."""


class WordKinds(dict[str, int]):
    """Word as printed between spaces, with its stops and marks → bits that tell what it may begin."""

    MOST = 30_000
    """How many words are remembered, of no more than `LETTERS` each; with more it begins anew."""
    LETTERS = 24

    def __init__(self, cues: Mapping[str, int] | None = None) -> None:
        """`cues` are further bits of words, as printed."""
        self._cues = cues or {}
        self._plain = _plain()

    def __missing__(self, word: str) -> int:
        kind = self.kind(word)
        if len(word) <= self.LETTERS:
            if len(self) >= self.MOST:
                self.clear()
            self[word] = kind
        return kind

    def kind(self, word: str) -> int:
        """What a word may begin, looked at closely."""
        core = word.rstrip(_TRAILING)
        if not core.isalpha():
            return self._compound(word) if core else 0
        kind = self._plain.get(core.lower(), 0)
        if kind & DATE and core.islower() and core in MONTHS:
            kind ^= DATE
        return kind | self._cues.get(core, 0)

    def _compound(self, word: str) -> int:
        """Of a word with digits, signs or marks inside."""
        kind, pieces = 0, _pieces(word)
        for piece in pieces:
            kind |= DATE * bool(_date().match(piece)) | AMOUNT * bool(_amount().match(piece))
        if kind and len(pieces) > 1:
            kind |= _PIECES
        kind |= _FOLLOWS * bool(_following().match(pieces[0]))
        for part in _part().findall(word) if self._cues else ():
            kind |= self._cues.get(part, 0) | self._cues.get(part.rstrip("0123456789"), 0)
        return kind


def openings(text: str) -> Openings:
    """The openings of a text. Those of short texts are kept, to be asked for again."""
    return _kept(text) if len(text) <= LONGEST else _found(text)


LONGEST = 2000
"""Characters of a text whose openings are kept."""


def _found(text: str) -> Openings:
    words = text.split(" ")
    return opened(words, [*map(_openers().__getitem__, words), 0])


_kept = lru_cache(maxsize=128)(_found)


@cache
def _openers() -> WordKinds:
    return WordKinds()


def opened(words: Sequence[str], kinds: Sequence[int]) -> Openings:
    """The openings of a text cut at its spaces; `kinds` are those of its words, with a 0 behind the last."""
    dates: list[int] = []
    amounts: list[int] = []
    at = done = met = 0
    for i, kind in compress(enumerate(kinds), kinds):
        met |= kind
        if kind & _LEADS and not kinds[i + 1] & _FOLLOWS:
            kind &= ~DATE
        if not kind & _OPENS:
            continue
        at += sum(map(len, words[done:i])) + i - done
        done = i
        if kind & _PIECES:
            _open_pieces(words[i], at, dates, amounts)
            continue
        if kind & DATE:
            dates.append(at)
        if kind & AMOUNT:
            amounts.append(at)
    return Openings(dates, amounts, met)


def _open_pieces(word: str, at: int, dates: list[int], amounts: list[int]) -> None:
    for piece in _pieces(word):
        if _date().match(piece):
            dates.append(at)
        if _amount().match(piece):
            amounts.append(at)
        at += len(piece) + 1


def _pieces(word: str) -> list[str]:
    """What stands between brackets, dashes and opening marks, in small letters."""
    return _separator().sub(" ", lowered(word)).split(" ")


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"[(\[“‘\"\-–‑—/\t\n\xa0]")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


_TRAILING = ".,;:!?…”’\"')]"
_SIGNS = "0123456789$€£¥₹₽₩₺₴₦₫₱₪₸฿₾₼֏₮₵"
_TURNS = ("last", "this", "next", "coming", "past", "previous", "following")
_COUNTS = (*UNITS, *TENS, "a", "an", "couple", "several")
_SURE = (*MONTHS, *WEEKDAYS, "yesterday", "today", "tomorrow", "overnight", "couple")
_LEADING = (
    *_TURNS, *_COUNTS, "earlier", "later", "first", "second", "third", "fourth", "day", "week", "month", "year",
)  # fmt: skip
_FOLLOWING = (
    *MONTHS, *WEEKDAYS, *_TURNS, *_COUNTS, "few", "day", "days", "week", "weeks", "weekend", "month", "months", "year",
    "years", "decade", "decades", "century", "centuries", "quarter", "half", "before", "after",
)  # fmt: skip
_DATING = (*_SURE, *_LEADING, "q1", "q2", "q3", "q4")
_COUNTING = tuple(
    word for word in (*UNITS, *TENS, "dozen", "hundred", "thousand", "million", "billion", "trillion") if word != "one"
)
_SYMBOLS = ("us$", "hk$", "nz$", "nt$", "cn¥", "mx$", "ca$", "au$")


@cache
def _plain() -> dict[str, int]:
    """The kinds of words of letters alone."""
    kinds = dict.fromkeys(_LEADING, DATE | _LEADS) | dict.fromkeys(_SURE, DATE)
    for bit, words in ((AMOUNT, _COUNTING), (_FOLLOWS, _FOLLOWING)):
        for word in words:
            kinds[word] = kinds.get(word, 0) | bit
    return kinds


@cache
def _date() -> re.Pattern[str]:
    return re.compile(rf"[0-9]|(?:{'|'.join(_DATING)})\b")


@cache
def _amount() -> re.Pattern[str]:
    symbols = "|".join(map(re.escape, _SYMBOLS))
    return re.compile(rf"[{_SIGNS}]|{symbols}|[acrs]\$[0-9]|{'|'.join(_COUNTING)}")


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"[0-9]|(?:{'|'.join(_FOLLOWING)})\b")
