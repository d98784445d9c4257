"""What is known of the world before reading: TOML tables, a user's own laid over them.

Each table is a file `<name>.toml` here. A file of the same name in the user's folder is laid over it: its lists are
added to ours, anything else replaces what is ours (`overlay.py`). Parsing TOML is slow beside the rest of a start, so
the merged tables are kept (`kept.py`), the built-in ones when the program is built; what cannot be read or written is
simply not used.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from summit_tui.knowledge.kept import NAME, Tables, keep, kept, mark
from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import Any, TypeVar
from summit_tui.model import Problem
from summit_tui.own_files import text_of

Table = Mapping[str, Any]
View = TypeVar("View")
Folder = str | os.PathLike[str]

BUILT_IN = os.path.dirname(__file__)


class Knowledge:
    """All tables, and the typed views that rooms make of them (each made once)."""

    def __init__(self, tables: Mapping[str, Table], problems: tuple[Problem, ...] = ()) -> None:
        self._tables = tables
        self._views: dict[Any, Any] = {}
        self.problems = problems
        """Files of the user's that could not be read."""

    def table(self, name: str) -> Table:
        """One table; empty if there is none."""
        return self._tables.get(name, {})

    def section(self, name: str) -> dict[str, Any]:
        """A section that any table may have ("same", "apart"), of all tables together."""
        found: dict[str, Any] = {}
        for table in self._tables.values():
            part = table.get(name)
            if isinstance(part, Mapping):
                found |= part
        return found

    def view(self, make: Callable[[Knowledge], View]) -> View:
        """What `make` builds of the tables, built at the first call and kept."""
        try:
            view: View = self._views[make]
        except KeyError:
            view = self._views[make] = make(self)
        return view

    def forget(self) -> None:
        """Let go of the views. They hold this very object, so that all would stay until the collector looks at it."""
        self._views.clear()


def _own_files(user: Folder) -> list[str]:
    try:
        return _files(user, (".toml",))
    except OSError:  # there is none, or one may not look into it
        return []


def _files(folder: Folder, endings: tuple[str, ...]) -> list[str]:
    """Files of a folder, by their endings, in a steady order. Raises OSError."""
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(endings)]


def load(user: Folder | None = None, cache: Folder | None = None) -> Knowledge:
    """Read the built-in tables and the user's over them. `cache` is a folder to keep the merged tables in."""
    own = _own_files(user) if user else []
    marked = mark([*_built_in(), *own])
    for folder in (None if own else BUILT_IN, cache):
        if folder and (stored := kept(os.path.join(folder, NAME), marked)) is not None:
            return Knowledge(stored)
    tables, problems = _read(own, user)
    if cache and not problems:
        with suppress(OSError, ValueError, RecursionError):
            keep(os.path.join(cache, NAME), marked, tables)
    return Knowledge(tables, problems)


def build() -> str:
    """Leave the built-in tables beside the program, for all starts to come. Raises OSError."""
    tables, _ = _read([], None)
    place = os.path.join(BUILT_IN, NAME)
    keep(place, mark(_built_in()), tables)
    return place


def _built_in() -> list[str]:
    """What is known, and the code that makes tables of it."""
    return _files(BUILT_IN, (".toml", ".py"))


def _read(own: list[str], user: Folder | None) -> tuple[Tables, tuple[Problem, ...]]:
    """The tables with their index; without the user's files, if they do not hold what the tables hold."""
    from summit_tui.knowledge.index import index, let_go

    files = [file for file in _built_in() if file.endswith(".toml")]
    tables, problems = _merge([*files, *own])
    try:
        tables["index"] = index(tables)
        let_go(tables)
    except (AttributeError, TypeError, ValueError, LookupError) as error:
        tables, _ = _merge(files)
        tables["index"] = index(tables)
        let_go(tables)
        left = f"left out, they do not hold what the tables hold: {error}"
        problems = (*problems, Problem(str(user), left, "correct the files", partly=True))
    return tables, problems


def _merge(files: list[str]) -> tuple[Tables, tuple[Problem, ...]]:
    import tomllib

    from summit_tui.knowledge.overlay import overlay

    tables: Tables = {}
    problems: list[Problem] = []
    for file in files:
        name = os.path.splitext(os.path.basename(file))[0]
        try:
            overlay(name, tables.setdefault(name, {}), tomllib.loads(text_of(file)))
        except (OSError, ValueError, RecursionError) as error:
            problems.append(Problem(file, f"not read as names and spellings: {error}", "correct the file", partly=True))
    return tables, tuple(problems)
