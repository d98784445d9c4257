"""A table whose rows lie in several pieces of bytes, some of its fields perhaps elsewhere."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, repeat
from operator import eq

from summit_tui.gather.stored import Column, Many, Plain, Rows, within
from summit_tui.lean.hints import TYPE_CHECKING, Any, TypeVar, overload
from summit_tui.lean.tuples import NamedTuple
from summit_tui.tables import Chosen, Listed, Table

if TYPE_CHECKING:
    from summit_tui.gather.packing import Packing, Plan

T = TypeVar("T")

_AT_ONCE = 1024
"""Rows that are made together when all are asked for."""
_NEAR = 8
"""Rows between two that are made along with them."""
_new = tuple.__new__


class Piece(NamedTuple):
    """A run of the rows of a column."""

    rows: Rows
    low: int
    high: int


class Stored(Table[T]):
    """Rows that are made from bytes each time they are asked for."""

    def __init__(self, pieces: Iterable[Piece], instead: Mapping[str, Column] | None = None) -> None:
        """`instead` gives the columns of those fields that are not taken from the pieces."""
        self.pieces = [piece for piece in pieces if piece.low < piece.high]
        self._starts = list(accumulate((p.high - p.low for p in self.pieces), initial=0))
        self.instead = dict(instead or {})
        self.packed: tuple[bytes | bytearray, ...] = ()
        """All of it as `columns.pack` would give it, in parts, if it lies so already; without what is `instead`."""

    def __len__(self) -> int:
        return self._starts[-1]

    @property
    def fields(self) -> Sequence[str]:
        """The names of the fields; none if there are no rows."""
        return self.pieces[0].rows.kind._fields if self.pieces else ()

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...

    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            start, stop, step = place.indices(len(self))
            return self.run(start, stop) if step == 1 else [self[n] for n in range(start, stop, step)]
        number = place if place >= 0 else len(self) + place
        if not 0 <= number < len(self):
            raise IndexError(place)
        return self.run(number, number + 1)[0]

    def __iter__(self) -> Iterator[T]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self.run(start, min(start + _AT_ONCE, len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (tuple, Stored)) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def run(self, low: int, high: int) -> list[T]:
        """The rows from one number to before another."""
        made: list[T] = []
        for piece, start, first, last in self._within(low, high):
            fields = [
                self.instead[name].run(start, start + last - first) if name in self.instead else column.run(first, last)
                for name, column in piece.rows.fields.items()
            ]
            made += map(_new, repeat(piece.rows.kind), zip(*fields, strict=True))
        return made

    def take(self, numbers: Sequence[int]) -> list[T]:
        """The rows with these numbers, which must rise."""
        if numbers and numbers[-1] - numbers[0] == len(numbers) - 1:
            return self.run(numbers[0], numbers[-1] + 1)
        made: list[T] = []
        start = 0
        for here in range(1, len(numbers) + 1):
            # Rows that stand near each other are made together, since each making costs as much as several rows.
            if here == len(numbers) or numbers[here] - numbers[here - 1] > _NEAR:
                first = numbers[start]
                near = self.run(first, numbers[here - 1] + 1)
                made += [near[number - first] for number in numbers[start:here]]
                start = here
        return made

    def field(self, name: str) -> list[Any]:
        """One field of all rows."""
        if name in self.instead:
            return self.instead[name].run(0, len(self))
        made: list[Any] = []
        for piece in self.pieces:
            made += within(piece.rows, name).run(piece.low, piece.high)
        return made

    def stream(self, name: str) -> Iterator[Any]:
        """One field of all rows, a piece at a time."""
        if name in self.instead:
            return iter(self.instead[name].run(0, len(self)))
        return chain.from_iterable(within(piece.rows, name).run(piece.low, piece.high) for piece in self.pieces)

    def one(self, number: int, name: str) -> Any:
        """One field of one row."""
        if name in self.instead:
            return self.instead[name].run(number, number + 1)[0]
        at = bisect_right(self._starts, number) - 1
        place = self.pieces[at].low + number - self._starts[at]
        return self.pieces[at].rows.fields[name].run(place, place + 1)[0]

    def sizes(self, name: str) -> list[int]:
        """How many values each row has in a field that holds several."""
        made: list[int] = []
        for piece in self.pieces:
            made += piece.rows.fields[name].sizes(piece.low, piece.high)
        return made

    def present(self, name: str) -> list[bool]:
        """Whether each row has something in a field."""
        made: list[bool] = []
        for piece in self.pieces:
            made += piece.rows.fields[name].present(piece.low, piece.high)
        return made

    def inside(self, name: str) -> Stored[Any]:
        """The values inside a field that holds several in each row, all in turn."""
        return Stored(
            Piece(column.inner, *column.ends(piece.low, piece.high))
            for piece in self.pieces
            if isinstance(column := piece.rows.fields[name], Many) and isinstance(column.inner, Rows)
        )

    def replaced(self, **fields: list[Any]) -> Stored[T]:
        """The same rows with other values in some fields."""
        made = Stored[T](self.pieces, {**self.instead, **{name: Plain(values) for name, values in fields.items()}})
        made.packed = self.packed
        return made

    def picked(self, numbers: Sequence[int], **fields: list[Any]) -> Table[T]:
        """The rows with these numbers, in their order, with other values in some fields; packed anew."""
        if not numbers:
            return Listed()
        packing = _packing()
        plans = self.plans(packing, numbers, fields)
        return Stored.over(packing, plans, self.pieces[0].rows.kind, len(numbers))

    def kept(self, rows: Sequence[Any], **chosen: Chosen) -> Table[Any]:
        """Other rows as this table keeps its own: packed."""
        if not rows:
            return Listed()
        kind = type(rows[0])
        packing = _packing()
        plans = []
        for name, values in zip(kind._fields, zip(*rows, strict=True), strict=True):
            held = chosen.get(name)
            plans.append(packing.column(list(values)) if held is None else _spread(packing, held))
        return Stored.over(packing, plans, kind, len(rows))

    def plans(self, packing: Packing, numbers: Sequence[int], instead: Mapping[str, list[Any]]) -> list[Plan]:
        """The rows with these numbers, packed.

        One field after the other, since all rows at once would take ten times the memory of one field.
        """
        plans = []
        for name in self.fields:
            values = instead.get(name)
            if values is None:
                every = _side_by_side(self.field(name))
                values = list(map(every.__getitem__, numbers))
                del every
            plans.append(packing.column(values))
        return plans

    @classmethod
    def over(cls, packing: Packing, plans: Sequence[Plan], kind: Any, count: int) -> Stored[Any]:
        """The rows whose columns were packed."""
        from summit_tui.gather.columns import opened

        plan = "rows", kind.__name__, tuple(plans)
        made: Stored[Any] = Stored([Piece(opened(packing, plan), 0, count)])
        made.packed = (packing.head([(count, plan)]), packing.whole)
        return made

    def _within(self, low: int, high: int) -> Iterator[tuple[Piece, int, int, int]]:
        """The pieces that hold some rows: each with the number of its first one there, here, and the run inside it."""
        at = bisect_right(self._starts, low) - 1
        while low < high:
            piece, start = self.pieces[at], self._starts[at]
            last = min(high, self._starts[at + 1])
            yield piece, low, piece.low + low - start, piece.low + last - start
            low, at = last, at + 1


def _packing() -> Packing:
    from summit_tui.gather.packing import Packing  # only now: a dossier that is remembered packs nothing

    return Packing()


def _side_by_side(values: list[Any]) -> Sequence[Any]:
    """Whole numbers in an array, other values as they are.

    What is picked out of an array is made anew, one number behind the other, and gone through in a third of the time.
    """
    return array("q", values) if set(map(type, values)) == {int} else values


def _spread(packing: Packing, held: Chosen) -> Plan:
    """What other rows hold in a field, packed."""
    if isinstance(held.rows, Stored) and held.numbers:
        kind = held.rows.pieces[0].rows.kind
        inside: Plan = "rows", kind.__name__, tuple(held.rows.plans(packing, held.numbers, {}))
    else:
        inside = packing.column(list(map(held.rows.__getitem__, held.numbers)))
    return packing.several(held.sizes, inside)
