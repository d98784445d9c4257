"""What was already read of big folders: bytes by content, in one SQLite file that is safe to delete.

A file whose size and time are as they were is not even opened. One that was touched is known again by its content. A
cache that is damaged, locked or cannot be written is done without.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from summit_tui.system import folders

Seen = tuple[str, str, int, int]
"""A file's id, path, size, and time of the last change in nanoseconds."""

_RACY = 2_000_000_000
"""Nanoseconds within which a file may change again without its time showing it."""
_MOST = 400_000
"""Files that are remembered; beyond, everything is forgotten and begun anew."""
_AT_ONCE = 500
_TABLES = """
    CREATE TABLE IF NOT EXISTS about (edition TEXT);
    CREATE TABLE IF NOT EXISTS file (path TEXT, id TEXT, size INTEGER, changed INTEGER, digest TEXT,
                                     packed BLOB, PRIMARY KEY (path, id));
    CREATE INDEX IF NOT EXISTS by_content ON file (digest);
"""


class Cache:
    """The cache of one edition of the program: what another edition kept is dropped."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection
        self._unsaved = 0
        self._filled = (
            connection is not None and connection.execute("SELECT 1 FROM file LIMIT 1").fetchone() is not None
        )

    @classmethod
    def open(cls, edition: str, path: Path | None = None) -> Cache:
        """Open or make the cache; one that cannot be used is deleted and made again, and else done without."""
        path = path or folders.cache() / "articles.sqlite"
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return cls(_connect(path, edition))
            except sqlite3.DatabaseError as error:
                if "locked" in str(error) or "readonly" in str(error):
                    break
                for name in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
                    with suppress(OSError):
                        name.unlink()
            except OSError:
                break
        return cls(None)

    def __bool__(self) -> bool:
        """Whether anything may be in it."""
        return self._connection is not None and self._filled

    def seen(self, file: Seen) -> bytes | None:
        """What was kept of a file, if its size and time are as they were."""
        name, path, size, changed = file
        return self._look_up(
            "path = ? AND id = ? AND size = ? AND changed = ?", _text(path), _text(name), size, changed
        )

    def known(self, name: str, digest: str) -> bytes | None:
        """What was kept of a file of this id and content, wherever it lay."""
        return self._look_up("digest = ? AND id = ?", digest, _text(name))

    def keep(self, file: Seen, digest: str, packed: bytes) -> None:
        """Remember what a file held; `digest` is that of its content."""
        name, path, size, changed = file
        if self._connection is None or time.time_ns() - changed < _RACY:
            return
        try:
            row = (_text(path), _text(name), size, changed, digest, packed)
            self._connection.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)", row)
            self._unsaved += 1
            if self._unsaved >= _AT_ONCE:
                self._save()
        except sqlite3.Error:
            self._give_up()

    def close(self) -> None:
        """Write what is not yet written."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._save()
                self._connection.close()
            self._connection = None

    def _look_up(self, where: str, *values: str | int) -> bytes | None:
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(f"SELECT packed FROM file WHERE {where}", values).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def _save(self) -> None:
        if self._connection is not None and self._unsaved:
            self._connection.commit()
            self._unsaved = 0

    def _give_up(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


def _connect(path: Path, edition: str) -> sqlite3.Connection:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(handle)
    connection = sqlite3.connect(path, timeout=1.0, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.executescript(_TABLES)
    row = connection.execute("SELECT edition FROM about").fetchone()
    (count,) = connection.execute("SELECT count(*) FROM file").fetchone()
    if row != (edition,) or count > _MOST:
        connection.executescript("DELETE FROM file; DELETE FROM about;")
        connection.execute("INSERT INTO about VALUES (?)", (edition,))
        connection.commit()
    return connection


def _text(name: str) -> str:
    """A name that SQLite takes: names of files may hold bytes that are no text."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return blake2b(name.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return name
