"""With which letters a match of a pattern can begin, told to the search beforehand.

Searching, CPython steps over all places that stand before none of these letters, and for that it takes a tenth of the
time of a try. It works them out only for a pattern that begins with a letter; here it is done behind what takes up no
letter as well: a word's edge, a look ahead or back, an optional part. What is found stays the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from re import _compiler, _constants  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from summit_tui.lean.memo import cache

MOST = 400
"""Letters of a range of which the capitals are looked up one by one."""
_INFO = str(_constants.INFO)
_EDGES = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


class _First(NamedTuple):
    """What the part of a pattern may begin with."""

    letters: tuple[Any, ...]
    """As the items of a set in brackets are parsed."""
    may_be_empty: bool


class _Any(Exception):
    """It may begin with so much that nothing is gained."""


def with_first_letters(parsed: Any, code: Sequence[int], flags: int) -> list[int]:
    """The code of a pattern with what its matches begin with at its head; as it is where that is known or no use."""
    if str(_constants.OPCODES[code[0]]) != _INFO or code[2] or not code[3]:
        return list(code)
    try:
        first = _first(parsed.data, flags)
    except _Any:
        return list(code)
    if first.may_be_empty or not first.letters:
        return list(code)
    letters, _ = _compiler._optimize_charset(list(first.letters))
    head: list[int] = [code[0], 0, int(_compiler.SRE_INFO_CHARSET), code[3], code[4]]
    _compiler._compile_charset(letters, flags, head)
    head[1] = len(head) - 1
    return [*map(int, head), *code[code[1] + 1 :]]


def _first(parts: Iterable[tuple[Any, Any]], flags: int) -> _First:
    """What several parts in turn may begin with. Raises `_Any`."""
    letters: tuple[Any, ...] = ()
    for op, value in parts:
        first = _first_of(str(op), op, value, flags)
        letters += first.letters
        if not first.may_be_empty:
            return _First(letters, may_be_empty=False)
    return _First(letters, may_be_empty=True)


def _first_of(name: str, op: Any, value: Any, flags: int) -> _First:
    if name in _EDGES:
        return _First((), may_be_empty=True)
    if name == "LITERAL":
        return _First(tuple(_spellings([(op, value)], flags)), may_be_empty=False)
    if name == "IN":
        return _First(tuple(_spellings(value, flags)), may_be_empty=False)
    if name == "BRANCH":
        ways = [_first(way, flags) for way in value[1]]
        return _First(tuple(item for way in ways for item in way.letters), any(way.may_be_empty for way in ways))
    if name in _REPEATS:
        fewest, _, part = value
        first = _first(part, flags)
        return _First(first.letters, first.may_be_empty or not fewest)
    if name == "ATOMIC_GROUP":
        return _first(value, flags)
    if name == "SUBPATTERN":
        _, added, taken, part = value
        return _first(part, (flags | added) & ~taken)
    raise _Any


def _spellings(items: Iterable[tuple[Any, Any]], flags: int) -> Iterable[tuple[Any, Any]]:
    """The items of a set; where capitals count as small letters, with both. Raises `_Any`."""
    for op, value in items:
        name = str(op)
        if name == "NEGATE" or flags & re.LOCALE:
            raise _Any
        if not flags & re.IGNORECASE or name == "CATEGORY":
            yield op, value
            continue
        low, high = (value, value) if name == "LITERAL" else value
        if high - low > MOST:
            raise _Any
        for letter in range(low, high + 1):
            for spelling in _cases().get(_small(letter), (letter,)):
                yield _constants.LITERAL, spelling


def _small(letter: int) -> int:
    return int(_compiler._sre.unicode_tolower(letter))


@cache
def _cases() -> dict[int, tuple[int, ...]]:
    """Small letter → all that is found for it where capitals count as small ones."""
    of: defaultdict[int, list[int]] = defaultdict(list)
    for letter in range(0x110000):
        of[_small(letter)].append(letter)
    others = _compiler._EXTRA_CASES
    return {
        small: tuple(one for alike in (small, *others.get(small, ())) for one in of[alike])
        for small in list(of)
        if len(of[small]) > 1 or small in others
    }
