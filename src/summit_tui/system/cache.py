"""What was already read of big folders, in one SQLite file that is safe to delete: bytes, whatever they mean.

Files are kept in lots, as they were read together, each with its place there; a file whose size and time are as they
were is not even opened, and one that was touched or moved is known again by its content. A cache that is damaged,
locked or cannot be written is done without, and says so once. SQLite notices damage to its own pages only, so every
row carries a sum over its values: what a bad disk changed is never taken for what was read.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from zlib import adler32, crc32

from summit_tui.lean.digests import blake2b
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple
from summit_tui.system import folders
from summit_tui.system.recent import racy

_LARGEST = 1 << 30
"""Bytes that the file may have; beyond, it is deleted and begun anew."""
_AT_ONCE = 20
"""Lots that are written together, so that another reader waits for the disk only, and never for our reading."""
_TABLES = """
    DROP TABLE IF EXISTS file;
    DROP TABLE IF EXISTS lot;
    CREATE TABLE IF NOT EXISTS about (edition TEXT);
    CREATE TABLE IF NOT EXISTS files (path TEXT, id TEXT, size INTEGER, changed INTEGER, digest TEXT,
                                      lot INTEGER, place INTEGER, sum INTEGER, PRIMARY KEY (path, id)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS by_content ON files (digest);
    CREATE TABLE IF NOT EXISTS lots (number INTEGER PRIMARY KEY, packed BLOB, sum INTEGER);
"""
_INSERT = "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class Stamp(NamedTuple):
    """How a file is known without opening it."""

    id: str
    path: str
    size: int
    changed: int
    """Nanoseconds."""


class Cache:
    """The cache of one edition of the program: what another edition kept is dropped."""

    def __init__(self, path: Path, connection: sqlite3.Connection | None, trouble: str = "") -> None:
        self.path = path
        self.trouble = trouble
        """Why it is not used, or no longer; empty while all is well."""
        self._connection = connection
        self._unsaved: list[tuple[Sequence[tuple[Stamp, str] | None], bytes]] = []
        self._stale = False
        """Whether lots may be left that hold no file as it is now."""
        self._renewed: list[tuple[str | int, ...]] = []
        self._filled = bool(connection and connection.execute("SELECT 1 FROM files LIMIT 1").fetchone())

    @classmethod
    def open(cls, edition: str, path: Path | None = None) -> Cache:
        """Open or make the cache. One that is damaged or too large is deleted and made again."""
        path = path or Path(folders.cache(), "articles.sqlite")
        trouble = ""
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                if path.exists() and path.stat().st_size > _LARGEST:
                    _delete(path)
                return cls(path, _connect(path, edition))
            except sqlite3.DatabaseError as error:
                trouble = str(error)
                if not _damaged(error):
                    break
                _delete(path)
            except OSError as error:
                trouble = error.strerror or str(error)
                break
        return cls(path, None, trouble)

    def __bool__(self) -> bool:
        """Whether anything may be in it."""
        return self._connection is not None and self._filled

    def seen(self, file: Stamp) -> tuple[int, int] | None:
        """The lot that holds a file and its place there, if its size and time are as they were."""
        if racy(file.changed):  # Nothing is kept of it; SQLite would not even take a time of the 23rd century.
            return None
        return self._look_up(
            "path = ? AND id = ? AND size = ? AND changed = ?",
            _text(file.path), _text(file.id), file.size, file.changed,
        )  # fmt: skip

    def known(self, file: Stamp, digest: str) -> tuple[int, int] | None:
        """The lot and the place of a file of this id and content, wherever it lay; it is known by its stamp then."""
        found = self._look_up("digest = ? AND id = ?", digest, _text(file.id))
        if found is not None and not racy(file.changed):
            self._renewed.append(_row(file, digest, *found))
        return found

    def lot(self, number: int) -> bytes | None:
        """A lot; None if it is not as it was written."""
        row = self._ask("SELECT packed, sum FROM lots WHERE number = ?", number)
        if row is None:
            return None
        packed, total = row
        if not isinstance(packed, bytes) or adler32(packed) != total:
            self._give_up(_Damage())
            return None
        return packed

    def keep(self, files: Sequence[tuple[Stamp, str] | None], packed: bytes) -> None:
        """Remember a lot: how each of its files is known, with the digest of its content; None for one that is not.

        A lot in which nobody could find a file again is let go: nothing of it is written.
        """
        if self._connection is not None and any(file and not racy(file[0].changed) for file in files):
            self._unsaved.append((files, packed))
            if len(self._unsaved) >= _AT_ONCE:
                self._save()

    def close(self) -> None:
        """Write what is not yet written, and forget the lots that no file is in any more."""
        self._save()
        if self._connection is not None:
            with suppress(sqlite3.Error):
                if self._stale:
                    with self._connection:
                        self._connection.execute("DELETE FROM lots WHERE number NOT IN (SELECT lot FROM files)")
                self._connection.close()
            self._connection = None

    def _look_up(self, where: str, *values: str | int) -> tuple[int, int] | None:
        row = self._ask(f"SELECT * FROM files WHERE {where}", *values)
        if row is None:
            return None
        *kept, total = row
        if _sum(kept) != total:
            self._give_up(_Damage())
            return None
        return kept[-2], kept[-1]

    def _ask(self, question: str, *values: str | int) -> tuple[Any, ...] | None:
        if self._connection is None:
            return None
        try:
            row: tuple[Any, ...] | None = self._connection.execute(question, values).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row

    def _save(self) -> None:
        lots, self._unsaved = self._unsaved, []
        renewed, self._renewed = self._renewed, []
        self._stale = self._stale or bool(lots and self._filled)
        if self._connection is None or not (lots or renewed):
            return
        try:
            with self._connection:
                for files, packed in lots:
                    inserted = self._connection.execute(
                        "INSERT INTO lots (packed, sum) VALUES (?, ?)", (packed, adler32(packed))
                    )
                    rows = (
                        _row(*file, inserted.lastrowid or 0, place)
                        for place, file in enumerate(files)
                        if file and not racy(file[0].changed)
                    )
                    self._connection.executemany(_INSERT, rows)
                self._connection.executemany(_INSERT, renewed)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Locked for long, damaged or out of room: go on without."""
        self.trouble = str(error)
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
        if _damaged(error):
            _delete(self.path)
            self.trouble += "; it will be made again"


class _Damage(sqlite3.DatabaseError):
    """A row is not as it was written, and SQLite has not noticed."""

    def __str__(self) -> str:
        return "the file is damaged"


def _connect(path: Path, edition: str) -> sqlite3.Connection:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, timeout=2.0, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA trusted_schema = OFF")
        if connection.execute("SELECT name FROM sqlite_master WHERE name = 'lots'").fetchone() is None:
            connection.executescript(_TABLES)
        if connection.execute("SELECT edition FROM about").fetchone() != (edition,):
            with connection:
                connection.execute("DELETE FROM files")
                connection.execute("DELETE FROM lots")
                connection.execute("DELETE FROM about")
                connection.execute("INSERT INTO about VALUES (?)", (edition,))
    except BaseException:
        connection.close()
        raise
    return connection


def _row(file: Stamp, digest: str, lot: int, place: int) -> tuple[str | int, ...]:
    kept = (_text(file.path), _text(file.id), file.size, file.changed, digest, lot, place)
    return *kept, _sum(kept)


def _sum(kept: Sequence[object]) -> int:
    """The sum over the values of a row."""
    return crc32("\0".join(map(str, kept)).encode("utf-8", "surrogatepass"))


def _damaged(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, rather than a lock, the disk or a permission."""
    return isinstance(error, sqlite3.DatabaseError) and (
        not isinstance(error, sqlite3.OperationalError) or "no such" in str(error) or "has no column" in str(error)
    )


def _delete(path: Path) -> None:
    for name in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
        with suppress(OSError):
            name.unlink()


def _text(name: str) -> str:
    """A name that SQLite takes: names of files may hold bytes that are no text."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return blake2b(name.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return name
