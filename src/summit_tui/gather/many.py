"""Many files at once: what was read before comes from the cache, the rest is read on all cores."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from hashlib import blake2b

from summit_tui.gather.edition import edition
from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack, unpack
from summit_tui.gather.reading import NotRead, Read, bytes_of, read_bytes
from summit_tui.knowledge import Knowledge
from summit_tui.model import Problem
from summit_tui.system.cache import Cache, Seen

_WORTH_WORKERS = 160
"""Files above which starting further processes pays."""


def read_many(found: Sequence[Found], limit: int, knowledge: Knowledge) -> Generator[Read, None, None]:
    """Read files in any order; what is in the cache comes first."""
    with closing(Cache.open(edition("", "ingest", "extract", "gather"))) as cache:
        left = []
        for file in found:
            read = _remembered(file, cache, limit)
            if read is not None:
                yield read
            else:
                left.append(file)
        for file, read, packed in _read(left, limit, knowledge):
            if read.source is not None and file.path is not None:
                cache.keep(_stamp(file), read.source.digest, packed or pack(read))
            yield read


def _remembered(file: Found, cache: Cache, limit: int) -> Read | None:
    """What the cache holds of a file: by its size and time, or, if those are new, by its content."""
    if not cache or file.path is None:
        return None
    packed = cache.seen(_stamp(file))
    if packed is not None:
        return unpack(packed)
    try:
        digest = blake2b(bytes_of(file, limit), digest_size=16).hexdigest()
    except NotRead:
        return None
    packed = cache.known(file.id, digest)
    read = unpack(packed) if packed is not None else None
    if read is None or read.source is None:
        return None
    read = read._replace(source=read.source._replace(path=file.path))
    cache.keep(_stamp(file), digest, pack(read))
    return read


def _stamp(file: Found) -> Seen:
    return file.id, file.path or "", file.size, file.changed


def _read(found: Sequence[Found], limit: int, knowledge: Knowledge) -> Iterator[tuple[Found, Read, bytes | None]]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(found) > _WORTH_WORKERS and cores > 1:
        from summit_tui.gather.workers import read_on

        yield from read_on(min(cores, 8), found, limit, knowledge)
        return
    for file in found:
        try:
            read = read_bytes(bytes_of(file, limit), file, knowledge)
        except NotRead as reason:
            read = Read(file.id, problems=(Problem(file.id, *reason.args),))
        yield file, read, None
