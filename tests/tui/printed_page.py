"""Rows of a page as plain text, to be read in tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summit_tui.dossier import Dossier
from summit_tui.system.marks import Mark
from summit_tui.tui.drawn.line import Location, Row
from summit_tui.tui.pages import page_index

MARKED = {
    "q6": Mark(clipped=1, note="ask who counted"),
    "q2": Mark(clipped=2),
    "gone": Mark(clipped=3),
    "q1": Mark(clipped=4, star=True),
    "q3": Mark(tags=("rivers", "law")),
    "harbour": Mark(read=True, star=True),
}


def opened(
    dossier: Dossier, page: str, key: str = "", width: int = 80, marked: Mapping[str, Mark] = MARKED
) -> Sequence[Row]:
    """The rows of a page."""
    return page_index.rows(dossier, Location(page, key), width, marked)


def printed_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The text of each line."""
    for row in rows:
        for line in row.lines:
            yield "".join(run.text for run in (*line.left, *line.right)).rstrip()


def printed(rows: Iterable[Row]) -> str:
    """All lines."""
    return "\n".join(printed_lines(rows))
