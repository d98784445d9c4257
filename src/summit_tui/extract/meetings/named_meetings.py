"""How a meeting is called by whose it is: "a meeting of the G7", "the G7 leaders' meeting"."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.ingest.furniture import holds_any
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

_HINTS = (
    *(f"{meeting} of " for meeting in ("meeting", "gathering", "talks")),
    *(f"eaders{mark} {meeting}" for mark in ("", "'", "’") for meeting in ("meeting", "gathering", "Meeting")),
)
"""What each of them has in it: far sooner seen than the whole."""


def named_meetings(text: str) -> Iterator[Match[str]]:
    """Meetings in the order of the text; whose, is the first, second or third group."""
    return _meeting().finditer(text) if holds_any(text, _HINTS) else iter(())


@cache
def _meeting() -> Pattern[str]:
    name = r"((?:[A-Z][\w+&’'-]{0,40}|C5 ?\+ ?1)(?: (?:of |and )?[A-Z][\w+-]{0,40}){0,4})"
    return compiled(
        rf"(?:meeting|gathering|talks) of (?:the )?(?:leaders of (?:the )?)?{name}"
        rf"|{name} leaders(?:['’])? (?:meeting|gathering)"
        rf"|{name} (?:Economic )?Leaders[’']? Meeting"
    )
