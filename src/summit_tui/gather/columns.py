"""Hundreds of thousands of values of the model as bytes, from which any of them is made again when it is asked for.

A table is kept by columns: numbers in as few bytes as they need, words that recur as a vocabulary with indices, texts
one behind the other, values inside values as tables of their own. Nothing is made on opening but the columns; a run of
rows is then made by one `map` in C. Packing looks at the values and not at the model, so a new field needs nothing
here. What is unpacked can be numbers, text and the named tuples of `model` only.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import Any

from summit_tui import model
from summit_tui.gather.progress import Read
from summit_tui.gather.stored import Arrays, Choice, Column, Many, Maybe, Numbers, Plain, Rows, Same, Some, Texts, Words

Plan = tuple[Any, ...]
"""A tag that says how the values are kept, and where in the bytes. See `Packing.column`."""
Where = tuple[str, int, int]
"""The format of numbers, and from which byte to which they lie."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
_FEW = 256
"""Values of several kinds of which each is kept once."""
_HEAD = 8
"""Bytes of the length of the plan, which stands before it."""
_LOOSE = frozenset({("Article", "paragraphs"), ("Entity", "mentions")})
_LOOSE_KINDS = ("Read", "Extract")
"""Values inside values that are many, so that they are made only if somebody looks at them."""


def pack(tables: Iterable[Sequence[Any]]) -> bytes:
    """Several lists of values, each of one kind, as bytes. Raises `TypeError` for what is no text, number or value of
    the model.
    """
    packing = Packing()
    plans = [(len(rows), packing.column(list(rows))) for rows in tables]
    return b"".join((packing.head(plans), packing.whole))


def unpack(packed: bytes | memoryview, shared: dict[str, str] | None = None) -> list[tuple[int, Column]]:
    """The number and the column of each list of values. Words that are in `shared` are taken from it.

    Raises `ValueError` for bytes that are none of ours.
    """
    whole = memoryview(packed)
    try:
        length = int.from_bytes(whole[:_HEAD], "little")
        if length > len(whole):
            raise ValueError("it breaks off")
        plans = json.loads(bytes(whole[_HEAD : _HEAD + length]))
        opening = _Opening(whole[_HEAD + length :], {} if shared is None else shared)
        return [(count, opening.column(plan)) for count, plan in plans]
    except Exception as error:
        raise ValueError(f"no packed values: {error}") from None


def opened(packing: Packing, plans: Sequence[Plan], kind: Any) -> Rows:
    """The rows whose columns were packed one by one."""
    opening = _Opening(memoryview(packing.whole), {})
    rows = opening.column(of_rows(kind, plans))
    assert isinstance(rows, Rows)
    return rows


def of_rows(kind: Any, plans: Sequence[Plan]) -> Plan:
    """The plan of rows from those of their columns."""
    return "rows", kind.__name__, tuple(plans)


class Packing:
    """The bytes of some columns, one behind the other."""

    def __init__(self) -> None:
        self.whole = bytearray()

    def head(self, plans: Sequence[tuple[int, Plan]]) -> bytes:
        """What stands before the bytes: how many values each list has, and how they are kept."""
        head = json.dumps(plans, separators=(",", ":")).encode()
        return len(head).to_bytes(_HEAD, "little") + head

    def column(self, values: list[Any]) -> Plan:
        """Keep some values in whatever way takes least."""
        kinds = set(map(type, values))
        if len(kinds) <= 1 and kinds <= _PLAIN and values.count(values[0] if values else None) == len(values):
            return "same", values[0] if values else None
        if len(kinds) == 2 and type(None) in kinds and not kinds <= _PLAIN:
            present = [value for value in values if value is not None]
            steps = accumulate((value is not None for value in values), initial=0)
            return "maybe", self._numbers(list(steps)), self.column(present)
        if kinds <= {str, type(None)}:
            return self._words(values)
        if kinds and kinds <= {tuple, Some}:
            return self.several(map(len, values), self.column(list(chain.from_iterable(values))))
        if len(kinds) == 1:
            (kind,) = kinds
            if kind in _kinds().values():
                return "rows", kind.__name__, tuple(self.column(list(c)) for c in zip(*values, strict=True))
            if kind is int and min(values) >= 0 and max(values) < 2**32:
                return "numbers", self._numbers(values)
            if kind is float:
                return "floats", self._put("d", array("d", values).tobytes())
            if kind is array:
                steps = accumulate(map(len, values), initial=0)
                inside = self._put("I", b"".join(a.tobytes() for a in values))
                return "arrays", self._numbers(list(steps)), inside
        if kinds <= _PLAIN:
            return self._choice(values)
        raise TypeError(f"values of {sorted(k.__name__ for k in kinds)} in one column")

    def several(self, sizes: Iterable[int], inside: Plan) -> Plan:
        """Keep how many of the values of a plan each number has."""
        return "many", self._numbers(list(accumulate(sizes, initial=0))), inside

    def _choice(self, values: list[Any]) -> Plan:
        places: dict[tuple[type, Any], int] = {}
        indices = [places.setdefault((type(value), value), len(places)) for value in values]
        if len(places) > _FEW:
            return "plain", values
        return "choice", [value for _, value in places], self._numbers(indices)

    def _words(self, values: list[str | None]) -> Plan:
        different = dict.fromkeys(values)
        if len(different) * 3 > len(values) * 2 and None not in different:
            return "texts", *self._texts(values)  # type: ignore[arg-type]
        places = dict(zip(different, range(len(different)), strict=True))
        missing = places.get(None, -1)
        words = [word or "" for word in places]
        return "words", *self._texts(words), missing, self._numbers(list(map(places.__getitem__, values)))

    def _texts(self, texts: Sequence[str]) -> tuple[Where, Where]:
        packed = [text.encode("utf-8", "surrogatepass") for text in texts]
        inside = self._put("B", b"".join(packed))
        return self._numbers(list(accumulate(map(len, packed), initial=0))), inside

    def _numbers(self, numbers: list[int]) -> Where:
        most = max(numbers, default=0)
        form = "B" if most < 2**8 else "H" if most < 2**16 else "I"
        return self._put(form, array(form, numbers).tobytes())

    def _put(self, form: str, part: bytes) -> Where:
        start = len(self.whole)
        self.whole += part
        return form, start, len(self.whole)


class _Opening:
    """Columns over some bytes."""

    def __init__(self, whole: memoryview, shared: dict[str, str]) -> None:
        self._whole = whole
        self._shared = shared

    def column(self, plan: Plan, loose: bool = False) -> Column:
        """The column that a plan describes; `loose` if what is inside is made only when somebody looks at it."""
        match plan:
            case "same", value:
                return Same(value)
            case "numbers", where:
                return Numbers(self._numbers(where))
            case "floats", where:
                return Numbers(self._numbers(where))
            case "choice", list(values), where:
                return Choice(values, self._numbers(where))
            case "words", steps, inside, missing, indices:
                texts = Texts(self._numbers(steps), self._numbers(inside))
                return Words(texts, missing, self._numbers(indices), self._shared)
            case "texts", steps, inside:
                return Texts(self._numbers(steps), self._numbers(inside))
            case "plain", list(values):
                return Plain(values)
            case "maybe", steps, inner:
                return Maybe(self._numbers(steps), self.column(inner))
            case "many", steps, inner:
                return Many(self._numbers(steps), self.column(inner), loose)
            case "arrays", steps, inside:
                return Arrays(self._numbers(steps), self._numbers(inside))
            case "rows", name, columns if len(columns) == len(_kinds()[name]._fields):
                fields = zip(_kinds()[name]._fields, columns, strict=True)
                inner = [self.column(c, name in _LOOSE_KINDS or (name, field) in _LOOSE) for field, c in fields]
                return Rows(_kinds()[name], inner)
        raise ValueError(f"no column: {plan[:1]}")

    def _numbers(self, where: Where) -> memoryview[Any]:
        form: Any
        form, start, end = where
        if form not in ("B", "H", "I", "d") or not 0 <= start <= end <= len(self._whole):
            raise ValueError("it breaks off")
        numbers: memoryview[Any] = self._whole[start:end].cast(form)
        return numbers


@cache
def _kinds() -> dict[str, Any]:
    """The named tuples of the model, by name, and what a file held."""
    kinds = (value for value in vars(model).values() if isinstance(value, type) and issubclass(value, tuple))
    return {kind.__name__: kind for kind in (*kinds, Read)}
