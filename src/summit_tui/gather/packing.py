"""What a file held, as bytes for the cache and for the way from one process to another."""

from __future__ import annotations

from summit_tui.gather import columns
from summit_tui.gather.reading import Read


def pack(read: Read) -> bytes:
    """A file's contents as bytes."""
    sources = [] if read.source is None else [read.source]
    return columns.pack_several(([read.id], sources, read.articles, read.extracts, read.problems))


def unpack(packed: bytes, shared: dict[str, str] | None = None) -> Read | None:
    """The contents again; None for bytes that are none of ours. See `columns.unpack` for `shared`."""
    try:
        (name,), source, articles, extracts, problems = columns.unpack_several(packed, {} if shared is None else shared)
    except ValueError:
        return None
    return Read(name, source[0] if source else None, tuple(articles), tuple(extracts), tuple(problems))
