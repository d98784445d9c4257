"""Reading on several cores: processes that are told a file on standard input and answer with what it held.

Own processes rather than `multiprocessing`, because they start the same way from the command line and from a thread of
the reader, can be ended at any moment, and one that dies takes a single file with it.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from summit_tui.gather.find import Found
from summit_tui.gather.packing import unpack
from summit_tui.gather.reading import Read
from summit_tui.model import Problem

_LENGTH = 8
"""Bytes of the length before each answer."""
_PATIENCE = 60.0
"""Seconds that one file may take."""

Answer = tuple[Found, Read, bytes | None]


def read_on(cores: int, found: Sequence[Found], limit: int, _knowledge: object = None) -> Iterator[Answer]:
    """Read files on several cores, in the order in which they are done. Closing the iterator ends the processes."""
    tasks: queue.SimpleQueue[Found | None] = queue.SimpleQueue()
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    for file in found:
        tasks.put(file)
    for _ in range(cores):
        tasks.put(None)
    workers = [Worker(tasks, answers, limit) for _ in range(cores)]
    for worker in workers:
        worker.start()
    try:
        for _ in found:
            yield answers.get()
    finally:
        for worker in workers:
            worker.end()


class Worker(threading.Thread):
    """One process, and the thread that talks to it."""

    def __init__(self, tasks: queue.SimpleQueue[Found | None], answers: queue.SimpleQueue[Answer], limit: int) -> None:
        super().__init__(daemon=True)
        self._tasks = tasks
        self._answers = answers
        self._limit = limit
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False

    def run(self) -> None:
        """Hand on one file after the other, until none is left."""
        while (file := self._tasks.get()) is not None and not self._over:
            packed = self._ask(file)
            read = unpack(packed) if packed else None
            if read is None:
                problem = Problem(file.id, "reading this file took too long or too much memory", "leave it out")
                read, packed = Read(file.id, problems=(problem,)), None
            self._answers.put((file, read, packed))
        self.end()

    def end(self) -> None:
        """End the process, whatever it does."""
        self._over = True
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
            process.wait()

    def _ask(self, file: Found) -> bytes | None:
        """What a file held; None if the process died over it."""
        process = self._process = self._process or start(self._limit)
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(_PATIENCE, process.kill) if file.size > 100_000 else None
        if timer:
            timer.start()
        try:
            process.stdin.write(json.dumps(file).encode("utf-8") + b"\n")
            process.stdin.flush()
            length = process.stdout.read(_LENGTH)
            packed = process.stdout.read(int.from_bytes(length, "big")) if len(length) == _LENGTH else b""
        except (OSError, ValueError):
            packed = b""
        finally:
            if timer:
                timer.cancel()
        if not packed and not self._over:
            process.kill()
            process.wait()
            self._process = None
        return packed or None


def start(limit: int) -> subprocess.Popen[bytes]:
    """A process that reads files. It imports what we imported: this very package."""
    package = str(Path(__file__).parent.parent.parent)
    known = [package, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "summit_tui.gather.worker", str(limit)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(known))},
    )
