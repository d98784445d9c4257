"""Paths → a dossier: finds the files, reads and extracts each, links the whole; with progress, and can be cancelled.

It stands to the right of the rooms it calls: it is the way of the data, written down once, for the reader and the
command line alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from summit_tui import dossier as whole
from summit_tui.dossier import Dossier
from summit_tui.gather.find import find
from summit_tui.gather.reading import Read, read_found
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Extract, Problem, Source
from summit_tui.system import folders

__all__ = ["Cancelled", "Progress", "bundled", "gather", "stamps"]

_FEW = 40
"""Files up to which reading them is quicker than asking the cache."""


class Progress(NamedTuple):
    """How far reading has come."""

    done: int
    total: int
    file: str


class Cancelled(Exception):
    """The dossier is no longer wanted."""


def bundled() -> Path:
    """The folder of the bundled dossier: in the package as installed, or in the checkout."""
    package = Path(__file__).parent.parent
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parent.parent / "seeds"


def gather(
    paths: Sequence[str] = (),
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    knowledge: Knowledge | None = None,
) -> Dossier:
    """Read files and folders into one dossier; without paths, the bundled one.

    What cannot be read becomes a `Problem` of the dossier. Raises `Cancelled` soon after `cancelled` says so.
    """
    given, knowledge = knowledge, knowledge or load(folders.config() / "knowledge", folders.cache())
    limit, problems = _largest_file()
    problems += knowledge.problems
    found = find(paths or [str(bundled())], problems)
    told = tuple(problems)
    lasting = bool(found) and given is None and all(file.path is not None for file in found)
    if lasting:
        from summit_tui.gather.remembered import recall

        if remembered := recall(found, limit, told):
            progress(Progress(len(found), len(found), ""))
            return Dossier(*remembered, name=_name(paths))
    if len(found) > _FEW and given is None:
        from summit_tui.gather.many import read_many

        reads = read_many(found, limit, knowledge)
    else:
        reads = (read_found(file, limit, knowledge) for file in found)
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    extracts: list[Extract] = []
    progress(Progress(0, len(found), found[0].id if found else ""))
    kept: list[Read] = []
    try:
        for done, read in enumerate(reads, 1):
            if cancelled():
                raise Cancelled
            kept.append(read)
            progress(Progress(done, len(found), read.id))
    finally:
        reads.close()
    order = {file.id: n for n, file in enumerate(found)}
    for read in sorted(kept, key=lambda r: order[r.id]):
        problems += read.problems
        if read.source is not None:
            sources[read.id] = read.source
            articles += read.articles
            extracts += read.extracts
    dossier = whole.build(sources, articles, extracts, knowledge, problems, _name(paths))
    if lasting:
        from summit_tui.gather.remembered import remember

        remember(found, limit, told, dossier)
    return dossier


def stamps(paths: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Size and time of each file of the paths, to see later whether any was added, changed or removed."""
    ignored: list[Problem] = []
    return {f.id: (f.size, f.changed) for f in find(paths or [str(bundled())], ignored) if f.path is not None}


def _name(paths: Sequence[str]) -> str:
    if not paths:
        return "Bundled dossier"
    names = ["standard input" if p == "-" else Path(p).name or Path(p).resolve().name or p for p in paths]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _largest_file() -> tuple[int, list[Problem]]:
    """Bytes that a file may have, by the settings; and what is wrong with the settings."""
    path = folders.config() / "settings.toml"
    if not path.exists():
        return 20_000_000, []
    from summit_tui.system import settings

    chosen, problems = settings.load(path)
    return chosen.largest_file * 1_000_000, list(problems)
