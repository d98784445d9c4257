"""The process that reads files for another: one line of JSON in, one packed answer with its length before it out."""

from __future__ import annotations

import json
import signal
import sys

from summit_tui.gather.find import Found
from summit_tui.gather.packing import pack
from summit_tui.gather.reading import read_found
from summit_tui.knowledge import load
from summit_tui.system import folders


def main() -> None:
    """Serve until standard input is closed."""
    # ctrl+c reaches the whole group; who asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    knowledge = load(folders.config() / "knowledge", folders.cache())
    limit = int(sys.argv[1])
    for line in sys.stdin.buffer:
        packed = pack(read_found(Found(*json.loads(line)), limit, knowledge))
        sys.stdout.buffer.write(len(packed).to_bytes(8, "big") + packed)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
