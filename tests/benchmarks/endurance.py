"""Random keys and resizes in a pseudo-terminal: how long from key to first byte, what memory grows to, what raises.

`python endurance.py [KEYS] [RESIZES]`; 10,000 and 500 unless told. The same keys every time. Exit status 1 if the
program ended or wrote a traceback.
"""

from __future__ import annotations

import os
import random
import select
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "terminal"))
from terminals import NAMED, PseudoTerminal, wait_for

SCREENS: Mapping[str, Sequence[str]] = {
    "reading": ("j", "k", "]", "["),
    "search": ("/", "t", "r", "\x7f", "\x7f", "escape"),
    "quotations": ("Q", "j", "k", "j", "escape"),
    "speakers": ("S", "j", "k", "escape"),
    "timeline": ("T", "j", "k", "escape"),
    "figures": ("F", "j", "k", "escape"),
    "copies": ("C", "j", "k", "escape"),
    "matrix": ("M", "j", "k", "escape"),
    "help": ("?", "j", "k", "escape"),
}
KEYS = [*"jkgGhlJK/nN][yYsuwocbxXUQSTFCMPvtfrdiamp;?z1234567890aeth ", "enter", "escape", "tab", "backspace", "up"]
KEYS += ["down", "ctrl+p", "ctrl+c", "\x06", "\x04", "\x15"]


class Driven(PseudoTerminal):
    """A terminal that measures."""

    def to_first_byte(self, key: str, most: float = 1.0) -> float | None:
        """Seconds from a key to what it makes the program write; None if it writes nothing."""
        self._read(0.0)
        began = time.perf_counter()
        os.write(self._fd, NAMED.get(key, key).encode())
        ready = select.select([self._fd], [], [], most)[0]
        took = time.perf_counter() - began
        self._read(0.02)
        return took if ready else None

    def memory(self) -> int:
        """Resident kilobytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])


def latency(terminal: Driven) -> None:
    """Print p50 and p95 of every screen, in milliseconds."""
    for name, keys in SCREENS.items():
        times = []
        for _ in range(12):
            for key in keys:
                took = terminal.to_first_byte(key, 0.4)
                # Escape alone is known only after a while, since other keys begin with it; opening is no step.
                if took is not None and key not in ("escape", "Q", "S", "T", "F", "C", "M", "/", "?"):
                    times.append(took)
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"key to first byte, {name}: p50 {statistics.median(times) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms")


def endure(terminal: Driven, chance: random.Random, keys: int, every: int) -> int:
    """Press at random, resize at every so many keys; the number of keys pressed when the program ended, or all."""
    for number in range(keys):
        os.write(terminal._fd, NAMED.get(key := chance.choice(KEYS), key).encode())
        terminal._read(0.0)
        if number % every == 0:
            terminal.resize(chance.randint(2, 220), chance.randint(1, 70))
        if number % 20 == 0:
            terminal._read(0.01)
            if terminal.ended() is not None:
                return number
    return keys


def main(keys: int = 10_000, resizes: int = 500) -> int:
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        alone = {**folders, "VISUAL": "true", "BROWSER": "true", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        chance, every = random.Random(13), max(1, keys // max(1, resizes))
        pressed, opened, raised, growth = 0, 0, False, 0.0
        while pressed < keys and not raised:
            terminal = Driven([sys.executable, "-m", "summit_tui"], 120, 40, alone)
            wait_for(terminal, "Xi Jinping")
            if not opened:
                latency(terminal)
            opened += 1
            before = terminal.memory()
            made = endure(terminal, chance, keys - pressed, every)
            pressed += max(1, made)
            status = terminal.ended()
            if status is None:
                terminal.resize(120, 40)
                terminal._read(2.0)
                growth = terminal.memory() / before
            raised = b"Traceback" in terminal.written or status not in (None, 0)
            if raised:
                print(f"after {pressed} keys, status {status}:", terminal.written[-3000:].decode(errors="replace"))
            terminal.close()
    said = "FAILED" if raised else "no exception"
    # The palette and the help lead to "Quit" too: then it is opened again.
    print(f"{pressed} keys, {pressed // every} resizes, {opened} starts: {said}; memory after / before {growth:.2f}")
    return int(raised)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
