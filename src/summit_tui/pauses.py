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


def allow_pauses() -> None:
    """Collect again from here on, inside of `without_pauses`; what was made until now lives on."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
