"""Many files at once: what was read before comes from the cache, the rest is read on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from hashlib import blake2b

from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack, unpack
from summit_tui.gather.reading import NotRead, Read, bytes_of, read_found
from summit_tui.gather.workers import Answer, read_on
from summit_tui.knowledge import Knowledge
from summit_tui.system.cache import Cache, Stamp

_WORTH_WORKERS = 700_000
"""Bytes above which starting further processes pays: two thirds of a second's reading."""
_UNUSUAL = 100_000
"""Bytes above which a file is read by a process that can be ended, should it take for ever."""


def read_many(
    found: Sequence[Found], limit: int, knowledge: Knowledge, cache: Cache, cancelled: Callable[[], bool]
) -> Generator[Read, None, None]:
    """Read files in any order; what is in the cache comes first. Ends early once `cancelled` says so."""
    left = []
    shared: dict[str, str] = {}
    for file in found:
        if cancelled():
            return
        read = _remembered(file, cache, limit, shared)
        if read is not None:
            yield read
        else:
            left.append(file)
    for file, read, packed in _read(left, limit, knowledge, cancelled):
        if read.source is not None and file.path is not None:
            cache.keep(stamp(file), read.source.digest, packed or pack(read))
        yield read


def _remembered(file: Found, cache: Cache, limit: int, shared: dict[str, str]) -> Read | None:
    """What the cache holds of a file: by its size and time, or, if those are new, by its content."""
    if not cache or file.path is None:
        return None
    packed = cache.seen(stamp(file))
    if packed is not None and (read := unpack(packed, shared)) is not None:
        return read
    try:
        digest = blake2b(bytes_of(file, limit), digest_size=16).hexdigest()
    except NotRead:
        return None
    packed = cache.known(file.id, digest)
    read = unpack(packed, shared) if packed is not None else None
    if read is None or read.source is None:
        return None
    read = read._replace(source=read.source._replace(path=file.path))
    cache.keep(stamp(file), digest, pack(read))
    return read


def stamp(file: Found) -> Stamp:
    """How the cache knows a file again."""
    return Stamp(file.id, file.path or "", file.size, file.changed)


def _read(found: Sequence[Found], limit: int, knowledge: Knowledge, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    sizes = [file.size for file in found]
    if sum(sizes) > _WORTH_WORKERS or max(sizes, default=0) > _UNUSUAL:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        yield from read_on(min(cores, 8), found, limit, knowledge, cancelled)
        return
    for file in found:
        if cancelled():
            return
        yield file, read_found(file, limit, knowledge), None
