"""The process that looks for what is printed twice, while the one that asked finds out who is who.

It gets lots as they are read, then nothing, then the runs in which they are wanted; and answers once with what it
found, packed. Each message stands behind its length.
"""

from __future__ import annotations

import gc
import signal
import sys
from itertools import chain
from typing import IO, Any

from summit_tui.gather import columns
from summit_tui.gather.lots import Lot, Reads, Run, Sources
from summit_tui.link.repeats import Repeats, find_repeats
from summit_tui.link.wording import Wording

_LENGTH = 8
"""Bytes of the length before each message."""


def main() -> None:
    """Answer once."""
    # ctrl+c reaches the whole group; who asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    given = sys.stdin.buffer
    shared: dict[str, str] = {}
    lots = [Lot(packed, shared) for packed in iter(lambda: hear(given), b"")]
    ((count, runs),) = columns.unpack(hear(given))
    reads = Reads([Run(lots[number], low, high) for number, low, high in runs.run(0, count)])
    quotations = reads.inside("extracts").inside("quotations")
    tell(sys.stdout.buffer, pack(find_repeats(list(reads.inside("articles")), quotations, Sources(reads))))


def tell(stream: IO[bytes], message: bytes | memoryview) -> None:
    """Send a message."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)


def hear(stream: IO[bytes]) -> bytes:
    """The next message. Raises `EOFError` if it does not come."""
    length = stream.read(_LENGTH)
    message = stream.read(int.from_bytes(length, "big"))
    if len(length) < _LENGTH or len(message) < int.from_bytes(length, "big"):
        raise EOFError
    return message


def pack(repeats: Repeats) -> bytes:
    """What was found, as bytes."""
    copied, lengths, alike = repeats.wording
    pairs: list[Any] = [repeats.copies.items(), repeats.announced.items(), copied.items(), lengths.items(), alike]
    return columns.pack([repeats.headed, *(list(chain.from_iterable(listed)) for listed in pairs)])


def unpack(packed: bytes) -> Repeats:
    """What was found. Raises `ValueError` for bytes that are none of ours."""
    headed, *values = [column.run(0, count) for count, column in columns.unpack(packed)]
    copies, announced, copied, lengths, alike = (zip(held[::2], held[1::2], strict=True) for held in values)
    return Repeats(dict(copies), Wording(dict(copied), dict(lengths), list(alike)), dict(announced), headed)


if __name__ == "__main__":
    main()
