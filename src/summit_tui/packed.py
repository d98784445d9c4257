"""Plain values as bytes, read in half the time that JSON takes. They count for the very Python that packed them.

Bytes of another Python, or that are damaged, are not read: what `marshal` makes of those may be anything.
"""

from __future__ import annotations

import sys

from summit_tui.lean.hints import Any


def packed(values: Any, of: str = "") -> bytes:
    """The bytes of text, numbers, and lists, dictionaries and the like of them. Raises ValueError for anything else,
    and RecursionError for what lies too deep.

    `of` tells what they were made from, in one line.
    """
    from marshal import dumps, loads

    # Each text once; and what was just read is held by nothing else, so that less of it is marked to be referred to.
    content = dumps(loads(dumps(_each_once(values, {}))))
    return _mark(content, of) + content


def unpacked(whole: bytes, of: str = "") -> Any:
    """The values; None if the bytes are not to be read, or were made from anything else."""
    from marshal import loads

    begin = whole.find(b"\n") + 1
    content = memoryview(whole)[begin:]  # a copy would take as long as looking through it
    return loads(content) if whole[:begin] == _mark(content, of) else None


def _each_once(values: Any, seen: dict[str, str]) -> Any:
    """The same values, with one text wherever equal ones stand."""
    kind = type(values)
    if kind is str:
        return seen.setdefault(values, values)
    if kind is dict:
        return {_each_once(key, seen): _each_once(value, seen) for key, value in values.items()}
    if kind in (list, tuple, set, frozenset):
        return kind(_each_once(value, seen) for value in values)
    return values


def _mark(content: bytes | memoryview, of: str) -> bytes:
    """Differs for another Python, and for another content."""
    from zlib import adler32

    python = f"{sys.implementation.cache_tag} {sys.version}".replace("\n", " ")
    return f"{python} {of} {adler32(content):08x}\n".encode()
