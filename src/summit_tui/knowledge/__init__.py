"""What is known of the world before reading: TOML tables, a user's own laid over them.

Each table is a file `<name>.toml` here. A file of the same name in the user's folder is merged into it: tables key by
key, lists appended, anything else replaced. Parsing TOML is slow beside the rest of a start, so the merged tables are
kept marshalled in the cache folder, keyed by the files' sizes and times; a cache that cannot be read or written is
simply not used.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from summit_tui import __version__
from summit_tui.model import Problem

Table = Mapping[str, Any]
View = TypeVar("View")

BUILT_IN = Path(__file__).parent


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
        if make not in self._views:
            self._views[make] = make(self)
        view: View = self._views[make]
        return view


def _own_files(user: Path) -> list[Path]:
    try:
        return sorted(user.glob("*.toml"))
    except OSError:  # a folder that one may not look into holds nothing for us
        return []


def load(user: Path | None = None, cache: Path | None = None) -> Knowledge:
    """Read the built-in tables and the user's over them. `cache` is a folder to keep the merged tables in."""
    own = _own_files(user) if user else []
    files = sorted(BUILT_IN.glob("*.toml")) + own
    key = [__version__, *([str(f), f.stat().st_size, f.stat().st_mtime_ns] for f in files)]
    kept = cache / "knowledge.tables" if cache else None
    if kept and (stored := _kept(kept, key)) is not None:
        return Knowledge(stored)
    from summit_tui.knowledge.index import index

    tables, problems = _merge(files)
    try:
        tables["index"] = index(tables)
    except (AttributeError, TypeError, ValueError, IndexError) as error:
        tables, _ = _merge([file for file in files if file.parent == BUILT_IN])
        tables["index"] = index(tables)
        left = f"left out, they do not hold what the tables hold: {error}"
        problems = (*problems, Problem(str(user), left, "correct the files", partly=True))
    if kept and not problems:
        _keep(kept, key, tables)
    return Knowledge(tables, problems)


def _merge(files: list[Path]) -> tuple[dict[str, dict[str, Any]], tuple[Problem, ...]]:
    import tomllib

    tables: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            overlay(tables.setdefault(file.stem, {}), tomllib.loads(file.read_text("utf-8")))
        except (OSError, ValueError) as error:
            problems.append(
                Problem(str(file), f"not read as names and spellings: {error}", "correct the file", partly=True)
            )
    return tables, tuple(problems)


def overlay(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    """Lay one table over another, in place: tables key by key, lists appended, the rest replaced."""
    for key, value in above.items():
        mine = below.get(key)
        if isinstance(mine, dict) and isinstance(value, dict):
            overlay(mine, value)
        elif isinstance(mine, list) and isinstance(value, list):
            below[key] = [*mine, *value]
        else:
            below[key] = value


def _kept(kept: Path, key: list[Any]) -> dict[str, dict[str, Any]] | None:
    """The tables that were kept under this key; None if they were not, or the file is damaged."""
    try:
        head, _, packed = kept.read_bytes().partition(b"\n")
        if head != _head(packed):
            return None
        stored_key, tables = marshal.loads(packed)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return tables if stored_key == key and isinstance(tables, dict) else None


def _keep(kept: Path, key: list[Any], tables: dict[str, dict[str, Any]]) -> None:
    import os

    try:
        packed = marshal.dumps([key, tables])
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(_head(packed) + b"\n" + packed)
        part.replace(kept)
    except (OSError, ValueError):
        # No room or no permission; or a user's table holds what cannot be kept, such as a date without quotes.
        pass


def _head(packed: bytes) -> bytes:
    """Marshalled values are for one version of Python, and must not be read if a single bit of them is damaged."""
    return f"tables {sys.hexversion:x} {crc32(packed):08x}".encode()
