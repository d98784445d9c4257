"""Dates of all articles → one timeline."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.model import Article, Event, Extract, Summit


def order_events(
    extracts: Sequence[Extract], articles: Sequence[Article], summits: Sequence[Summit]
) -> tuple[Event, ...]:
    """The events, oldest first; relative dates resolved by what linking found out about the articles."""
    return tuple(sorted((e for x in extracts for e in x.events), key=lambda e: (e.date, e.article, e.span.start)))
