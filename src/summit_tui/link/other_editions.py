"""What an article says of "the previous summit" without naming it, once it is known whose summit its own is."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.series import SeriesBook
from summit_tui.hints import TYPE_CHECKING
from summit_tui.link.occasions import Occasion, settle
from summit_tui.link.places import Places

if TYPE_CHECKING:
    from summit_tui.link.meetings import Meetings


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
