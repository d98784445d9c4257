"""Where dates and amounts may begin in a text, so that only these places are read closely.

Far cheaper than searching a text for many words at once: each word is looked at once for both, by its first letters,
and each different word that passes is decided once.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from summit_tui.extract.numbers import TENS, UNITS

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEPARATORS = '([“‘"-—/\t\n'
_DATE: Final = 1
_AMOUNT: Final = 2


class Openings(NamedTuple):
    """Offsets, in a text, of the words with which a date or an amount may begin."""

    dates: list[int]
    amounts: list[int]


def openings(small: str) -> Openings:
    """The openings of a text in small letters."""
    return _kept(small) if len(small) <= LONGEST else _found(small)


LONGEST = 2000
"""Characters of a text whose openings are kept, to be asked for again."""


def _found(small: str) -> Openings:
    for mark in _SEPARATORS:
        small = small.replace(mark, " ")
    words = small.split(" ")
    heads, openers = _heads(), _openers()
    hits = [at for at, word in enumerate(words) if word[:3] in heads or word[:1] in _FIRST]
    if not hits:
        return Openings([], [])
    letters = list(accumulate(map(len, words), initial=0))
    kinds = [(letters[at] + at, openers[words[at]]) for at in hits]
    return Openings(
        [start for start, kind in kinds if kind & _DATE], [start for start, kind in kinds if kind & _AMOUNT]
    )


_kept = lru_cache(maxsize=128)(_found)


class _Openers(dict[str, int]):
    """Word in small letters → what may begin with it."""

    MOST = 5_000
    """How many words are remembered, of no more than `LETTERS` each."""
    LETTERS = 24

    def __init__(self) -> None:
        self._date, self._amount = _dates(), _amounts()

    def __missing__(self, word: str) -> int:
        kind = _DATE * bool(self._date.match(word)) + _AMOUNT * bool(self._amount.match(word))
        if len(self) < self.MOST and len(word) <= self.LETTERS:
            self[word] = kind
        return kind


@cache
def _openers() -> _Openers:
    return _Openers()


_FIRST = frozenset("0123456789$€£¥₹₽₩₺₴₦₫₱₪₸฿₾₼֏₮₵")
_DATING = (
    *MONTHS, *WEEKDAYS, "last", "this", "next", "coming", "past", "previous", "following", "earlier", "later",
    "yesterday", "today", "tomorrow", "overnight", "couple", "several", "first", "second", "third", "fourth",
    "day", "week", "month", "year", *UNITS, *TENS, "a", "an", "q1", "q2", "q3", "q4",
)  # fmt: skip
_COUNTING = tuple(
    word for word in (*UNITS, *TENS, "dozen", "hundred", "thousand", "million", "billion", "trillion") if word != "one"
)
_SYMBOLS = ("us$", "hk$", "nz$", "nt$", "cn¥", "mx$", "ca$", "au$")


@cache
def _heads() -> frozenset[str]:
    """How the words begin that may open a date or an amount; few enough to be looked up in fast."""
    dollars = (f"{letter}${digit}" for letter in "acrs" for digit in range(10))
    return frozenset((*(word[:3] for word in (*_DATING, *_COUNTING)), *_SYMBOLS, *dollars))


def _dates() -> re.Pattern[str]:
    return re.compile(rf"[0-9]|(?:{'|'.join(_DATING)})\b")


def _amounts() -> re.Pattern[str]:
    symbols = "|".join(map(re.escape, _SYMBOLS))
    return re.compile(rf"[{''.join(_FIRST)}]|{symbols}|[acrs]\$[0-9]|{'|'.join(_COUNTING)}")
