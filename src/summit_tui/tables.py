"""Many values of one kind, whether they lie in memory or in a file: asked for one by one, by field, or all in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from operator import attrgetter, itemgetter

from summit_tui.lean.hints import Any, TypeVar, overload

T = TypeVar("T")

_AT_ONCE = 512
"""Rows that are made together."""
_ONE_BY_ONE = 50
"""Keys that are looked for one by one."""


class Chosen:
    """Rows of a table, by their numbers, and how many of them, in turn, each row of another table holds."""

    __slots__ = ("numbers", "rows", "sizes")

    def __init__(self, rows: Table[Any], numbers: Sequence[int], sizes: Sequence[int]) -> None:
        self.rows, self.numbers, self.sizes = rows, numbers, sizes


class Table(Sequence[T]):
    """Named tuples of one kind in a steady order. Those that lie in a file are made each time anew."""

    __slots__ = ()

    def field(self, name: str) -> list[Any]:
        """One field of all of them, or one inside a field ("span.start"), without making them."""
        raise NotImplementedError

    def one(self, number: int, name: str) -> Any:
        """One field of one of them."""
        raise NotImplementedError

    def take(self, numbers: Sequence[int]) -> list[T]:
        """Those with these numbers, which must rise."""
        return list(map(self.__getitem__, numbers))

    def each(self, numbers: Sequence[int]) -> Iterator[T]:
        """Those with these numbers, which must rise, one after the other."""
        for start in range(0, len(numbers), _AT_ONCE):
            yield from self.take(numbers[start : start + _AT_ONCE])

    def inside(self, name: str) -> Table[Any]:
        """The values inside a field that holds several in each row, all in turn."""
        raise NotImplementedError

    def stream(self, name: str) -> Iterator[Any]:
        """One field of all of them, a few at a time."""
        raise NotImplementedError

    def sizes(self, name: str) -> list[int]:
        """How many values each has in a field that holds several."""
        return list(map(len, self.stream(name)))

    def kept(self, rows: Sequence[Any], **chosen: Chosen) -> Table[Any]:
        """Other rows as this table keeps its own; some fields hold what is `chosen` for them."""
        raise NotImplementedError

    def replaced(self, **fields: list[Any]) -> Table[T]:
        """The same with other values in some fields, which may be put in only when rows are asked for."""
        raise NotImplementedError

    def settled(self) -> Table[T]:
        """The same, with all values in their rows where these lie in memory."""
        return self

    def picked(self, numbers: Sequence[int], **fields: list[Any]) -> Table[T]:
        """Those with these numbers, in their order, with other values in some fields."""
        raise NotImplementedError


class Listed(tuple[T, ...], Table[T]):
    """A table in memory."""

    __slots__ = ()

    def field(self, name: str) -> list[Any]:
        """One field of all of them."""
        return list(self.stream(name))

    def stream(self, name: str) -> Iterator[Any]:
        """One field of all of them."""
        fields = getattr(self[0], "_fields", ()) if self else ()
        # By its place a field of a tuple is read in a third of the time.
        read: Any = itemgetter(fields.index(name)) if name in fields else attrgetter(name)
        return map(read, self)

    def kept(self, rows: Sequence[Any], **chosen: Chosen) -> Table[Any]:
        """Other rows in memory."""
        fields = {}
        for name, held in chosen.items():
            every = map(held.rows.__getitem__, held.numbers)
            fields[name] = [tuple(islice(every, size)) for size in held.sizes]
        return Revised(Listed(rows), fields).settled()

    def one(self, number: int, name: str) -> Any:
        """One field of one of them."""
        return getattr(self[number], name)

    def inside(self, name: str) -> Table[Any]:
        """The values inside a field of all of them."""
        return Listed(chain.from_iterable(self.stream(name)))

    def replaced(self, **fields: list[Any]) -> Table[T]:
        """The same with other values in some fields."""
        return Revised(self, fields)

    def picked(self, numbers: Sequence[int], **fields: list[Any]) -> Table[T]:
        """Those with these numbers, in their order, with other values in some fields."""
        return Revised(Listed(self.take(numbers)), fields).settled()


class Revised(Table[T]):
    """A table in memory with other values in some fields: making all rows anew each time would take longer."""

    __slots__ = ("_fields", "_rows")

    def __init__(self, rows: Listed[T], fields: Mapping[str, list[Any]]) -> None:
        self._rows, self._fields = rows, fields

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...

    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            return self.settled()[place]
        row: Any = self._rows[place]
        revised: T = row._replace(**{name: values[place] for name, values in self._fields.items()})
        return revised

    def __iter__(self) -> Iterator[T]:
        return iter(self.settled())

    def __eq__(self, other: object) -> bool:
        return self.settled() == (other.settled() if isinstance(other, Table) else other)

    __hash__ = None  # type: ignore[assignment]

    def field(self, name: str) -> list[Any]:
        """One field of all of them."""
        return self._fields[name] if name in self._fields else self._rows.field(name)

    def stream(self, name: str) -> Iterator[Any]:
        """One field of all of them."""
        return iter(self._fields[name]) if name in self._fields else self._rows.stream(name)

    def one(self, number: int, name: str) -> Any:
        """One field of one of them."""
        return self._fields[name][number] if name in self._fields else self._rows.one(number, name)

    def replaced(self, **fields: list[Any]) -> Table[T]:
        """The same with other values in some fields."""
        return Revised(self._rows, {**self._fields, **fields})

    def inside(self, name: str) -> Table[Any]:
        """The values inside a field of all of them."""
        return (self.settled() if name in self._fields else self._rows).inside(name)

    def kept(self, rows: Sequence[Any], **chosen: Chosen) -> Table[Any]:
        """Other rows in memory."""
        return self._rows.kept(rows, **chosen)

    def picked(self, numbers: Sequence[int], **fields: list[Any]) -> Table[T]:
        """Those with these numbers, in their order, with other values in some fields."""
        return self.settled().picked(numbers, **fields)

    def settled(self) -> Table[T]:
        """The same, with all values in their rows."""
        if not self._rows:
            return self._rows
        kind: Any = type(self._rows[0])
        columns = map(self.field, kind._fields)
        return Listed(map(tuple.__new__, repeat(kind), zip(*columns, strict=True)))


def table(values: Iterable[T]) -> Table[T]:
    """The values as a table; what is one already stays it."""
    return values if isinstance(values, Table) else Listed(values)


def numbered(keys: Iterable[str | None]) -> dict[str | None, list[int]]:
    """Key → the numbers at which it stands, rising."""
    groups: dict[str | None, list[int]] = {}
    for number, key in enumerate(keys):
        group = groups.get(key)
        if group is None:
            groups[key] = [number]
        else:
            group.append(number)
    return groups


class Standing:
    """Where keys stand. A few are looked for one by one; for more, all are put in order once."""

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys
        self._asked = 0
        self._all: dict[str | None, list[int]] | None = None

    def of(self, key: str) -> list[int]:
        """The numbers at which a key stands, rising."""
        self._asked += 1
        if self._all is None and self._asked > _ONE_BY_ONE:
            self._all = numbered(self._keys)
        return self._look_for(key) if self._all is None else self._all.get(key, [])

    def _look_for(self, key: str) -> list[int]:
        found: list[int] = []
        try:
            while True:
                found.append(self._keys.index(key, found[-1] + 1 if found else 0))
        except ValueError:
            return found


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Key → what stands beside it, in the order given."""
    groups: dict[str, list[str]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def by_key(keys: Iterable[str]) -> Mapping[str, int]:
    """Key → its number, for keys that differ."""
    return {key: number for number, key in enumerate(keys)}
