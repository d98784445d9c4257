"""What some files held, as bytes: for the way from one process to another, for the cache and for a linked whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summit_tui.gather.columns import unpack
from summit_tui.gather.pieces import Piece, Stored
from summit_tui.gather.progress import Read
from summit_tui.gather.stored import Maybe, Rows
from summit_tui.model import Source

_RECENT = 64
"""Sources that are kept at most once they were asked for: their text is decoded each time otherwise."""


class Lot:
    """The contents of some files in bytes."""

    __slots__ = ("count", "packed", "rows")

    def __init__(self, packed: bytes | memoryview, shared: dict[str, str] | None = None) -> None:
        """Raises `ValueError` for bytes that are none of ours. Words in `shared` are taken from there."""
        ((self.count, column),) = unpack(packed, shared)
        if not isinstance(column, Rows) or column.kind is not Read:
            raise ValueError("no files")
        self.packed = packed
        self.rows = column

    def read(self, place: int) -> Read:
        """What the file at a place of the lot held."""
        found: Read = self.rows.run(place, place + 1)[0]
        return found

    def reads(self) -> list[Read]:
        """What all of them held."""
        return self.rows.run(0, self.count)

    def digests(self) -> list[str]:
        """The hash of each file's bytes; empty where it was not read."""
        return self._of_source("digest")

    def paths(self) -> list[str]:
        """Where each file lay; empty where it was not read."""
        return self._of_source("path")

    def _of_source(self, name: str) -> list[str]:
        column = self.rows.fields["source"]
        present = column.present(0, self.count)
        if not isinstance(column, (Maybe, Rows)):
            return [""] * self.count
        rows = column.inner if isinstance(column, Maybe) else column
        made = iter(rows.fields[name].run(0, sum(present)) if isinstance(rows, Rows) else ())
        return [next(made, "") if there else "" for there in present]


class Run:
    """Some files that follow each other in a lot."""

    __slots__ = ("high", "lot", "low")

    def __init__(self, lot: Lot, low: int, high: int) -> None:
        self.lot, self.low, self.high = lot, low, high


def runs(places: Iterable[tuple[Lot, int]]) -> list[Run]:
    """Places of files in lots, in their order, as few runs."""
    found: list[Run] = []
    for lot, place in places:
        if found and found[-1].lot is lot and found[-1].high == place:
            found[-1].high += 1
        else:
            found.append(Run(lot, place, place + 1))
    return found


class Reads(Stored[Read]):
    """What the files of a dossier held, in their order."""

    def __init__(self, parts: Sequence[Run]) -> None:
        super().__init__([Piece(part.lot.rows, part.low, part.high) for part in parts])
        self.parts = parts


class Sources(Mapping[str, Source]):
    """The files by their ids. Their texts stay in bytes until somebody asks for one."""

    def __init__(self, reads: Stored[Read]) -> None:
        self._reads = reads
        present = reads.present("source")
        self._numbers = {key: n for n, (key, there) in enumerate(zip(reads.field("id"), present, strict=True)) if there}
        self._recent: dict[str, Source] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __contains__(self, key: object) -> bool:
        return key in self._numbers

    def __getitem__(self, key: str) -> Source:
        found = self._recent.get(key)
        if found is None:
            found = self._reads.one(self._numbers[key], "source")
            # Several threads ask; one that fills a dictionary which another has let go loses nothing.
            recent = self._recent = self._recent if len(self._recent) < _RECENT else {}
            recent[key] = found
        return found
