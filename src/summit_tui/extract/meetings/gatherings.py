"""Groups without a seat whose name means their meeting: "at the G20", "as APEC closes in Shenzhen"."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.extract.meetings.venues import venue_after
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Passage, Reading
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import SummitMention
from summit_tui.patterns import compiled


def gatherings(reading: Reading, passage: Passage, names: Names, book: SeriesBook) -> Iterator[SummitMention]:
    """The meetings that a passage calls by the group alone."""
    text = passage.text
    if not any(name in text for name in book.gathers):
        return
    for m in book.gathering.finditer(text):
        which = 1 if m[1] else 2
        start, end = m.span(which)
        series = book.by_id[book.gathers[m[which]]]
        past = _past().match(text, end)
        year = int(past[1]) if past and past[1] else None
        venue = venue_after(text, end, passage.start, names)
        span = reading.span(passage.start + start, passage.start + end)
        mention = SummitMention(span, series.id, series.name, None, *venue[:2], year, relation="other")
        yield mention if not past or year else mention._replace(relation="earlier")


@cache
def _past() -> Pattern[str]:
    """A time behind the name: "in Hiroshima last year", "in 2023"."""
    return compiled(
        r"(?: (?:in|on) [^\W\d]\w+){0,2},? (?:last (?:year|autumn|spring|summer|winter)|in ((?:19|20)\d\d))\b"
    )
