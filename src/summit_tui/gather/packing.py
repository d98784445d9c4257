"""Values of the model as bytes, by columns, as `columns.py` tells, which makes them again."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, count

from summit_tui.gather.progress import Read, kinds_of_rows
from summit_tui.lean.hints import Any
from summit_tui.lean.plain_json import written
from summit_tui.tables import Table

Plan = tuple[Any, ...]
"""A tag that says how the values are kept, and where in the bytes. See `Packing.column`."""
Where = tuple[str, int, int]
"""The format of numbers, and from which byte to which they lie."""

_NONE = type(None)
_PLAIN = frozenset({str, int, float, bool, _NONE})
_FEW = 256
"""Values of several kinds of which each is kept once."""
_HEAD = 8
"""Bytes of the length of the plan, which stands before it."""


def pack(tables: Iterable[Sequence[Any]]) -> bytes:
    """Several lists of values, each of one kind, as bytes. Raises `TypeError` for what is no text, number or value of
    the model.
    """
    packing = Packing()
    plans = [(len(rows), packing.column(rows)) for rows in tables]
    return b"".join((packing.head(plans), packing.whole))


def pack_lot(reads: Sequence[Read]) -> bytes:
    """The contents of some files as the bytes of a lot."""
    return pack((reads,))


class Packing:
    """The bytes of some columns, one behind the other."""

    def __init__(self) -> None:
        self.whole = bytearray()

    def head(self, plans: Sequence[tuple[int, Plan]]) -> bytes:
        """What stands before the bytes: how many values each list has, and how they are kept."""
        head = written(plans, compact=True).encode()
        return len(head).to_bytes(_HEAD, "little") + head

    def column(self, values: Sequence[Any]) -> Plan:
        """Keep some values in whatever way takes least."""
        # Of words, the different ones tell their kind as well as all of them would.
        numbered = _numbered(values) if values and type(values[0]) is str else None
        kinds = set(map(type, numbered[0] if numbered else values))
        if kinds == {_NONE} or not kinds:
            return "same", None
        if kinds <= {str, _NONE}:
            return self._words(values, *(numbered or _numbered(values)))
        if kinds == {tuple} or all(kind is tuple or issubclass(kind, Table) for kind in kinds):
            inside = list(chain.from_iterable(values))
            return self.several(map(len, values), self.column(inside)) if inside else ("empty",)
        if _NONE in kinds and not kinds <= _PLAIN:
            present = [value for value in values if value is not None]
            return "maybe", self._steps(value is not None for value in values), self.column(present)
        if len(kinds) == 1:
            (kind,) = kinds
            if kind in kinds_of_rows().values():
                return "rows", kind.__name__, tuple(map(self.column, _fields(values)))
            if kind is int and min(values) >= 0 and (most := max(values)) < 2**32:
                return "numbers", self._numbers(values, most)
            if kind is float:
                return "floats", self._put("d", array("d", values).tobytes())
            if kind is array:
                return "arrays", self._steps(map(len, values)), self._put("I", b"".join(a.tobytes() for a in values))
        if kinds <= _PLAIN:
            return self._choice(values, len(kinds))
        raise TypeError(f"values of {sorted(k.__name__ for k in kinds)} in one column")

    def several(self, sizes: Iterable[int], inside: Plan) -> Plan:
        """Keep how many of the values of a plan each number has."""
        return "many", self._steps(sizes), inside

    def _choice(self, values: Sequence[Any], kinds: int) -> Plan:
        # True is 1 and 1 is 1.0: where there are several kinds, they are told apart.
        places, indices = _numbered(values if kinds == 1 else [(type(value), value) for value in values])
        different = list(places) if kinds == 1 else [value for _, value in places]
        if len(different) == 1:
            return "same", values[0]
        if len(different) > _FEW:
            return "plain", values
        return "choice", different, self._numbers(indices, len(places))

    def _words(self, values: Sequence[str | None], places: dict[str | None, int], indices: list[int]) -> Plan:
        if len(places) == 1:
            return "same", values[0]
        if len(places) * 3 > len(values) * 2 and None not in places:
            return "texts", *self._texts(values)  # type: ignore[arg-type]
        missing = places.get(None, -1)
        words = [word or "" for word in places]
        inside = self._put("B", "".join(words).encode("utf-8", "surrogatepass"))
        return "words", self._steps(map(len, words)), inside, missing, self._numbers(indices, len(places))

    def _texts(self, texts: Sequence[str]) -> tuple[Where, Where]:
        whole = "".join(texts)
        if whole.isascii():
            return self._steps(map(len, texts)), self._put("B", whole.encode())
        packed = [text.encode("utf-8", "surrogatepass") for text in texts]
        return self._steps(map(len, packed)), self._put("B", b"".join(packed))

    def _steps(self, sizes: Iterable[int]) -> Where:
        """Where each of several runs that follow each other begins, and where the last one ends."""
        steps = list(accumulate(sizes, initial=0))
        return self._numbers(steps, steps[-1])

    def _numbers(self, numbers: Sequence[int], most: int) -> Where:
        """Numbers from 0 up to `most`."""
        if most < 2**8:
            return self._put("B", bytearray(numbers))
        form = "H" if most < 2**16 else "I"
        return self._put(form, array(form, numbers).tobytes())

    def _put(self, form: str, part: bytes | bytearray) -> Where:
        start = len(self.whole)
        self.whole += part
        return form, start, len(self.whole)


def _fields(rows: Sequence[tuple[Any, ...]]) -> Iterator[list[Any]]:
    """The fields of rows of one kind, each of all rows; in one walk over the rows, where `zip` makes one a field."""
    flat = list(chain.from_iterable(rows))
    width = len(rows[0])
    return (flat[n::width] for n in range(width))


def _numbered(values: Sequence[Any]) -> tuple[dict[Any, int], list[int]]:
    """The different ones of some values, numbered in the order in which they are met; and the number of each value."""
    places: dict[Any, int] = defaultdict(count().__next__)
    return places, list(map(places.__getitem__, values))
