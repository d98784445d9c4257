"""Reading on several cores: processes that are told some files on standard input and answer with what they held.

Own processes rather than `multiprocessing`, because they start the same way from the command line and from a thread of
the reader, can be ended at any moment, and one that dies or hangs takes a single file with it.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from summit_tui.gather.find import Found
from summit_tui.gather.lots import Lot
from summit_tui.gather.packing import pack_lot
from summit_tui.gather.progress import Read
from summit_tui.gather.reading import read_ahead
from summit_tui.gather.worker import READY
from summit_tui.knowledge import Knowledge
from summit_tui.lean.contexts import suppress
from summit_tui.model import Problem

_LENGTH = 8
"""Bytes of the length before each answer."""
_PATIENCE = 6.0
_PATIENCE_A_MEGABYTE = 12.0
"""Seconds that a file may take, and those that each megabyte of it adds: four times what the densest text
takes, for the machine may be slow, or busy with other things."""
_PATIENCE_WITH_A_PDF = 25.0
"""Seconds more: a process of its own reads it, with limits of its own."""
_LOOK = 0.2
"""Seconds after which somebody looks whether all are still at work and wanted."""

Answer = tuple[Sequence[Found], bytes]
"""Some files, and what they held, packed."""


def read_on(
    cores: int, lots: Sequence[Sequence[Found]], limit: int, knowledge: Knowledge, cancelled: Callable[[], bool]
) -> Iterator[Answer]:
    """Read lots of files on several cores, in the order in which they are done; ends early once `cancelled` says so.

    Closing the iterator ends the processes.
    """
    tasks: queue.SimpleQueue[Sequence[Found]] = queue.SimpleQueue()
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    for files in lots:
        tasks.put(files)
    workers = [Worker(tasks, answers, limit, knowledge) for _ in range(min(cores, len(lots)))]
    for worker in workers:
        worker.start()
    try:
        missing, looked = len(lots), time.monotonic()
        while missing and not cancelled():
            try:
                answer = answers.get(timeout=_LOOK)
            except queue.Empty:
                answer = None
            if time.monotonic() - looked > _LOOK:
                looked = time.monotonic()
                for worker in workers:
                    worker.end_if_overdue(looked)
            if answer is not None:
                missing -= 1
                yield answer
    finally:
        for worker in workers:
            worker.end()


class Worker(threading.Thread):
    """One process, and the thread that talks to it. Where no process can be started, the thread reads itself."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[Sequence[Found]],
        answers: queue.SimpleQueue[Answer],
        limit: int,
        knowledge: Knowledge,
    ) -> None:
        super().__init__(daemon=True)
        self._tasks = tasks
        self._answers = answers
        self._limit = limit
        self._knowledge = knowledge
        self._process: subprocess.Popen[bytes] | None = None
        self._due = float("inf")
        self._alone = False
        self._over = False

    def run(self) -> None:
        """Hand on one lot after the other, until none is left."""
        while not self._over:
            try:
                files = self._tasks.get_nowait()
            except queue.Empty:
                break
            self._answers.put((files, self._answer(files)))
        self.end()

    def end(self) -> None:
        """End the process, whatever it does."""
        self._over = True
        self._dismiss()

    def end_if_overdue(self, now: float) -> None:
        """End the process if it has been at some files for longer than any take."""
        process = self._process
        if now > self._due and process is not None:
            process.kill()

    def _answer(self, files: Sequence[Found]) -> bytes:
        process = self._process
        if process is None and not self._alone:
            process = self._process = start(self._limit)
            self._alone = process is None
        if process is None or any(file.path is None for file in files):
            return pack_lot(read_ahead(files, self._limit, self._knowledge))
        if self._over:
            self._dismiss()
        self._due = time.monotonic() + _patience(files)
        packed = _ask(process, files)
        self._due = float("inf")
        if packed or self._over:
            return packed or pack_lot([_failed(file) for file in files])
        self._dismiss()
        if len(files) == 1:
            return pack_lot([_failed(files[0])])
        # One of them is at fault: the others must not suffer for it.
        return pack_lot([read for file in files for read in Lot(self._answer([file])).reads()])

    def _dismiss(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            process.wait()


def start(limit: int) -> subprocess.Popen[bytes] | None:
    """A process that reads files; None where none can be had."""
    process = launch("worker", str(limit))
    if process is None or (process.stdout is not None and process.stdout.read(1) == READY):
        return process
    process.kill()
    process.wait()
    return None


def launch(module: str, *arguments: str) -> subprocess.Popen[bytes] | None:
    """A process of a module of this room; None where none can be had. It imports what we imported: this package."""
    package = str(Path(__file__).parent.parent.parent)
    known = [package, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", f"summit_tui.gather.{module}", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(known))},
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def cores() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _patience(files: Sequence[Found]) -> float:
    pdfs = sum(file.id.casefold().endswith(".pdf") for file in files)
    return _PATIENCE + _PATIENCE_A_MEGABYTE * sum(file.size for file in files) / 1e6 + _PATIENCE_WITH_A_PDF * pdfs


def _failed(file: Found) -> Read:
    problem = Problem(file.id, "reading this file took too long or too much memory", "leave it out")
    return Read(file.id, problems=(problem,))


def _ask(process: subprocess.Popen[bytes], files: Sequence[Found]) -> bytes:
    """What some files held, packed; nothing if the process died over them."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(files).encode("utf-8") + b"\n")
        process.stdin.flush()
        length = process.stdout.read(_LENGTH)
        if len(length) < _LENGTH:
            return b""
        packed = process.stdout.read(int.from_bytes(length, "big"))
    except (OSError, ValueError):
        return b""
    return packed if len(packed) == int.from_bytes(length, "big") else b""
