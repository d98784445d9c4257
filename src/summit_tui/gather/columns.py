"""Hundreds of thousands of values of the model as bytes, and back in a fraction of the time that pickling them takes.

A table is kept by columns: numbers as arrays, words that recur as a vocabulary with indices, values inside values as
tables of their own. All rows of a table are then made by one `map` in C. Packing looks at the values and not at the
model, so a new field needs nothing here. What is unpacked can be numbers, text and the named tuples of `model` only.
"""

from __future__ import annotations

import io
import pickle
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat
from typing import Any

from summit_tui import model

Column = tuple[Any, ...]
"""A tag that says how the values are kept, and the parts that it wants. See `_column`."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
_NAME = 40
"""Letters up to which a word may be a name, and may come again elsewhere."""
_new = tuple.__new__


def pack(rows: Sequence[Any]) -> bytes:
    """Values of one kind as bytes. Raises `TypeError` for what is no text, number or value of the model."""
    return pack_several((rows,))


def pack_several(tables: Iterable[Sequence[Any]]) -> bytes:
    """Several lists of values, each of one kind."""
    shared: dict[str, str] = {}
    return pickle.dumps([(len(rows), _column(list(rows), shared)) for rows in tables], protocol=5)


def unpack(packed: bytes, shared: dict[str, str]) -> list[Any]:
    """The values again. Words that are in `shared` are taken from it, and new ones are put there.

    Raises `ValueError` for bytes that are none of ours.
    """
    (rows,) = unpack_several(packed, shared)
    return rows


def unpack_several(packed: bytes, shared: dict[str, str]) -> list[list[Any]]:
    """Several lists of values again, as `unpack` does it."""
    try:
        tables = [(count, list(_values(column, shared))) for count, column in _Unpickler(io.BytesIO(packed)).load()]
    except Exception as error:
        raise ValueError(f"no packed values: {error}") from None
    if any(len(rows) != count for count, rows in tables):
        raise ValueError("some values are missing")
    return [rows for _, rows in tables]


def _column(values: list[Any], shared: dict[str, str]) -> Column:
    kinds = set(map(type, values))
    present = kinds - {type(None)}
    if len(present) == 1:
        (kind,) = present
        if kind in _kinds().values():
            return _table(kind, values, kinds != present, shared)
        if kind is str:
            return _words(values, shared)
    if kinds == {int} and min(values) >= 0 and max(values) < 2**32:
        return "numbers", array("I", values).tobytes()
    if kinds == {tuple}:
        members = list(chain.from_iterable(values))
        return "many", array("I", map(len, values)).tobytes(), _column(members, shared)
    if kinds == {array}:
        return "arrays", array("I", map(len, values)).tobytes(), b"".join(a.tobytes() for a in values)
    if kinds <= _PLAIN:
        return "plain", values
    raise TypeError(f"values of {sorted(k.__name__ for k in kinds)} in one column")


def _table(kind: type, values: list[Any], some_missing: bool, shared: dict[str, str]) -> Column:
    present = bytes(value is not None for value in values) if some_missing else b""
    rows = [value for value in values if value is not None] if some_missing else values
    return "rows", kind.__name__, present, tuple(_column(list(c), shared) for c in zip(*rows, strict=True))


def _words(values: list[str | None], shared: dict[str, str]) -> Column:
    places: dict[str | None, int] = {}
    indices = array("I", [places.setdefault(value, len(places)) for value in values])
    if len(places) * 2 > len(values):
        return ("plain" if max(map(len, filter(None, values)), default=0) > _NAME else "names"), values
    vocabulary = [None if word is None else shared.setdefault(word, word) for word in places]
    return "words", vocabulary, indices.tobytes()


def _values(column: Column, shared: dict[str, str]) -> Iterator[Any]:
    """The values of a column, one after the other."""
    match column:
        case "plain", list(values):
            return iter(values)
        case "names", list(values):
            return (word if word is None else shared.setdefault(word, word) for word in values)
        case "numbers", packed:
            return _numbers(packed)
        case "words", vocabulary, packed:
            known = [word if word is None else shared.setdefault(word, word) for word in vocabulary]
            return map(known.__getitem__, array("I", packed))
        case "rows", name, present, columns if len(columns) == len(_kinds()[name]._fields):
            fields = zip(*(_values(inner, shared) for inner in columns), strict=True)
            made: Iterator[Any] = map(_new, repeat(_kinds()[name]), fields)
            return (next(made) if there else None for there in present) if present else made
        case "many", lengths, inner:
            inside = _values(inner, shared)
            return (tuple(islice(inside, n)) if n else () for n in array("I", lengths))
        case "arrays", lengths, packed:
            return _slices(array("I", packed), array("I", lengths))
    raise ValueError(f"no column: {column[:1]}")


def _numbers(packed: bytes) -> Iterator[int]:
    numbers = array("I", packed)
    if not numbers or max(numbers) >= len(_shared_numbers()):
        return iter(numbers)
    return map(_shared_numbers().__getitem__, numbers)


def _slices(whole: array[int], lengths: array[int]) -> Iterator[array[int]]:
    at = 0
    for length in lengths:
        yield whole[at : at + length]
        at += length


@cache
def _shared_numbers() -> tuple[int, ...]:
    """Offsets recur a million times; each is kept once."""
    return tuple(range(65_536))


@cache
def _kinds() -> dict[str, Any]:
    """The named tuples of the model, by name."""
    kinds = (value for value in vars(model).values() if isinstance(value, type) and issubclass(value, tuple))
    return {kind.__name__: kind for kind in kinds}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Nothing is made but what pickle itself knows: text, numbers, lists."""
        raise pickle.UnpicklingError(f"{module}.{name} is not expected")
