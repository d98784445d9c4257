"""The process that looks for what is printed twice, while the one that asked does the rest of linking.

It gets lots as they are read, then nothing, then the runs in which they are wanted, and answers with the articles. It
is told who speaks in the quotations and at which summit, and answers with those of the same words. All is packed; each
message stands behind its length.
"""

from __future__ import annotations

import gc
import signal
import sys

from summit_tui.gather import packing
from summit_tui.gather.columns import unpack
from summit_tui.gather.lots import Lot, Reads, Run, Sources
from summit_tui.lean.hints import IO, Any
from summit_tui.link.echoes import Echoes, find_echoes
from summit_tui.link.repeats import Reprints, find_reprints
from summit_tui.link.wording import compare_wording
from summit_tui.model import Quotation
from summit_tui.tables import Table

_LENGTH = 8
"""Bytes of the length before each message."""


def main() -> None:
    """Answer which articles are printed twice, then which quotations are of the same words, and end."""
    # ctrl+c reaches the whole group; who asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    given = sys.stdin.buffer
    shared: dict[str, str] = {}
    lots = [Lot(packed, shared) for packed in iter(lambda: hear(given), b"")]
    ((count, runs),) = unpack(hear(given))
    reads = Reads([Run(lots[number], low, high) for number, low, high in runs.run(0, count)])
    articles, quotations = list(reads.inside("articles")), reads.inside("extracts").inside("quotations")
    found = find_reprints(articles, Sources(reads))
    tell(sys.stdout.buffer, pack(found))
    wording = compare_wording(articles, quotations, found.copies)
    speakers, summits = _values(hear(given))
    said = quotations.replaced(speaker=speakers, summit=summits)
    tell(sys.stdout.buffer, pack(find_echoes(said, wording, found.announced)))


def tell(stream: IO[bytes], message: bytes | memoryview) -> None:
    """Send a message."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def hear(stream: IO[bytes]) -> bytes:
    """The next message. Raises `EOFError` if it does not come."""
    length = stream.read(_LENGTH)
    message = stream.read(int.from_bytes(length, "big"))
    if len(length) < _LENGTH or len(message) < int.from_bytes(length, "big"):
        raise EOFError
    return message


def pack(found: Reprints | Echoes) -> bytes:
    """What was found, as bytes: the keys of each dictionary, then its values."""
    return packing.pack(list(values) for each in found for values in (each, each.values()))


def attributed(quotations: Table[Quotation]) -> bytes:
    """Who speaks in each quotation and at which summit, as bytes."""
    return packing.pack([quotations.field("speaker"), quotations.field("summit")])


def reprints(packed: bytes) -> Reprints:
    """The articles that are printed twice. Raises `ValueError` for bytes that are none of ours."""
    later, first, teasers, articles = _values(packed)
    return Reprints(dict(zip(later, first, strict=True)), dict(zip(teasers, articles, strict=True)))


def echoes(packed: bytes) -> Echoes:
    """The quotations of the same words. Raises `ValueError` for bytes that are none of ours."""
    later, first, numbers, others = _values(packed)
    return Echoes(dict(zip(later, first, strict=True)), dict(zip(numbers, others, strict=True)))


def _values(packed: bytes) -> list[list[Any]]:
    return [column.run(0, count) for count, column in unpack(packed)]


if __name__ == "__main__":
    main()
