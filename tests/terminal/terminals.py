"""Two real terminals to run the program in: tmux, and a pseudo-terminal whose screen pyte draws.

Both are driven alike: `send` keys, read the `screen` as lines, `wait_for` words on it. tmux is used where it is
installed; the other needs nothing outside Python, so no test is ever left out.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time
import uuid
from collections.abc import Sequence
from typing import Protocol

import pyte

NAMED = {"enter": "\r", "escape": "\x1b", "tab": "\t", "backspace": "\x7f", "up": "\x1b[A", "down": "\x1b[B"}
NAMED |= {f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "acopqsu"}
TMUX = {"enter": "Enter", "escape": "Escape", "tab": "Tab", "backspace": "BSpace", "up": "Up", "down": "Down"}


class Terminal(Protocol):
    """What a test may do."""

    def send(self, *keys: str) -> None: ...
    def screen(self) -> list[str]: ...
    def resize(self, columns: int, rows: int) -> None: ...
    def ended(self) -> int | None: ...
    def left_on(self) -> set[str]: ...
    def close(self) -> None: ...


def wait_for(terminal: Terminal, words: str, seconds: float = 20) -> list[str]:
    """The screen once it shows the words. Raises AssertionError with the last screen if it never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        screen = terminal.screen()
        if any(words in line for line in screen):
            return screen
        time.sleep(0.05)
    raise AssertionError(f"{words!r} is not on the screen ({terminal.ended()}):\n" + "\n".join(terminal.screen()))


class PseudoTerminal:
    """A child on a pseudo-terminal. `written` is every byte that it ever wrote."""

    def __init__(self, command: Sequence[str], columns: int, rows: int, environment: dict[str, str]) -> None:
        self._display = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._display)
        self.written = b""
        self._status: int | None = None
        self.pid, self._fd = pty.fork()
        if not self.pid:
            os.execvpe(command[0], list(command), {**os.environ, **environment, "TERM": "xterm-256color"})
        self.resize(columns, rows)

    def _read(self, seconds: float = 0.05) -> None:
        while self._fd >= 0 and select.select([self._fd], [], [], seconds)[0]:
            try:
                data = os.read(self._fd, 65536)
            except OSError:
                return
            if not data:
                return
            self.written += data
            # Questions and kitty's keyboard protocol are no part of what pyte draws, and it raises for some of them.
            self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;:]*[a-gi-km-z]", b"", data))

    def send(self, *keys: str) -> None:
        for key in keys:
            os.write(self._fd, NAMED.get(key, key).encode())
            self._read(0.03)

    def screen(self) -> list[str]:
        self._read()
        return [line.rstrip() for line in self._display.display]

    def resize(self, columns: int, rows: int) -> None:
        self._display.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def ended(self) -> int | None:
        self._read()
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._status = os.waitstatus_to_exitcode(status) if pid else None
        return self._status

    def left_on(self) -> set[str]:
        """Modes that are on and were not: the other screen, mouse, paste; a hidden cursor."""
        # Wrapping (7) and the cursor (25) are on in every new terminal.
        on = set(re.findall(rb"\x1b\[\?(\d+)h", self.written)) - {b"7", b"25"}
        left = {
            mode.decode()
            for mode in on
            if self.written.rfind(b"\x1b[?%sl" % mode) < self.written.rfind(b"\x1b[?%sh" % mode)
        }
        hidden = self.written.rfind(b"\x1b[?25l") > self.written.rfind(b"\x1b[?25h")
        return left | ({"25"} if hidden else set())

    def fill(self, keys: bytes) -> None:
        """Press keys and read nothing of what they lead to."""
        for key in keys:
            os.write(self._fd, bytes([key]))
            time.sleep(0.02)

    def hang_up(self, seconds: float) -> int | None:
        """Be gone, as a window that is closed; the child's exit status, None if it lives on after so long."""
        os.close(self._fd)
        self._fd = -1
        end = time.monotonic() + seconds
        while self.ended() is None and time.monotonic() < end:
            time.sleep(0.1)
        return self.ended()

    def close(self) -> None:
        if self.ended() is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self._fd >= 0:
            os.close(self._fd)


class Tmux:
    """A session of a tmux server of its own."""

    def __init__(self, command: Sequence[str], columns: int, rows: int, environment: dict[str, str]) -> None:
        self._server = f"summit-{uuid.uuid4().hex[:8]}"
        assigned = [word for name, value in environment.items() for word in ("-e", f"{name}={value}")]
        size = ["-x", str(columns), "-y", str(rows)]
        self._tmux("new-session", "-d", *size, *assigned, *command)
        self._tmux("set", "-g", "remain-on-exit", "on")

    def _tmux(self, *words: str) -> str:
        call = ["tmux", "-L", self._server, "-f", "/dev/null", *words]
        return subprocess.run(call, capture_output=True, text=True).stdout

    def send(self, *keys: str) -> None:
        for key in keys:
            if key in TMUX or key.startswith("ctrl+"):
                self._tmux("send-keys", TMUX.get(key, key.replace("ctrl+", "C-")))
            else:
                self._tmux("send-keys", "-l", key)
            time.sleep(0.03)

    def screen(self) -> list[str]:
        return [line.rstrip() for line in self._tmux("capture-pane", "-p").split("\n")]

    def resize(self, columns: int, rows: int) -> None:
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def ended(self) -> int | None:
        dead, _, status = self._tmux("display", "-p", "#{pane_dead} #{pane_dead_status}").strip().partition(" ")
        return int(status or 0) if dead == "1" else None

    def left_on(self) -> set[str]:
        """The modes of the pane that are not as a new one's."""
        flags = ("alternate_on", "mouse_any_flag", "keypad_cursor_flag")
        return {flag for flag in flags if self._tmux("display", "-p", "#{" + flag + "}").strip() == "1"}

    def buffer(self) -> str:
        """tmux's own clipboard."""
        return self._tmux("show-buffer")

    def close(self) -> None:
        self._tmux("kill-server")


KINDS: list[type[PseudoTerminal] | type[Tmux]] = [PseudoTerminal, *([Tmux] if shutil.which("tmux") else [])]
