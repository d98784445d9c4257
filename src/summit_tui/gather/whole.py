"""A folder in which nothing has changed comes back as it was linked, without its files being read or linked again.

One file of the cache folder for each of the last dossiers, named after all that it depends on. It is written whole or
not at all; one that is damaged is made again, and one that cannot be written is done without. It is not read but
mapped: what nobody looks at is never made.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from zlib import adler32

from summit_tui.digests import blake2b
from summit_tui.gather import columns
from summit_tui.gather.edition import edition
from summit_tui.gather.find import Found
from summit_tui.gather.lots import Lot, Reads, Run, Sources, pack
from summit_tui.gather.pieces import Piece, Stored
from summit_tui.gather.progress import Read, Waiting, Whole
from summit_tui.gather.stored import Column, Rows
from summit_tui.hints import Any, BinaryIO
from summit_tui.model import Linked
from summit_tui.own_files import handle_of
from summit_tui.system import folders
from summit_tui.system.recent import racy
from summit_tui.tables import Listed, Table, table

_AT_ONCE = 1 << 22
"""Bytes that are looked through together; between two such portions reading can be cancelled."""
_SUM = 4
"""Bytes of the sum over all others, which stands last."""
_HEAD = 80
"""Bytes that the name and the length of a section take at most."""
_KEPT = 12
_KEPT_BYTES = 400_000_000
"""Dossiers that are remembered, and the room that the older of them may take."""
_LINKED = ("articles", "quotations", "figures")
"""Parts of what is linked that the files hold but for some fields; linking makes the others."""


def place(found: Sequence[Found], limit: int) -> str | None:
    """Where the whole of these files is kept; None if they can't be known again.

    `limit` is the size in bytes above which files are not read.
    """
    if not found or any(file.path is None for file in found):
        return None
    digest = blake2b(f"{edition()} {limit}".encode(), digest_size=16)
    for file in found:
        digest.update(f"{file.id}\0{file.path}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
    return os.path.join(folders.cache(), "dossiers", f"{digest.hexdigest()}.dossier")


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


def _packed(whole: Whole) -> Iterator[tuple[Any, ...]]:
    """All of it in sections: the lots of files, the runs in them, what linking changed and what it made.

    Each with its name and then its bytes, which may come in parts.
    """
    lots, runs = _in_lots(whole.reads)
    for packed in lots:
        yield "lot", packed
    yield "runs", columns.pack([runs])
    for name, held in _held(table(whole.reads)).items():
        for field, values in _changed(table(getattr(whole.linked, name)), held):
            yield f"{name}.{field}", columns.pack([values])
    for name in Linked._fields:
        if name not in _LINKED:
            rows = getattr(whole.linked, name)
            if isinstance(rows, Stored) and rows.packed:
                yield name, *rows.packed
                for field, column in rows.instead.items():
                    yield f"{name}.{field}", columns.pack([column.run(0, len(rows))])
            else:
                yield name, columns.pack([list(rows)])
    yield "problems", columns.pack([whole.problems])


def _opened(sections: Sequence[tuple[str, memoryview]]) -> Whole:
    shared: dict[str, str] = {}
    lots = [Lot(packed, shared) for name, packed in sections if name == "lot"]
    opened = {name: columns.unpack(packed, shared)[0] for name, packed in sections if name != "lot"}
    reads = Reads([Run(lots[number], low, high) for number, low, high in _values(opened["runs"])])
    linked: dict[str, Table[Any]] = {}
    changed: dict[str, dict[str, Column]] = {name: {} for name in Linked._fields}
    for key, (_, column) in opened.items():
        name, _, field = key.partition(".")
        if field:
            changed[name][field] = column
    for name, held in _held(reads).items():
        assert isinstance(held, Stored)
        linked[name] = Stored(held.pieces, changed[name])
    for name in Linked._fields:
        if name not in _LINKED:
            count, column = opened[name]
            linked[name] = Stored([Piece(column, 0, count)] if isinstance(column, Rows) else [], changed[name])
    # The articles are looked at by everybody; what is inside them stays in the file.
    linked |= {name: Listed(linked[name]) for name in ("articles", "summits")}
    whole = Linked(*(linked[name] for name in Linked._fields))
    return Whole(Sources(reads), whole, tuple(_values(opened["problems"])), reads)


def _in_lots(reads: Sequence[Read]) -> tuple[list[bytes | memoryview], list[tuple[int, int, int]]]:
    """What was read of files as bytes, in lots; and the runs of files, each with the number of its lot."""
    if not isinstance(reads, Reads):
        return [pack(reads)], [(0, 0, len(reads))]
    lots = list({id(run.lot): run.lot for run in reads.parts}.values())
    numbers = {id(lot): number for number, lot in enumerate(lots)}
    return [lot.packed for lot in lots], [(numbers[id(run.lot)], run.low, run.high) for run in reads.parts]


def _held(reads: Table[Read]) -> dict[str, Table[Any]]:
    """The parts of a linked whole as the files hold them."""
    extracts = reads.inside("extracts")
    return {
        "articles": reads.inside("articles"),
        "quotations": extracts.inside("quotations"),
        "figures": extracts.inside("figures"),
    }


def _changed(linked: Table[Any], held: Table[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The fields that linking changed, with their values."""
    if len(linked) != len(held):
        raise TypeError("linking left something out")
    for field in linked[0]._fields if linked else ():
        if isinstance(linked, Stored) and field not in linked.instead:
            continue
        values = linked.field(field)
        if isinstance(linked, Stored) or values != held.field(field):
            yield field, values


def _values(opened: tuple[int, Column]) -> list[Any]:
    count, column = opened
    return column.run(0, count)


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
