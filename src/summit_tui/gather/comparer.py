"""The process that looks for what is printed twice, while the one that asked does the rest of linking.

It gets lots as they are read, then nothing, then the runs in which they are wanted, and answers with the articles. It
is told who speaks in the quotations and at which summit, who gives the figures, and what was found out about the
articles; it answers with what agrees and differs, then with the quotations of the same words. All is packed; each
message stands behind its length.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence

from summit_tui.gather import packing
from summit_tui.gather.columns import unpack
from summit_tui.gather.lots import Lot, Reads, Run, Sources
from summit_tui.gather.pieces import Piece, Stored
from summit_tui.gather.stored import Column, Rows
from summit_tui.knowledge import Knowledge, load
from summit_tui.lean.hints import IO, Any
from summit_tui.link.echoes import Echoes, find_echoes
from summit_tui.link.figures import Compared, Held, compare_figures
from summit_tui.link.pages import Desk
from summit_tui.link.repeats import Reprints, find_reprints
from summit_tui.link.timeline import Dates
from summit_tui.link.wording import compare_wording
from summit_tui.model import Article, Figure, Quotation
from summit_tui.system import folders
from summit_tui.tables import Table

_LENGTH = 8
"""Bytes of the length before each message."""


def main() -> None:
    """Answer which articles are printed twice, how the figures compare, which quotations are of the same words; end."""
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
    found_out, named = (unpack(hear(given)) for _ in range(2))
    speakers, summits, givers, *rest = _values(found_out)
    said = quotations.replaced(speaker=speakers, summit=summits)
    figures = reads.inside("extracts").inside("figures").replaced(speaker=givers)
    held = _held(articles, rest, named)
    tell(sys.stdout.buffer, packing.pack(compare_figures(figures, held, said, Desk(Sources(reads)), known())))
    tell(sys.stdout.buffer, pack(find_echoes(said, wording, found.announced)))


def _held(articles: Iterable[Article], found_out: Sequence[list[Any]], named: Iterable[tuple[int, Column]]) -> Held:
    """The articles with what was found out about them; the entities; the dates."""
    told = zip(*found_out[: len(_FOUND_OUT)], strict=True)
    known = [a._replace(**dict(zip(_FOUND_OUT, of, strict=True))) for a, of in zip(articles, told, strict=True)]
    pieces = [Piece(column, 0, count) for count, column in named if isinstance(column, Rows)]
    return Held(known, Stored(pieces), Dates.over(found_out[len(_FOUND_OUT) :]))


def known() -> Knowledge:
    """What the process that asked knows as well."""
    return load(f"{folders.config()}/knowledge", folders.cache())


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


def convened(quotations: Table[Quotation], figures: Table[Figure], held: Held) -> Iterator[bytes]:
    """What linking found out, as two messages: about all but the entities, by columns; and the entities."""
    given = [quotations.field("speaker"), quotations.field("summit"), figures.field("speaker")]
    articles = [[getattr(article, name) for article in held.articles] for name in _FOUND_OUT]
    yield packing.pack([*given, *articles, *held.dates.columns])
    entities = held.entities
    # What linking has packed already goes as it is.
    packed = entities.packed if isinstance(entities, Stored) and not entities.instead else ()
    yield b"".join(packed) or packing.pack([entities])


def compared(packed: bytes) -> Compared:
    """What was found of the figures. Raises `ValueError` for bytes that are none of ours."""
    years, summits, agree, differ, verdicts = _values(unpack(packed))
    return Compared(years, summits, agree, differ, verdicts)


_FOUND_OUT = ("published", "phases", "copy_of")
"""Of an article, as far as figures hang on it."""


def reprints(packed: bytes) -> Reprints:
    """The articles that are printed twice. Raises `ValueError` for bytes that are none of ours."""
    later, first, teasers, articles = _values(unpack(packed))
    return Reprints(dict(zip(later, first, strict=True)), dict(zip(teasers, articles, strict=True)))


def echoes(packed: bytes) -> Echoes:
    """The quotations of the same words. Raises `ValueError` for bytes that are none of ours."""
    later, first, numbers, others = _values(unpack(packed))
    return Echoes(dict(zip(later, first, strict=True)), dict(zip(numbers, others, strict=True)))


def _values(columns: Iterable[tuple[int, Column]]) -> list[list[Any]]:
    return [column.run(0, count) for count, column in columns]


if __name__ == "__main__":
    main()
