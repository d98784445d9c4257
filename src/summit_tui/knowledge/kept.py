"""The merged and indexed tables packed, so that a start need not parse TOML.

They lie beside the program, where its build left them, or in the cache folder, where a first start did. They count for
the very files that they were made from, what is known and the code that reads it; otherwise one does without them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from summit_tui.lean.hints import Any
from summit_tui.own_files import read_own
from summit_tui.packed import packed, unpacked

NAME = "tables.bin"
Tables = dict[str, dict[str, Any]]


def mark(files: Iterable[str]) -> str:
    """Differs where files differ."""
    from zlib import crc32

    total, length = 0, 0
    for file in files:
        try:
            content = read_own(file)
        except OSError:  # who parses it will say so
            content = b""
        total = crc32(content, crc32(os.path.basename(file).encode("utf-8", "surrogateescape"), total))
        length += len(content)
    return f"{total:08x} {length}"


def kept(file: str, marked: str) -> Tables | None:
    """The tables that were kept under this mark; None if they were not, or the file is damaged."""
    try:
        tables: Tables | None = unpacked(read_own(file), marked)
    except OSError:
        return None
    return tables


def keep(file: str, marked: str, tables: Tables) -> None:
    """Keep tables under a mark. Raises OSError, and ValueError for what cannot be packed, as dates."""
    content = packed(tables, marked)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    part = f"{file}.{os.getpid()}.part"
    with open(part, "wb") as stream:
        stream.write(content)
    os.replace(part, file)
