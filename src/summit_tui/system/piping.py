"""Handing text to a command of the person's own, and what came of it."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress

from summit_tui.lean.tuples import NamedTuple

LIMIT = 60.0
"""Seconds that a command may take."""
MOST = 20_000
"""Characters of its output that are kept."""


class Piped(NamedTuple):
    """What a command did with a text."""

    status: int | None
    """Its exit status; None if it was stopped because it took too long."""
    output: str
    """What it printed, errors too."""
    left_out: int = 0
    """Characters behind it that are not kept."""


def pipe(command: str, text: str, limit: float = LIMIT) -> Piped:
    """Run a command of the shell with a text as its standard input. It gets no terminal, so it cannot draw over ours.

    With its children it is ended after `limit` seconds.
    """
    with subprocess.Popen(
        command,
        shell=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(text.encode("utf-8", "replace"), timeout=limit)
        except subprocess.TimeoutExpired:
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            return _kept(None, output)
        return _kept(process.returncode, output)


def _kept(status: int | None, output: bytes) -> Piped:
    text = output.decode("utf-8", "replace")
    return Piped(status, text[:MOST], max(0, len(text) - MOST))
