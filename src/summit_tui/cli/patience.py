"""How far a long reading has come: one line of standard error, on a terminal only, that goes away again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import monotonic

from summit_tui.gather.progress import Progress
from summit_tui.lean.contexts import suppress

FIRST = 1.0
"""Seconds in which nothing is shown: what takes no longer is over before anybody wonders."""
AGAIN = 0.1
"""Seconds between two looks of the line."""
_FRESH = "\r\x1b[K"
"""Back to the beginning of the line, and nothing on it."""


class Patience:
    """The line, as one who is told of progress; it is cleared when what takes long is over."""

    def __init__(self, write: Callable[[str], object], clock: Callable[[], float] = monotonic) -> None:
        self._write = write
        self._clock = clock
        self._due = clock() + FIRST
        self._shown = False

    def __call__(self, progress: Progress) -> None:
        """Show it, if it is time."""
        all_read = progress.done == progress.total
        if self._clock() < self._due and not (all_read and self._shown):
            return
        self._due = self._clock() + AGAIN
        self._shown = True
        self._write(_FRESH + ("linking" if all_read else f"reading {progress.done} of {progress.total}"))

    def __enter__(self) -> Patience:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Leave the line as it was found."""
        if self._shown:
            self._write(_FRESH)


def patience() -> Patience:
    """The line of this process; nothing is shown where nobody sees it."""
    seen = sys.stderr and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    return Patience(_say if seen else _keep_to_oneself)


def _keep_to_oneself(_: str) -> None:
    pass


def _say(words: str) -> None:
    with suppress(OSError, ValueError):
        sys.stderr.write(words)
        sys.stderr.flush()
