"""A dossier is kept as it was linked, so that it comes back without its files being read or linked again (`whole.py`).

One file of the cache folder for each of the last dossiers, named after all that it depends on. It is written whole or
not at all; one that is damaged is made again, and one that cannot be written is done without.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from zlib import adler32

from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack, pack_lot
from summit_tui.gather.progress import Read, Whole, held
from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import TYPE_CHECKING, Any
from summit_tui.model import Linked
from summit_tui.system.recent import racy
from summit_tui.tables import Table, table

if TYPE_CHECKING:
    from summit_tui.gather.lots import Run

_SUM = 4
"""Bytes of the sum over all others, which stands last."""
_KEPT = 12
_KEPT_BYTES = 400_000_000
"""Dossiers that are remembered, and the room that the older of them may take."""


def remember(kept: str, found: Sequence[Found], whole: Whole) -> str:
    """Keep the whole of these files, unless one of them is so new that a change might not be noticed.

    Returns why it could not be kept; nothing if all is well.
    """
    if any(racy(file.changed) for file in found):
        return ""
    part = f"{kept.removesuffix('.dossier')}.{os.getpid()}.part"
    try:
        os.makedirs(os.path.dirname(kept), exist_ok=True)
        with open(part, "wb") as stream:
            os.chmod(part, 0o600)
            total = 1
            for name, *parts in _packed(whole):
                parts.insert(0, f"{name} {sum(map(len, parts))}\n".encode())
                for packed in parts:
                    total = adler32(packed, total)
                    stream.write(packed)
            stream.write(total.to_bytes(_SUM, "little"))
        os.replace(part, kept)
        _forget_oldest(os.path.dirname(kept))
    except (OSError, TypeError, MemoryError) as error:
        with suppress(OSError):
            os.unlink(part)
        return getattr(error, "strerror", None) or str(error)
    return ""


def _packed(whole: Whole) -> Iterator[tuple[Any, ...]]:
    """All of it in sections: the lots of files, the runs in them, what linking changed and what it made.

    Each with its name and then its bytes, which may come in parts.
    """
    lots, runs = _in_lots(whole.reads)
    for packed in lots:
        yield "lot", packed
    yield "runs", pack([runs])
    in_files = held(table(whole.reads))
    for name, rows in in_files.items():
        for field, values in _changed(table(getattr(whole.linked, name)), rows):
            yield f"{name}.{field}", pack([values])
    for name in Linked._fields:
        if name not in in_files:
            rows = getattr(whole.linked, name)
            if in_bytes := getattr(rows, "packed", ()):
                yield name, *in_bytes
                for field, column in rows.instead.items():
                    yield f"{name}.{field}", pack([column.run(0, len(rows))])
            else:
                yield name, pack([list(rows)])
    yield "problems", pack([whole.problems])


def _in_lots(reads: Sequence[Read]) -> tuple[list[bytes | memoryview], list[tuple[int, int, int]]]:
    """What was read of files as bytes, in lots; and the runs of files, each with the number of its lot."""
    parts: Sequence[Run] | None = getattr(reads, "parts", None)
    if parts is None:  # they were read one after the other
        return [pack_lot(list(map(_linked, reads)))], [(0, 0, len(reads))]
    lots = list({id(run.lot): run.lot for run in parts}.values())
    numbers = {id(lot): number for number, lot in enumerate(lots)}
    return [lot.packed for lot in lots], [(numbers[id(run.lot)], run.low, run.high) for run in parts]


def _linked(read: Read) -> Read:
    """What a file held, without what nobody asks for once it is linked."""
    linked = (extract._replace(referents=(), summits=(), events=()) for extract in read.extracts)
    return read._replace(extracts=tuple(linked))


def _changed(linked: Table[Any], rows: Table[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The fields that linking changed, with their values."""
    if len(linked) != len(rows):
        raise TypeError("linking left something out")
    instead = getattr(linked, "instead", None)  # of a table that lies in bytes
    for field in linked[0]._fields if linked else ():
        if instead is not None and field not in instead:
            continue
        values = linked.field(field)
        if instead is not None or values != rows.field(field):
            yield field, values


def _forget_oldest(folder: str) -> None:
    """Keep the latest dossiers; the very latest whatever its size."""
    files = [os.path.join(folder, name) for name in os.listdir(folder)]
    kept = sorted(((os.stat(file).st_mtime_ns, file) for file in files), reverse=True)
    room = _KEPT_BYTES
    for number, (_, file) in enumerate(kept):
        room -= os.stat(file).st_size
        if number >= _KEPT or (number and room < 0):
            # Some systems delete no file that a reader has open.
            with suppress(PermissionError):
                os.unlink(file)
