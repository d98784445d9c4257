"""Paths → a dossier: finds the files, reads and extracts each, links the whole; with progress, and can be cancelled.

It stands to the right of the rooms it calls: it is the way of the data, written down once, for the reader and the
command line alike.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summit_tui import dossier as whole
from summit_tui import ingest
from summit_tui.dossier import Dossier
from summit_tui.extract import extract
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Extract, Problem, Source
from summit_tui.system import folders


class Progress(NamedTuple):
    """How far reading has come."""

    done: int
    total: int
    file: str


class Cancelled(Exception):
    """The dossier is no longer wanted."""


def bundled() -> Path:
    """The folder of the bundled dossier: in the package as installed, or in the checkout."""
    here = Path(__file__).parent
    inside = here / "seeds"
    return inside if inside.is_dir() else here.parent.parent / "seeds"


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
    knowledge = knowledge or load(folders.config() / "knowledge", folders.cache())
    problems = list(knowledge.problems)
    files = list(find(paths or [str(bundled())], problems))
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    extracts: list[Extract] = []
    for done, (source_id, path) in enumerate(files):
        if cancelled():
            raise Cancelled
        progress(Progress(done, len(files), source_id))
        try:
            data = sys.stdin.buffer.read() if path is None else path.read_bytes()
            source, found = ingest.read(data, source_id, str(path or ""), knowledge)
        except (OSError, ingest.Unreadable) as error:
            problems.append(Problem(source_id, str(getattr(error, "strerror", None) or error)))
            continue
        sources[source.id] = source
        articles += found
        extracts += [extract(source, article, knowledge) for article in found]
    progress(Progress(len(files), len(files), ""))
    name = "Bundled dossier" if not paths else ", ".join(Path(p).name or p for p in paths)
    return whole.build(sources, articles, extracts, knowledge, problems, name)


def find(paths: Sequence[str], problems: list[Problem]) -> Iterator[tuple[str, Path | None]]:
    """The files to read, each with the id of its source; None is standard input. Adds what is missing to `problems`."""
    for given in paths:
        path = Path(given)
        if given == "-":
            yield "stdin", None
        elif path.is_dir():
            inside = sorted(p for p in path.rglob("*.txt") if p.is_file())
            if not inside:
                problems.append(Problem(given, "no articles in this folder"))
            for file in inside:
                yield file.relative_to(path).as_posix(), file
        elif path.exists():
            yield path.name, path
        else:
            problems.append(Problem(given, "no such file or folder"))
