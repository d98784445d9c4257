"""Columns of running text that stand side by side, as a copied newspaper page or a PDF laid out as text has them.

Read across, a line holds words of two passages, and whoever speaks in one would be given the words of the other. Where
such columns begin is told, and their lines are not read. Tables and lists are none: their cells are no sentences that
go on in the next line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.ingest.looks.lines import GUTTER, Line, ended
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import line_starts
from summit_tui.patterns import compiled

WIDEST = 400
"""Characters of a line of a page in columns."""
MOST_GAPS = 8
"""Wide spaces of a line that are looked at."""
MOST_STREAMS = 32
"""Edges of columns that are followed at a time."""
DRIFT = 3
"""Characters by which the edge of a column moves from line to line."""
FARTHEST = 4
"""Lines from one that has both columns to the next."""
FEWEST = 5
"""Lines with both columns; behind others of the same page two are enough."""
WORDS = 3
"""Words of a column's line, on average."""


class Columns(NamedTuple):
    """Lines of a text, counted from 0, in which columns stand side by side; `last` is one of them."""

    first: int
    last: int


def leave_out(text: str, lines: Sequence[Line]) -> None:
    """Take the lines of a text that run across columns for no part of its articles."""
    found = columns(text)
    if not found:
        return
    starts = (*line_starts(text), len(text) + 1)
    places = iter([(starts[one.first], starts[one.last + 1]) for one in found])
    start, stop = next(places)
    for line in lines:
        while line.start >= stop:
            start, stop = next(places, (len(text), len(text) + 1))
        if line.end > start:
            line.hint = "furniture"


class Sides:
    """What stands to the left and to the right of where a column begins, line by line."""

    __slots__ = ("edge", "last", "left", "lines", "right", "wide")

    def __init__(self) -> None:
        self.edge = 0
        """Character of the line at which the right side begins."""
        self.last = 0
        """The last line that was seen of them."""
        self.lines: list[int] = []
        self.left: list[str] = []
        self.right: list[str] = []
        self.wide = 0
        """Lines with a whole gutter between the sides."""

    def add(self, line: int, gap: tuple[int, int], left: str, right: str) -> None:
        """One more line."""
        self.edge = (2 * self.edge + gap[1]) // 3 if self.lines else gap[1]
        self.last = line
        self.lines.append(line)
        self.left.append(left)
        self.right.append(right)
        self.wide += gap[1] - gap[0] >= len(GUTTER)


def columns(text: str) -> list[Columns]:
    """Where columns of running text stand side by side, in the order of the text; no two of them overlap."""
    if GUTTER not in text:
        return []
    rows = text.split("\n")
    if not any(GUTTER in row.strip() for row in rows if GUTTER in row):
        return []
    streams = list(followed(rows))
    sure = [
        sides
        for sides in streams
        if sides.wide >= FEWEST and is_text(sides.left) and is_text(sides.right) and stands_free(rows, sides)
    ]
    edges = {sides.edge + n for sides in sure for n in range(-DRIFT, DRIFT + 1)}
    few = [sides for sides in streams if len(sides.lines) > 1 and sides.edge in edges] if edges else []
    found = sorted(whole(rows, sides) for sides in (*sure, *few))
    return list(apart(found))


def followed(rows: Sequence[str]) -> Iterator[Sides]:
    """The edges that lines have in common, each with what stands on its sides."""
    streams: list[Sides] = []
    for at, row in enumerate(rows):
        if "  " not in row or len(row) > WIDEST:
            continue
        if streams and at - streams[0].last > FARTHEST:
            yield from (sides for sides in streams if at - sides.last > FARTHEST)
            streams = [sides for sides in streams if at - sides.last <= FARTHEST]
        lead = len(row) - len(row.lstrip())
        gaps = [gap.span() for gap in wide_spaces().finditer(row, lead)][:MOST_GAPS]
        stops = [*(gap[0] for gap in gaps[1:]), len(row)][: len(gaps)]
        begin = lead
        for gap, stop in zip(gaps, stops, strict=True):
            beside = nearest(streams, gap[1])
            if beside is None and gap[1] - gap[0] >= len(GUTTER) and len(streams) < MOST_STREAMS:
                beside = Sides()
                streams.append(beside)
            if beside is not None and (not beside.lines or beside.last < at or beside.lines[-1] < at):
                beside.add(at, gap, row[begin : gap[0]], row[gap[1] : stop].rstrip())
            begin = gap[1]
        for sides in streams:
            if not gaps and abs(sides.edge - lead) <= DRIFT:
                sides.last = at  # a line of the right column alone
    yield from streams


def nearest(streams: Sequence[Sides], edge: int) -> Sides | None:
    """Those of the sides that are followed whose right one begins about there."""
    beside = min(streams, key=lambda sides: abs(sides.edge - edge), default=None)
    return beside if beside is not None and abs(beside.edge - edge) <= DRIFT else None


@cache
def wide_spaces() -> Pattern[str]:
    """Several spaces inside a line."""
    return compiled(r"(?<=\S) {2,}(?=\S)")


def is_text(parts: Sequence[str]) -> bool:
    """Whether the lines of a column are running text: words, in sentences that end, and hardly ever with the line."""
    words = sum(part.count(" ") + 1 for part in parts)
    if words < WORDS * len(parts) or sum(part[0].islower() for part in parts) * 5 < 2 * len(parts):
        return False
    whole = "".join(parts)
    letters = sum(map(str.isalpha, whole))
    if letters * 4 < 3 * (len(whole) - whole.count(" ")):
        return False
    ends = sum(map(ended, parts))
    return ends * 2 < len(parts) and (ends > 0 or any(mark in part for part in parts for mark in (". ", "? ", "! ")))


def stands_free(rows: Sequence[str], sides: Sides) -> bool:
    """Whether hardly a line goes on where the others have their gutter."""
    own = set(sides.lines)
    across = sum(
        len(row) > sides.edge and len(row) - len(row.lstrip()) < sides.edge - DRIFT and at not in own
        for at, row in enumerate(rows[sides.lines[0] : sides.lines[-1]], sides.lines[0])
    )
    return across * 4 <= len(own)


def whole(rows: Sequence[str], sides: Sides) -> Columns:
    """All lines of columns: the rest of a paragraph that one of them goes on with below is none to be read alone."""
    first, last = sides.lines[0], max(sides.lines[-1], sides.last)
    while last + 1 < len(rows) and (row := rows[last + 1].rstrip()):
        if len(row) > sides.edge and len(row) - len(row.lstrip()) < sides.edge - DRIFT:
            break
        last += 1
    if sides.left[0][0].islower():
        while first > 0 and 0 < len(rows[first - 1].rstrip()) < sides.edge and not ended(rows[first - 1].rstrip()):
            first -= 1
    return Columns(first, last)


def apart(found: Sequence[Columns]) -> Iterator[Columns]:
    """Columns that overlap, as three side by side do, as one."""
    one: Columns | None = None
    for more in found:
        if one is None:
            one = more
        elif more.first <= one.last + 1:
            one = Columns(one.first, max(one.last, more.last))
        else:
            yield one
            one = more
    if one is not None:
        yield one
