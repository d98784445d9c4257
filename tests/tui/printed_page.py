"""Rows of a page as plain text, to be read in tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summit_tui.dossier import Dossier
from summit_tui.tui import page_index
from summit_tui.tui.line import Location, Row


def opened(dossier: Dossier, page: str, key: str = "", width: int = 80) -> Sequence[Row]:
    """The rows of a page."""
    return page_index.rows(dossier, Location(page, key), width)


def printed_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The text of each line."""
    for row in rows:
        for line in row.lines:
            yield "".join(run.text for run in (*line.left, *line.right)).rstrip()


def printed(rows: Iterable[Row]) -> str:
    """All lines."""
    return "\n".join(printed_lines(rows))
