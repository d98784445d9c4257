"""Columns of values that lie in bytes: each makes a run of its values, and keeps none of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat

from summit_tui.lean.hints import Any, overload
from summit_tui.tables import Table

_new = tuple.__new__


class Column:
    """Values that can be made from bytes."""

    __slots__ = ()

    def run(self, low: int, high: int) -> list[Any]:
        """The values from one number to before another."""
        raise NotImplementedError

    def present(self, low: int, high: int) -> list[bool]:
        """Which of them are anything but None."""
        return [value is not None for value in self.run(low, high)]

    def sizes(self, low: int, high: int) -> list[int]:
        """How many values each of them holds."""
        return list(map(len, self.run(low, high)))


class Same(Column):
    """One value for all."""

    __slots__ = ("_value",)

    def __init__(self, value: Any) -> None:
        self._value = value

    def run(self, low: int, high: int) -> list[Any]:
        """The value as often as it is asked for."""
        return [self._value] * (high - low)


class Plain(Column):
    """Values of several kinds, all kept."""

    __slots__ = ("_values",)

    def __init__(self, values: list[Any]) -> None:
        self._values = values

    def run(self, low: int, high: int) -> list[Any]:
        """The values themselves."""
        return self._values[low:high]


class Numbers(Column):
    """Whole numbers or fractions."""

    __slots__ = ("_numbers",)

    def __init__(self, numbers: memoryview) -> None:
        self._numbers = numbers

    def run(self, low: int, high: int) -> list[Any]:
        """The numbers."""
        return self._numbers[low:high].tolist()


class Choice(Column):
    """Values of several kinds, few of them different."""

    __slots__ = ("_indices", "_values")

    def __init__(self, values: list[Any], indices: memoryview) -> None:
        self._values, self._indices = values, indices

    def run(self, low: int, high: int) -> list[Any]:
        """The values."""
        return list(map(self._values.__getitem__, self._indices[low:high].tolist()))


class Texts(Column):
    """Texts, each of them once."""

    __slots__ = ("_inside", "_steps")

    def __init__(self, steps: memoryview, inside: memoryview) -> None:
        self._steps, self._inside = steps, inside

    def run(self, low: int, high: int) -> list[Any]:
        """The texts."""
        inside = self._inside
        return [
            str(inside[start:end], "utf-8", "surrogatepass")
            for start, end in pairwise(self._steps[low : high + 1].tolist())
        ]


class Words(Column):
    """Texts that recur. The vocabulary is made as a whole, and kept, once a word is asked for."""

    __slots__ = ("_indices", "_inside", "_known", "_missing", "_shared", "_steps")

    def __init__(
        self, steps: memoryview, inside: memoryview, missing: int, indices: memoryview, shared: dict[str, str]
    ) -> None:
        """`steps` count characters of what `inside` holds, and not bytes as those of `Texts`."""
        self._steps, self._inside, self._missing = steps, inside, missing
        self._indices, self._shared = indices, shared
        self._known: list[str | None] | None = None

    def run(self, low: int, high: int) -> list[Any]:
        """The words; a missing one is None."""
        known = self._known
        if known is None:
            known = self._known = self._vocabulary()
        return list(map(known.__getitem__, self._indices[low:high].tolist()))

    def _vocabulary(self) -> list[str | None]:
        whole = str(self._inside, "utf-8", "surrogatepass")
        words = [whole[start:end] for start, end in pairwise(self._steps.tolist())]
        known: list[str | None] = list(map(self._shared.setdefault, words, words))
        if self._missing >= 0:
            known[self._missing] = None
        return known


class Maybe(Column):
    """Values some of which are missing."""

    __slots__ = ("_steps", "inner")

    def __init__(self, steps: memoryview, inner: Column) -> None:
        self._steps, self.inner = steps, inner

    def run(self, low: int, high: int) -> list[Any]:
        """The values, None for a missing one."""
        steps = self._steps[low : high + 1].tolist()
        made = iter(self.inner.run(steps[0], steps[-1]))
        return [next(made) if end > start else None for start, end in pairwise(steps)]

    def present(self, low: int, high: int) -> list[bool]:
        """Which of them are there, without making them."""
        return [end > start for start, end in pairwise(self._steps[low : high + 1].tolist())]


class Many(Column):
    """Several values for each number: as a tuple, or, if they are loose, as `Some` of them."""

    __slots__ = ("_steps", "inner", "loose")

    def __init__(self, steps: memoryview, inner: Column, loose: bool) -> None:
        self._steps, self.inner, self.loose = steps, inner, loose

    def ends(self, low: int, high: int) -> tuple[int, int]:
        """Where the values of these numbers begin and end among those of all."""
        return self._steps[low], self._steps[high]

    def sizes(self, low: int, high: int) -> list[int]:
        """How many values each number has."""
        return [end - start for start, end in pairwise(self._steps[low : high + 1].tolist())]

    def run(self, low: int, high: int) -> list[Any]:
        """The values of each number together."""
        steps = self._steps[low : high + 1].tolist()
        if self.loose:
            return [Some(self.inner, start, end) for start, end in pairwise(steps)]
        first = steps[0]
        if first == steps[-1]:  # most often, for a row that is asked for alone
            return [()] * (high - low)
        made = self.inner.run(first, steps[-1])
        return [tuple(made[start - first : end - first]) for start, end in pairwise(steps)]


class Arrays(Column):
    """Arrays of numbers."""

    __slots__ = ("_inside", "_steps")

    def __init__(self, steps: memoryview, inside: memoryview) -> None:
        self._steps, self._inside = steps, inside

    def run(self, low: int, high: int) -> list[Any]:
        """The arrays."""
        return [array("I", self._inside[a:b].tobytes()) for a, b in pairwise(self._steps[low : high + 1].tolist())]


class Rows(Column):
    """Named tuples, by their fields."""

    __slots__ = ("fields", "kind")

    def __init__(self, kind: Any, columns: list[Column]) -> None:
        self.kind = kind
        self.fields: dict[str, Column] = dict(zip(kind._fields, columns, strict=True))

    def present(self, low: int, high: int) -> list[bool]:
        """All of them are there."""
        return [True] * (high - low)

    def run(self, low: int, high: int) -> list[Any]:
        """The tuples."""
        if low >= high:
            return []
        columns = [column.run(low, high) for column in self.fields.values()]
        return list(map(_new, repeat(self.kind), zip(*columns, strict=True)))


def within(column: Column, name: str) -> Column:
    """The column of a field, or of one inside a field ("span.start")."""
    for part in name.split("."):
        assert isinstance(column, Rows)
        column = column.fields[part]
    return column


class Some(Table[Any]):
    """A run of a column that is made whenever somebody looks at it. Equal to a tuple of the same values."""

    __slots__ = ("column", "high", "low")

    def __init__(self, column: Column, low: int, high: int) -> None:
        self.column, self.low, self.high = column, low, high

    def __len__(self) -> int:
        return self.high - self.low

    def __iter__(self) -> Iterator[Any]:
        return iter(self.column.run(self.low, self.high))

    @overload
    def __getitem__(self, place: int) -> Any: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Any]: ...

    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return tuple(self.column.run(self.low, self.high)[place])
        number = self.low + place if place >= 0 else self.high + place
        if not self.low <= number < self.high:
            raise IndexError(place)
        return self.column.run(number, number + 1)[0]

    def field(self, name: str) -> list[Any]:
        """One field of all of them."""
        return within(self.column, name).run(self.low, self.high) if self.high > self.low else []

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Some) and (self.column, self.low, self.high) == (other.column, other.low, other.high):
            return True
        return isinstance(other, (tuple, Some)) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
