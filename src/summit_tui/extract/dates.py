"""Dates in the text, resolved against the article's own date and dateline."""

from __future__ import annotations

from summit_tui.extract.reading import Reading
from summit_tui.model import Event


def find_dates(reading: Reading) -> tuple[Event, ...]:
    """The dated events of an article. Without a date of its own, relative ones are left for linking."""
    return ()
