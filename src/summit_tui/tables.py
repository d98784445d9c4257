"""Many values of one kind, whether they lie in memory or in a file: asked for one by one, by field, or all in turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


class Table(Sequence[T]):
    """Named tuples of one kind in a steady order. Those that lie in a file are made each time anew."""

    __slots__ = ()

    def field(self, name: str) -> list[Any]:
        """One field of all of them, without making them."""
        raise NotImplementedError

    def take(self, numbers: Sequence[int]) -> list[T]:
        """Those with these numbers, which must rise."""
        raise NotImplementedError

    def inside(self, name: str) -> Table[Any]:
        """The values inside a field that holds several in each row, all in turn."""
        raise NotImplementedError


class Listed(tuple[T, ...], Table[T]):
    """A table in memory."""

    __slots__ = ()

    def field(self, name: str) -> list[Any]:
        """One field of all of them."""
        return list(map(attrgetter(name), self))

    def take(self, numbers: Sequence[int]) -> list[T]:
        """Those with these numbers."""
        return list(map(self.__getitem__, numbers))

    def inside(self, name: str) -> Table[Any]:
        """The values inside a field of all of them."""
        return Listed(value for row in self for value in getattr(row, name))


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


def by_key(keys: Iterable[str]) -> Mapping[str, int]:
    """Key → its number, for keys that differ."""
    return {key: number for number, key in enumerate(keys)}
