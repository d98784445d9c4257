"""A folder in which nothing has changed comes back as it was linked, without its files being read or linked again.

One file of the cache folder for each of the last dossiers, named after all that it depends on. It is written whole or
not at all; one that is damaged is made again, and one that cannot be written is done without.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

from summit_tui.gather import columns
from summit_tui.gather.edition import edition
from summit_tui.gather.find import Found
from summit_tui.gather.progress import Waiting, Whole
from summit_tui.model import Linked
from summit_tui.system import folders
from summit_tui.system.recent import racy

_ROWS = 10_000
"""Values that are packed together; between two such lots reading can be cancelled."""
_KEPT = 12
_KEPT_BYTES = 400_000_000
"""Dossiers that are remembered, and the room that the older of them may take."""


def place(found: Sequence[Found], limit: int) -> Path | None:
    """Where the whole of these files is kept; None if they can't be known again.

    `limit` is the size in bytes above which files are not read.
    """
    if not found or any(file.path is None for file in found):
        return None
    digest = blake2b(f"{edition()} {limit}".encode(), digest_size=16)
    for file in found:
        digest.update(f"{file.id}\0{file.path}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
    return folders.cache() / "dossiers" / f"{digest.hexdigest()}.dossier"


def recall(kept: Path, waiting: Waiting) -> Whole | None:
    """The whole that is kept there; None if there is none. Raises `Cancelled`."""
    parts: dict[str, list[Any]] = {}
    shared: dict[str, str] = {}
    try:
        with kept.open("rb") as stream:
            while head := stream.readline(100):
                waiting.heed()
                name, length = head.decode("ascii").split()
                parts.setdefault(name, []).extend(columns.unpack(stream.read(int(length)), shared))
        if "end" not in parts:
            raise ValueError("it breaks off")
        os.utime(kept)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, MemoryError):
        with suppress(OSError):
            kept.unlink()
        return None
    sources = {source.id: source for source in parts.get("sources", ())}
    linked = Linked(*(tuple(parts.get(name, ())) for name in Linked._fields))
    return Whole(sources, linked, tuple(parts.get("problems", ())))


def remember(kept: Path, found: Sequence[Found], whole: Whole) -> str:
    """Keep the whole of these files, unless one of them is so new that a change might not be noticed.

    Returns why it could not be kept; nothing if all is well.
    """
    if any(racy(file.changed) for file in found):
        return ""
    part = kept.with_suffix(f".{os.getpid()}.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            part.chmod(0o600)
            for name, packed in _parts(whole):
                stream.write(f"{name} {len(packed)}\n".encode())
                stream.write(packed)
        part.replace(kept)
        _forget_oldest(kept.parent)
    except (OSError, TypeError, MemoryError) as error:
        with suppress(OSError):
            part.unlink()
        return getattr(error, "strerror", None) or str(error)
    return ""


def _parts(whole: Whole) -> Iterator[tuple[str, bytes]]:
    lists = {"sources": whole.sources.values(), **whole.linked._asdict(), "problems": whole.problems, "end": ("",)}
    for name, values in lists.items():
        rest = iter(values)
        while lot := list(islice(rest, _ROWS)):
            yield name, columns.pack(lot)


def _forget_oldest(folder: Path) -> None:
    """Keep the latest dossiers; the very latest whatever its size."""
    kept = sorted(((file.stat().st_mtime_ns, file) for file in folder.iterdir()), reverse=True)
    room = _KEPT_BYTES
    for number, (_, file) in enumerate(kept):
        room -= file.stat().st_size
        if number >= _KEPT or (number and room < 0):
            file.unlink()
