"""Where dates and amounts may begin in a text, so that only these places are read closely.

Far cheaper than searching a text for many words at once: the text is put into plain bytes, one a character, with
blanks for all that is no letter or digit and 0 for each digit; cut at its blanks; and each word looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import methodcaller

from summit_tui.extract.wording.bounds import lowered
from summit_tui.extract.wording.numbers import TENS, UNITS
from summit_tui.knowledge.cues import folded
from summit_tui.lean import days
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

MONTHS = {
    **{name.lower(): number for number, name in enumerate(days.MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(days.MONTHS, 1)},
    "sept": 9,
}
"""In small letters, in full and cut short → which of the year."""
WEEKDAYS = tuple(map(str.lower, days.WEEKDAYS))

DATE: Final = 1
"""A date may begin with the word."""
AMOUNT: Final = 2
"""An amount may begin with it."""
_LEADS: Final = 4
"""It begins a date only before a word that follows: "last" before "week"."""
_FOLLOWS: Final = 8
_OPENS: Final = DATE | AMOUNT
DIGIT: Final = ord("0")
CUES: Final = 16
"""The first of the bits that those who look for other words may use."""


class Openings:
    """What the words of a text show at once: offsets of those with which a date or an amount may begin."""

    __slots__ = ("amounts", "dates", "kinds", "small")

    def __init__(self, dates: list[int], amounts: list[int], kinds: int, small: str = "") -> None:
        self.dates = dates
        self.amounts = amounts
        self.kinds = kinds
        """The bits of all its words, taken together."""
        self.small = small
        """The text in small letters, as `lowered` gives it, if a date or an amount may begin in it."""


def openings(text: str) -> Openings:
    """The openings of a text."""
    found = hits(text, plain_kinds())
    return Openings([at for at, kind in found if kind & DATE], [at for at, kind in found if kind & AMOUNT], 0)


def hits(text: str, kinds: Mapping[bytes, int]) -> list[tuple[int, int]]:
    """Offset and bits of each word that has some, in order. `kinds` are those of words as `folded` has them."""
    data = b" " + folded(text) + b"  "
    found: dict[int, int] = {}
    at = -1
    for word in filter(kinds.__contains__, data.split()):
        # Every such word before was found too: this is the first from there on.
        at = data.find(b" " + word + b" ", at + 1)
        kind = kinds[word]
        if kind & _LEADS:
            end = at + len(word) + 2
            if data[end] != DIGIT and not kinds.get(data[end : data.find(b" ", end)], 0) & _FOLLOWS:
                kind &= ~DATE
        if kind & _OPENS:
            _note(found, text, at, kind)
        elif kind >= CUES:
            found[at] = kind
    if any(map(_ends_in_money, data.split(b"0"))):  # sought one by one they would take four times as long
        for letters in _MONEY:
            at = data.find(letters + b"0")
            while at >= 0:
                first = at - (text[at - 1 : at] == "$")
                found[first] = found.get(first, 0) | AMOUNT
                at = data.find(letters + b"0", at + 1)
    at = data.find(b" 0")
    while at >= 0:
        _note(found, text, at, _OPENS)
        if at > 1 and text[at - 1] in _BLANK and text[at - 2] in _SIGNS:
            _note(found, text, at - 2, AMOUNT)
        at = data.find(b" 0", at + 1)
    return sorted(found.items())


def _note(found: dict[int, int], text: str, at: int, kind: int) -> None:
    """Enter the bits of a word; what opens a date or an amount must begin behind a blank, a bracket or a dash."""
    if kind & _OPENS and at and text[at - 1] not in _SEPARATORS:
        kind &= ~_OPENS
        start = at - 1
        while start and at - start < 6 and text[start - 1] not in _SEPARATORS:
            start -= 1
        piece = lowered(text[start : at + 12])
        opens = DATE * bool(_date().match(piece)) | AMOUNT * bool(_amount().match(piece))
        if opens and not (start and text[start - 1] not in _SEPARATORS):
            found[start] = found.get(start, 0) | opens
    if kind:
        found[at] = found.get(at, 0) | kind


_MONEY = (b" RM", b" Rp", b" Rs", b" R", b" N", b" Sh", b" KSh", b" Ksh", b" TSh", b" Tsh", b" US", b" A", b" NZ")
"""Letters that stand for a currency right before a number, the last of them behind "$", with what is before them."""
_ends_in_money = methodcaller("endswith", _MONEY)
_BLANK = " \xa0"
_SEPARATORS = frozenset(_BLANK + '([“‘"-‑–—/_*\t\n')
_SIGNS = "0123456789$€£¥₹₽₩₺₴₦₫₱₪₸฿₾₼֏₮₵"
_TURNS = ("last", "this", "next", "coming", "past", "previous", "following")
_COUNTS = (*UNITS, *TENS, "a", "an", "couple", "several")
_SURE = (*MONTHS, *WEEKDAYS, "yesterday", "today", "tomorrow", "tonight", "overnight", "couple")
_LEADING = (
    *_TURNS, *_COUNTS, "earlier", "later", "first", "second", "third", "fourth", "day", "week", "month", "year",
)  # fmt: skip
_FOLLOWING = (
    *MONTHS, *WEEKDAYS, *_TURNS, *_COUNTS, "few", "day", "days", "week", "weeks", "weekend", "month", "months", "year",
    "years", "decade", "decades", "century", "centuries", "quarter", "half", "before", "after", "night", "evening",
)  # fmt: skip
_DATING = (*_SURE, *_LEADING, "q1", "q2", "q3", "q4")
_COUNTING = tuple(
    word for word in (*UNITS, *TENS, "dozen", "hundred", "thousand", "million", "billion", "trillion") if word != "one"
)


@cache
def plain_kinds() -> dict[bytes, int]:
    """The bits of the words of dates and amounts, in small letters and in capitals, as `folded` has them."""
    kinds = dict.fromkeys(_LEADING, DATE | _LEADS) | dict.fromkeys(_SURE, DATE)
    for bit, words in ((AMOUNT, _COUNTING), (_FOLLOWS, _FOLLOWING)):
        for word in words:
            kinds[word] = kinds.get(word, 0) | bit
    found: dict[bytes, int] = {}
    for word, kind in kinds.items():
        # In small letters, "may" and "march" are verbs.
        found[word.encode()] = kind & ~DATE if word in MONTHS else kind
        found[word.title().encode()] = found[word.upper().encode()] = kind
    return found


@cache
def _date() -> Pattern[str]:
    return compiled(rf"[0-9]|(?:{'|'.join(_DATING)})\b")


@cache
def _amount() -> Pattern[str]:
    return compiled(rf"[{_SIGNS}]|[a-z]{{1,3}}(?:\$ ?|¥)[0-9]|{'|'.join(_COUNTING)}")
