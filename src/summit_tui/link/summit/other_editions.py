"""What an article says of "the previous summit" without naming it, once it is known whose summit its own is."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.lean.hints import TYPE_CHECKING, Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.link.summit.occasions import Occasion, settle
from summit_tui.link.summit.places import Places
from summit_tui.model import Span
from summit_tui.patterns import compiled

if TYPE_CHECKING:
    from summit_tui.link.summit.held import Meetings
    from summit_tui.link.summit.meeting import Meeting

BEFORE = 24
"""Characters before a summit's name in which "previous" or "next" stands."""


def of_its_series(
    listed: Sequence[Occasion], written: int | None, meetings: Meetings, book: SeriesBook, places: Places
) -> None:
    """Give the earlier and later meetings of an article the series of its own. `written` is the article's year."""
    main = listed[0] if listed else None
    if main is None or main.summit is None or main.relation != "about":
        return
    meeting = meetings.found[main.summit]
    for other in listed[1:]:
        if other.series is None and other.summit is None and other.relation in ("earlier", "later"):
            other.series, other.name = meeting.series, str(meeting.first("name") or "") or None
            settle(other, book, places, written)


def neighbour(occasion: Occasion, listed: Sequence[Occasion], meetings: Meetings) -> Meeting | None:
    """The meeting that "the next summit" or "the last one" of an article must be: the nearest of its series."""
    if occasion.series is None or occasion.year or occasion.edition or occasion.relation not in ("earlier", "later"):
        return None
    own = meetings.found.get(listed[0].summit or "") if listed[0] is not occasion else None
    if own is not None and own.series != occasion.series:
        own = None
    since = occasion.written[:10] or (own.day() if own else "")
    later = occasion.relation == "later"
    nearest = meetings.of_series(occasion.series).nearest(since, later, own) if since else None
    if nearest is None or not (meetings.fits(occasion, nearest) or nearest.is_changed()):
        return None
    numbers = own.first("edition") if own else None, nearest.first("edition")
    if isinstance(numbers[0], int) and isinstance(numbers[1], int):
        return nearest if numbers[1] - numbers[0] == (1 if later else -1) else None
    return nearest


def number_neighbours(listed: Sequence[Occasion], page: Page, meetings: Meetings) -> None:
    """The meeting before the sixth is the fifth, and the one behind it the seventh, where nobody tells their number."""
    main = listed[0] if len(listed) > 1 else None
    if main is None or main.summit is None or main.relation != "about":
        return
    own = meetings.found[main.summit]
    number = own.first("edition")
    if not isinstance(number, int):
        return
    for other in listed[1:]:
        if other.summit is None or other.summit == main.summit or other.relation not in ("earlier", "later"):
            continue
        meeting = meetings.found[other.summit]
        step = _step(other, page)
        if step and meeting.series == own.series and meeting.first("edition") is None and number + step > 0:
            meeting.number(number + step)


def _step(other: Occasion, page: Page) -> int:
    """How far a meeting is from the article's own: -1 for "the previous summit", 1 for "the next", 0 for "earlier"."""
    mention = other.mentions[0]
    if mention.span.source != page.article.source:
        return 0
    low = max(page.article.span.start, mention.span.start - BEFORE)
    said = _turn().search(page.raw(Span(mention.span.source, low, mention.span.end)))
    return 0 if said is None else 1 if said[1] == "next" else -1


@cache
def _turn() -> Pattern[str]:
    return compiled(r"\b(previous|last|next)(?! (?:year|day|month|week|decade)\b)[^.;]*$")
