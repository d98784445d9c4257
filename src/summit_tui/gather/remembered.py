"""A folder in which nothing changed: its linked dossier as it was made the last time, from the cache folder."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from summit_tui.dossier import Dossier
from summit_tui.gather.edition import edition
from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack_whole, unpack_whole
from summit_tui.link import Linked
from summit_tui.model import Problem, Source
from summit_tui.system import folders
from summit_tui.system.writing import write_whole

_KEPT = 12
"""Dossiers that are remembered; each takes some five times the room of its files, so large ones go sooner."""
_ROOM = 500_000_000
"""Bytes that all of them may take."""
_RACY = 2_000_000_000
"""Nanoseconds within which a file may change again without its time showing it."""

Whole = tuple[dict[str, Source], Linked, tuple[Problem, ...]]


def recall(found: Sequence[Found], limit: int, told: Sequence[Problem]) -> Whole | None:
    """The dossier of these very files, if it was made by this very program. `told` is what finding them told."""
    path = _place(found, limit, told)
    try:
        packed = path.read_bytes()
    except OSError:
        return None
    remembered = unpack_whole(packed)
    if remembered is None:
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.touch()
    return remembered


def remember(found: Sequence[Found], limit: int, told: Sequence[Problem], dossier: Dossier) -> None:
    """Keep a dossier for the next time, and only the latest few."""
    if any(file.path is None or time.time_ns() - file.changed < _RACY for file in found):
        return
    d = dossier
    linked = Linked(d.articles, d.quotations, d.entities, d.summits, d.figures, d.events)
    path = _place(found, limit, told)
    with suppress(OSError, RecursionError, MemoryError):
        write_whole(path, pack_whole(d.sources, linked, d.problems))
        older = sorted(path.parent.glob("*.dossier"), key=lambda p: p.stat().st_mtime, reverse=True)
        room = 0
        for n, file in enumerate(older):
            room += file.stat().st_size
            if n >= _KEPT or (n and room > _ROOM):
                file.unlink()


def _place(found: Sequence[Found], limit: int, told: Sequence[Problem]) -> Path:
    """Where the dossier of these files lies: named after all that it depends on."""
    digest = blake2b(edition("", "ingest", "extract", "link", "gather").encode(), digest_size=12)
    for thing in (limit, *told, *found):
        digest.update(repr(tuple(thing) if isinstance(thing, tuple) else thing).encode("utf-8", "backslashreplace"))
    return folders.cache() / "dossiers" / f"{digest.hexdigest()}.dossier"
