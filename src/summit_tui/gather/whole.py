"""A folder in which nothing has changed comes back as it was linked, without its files being read or linked again.

What `remembering.py` wrote is not read but mapped: what nobody looks at is never made.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator, Sequence
from zlib import adler32

from summit_tui.gather.columns import unpack
from summit_tui.gather.lots import Lot, Reads, Run, Sources
from summit_tui.gather.pieces import Piece, Stored
from summit_tui.gather.progress import Waiting, Whole, held
from summit_tui.gather.stored import Column, Rows
from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import Any, BinaryIO
from summit_tui.model import Linked
from summit_tui.own_files import handle_of
from summit_tui.tables import Listed, Table

_AT_ONCE = 1 << 22
"""Bytes that are looked through together; between two such portions reading can be cancelled."""
_SUM = 4
"""Bytes of the sum over all others, which stands last."""
_HEAD = 80
"""Bytes that the name and the length of a section take at most."""


def recall(kept: str, waiting: Waiting) -> Whole | None:
    """The whole that is kept there; None if there is none. Raises `Cancelled`."""
    try:
        with os.fdopen(handle_of(kept), "rb") as stream:
            _look_through(stream, waiting)
            whole = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        made = _opened(list(_sections(whole)))
        os.utime(kept)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, MemoryError):
        with suppress(OSError):
            os.unlink(kept)
        return None
    return made


def _look_through(stream: BinaryIO, waiting: Waiting) -> None:
    """Raises `ValueError` if not all of it is as it was written, `Cancelled` if nobody waits any more."""
    left = os.fstat(stream.fileno()).st_size - _SUM
    total = 1
    while left > 0:
        waiting.heed()
        part = stream.read(min(_AT_ONCE, left))
        if not part:
            raise ValueError("it breaks off")
        total = adler32(part, total)
        left -= len(part)
    if left < 0 or stream.read() != total.to_bytes(_SUM, "little"):
        raise ValueError("it is damaged")


def _sections(whole: memoryview) -> Iterator[tuple[str, memoryview]]:
    at, end = 0, len(whole) - _SUM
    while at < end:
        head = bytes(whole[at : at + _HEAD]).partition(b"\n")[0]
        name, length = head.decode("ascii").split()
        at += len(head) + 1
        yield name, whole[at : at + int(length)]
        at += int(length)


def _opened(sections: Sequence[tuple[str, memoryview]]) -> Whole:
    shared: dict[str, str] = {}
    lots = [Lot(packed, shared) for name, packed in sections if name == "lot"]
    opened = {name: unpack(packed, shared)[0] for name, packed in sections if name != "lot"}
    reads = Reads([Run(lots[number], low, high) for number, low, high in _values(opened["runs"])])
    linked: dict[str, Table[Any]] = {}
    changed: dict[str, dict[str, Column]] = {name: {} for name in Linked._fields}
    for key, (_, column) in opened.items():
        name, _, field = key.partition(".")
        if field:
            changed[name][field] = column
    for name, rows in held(reads).items():
        assert isinstance(rows, Stored)
        linked[name] = Stored(rows.pieces, changed[name])
    for name in Linked._fields:
        if name not in linked:
            count, column = opened[name]
            linked[name] = Stored([Piece(column, 0, count)] if isinstance(column, Rows) else [], changed[name])
    # The articles are looked at by everybody; what is inside them stays in the file.
    linked |= {name: Listed(linked[name]) for name in ("articles", "summits")}
    whole = Linked(*(linked[name] for name in Linked._fields))
    return Whole(Sources(reads), whole, tuple(_values(opened["problems"])), reads)


def _values(opened: tuple[int, Column]) -> list[Any]:
    count, column = opened
    return column.run(0, count)
