"""A second core for linking: another process finds what is printed twice, and compares the figures."""

from __future__ import annotations

import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence

from summit_tui.gather.comparer import compared, convened, dated, echoes, hear, named, reprints, tell
from summit_tui.gather.lots import Lot, Reads
from summit_tui.gather.many import Placed
from summit_tui.gather.packing import pack
from summit_tui.gather.progress import Waiting
from summit_tui.gather.workers import cores, launch
from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import IO, TypeVar
from summit_tui.link import Elsewhere
from summit_tui.link.echoes import Echoes
from summit_tui.link.figures import Compared
from summit_tui.link.repeats import Reprints
from summit_tui.link.timeline import Dates
from summit_tui.model import Article, Entity, Figure, Quotation
from summit_tui.tables import Table

T = TypeVar("T")

_MANY = 2000
"""Files from which it pays."""
_LOOK = 0.2
"""Seconds after which somebody looks whether the answer is still wanted."""


class Beside(Elsewhere):
    """The other process, and the thread that talks to it. Where none can be had, or it dies, there is no answer."""

    def __init__(self, files: int, waiting: Waiting) -> None:
        self._waiting = waiting
        self._lots: list[Lot] = []
        self._messages: queue.SimpleQueue[bytes | memoryview | None] = queue.SimpleQueue()
        """What the other process is told, with None where it must answer."""
        self._reprints: queue.SimpleQueue[Reprints | None] = queue.SimpleQueue()
        self._compared: queue.SimpleQueue[Compared | None] = queue.SimpleQueue()
        self._echoes: queue.SimpleQueue[Echoes | None] = queue.SimpleQueue()
        self._process = launch("comparer") if files >= _MANY and cores() > 1 else None
        if self._process is not None:
            threading.Thread(target=self._talk, args=(self._process,), daemon=True).start()

    def seen(self, placed: Iterable[Placed]) -> Iterator[Placed]:
        """Hand on what was read and tell the other process of it at once: when all is read, it has all."""
        for one in placed:
            if one.files:
                self._lots.append(one.lot)
                self._messages.put(one.lot.packed)
            yield one

    def ask(self, reads: Reads) -> None:
        """Ask what is printed twice in these."""
        numbers = {id(lot): number for number, lot in enumerate(self._lots)}
        runs = [(numbers[id(run.lot)], run.low, run.high) for run in reads.parts]
        for message in (b"", pack([runs]), None):
            self._messages.put(message)

    def reprints(self) -> Reprints | None:
        """The articles that are printed twice. Raises `Cancelled`."""
        return self._wait(self._reprints)

    def convened(
        self,
        articles: Sequence[Article],
        entities: Table[Entity],
        quotations: Table[Quotation],
        figures: Table[Figure],
    ) -> None:
        """Tell of these, for it to begin with."""
        if self._process is not None:
            self._messages.put(convened(articles, quotations, figures))
            self._messages.put(named(entities))

    def dated(self, dates: Dates) -> None:
        """Ask which figures agree, and which quotations are of the same words."""
        if self._process is not None:
            self._messages.put(dated(dates))
            self._messages.put(None)

    def compared(self) -> Compared | None:
        """What was found of the figures. Raises `Cancelled`."""
        return self._wait(self._compared)

    def echoes(self) -> Echoes | None:
        """The quotations of the same words. Raises `Cancelled`."""
        return self._wait(self._echoes)

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

    def _wait(self, answers: queue.SimpleQueue[T | None]) -> T | None:
        while self._process is not None:
            self._waiting.heed()
            with suppress(queue.Empty):
                return answers.get(timeout=_LOOK)
        return None

    def _talk(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(OSError, EOFError, ValueError):
            self._send(process.stdin)
            self._reprints.put(reprints(hear(process.stdout)))
            self._send(process.stdin)
            self._compared.put(compared(hear(process.stdout)))
            self._echoes.put(echoes(hear(process.stdout)))
        # Whoever still waits for one of them waits in vain.
        self._reprints.put(None)
        self._compared.put(None)
        self._echoes.put(None)

    def _send(self, stream: IO[bytes]) -> None:
        while (message := self._messages.get()) is not None:
            tell(stream, message)
