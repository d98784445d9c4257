"""A program on a pseudo-terminal whose output is read and thrown away: for measuring, where drawing it would cost."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

QUIET = 0.03
"""Seconds without output after which a screen is done painting."""
ESCAPED = 0.25
"""Seconds in which escape alone is told from the beginning of another key, and the screen below is back."""


def home_of_its_own(folder: str) -> dict[str, str]:
    """The environment in which the reader keeps its files there and opens nothing on this machine."""
    folders = {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    return {**folders, "VISUAL": "true", "BROWSER": "true", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


class Pressed:
    """A program on a pseudo-terminal that nobody draws, so that drawing costs nothing."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], columns: int = 120, rows: int = 40
    ) -> None:
        self._status: int | None = None
        self.pid, self._fd = pty.fork()
        if not self.pid:
            os.execvpe(command[0], list(command), {**os.environ, **environment, "TERM": "xterm-256color"})
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, quiet: float) -> bytes:
        """All that is written until nothing more comes for so many seconds."""
        written = b""
        while select.select([self._fd], [], [], quiet)[0]:
            try:
                part = os.read(self._fd, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
        return written

    def write(self, key: str) -> None:
        """Press a key without waiting for anything."""
        os.write(self._fd, key.encode())

    def wait_for(self, words: bytes) -> None:
        """Read until the words were written and painting is done."""
        written, deadline = b"", time.monotonic() + 20
        while words not in written and time.monotonic() < deadline:
            written += self.read(0.1)
        self.read(0.5)

    def go(self, keys: Sequence[str]) -> None:
        """Press keys, waiting for each to be painted."""
        for key in keys:
            self.write(key)
            self.read(ESCAPED)

    def milliseconds(self, key: str) -> float | None:
        """From a key to its first byte; None if it writes nothing for half a second."""
        self.read(0.0)
        began = time.perf_counter()
        self.write(key)
        ready = select.select([self._fd], [], [], 0.5)[0]
        took = time.perf_counter() - began
        self.read(QUIET)
        return took * 1000 if ready else None

    def memory(self) -> int:
        """Resident kilobytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def ended(self) -> int | None:
        """The exit status; None while it runs."""
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._status = os.waitstatus_to_exitcode(status) if pid else None
        return self._status

    def close(self) -> None:
        """End it."""
        if self.ended() is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        os.close(self._fd)
