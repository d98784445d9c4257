"""The process that reads files for another: a line of JSON in, a packed answer with its length out."""

from __future__ import annotations

import gc
import json
import signal
import sys

from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack_lot
from summit_tui.gather.reading import read_ahead
from summit_tui.knowledge import load
from summit_tui.lean.contexts import suppress
from summit_tui.system import folders

READY = b"+"
"""Said once, when files may come."""
_MEMORY = 1 << 30
"""Bytes of address space that a process of readers may take: far above what an article needs."""


def main() -> None:
    """Serve until standard input is closed."""
    # ctrl+c reaches the whole group; who asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_modest()
    knowledge = load(f"{folders.config()}/knowledge", folders.cache())
    limit = int(sys.argv[1])
    out = sys.stdout.buffer
    # Reading leaves nothing behind that refers to itself: one look between two lots finds as much as many. What is left
    # after it is remembered for other texts, thousands of them in the end, and is not looked through again each time.
    gc.disable()
    gc.freeze()
    out.write(READY)
    out.flush()
    for line in sys.stdin.buffer:
        packed = pack_lot(read_ahead([Found(*file) for file in json.loads(line)], limit, knowledge))
        out.write(len(packed).to_bytes(8, "big") + packed)
        out.flush()
        gc.collect()
        gc.freeze()


def _be_modest() -> None:
    """A file that would eat all memory fails alone, as one that cannot be read."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        most = _MEMORY if most == resource.RLIM_INFINITY else min(most, _MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
