"""One file → its articles. `read` is the one door; formats and encodings are behind it."""

from __future__ import annotations

from summit_tui.ingest.decode import decode
from summit_tui.ingest.split import split
from summit_tui.knowledge import Knowledge
from summit_tui.model import Article, Source

__all__ = ["Unreadable", "read"]

from summit_tui.ingest.decode import Unreadable


def read(data: bytes, source_id: str, path: str, knowledge: Knowledge) -> tuple[Source, tuple[Article, ...]]:
    """Decode a file's bytes and tell its articles apart. Raises `Unreadable` with a reason in plain words."""
    source = decode(data, source_id, path)
    return source, split(source, knowledge)
