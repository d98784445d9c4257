"""What a list or a page shows, before any widget draws it: rows of lines of runs, each run in a named ink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from summit_tui.lean.tuples import NamedTuple
from summit_tui.tui.corpus_text import clean


class Location(NamedTuple):
    """A place one can go to and come back from: an article at an offset, or a page at a row."""

    page: str
    """"article", or the name of a page."""
    key: str = ""
    """Id of what the page is about."""
    at: int = -1
    """In an article, the offset in its source; on a page, the row under the cursor; -1 for the beginning."""
    scroll: int = 0
    """The first line in sight."""
    room: int = 0
    """Cells of a line for which `scroll` was counted: in lines of another length it is another place."""


class Run(NamedTuple):
    """Some text in one ink. The text must have come through `corpus_text`."""

    text: str
    ink: str = "text"
    """One of those in `inks.py`, or several with spaces between; a later one wins."""


class Line(NamedTuple):
    """One line of the screen: its right part is kept, its left part cut where they meet."""

    left: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()


class Row(NamedTuple):
    """One or more lines that the cursor takes in one step."""

    lines: tuple[Line, ...]
    target: Location | None = None
    """Where it leads; a row that leads nowhere is passed over by the cursor."""
    quotation: str = ""
    """Id of the quotation that it is about, to be copied or marked; empty where it is about none."""


class Rows(Protocol):
    """The rows of a list, made when they come in sight."""

    def __len__(self) -> int:
        """How many rows there are."""
        ...

    def heights(self, width: int) -> Sequence[int]:
        """Lines of each row at a width."""
        ...

    def row(self, index: int, width: int) -> Row:
        """One row."""
        ...


class FixedRows:
    """Rows that are already made."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def heights(self, width: int) -> Sequence[int]:  # noqa: ARG002
        """Lines of each row."""
        return [len(row.lines) for row in self._rows]

    def row(self, index: int, width: int) -> Row:  # noqa: ARG002
        """One row."""
        return self._rows[index]


def line(*runs: Run | str, right: Sequence[Run | str] = ()) -> Line:
    """A line of runs; a plain string is a run in the usual ink."""
    return Line(tuple(_run(r) for r in runs), tuple(_run(r) for r in right))


def _run(run: Run | str) -> Run:
    return Run(clean_edges(run)) if isinstance(run, str) else run


def clean_edges(text: str) -> str:
    """The text cleaned, with the spaces kept at either end, and one for the end of a line."""
    inner = clean(text)
    if not inner:
        return " " * len(text) if text.isspace() else ""
    ahead = len(text) - len(text.lstrip(" ")) or text[0].isspace()
    behind = len(text) - len(text.rstrip(" ")) or text[-1].isspace()
    return " " * ahead + inner + " " * behind


def inked(text: str, ink: str = "text") -> Run:
    """A run of text from a file, through the door."""
    return Run(clean_edges(text), ink)


BLANK = Row((Line(),))
