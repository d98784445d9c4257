"""Bytes of a file → the text that all offsets count in."""

from __future__ import annotations

from hashlib import blake2b

from summit_tui.model import Source, line_starts


class Unreadable(Exception):
    """The bytes are no text that can be read; the message says why, in words for the user."""


def decode(data: bytes, source_id: str, path: str) -> Source:
    """UTF-8, newlines read as `\\n`."""
    if b"\0" in data:
        raise Unreadable("this is not a text file")
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    digest = blake2b(data, digest_size=16).hexdigest()
    return Source(source_id, path, text, digest, line_starts=line_starts(text))
