"""When the reader first paints, in a pseudo-terminal, beside a Textual app with nothing in it.

The clock stops when the screen holds something to read: the reader's top line, the empty app's one word.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence

from yardstick import compare

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("nothing")
Empty().run()
"""


def paint(command: Sequence[str], words: bytes, surroundings: Mapping[str, str] = os.environ) -> Callable[[], float]:
    """Something that starts a command in a terminal and gives the seconds until it has written `words`.

    `surroundings` are the variables of its environment.
    """

    def run() -> float:
        began = time.perf_counter()
        pid, terminal = pty.fork()
        if not pid:
            os.execvpe(command[0], list(command), {**surroundings, "TERM": "xterm-256color"})
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        written = b""
        while words not in written and select.select([terminal], [], [], 5)[0]:
            written += os.read(terminal, 65536)
        took = time.perf_counter() - began
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)
        return took

    return run


if __name__ == "__main__":
    reader = [sys.executable, "-m", "summit_tui"]
    empty = paint([sys.executable, "-c", EMPTY], b"nothing")
    compare("first paint / empty app", paint(reader, b"search"), empty, runs=7)
    compare("first article / empty app", paint(reader, "❝".encode()), empty, runs=7)
