"""Records as a table that fits the terminal, its widths counted in cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.output.columns import Column, shown
from summit_tui.output.records import Record
from summit_tui.output.terminal_text import cells, fit, one_line, pad, wrap

_GAP = "  "
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def lay_out(records: Sequence[Record], columns: Sequence[Column], width: int, colour: bool) -> Iterator[str]:
    """The lines of a table; columns that give way are wrapped, others are cut with an ellipsis."""
    rows = [[one_line(shown(record, c.path)) for c in columns] for record in records]
    kept = _that_fit(rows, columns, max(width, 10))
    widths = [kept[i] for i in sorted(kept)]
    columns = [columns[i] for i in sorted(kept)]
    head = _line([c.header for c in columns], columns, widths)
    yield f"{_BOLD}{head}{_PLAIN}" if colour else head
    for row in rows:
        yield from _row([row[i] for i in sorted(kept)], columns, widths)


def _that_fit(rows: list[list[str]], columns: Sequence[Column], width: int) -> dict[int, int]:
    """Widths of the columns that stay, by their number."""
    wanted: dict[int, int] = {}
    for i, c in enumerate(columns):
        widest = max((cells(row[i]) for row in rows), default=0)
        if widest or c.spare == 0:
            wanted[i] = min(max(widest, cells(c.header)), width if c.elastic else c.widest)
    elastic = next(i for i, c in enumerate(columns) if c.elastic)
    while True:
        widths = _narrowed(wanted, columns, elastic, width)
        left = width - sum(w for i, w in widths.items() if i != elastic) - len(_GAP) * (len(widths) - 1)
        spare = [i for i in widths if columns[i].spare]
        if left >= min(columns[elastic].least, wanted[elastic]) or not spare:
            break
        del wanted[max(spare, key=lambda i: columns[i].spare)]
    if left < 8:
        for i in widths:
            if i != elastic:
                widths[i] = max(3, min(widths[i], width // len(widths) - len(_GAP)))
        left = width - sum(w for i, w in widths.items() if i != elastic) - len(_GAP) * (len(widths) - 1)
    widths[elastic] = max(3, min(widths[elastic], left))
    return widths


def _narrowed(wanted: dict[int, int], columns: Sequence[Column], elastic: int, width: int) -> dict[int, int]:
    """The widths with a cell taken from the column that has most to give, as long as the elastic one is too narrow."""
    widths = dict(wanted)
    room = width - sum(w for i, w in widths.items() if i != elastic) - len(_GAP) * (len(widths) - 1)
    giving = [i for i in widths if i != elastic and columns[i].least]
    for _ in range(min(columns[elastic].least, wanted[elastic]) - room):
        most = max(giving, key=lambda i: widths[i] - columns[i].least, default=elastic)
        if most == elastic or widths[most] <= columns[most].least:
            break
        widths[most] -= 1
    return widths


def _row(row: list[str], columns: Sequence[Column], widths: list[int]) -> Iterator[str]:
    blocks = [wrap(t, w) if c.least else [fit(t, w)] for t, c, w in zip(row, columns, widths, strict=True)]
    for n in range(max(1, *map(len, blocks))):
        yield _line([block[n] if n < len(block) else "" for block in blocks], columns, widths)


def _line(texts: Sequence[str], columns: Sequence[Column], widths: list[int]) -> str:
    parts = (pad(fit(t, w), w, c.right) for t, c, w in zip(texts, columns, widths, strict=True))
    return _GAP.join(parts).rstrip()
