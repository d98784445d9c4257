"""Many files at once: what was read before comes from the cache, the rest is read on all cores."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence

from summit_tui.gather.find import Found
from summit_tui.gather.lots import Lot
from summit_tui.gather.packing import pack_lot
from summit_tui.gather.progress import Read
from summit_tui.gather.reading import NotRead, bytes_of, read_ahead, together
from summit_tui.gather.workers import cores, read_on
from summit_tui.knowledge import Knowledge
from summit_tui.lean.digests import blake2b
from summit_tui.lean.tuples import NamedTuple
from summit_tui.system.cache import Cache, Stamp

_WORTH_WORKERS = 700_000
"""Bytes above which starting further processes pays: two thirds of a second's reading."""
_UNUSUAL = 100_000
"""Bytes above which a file is read by a process that can be ended, should it take for ever."""
_TOGETHER = 48
_TOGETHER_BYTES = 300_000
"""Files that are read and packed together, and the bytes that they may have."""
_TURNS = 4
"""Lots of what is left that each core should get at least, so that none waits long for the others in the end."""
_FEWEST = 6
"""Files of which a lot is made all the same: it takes some time by itself."""


class Placed(NamedTuple):
    """Where the contents of some files are."""

    lot: Lot
    files: Sequence[tuple[str, int]]
    """Id and place in the lot."""


def read_many(
    found: Sequence[Found], limit: int, knowledge: Knowledge, cache: Cache, cancelled: Callable[[], bool]
) -> Generator[Placed, None, None]:
    """Read files in any order; what is in the cache comes first. Ends early once `cancelled` says so."""
    shared: dict[str, str] = {}
    left: list[Found] = []
    known: dict[int, list[tuple[Found, int]]] = {}
    for file in found:
        if cancelled():
            return
        if cache and file.path is not None and (there := _remembered(file, cache, limit)):
            known.setdefault(there[0], []).append((file, there[1]))
        else:
            left.append(file)
    for number, files in known.items():
        if cancelled():
            return
        yield from _recalled(number, files, cache, shared, left)
    for files_read, packed in _read(left, limit, knowledge, cancelled):
        lot = Lot(packed, shared)
        digests = lot.digests()
        cache.keep([(_stamp(f), d) if d and f.path else None for f, d in zip(files_read, digests, strict=True)], packed)
        yield Placed(lot, [(file.id, place) for place, file in enumerate(files_read)])


def _remembered(file: Found, cache: Cache, limit: int) -> tuple[int, int] | None:
    """Where the cache holds a file: known by its size and time, or, if those are new, by its content."""
    if (there := cache.seen(_stamp(file))) is not None:
        return there
    try:
        digest = blake2b(bytes_of(file, limit), digest_size=16).hexdigest()
    except NotRead:
        return None
    return cache.known(_stamp(file), digest)


def _recalled(
    number: int, files: Sequence[tuple[Found, int]], cache: Cache, shared: dict[str, str], left: list[Found]
) -> Iterator[Placed]:
    """Files out of one lot of the cache; those that it does not hold after all go to `left`."""
    packed = cache.lot(number)
    try:
        lot = Lot(packed or b"", shared)
    except ValueError:
        left += (file for file, _ in files)
        return
    there = []
    paths = lot.paths()
    for file, place in files:
        if place >= lot.count:
            left.append(file)
        elif paths[place] == file.path:
            there.append((file.id, place))
        else:
            read = lot.read(place)
            if read.source is None:
                left.append(file)
                continue
            moved = read._replace(source=read.source._replace(path=file.path or ""))
            yield Placed(Lot(pack_lot([moved]), shared), [(file.id, 0)])
    yield Placed(lot, there)


def _stamp(file: Found) -> Stamp:
    """How the cache knows a file again."""
    return Stamp(file.id, file.path or "", file.size, file.changed)


def _read(
    found: Sequence[Found], limit: int, knowledge: Knowledge, cancelled: Callable[[], bool]
) -> Iterator[tuple[Sequence[Found], bytes]]:
    sizes = [file.size for file in found]
    if sum(sizes) > _WORTH_WORKERS or max(sizes, default=0) > _UNUSUAL:
        most = min(cores(), 8)
        yield from read_on(most, list(_together(found, most)), limit, knowledge, cancelled)
        return
    for files in _together(found, 1):
        reads: list[Read] = []
        for some in together(files):
            if cancelled():
                return
            reads += read_ahead(some, limit, knowledge)
        yield files, pack_lot(reads)


def _together(found: Sequence[Found], cores: int) -> Iterator[list[Found]]:
    """The files in lots, in their order; the last ones are smaller."""
    share = cores * _TURNS
    fewest = max(1, min(_FEWEST, len(found) // share))
    left = len(found)
    files: list[Found] = []
    size = 0
    for file in found:
        # What comes through a pipe stays out of the lots of files, which are written to disk.
        piped = bool(files) and (file.path is None) != (files[0].path is None)
        most = max(fewest, min(_TOGETHER, left // share))
        if files and (piped or len(files) >= most or size + file.size > _TOGETHER_BYTES):
            yield files
            left -= len(files)
            files, size = [], 0
        files.append(file)
        size += file.size
    if files:
        yield files
