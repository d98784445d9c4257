"""Handing text to a command of the person's own, and what came of it."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from threading import Thread, Timer

from summit_tui.lean.tuples import NamedTuple

LIMIT = 60.0
"""Seconds that a command may take."""
MOST = 20_000
"""Characters of its output that are kept."""
MOST_SAID = 50_000_000
"""Bytes of output after which a command is ended: one that never stops talking would take all memory or time."""
_AT_ONCE = 65_536


class Piped(NamedTuple):
    """What a command did with a text."""

    status: int | None
    """Its exit status; None if it was stopped."""
    output: str
    """What it printed, errors too; at most `MOST` characters."""
    stopped: str = ""
    """When it was stopped, in words: "after 60 seconds"."""
    cut: bool = False
    """Whether it printed more."""


def pipe(command: str, text: str, limit: float = LIMIT) -> Piped:
    """Run a command of the shell with a text as its standard input. It gets no terminal, so it cannot draw over ours.

    With its children it is ended after `limit` seconds, and when it has said too much. All that it says is taken from
    it: who writes a file beside would be ended by a pipe that nobody empties.
    """
    with subprocess.Popen(
        command,
        shell=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        late: list[str] = []

        def stop(when: str) -> None:
            late.append(when)
            _end(process)

        timer = Timer(limit, stop, [f"after {limit:.0f} seconds"])
        timer.daemon = True
        timer.start()
        feeding = Thread(target=_feed, args=(process, text.encode("utf-8", "replace")), daemon=True)
        feeding.start()
        kept, said = _heard(process)
        if said > MOST_SAID:
            stop(f"after {MOST_SAID // 1_000_000} MB of output")
        process.wait()
        timer.cancel()
        feeding.join()
    output = kept.decode("utf-8", "replace")
    status = None if late else process.returncode
    return Piped(status, output[:MOST], late[0] if late else "", len(output) > MOST or said > len(kept))


def _feed(process: subprocess.Popen[bytes], data: bytes) -> None:
    assert process.stdin
    with suppress(OSError), process.stdin as line:
        line.write(data)


def _heard(process: subprocess.Popen[bytes]) -> tuple[bytes, int]:
    """The beginning of what it says, and how many bytes it said before it ended, or more than is borne."""
    assert process.stdout
    kept, said = bytearray(), 0
    while said <= MOST_SAID and (part := os.read(process.stdout.fileno(), _AT_ONCE)):
        said += len(part)
        kept += part[: max(0, 4 * MOST - len(kept))]
    return bytes(kept), said


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
