"""Records as a table that fits the terminal, its widths counted in cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.output.columns import Column, shown
from summit_tui.output.records import Record
from summit_tui.output.terminal_text import cells, fit, one_line, pad, wrap

_GAP = "  "
_NARROWEST = 24
"""Cells that the elastic column wants before other columns may stay."""
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def lay_out(records: Sequence[Record], columns: Sequence[Column], width: int, colour: bool) -> Iterator[str]:
    """The lines of a table; the elastic column is wrapped, others are cut with an ellipsis."""
    rows = [[one_line(shown(record, c.path)) for c in columns] for record in records]
    rows = [
        [_day(text) if c.path.endswith("published") else text for c, text in zip(columns, row, strict=True)]
        for row in rows
    ]
    kept = _that_fit(rows, columns, max(width, 10))
    widths = [kept[i] for i in sorted(kept)]
    columns = [columns[i] for i in sorted(kept)]
    head = _line([c.header for c in columns], columns, widths)
    yield f"{_BOLD}{head}{_PLAIN}" if colour else head
    for row in rows:
        yield from _row([row[i] for i in sorted(kept)], columns, widths)


def _day(published: str) -> str:
    return published[:10]


def _that_fit(rows: list[list[str]], columns: Sequence[Column], width: int) -> dict[int, int]:
    """Widths of the columns that stay, by their number."""
    wanted: dict[int, int] = {}
    for i, c in enumerate(columns):
        widest = max((cells(row[i]) for row in rows), default=0)
        if widest or c.spare == 0:
            wanted[i] = min(max(widest, cells(c.header)), width if c.elastic else c.widest)
    elastic = next(i for i, c in enumerate(columns) if c.elastic)

    def left() -> int:
        return width - sum(w for i, w in wanted.items() if i != elastic) - len(_GAP) * (len(wanted) - 1)

    while left() < min(_NARROWEST, wanted[elastic]):
        spare = [i for i in wanted if columns[i].spare]
        if not spare:
            break
        del wanted[max(spare, key=lambda i: columns[i].spare)]
    if left() < 8:
        for i in wanted:
            if i != elastic:
                wanted[i] = max(3, min(wanted[i], width // len(wanted) - len(_GAP)))
    wanted[elastic] = max(3, min(wanted[elastic], left()))
    return wanted


def _row(row: list[str], columns: Sequence[Column], widths: list[int]) -> Iterator[str]:
    blocks = [wrap(t, w) if c.elastic else [fit(t, w)] for t, c, w in zip(row, columns, widths, strict=True)]
    for n in range(max(1, *map(len, blocks))):
        yield _line([block[n] if n < len(block) else "" for block in blocks], columns, widths)


def _line(texts: Sequence[str], columns: Sequence[Column], widths: list[int]) -> str:
    parts = (pad(fit(t, w), w, c.right) for t, c, w in zip(texts, columns, widths, strict=True))
    return _GAP.join(parts).rstrip()
