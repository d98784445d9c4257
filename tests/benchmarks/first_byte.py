"""From a key to the first byte it makes the program write, on every screen, in a pseudo-terminal of 120×40.

`python first_byte.py [ROUNDS [SCREEN …]]`. Every screen is opened anew, its keys are pressed so many rounds, and after
each round the same is done in an empty Textual app with an OptionList: the ratio of the two medians means something on
a noisy machine, milliseconds alone do not. Opening a page is no step and is not counted.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

ROUNDS = 30
QUIET = 0.03
"""Seconds without output after which a screen is done painting."""
ESCAPED = 0.25
"""Seconds in which escape alone is told from the beginning of another key, and the screen below is back."""
OPTIONS = """
from textual.app import App
from textual.widgets import OptionList
class Options(App):
    def compose(self):
        yield OptionList(*(f"option {n}" for n in range(200)))
Options().run()
"""
DOWN, UP = "\x1b[B", "\x1b[A"


class Screen(NamedTuple):
    """How a screen is opened, what is pressed on it, how it is left."""

    way: Sequence[str]
    keys: Sequence[str]
    back: Sequence[str] = ("\x1b",)


SCREENS: Mapping[str, Screen] = {
    "reading list": Screen(("A",), ("j", "j", "k", DOWN, "k", UP), ()),
    "reader": Screen(("R",), ("j", "k", "]", "]", "[", "l", " ", "g"), ()),
    "sidebar": Screen(("B",), ("j", "j", "k", DOWN, "k", UP), ()),
    "filter at the side": Screen(("i",), ("a", "\x7f", "o", "\x7f")),
    "find": Screen(("\x06",), ("t", "r", "\x7f", "\x7f")),
    "search": Screen(("/",), ("t", "r", "a", DOWN, DOWN, UP, "\x7f", "\x7f", "\x7f")),
    "palette": Screen(("\x10",), ("s", "\x7f", DOWN, UP)),
    "help": Screen(("?",), ("j", "j", "k", " ", "g")),
    "quotations": Screen(("Q",), ("j", "j", "k", " ", "g")),
    "speakers": Screen(("S",), ("j", "j", "k", "j", "k")),
    "speaker": Screen(("S", "\r"), ("j", "j", "k", " ", "g")),
    "summit": Screen(("u",), ("j", "j", "k", " ", "g")),
    "entity": Screen(("R", "g", "l", "\r"), ("j", "j", "k", " ", "g")),
    "timeline": Screen(("T",), ("j", "j", "k", " ", "g")),
    "figures": Screen(("F",), ("j", "j", "k", " ", "g")),
    "copies": Screen(("C",), ("j", "j", "k", " ", "g")),
    "matrix": Screen(("M",), ("j", "j", "k", " ", "g")),
}
"""What stays open is left where the next way begins."""


class Pressed:
    """A program on a pseudo-terminal that nobody draws, so that drawing costs nothing."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.pid, self._fd = pty.fork()
        if not self.pid:
            os.execvpe(command[0], list(command), {**os.environ, **environment, "TERM": "xterm-256color"})
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def read(self, quiet: float) -> bytes:
        """All that is written until nothing more comes for so many seconds."""
        written = b""
        while select.select([self._fd], [], [], quiet)[0]:
            written += os.read(self._fd, 65536)
        return written

    def wait_for(self, words: bytes) -> None:
        """Read until the words were written and painting is done."""
        written, deadline = b"", time.monotonic() + 20
        while words not in written and time.monotonic() < deadline:
            written += self.read(0.1)
        self.read(0.5)

    def go(self, keys: Sequence[str]) -> None:
        """Press keys, waiting for each to be painted."""
        for key in keys:
            os.write(self._fd, key.encode())
            self.read(ESCAPED)

    def milliseconds(self, key: str) -> float | None:
        """From a key to its first byte; None if it writes nothing for half a second."""
        self.read(0.0)
        began = time.perf_counter()
        os.write(self._fd, key.encode())
        ready = select.select([self._fd], [], [], 0.5)[0]
        took = time.perf_counter() - began
        self.read(QUIET)
        return took * 1000 if ready else None

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._fd)


def measure(reader: Pressed, options: Pressed, screen: Screen, rounds: int) -> tuple[list[float], list[float], int]:
    """Times of the screen, times of the list of options, and how many keys wrote nothing."""
    reader.go(screen.way)
    ours: list[float] = []
    theirs: list[float] = []
    silent = 0
    for number in range(rounds):
        for key in screen.keys:
            took = reader.milliseconds(key)
            silent += took is None
            ours += [took] if took is not None else []
        took = options.milliseconds(DOWN if number % 2 else UP)
        theirs += [took] if took is not None else []
    reader.go(screen.back)
    return ours, theirs, silent


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many of a hundred keys are within."""
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


def main(rounds: int, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        alone = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        reader = Pressed([sys.executable, "-m", "summit_tui"], alone)
        reader.wait_for("❝".encode())
        options = Pressed([sys.executable, "-c", OPTIONS], alone)
        options.wait_for(b"option 3")
        options.go((DOWN,))
        print(f"{'':20}   p50    p95   OptionList p50    ratio of medians")
        for name in names or SCREENS:
            ours, theirs, silent = measure(reader, options, SCREENS[name], rounds)
            middle, beside = statistics.median(ours), statistics.median(theirs)
            said = f"  ({silent} keys wrote nothing)" if silent else ""
            print(
                f"{name:20} {middle:5.1f}  {percentile(ours, 95):5.1f}   {beside:5.1f}  {middle / beside:12.2f}{said}",
                flush=True,
            )
        reader.close()
        options.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS, sys.argv[2:])
