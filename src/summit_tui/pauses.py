"""Values that live on are made without pauses of the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_pauses() -> Iterator[None]:
    """Many values that live on are made here: collecting among them again and again finds nothing, slowly."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def forbid_pauses() -> None:
    """The same from here on, where the end is elsewhere: until `allow_pauses`."""
    gc.disable()


def allow_pauses() -> None:
    """What was made since they were forbidden lives on; nothing if they were not."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
