"""Years counted from another date ("two years earlier, at the Lakes Summit") that the summit there contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.lean.hints import Final
from summit_tui.model import Event, Summit, SummitMention

NEAR: Final = 40
"""Characters between the words that count and the summit that is meant with them."""
COUNTED: Final = "counted from the day named"


def is_counted(event: Event) -> bool:
    """Whether the date is a year that was counted from another one."""
    return event.precision == "year" and event.known.startswith(COUNTED)


def contradicted(event: Event, mentions: Iterable[SummitMention], there: Sequence[Summit]) -> bool:
    """Whether the summit that is named beside a counted year was in another one; `there` are the article's summits."""
    for mention in mentions:
        if not -NEAR <= mention.span.start - event.span.end <= NEAR or mention.series is None:
            continue
        if event.sentence is None or not event.sentence.start <= mention.span.start < event.sentence.end:
            continue
        meant = [s for s in there if s.series == mention.series and mention.place in (None, s.place)]
        if meant and all(s.start and s.start[:4] != event.date for s in meant):
            return True
    return False
