"""What the reader remembers: marks, reading places, saved searches. One JSON file, written whole or not at all.

Every change is written before it is acknowledged. Two readers at once are no harm: whoever writes takes the lock, reads
what the other wrote, lays only its own changes over it, and writes both. A file that cannot be understood is set aside
under another name, never overwritten.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from summit_tui.lean.hints import Any
from summit_tui.model import Problem
from summit_tui.own_files import read_own
from summit_tui.system import folders
from summit_tui.system.writing import write_own

VERSION = 1
_TRIES, _PAUSE = 200, 0.01
"""How often the lock is asked for, and the seconds between."""


class State:
    """Sections (`marks`, `places`, `searches`, …) of keys with JSON values."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or Path(folders.state(), "state.json")
        self.problems: list[Problem] = []
        """What went wrong, oldest first; the reader shows it and goes on without remembering."""
        self._sections = self._read()

    def section(self, name: str) -> Mapping[str, Any]:
        """The keys of a section with their values."""
        return self._sections.get(name, {})

    def get(self, section: str, key: str, default: Any = None) -> Any:
        """One value."""
        return self._sections.get(section, {}).get(key, default)

    def put(self, section: str, key: str, value: Any) -> bool:
        """Remember a value; None forgets the key. True once it is on the disk; if not, a problem says why."""
        return self.put_all(section, {key: value})

    def put_all(self, section: str, values: Mapping[str, Any]) -> bool:
        """Remember several values of a section, all of them or none."""
        try:
            with self._locked():
                self._sections = self._stored()
                self._lay(section, values)
                stored = {"version": VERSION, **self._sections}
                write_own(self.path, json.dumps(stored, ensure_ascii=False, indent=1).encode("utf-8", "replace"))
        except OSError as error:
            self._lay(section, values)
            reason = error.strerror or str(error)
            self._report(Problem(str(self.path), f"not saved: {reason}", "marks last until you quit"))
            return False
        return True

    def refresh(self) -> None:
        """Take note of what another reader wrote."""
        self._sections = self._read()

    def _lay(self, section: str, values: Mapping[str, Any]) -> None:
        mine = self._sections.setdefault(section, {})
        for key, value in values.items():
            if value is None:
                mine.pop(key, None)
            else:
                mine[key] = value

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            return self._stored()
        except OSError as error:
            self._report(Problem(str(self.path), f"not read: {error.strerror or error}", "check its permissions"))
            return {}

    def _stored(self) -> dict[str, dict[str, Any]]:
        """What stands in the file; nothing of one that is set aside. Raises `OSError`: such a one is not replaced."""
        try:
            stored = json.loads(read_own(self.path))
            if not isinstance(stored, dict) or not isinstance(version := stored.pop("version", None), int):
                raise ValueError("it is no state of this program")
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError) as error:
            self._set_aside(str(error))
            return {}
        if version > VERSION:
            self._set_aside(f"it was written by a newer version ({version})")
            return {}
        return {name: keys for name, keys in stored.items() if isinstance(keys, dict)}

    def _set_aside(self, reason: str) -> None:
        aside = next(
            name
            for n in range(1, 10_000)
            if not (name := self.path.with_name(f"{self.path.name}.damaged-{n}")).exists()
        )
        with suppress(OSError):
            self.path.rename(aside)
        self._report(Problem(str(self.path), f"damaged ({reason}), set aside as {aside.name}", "marks begin anew"))

    def _report(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Only one reader writes at a time. Where files cannot be locked, or a reader was stopped while it wrote, the
        last writer wins.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(self.path.with_name(f"{self.path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with suppress(ImportError, OSError):
                import fcntl

                _lock(lambda: fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB))
            yield
        finally:
            os.close(lock)


def _lock(take: Callable[[], None]) -> None:
    """Take a lock that another reader holds for as long as it writes. Raises `OSError` if it does not let go."""
    for _ in range(_TRIES):
        try:
            return take()
        except BlockingIOError:
            time.sleep(_PAUSE)
    raise TimeoutError
