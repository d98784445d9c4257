"""A second core for linking: another process finds what is printed twice, for which nobody needs to be known."""

from __future__ import annotations

import queue
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from summit_tui.gather import columns
from summit_tui.gather.comparer import hear, tell, unpack
from summit_tui.gather.lots import Lot, Reads
from summit_tui.gather.many import Placed
from summit_tui.gather.progress import Waiting
from summit_tui.gather.workers import cores, launch
from summit_tui.link import Repeats

_MANY = 400
"""Files from which it pays."""
_LOOK = 0.2
"""Seconds after which somebody looks whether the answer is still wanted."""


class Beside:
    """The other process, and the thread that talks to it. Where none can be had, or it dies, there is no answer."""

    def __init__(self, files: int, waiting: Waiting) -> None:
        self._waiting = waiting
        self._lots: list[Lot] = []
        self._messages: queue.SimpleQueue[bytes | memoryview | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Repeats | None] = queue.SimpleQueue()
        self._process = launch("comparer") if files >= _MANY and cores() > 1 else None
        if self._process is not None:
            threading.Thread(target=self._talk, args=(self._process,), daemon=True).start()

    def seen(self, placed: Iterable[Placed]) -> Iterator[Placed]:
        """The same, of which the other process is told at once: when all is read it has all."""
        for one in placed:
            if one.files:
                self._lots.append(one.lot)
                self._messages.put(one.lot.packed)
            yield one

    def asked(self, reads: Reads) -> Callable[[], Repeats | None]:
        """Ask what is printed twice in these. What comes back waits for the answer, and raises `Cancelled`."""
        numbers = {id(lot): number for number, lot in enumerate(self._lots)}
        runs = [(numbers[id(run.lot)], run.low, run.high) for run in reads.parts]
        for message in (b"", columns.pack([runs]), None):
            self._messages.put(message)
        return self._answer

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            self._messages.put(None)
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            process.wait()

    def _answer(self) -> Repeats | None:
        while self._process is not None:
            self._waiting.heed()
            with suppress(queue.Empty):
                return self._answers.get(timeout=_LOOK)
        return None

    def _talk(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        found = None
        with suppress(OSError, EOFError, ValueError):
            while (message := self._messages.get()) is not None:
                tell(process.stdin, message)
            process.stdin.close()
            found = unpack(hear(process.stdout))
        self._answers.put(found)
