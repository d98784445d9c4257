"""The process that looks for what is printed twice, while the one that asked does the rest of linking.

It gets lots as they are read, then nothing, then the runs in which they are wanted, and answers with the articles. It
is told who speaks in the quotations and at which summit, who gives the figures, what was found out about articles and
entities, and at last the dates; it answers with what agrees and differs, then with the quotations of the same words.
All is packed; each message stands behind its length.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Iterable

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
from summit_tui.model import Article, Entity, Figure, Quotation
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
    speakers, summits, givers, *found_out = _values(unpack(hear(given)))
    said = quotations.replaced(speaker=speakers, summit=summits)
    figures = reads.inside("extracts").inside("figures").replaced(speaker=givers)
    entities = _entities(unpack(hear(given)))
    held = Held(_known(articles, found_out), entities, lambda: Dates.over(_values(unpack(hear(given)))))
    tell(sys.stdout.buffer, packing.pack(compare_figures(figures, held, said, Desk(Sources(reads)), known())))
    tell(sys.stdout.buffer, pack(find_echoes(said, wording, found.announced)))


def _known(articles: Iterable[Article], found_out: Iterable[list[Any]]) -> list[Article]:
    told = zip(*found_out, strict=True)
    return [a._replace(**dict(zip(_FOUND_OUT, of, strict=True))) for a, of in zip(articles, told, strict=True)]


def _entities(columns: Iterable[tuple[int, Column]]) -> Stored[Entity]:
    return Stored(Piece(column, 0, count) for count, column in columns if isinstance(column, Rows))


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


def convened(articles: Iterable[Article], quotations: Table[Quotation], figures: Table[Figure]) -> bytes:
    """What linking found out about all but the entities, by columns."""
    columns = [[getattr(article, name) for article in articles] for name in _FOUND_OUT]
    return packing.pack([*map(quotations.field, ("speaker", "summit")), figures.field("speaker"), *columns])


def named(entities: Table[Entity]) -> bytes:
    """The entities; what linking has packed already goes as it is."""
    packed = entities.packed if isinstance(entities, Stored) and not entities.instead else ()
    return b"".join(packed) or packing.pack([entities])


def dated(dates: Dates) -> bytes:
    """The dates, by columns."""
    return packing.pack(dates.columns)


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
