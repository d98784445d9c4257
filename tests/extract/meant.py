"""Whom some words of invented news mean, as the source of a quotation."""

from __future__ import annotations

from extract.invented_news import reading_of
from summit_tui.extract.attribution import Attributed
from summit_tui.extract.names import find_names
from summit_tui.extract.reference import resolve
from summit_tui.model import Quotation, Referent, Span


def speaker(text: str, mention: str, published: str | None = "2024-03-05") -> Referent | None:
    """Whom the last occurrence of some words means, as the source of a quotation that stands behind them."""
    reading = reading_of(text, published)
    start = text.rindex(mention)
    span = Span(reading.source.id, start, start + len(mention))
    end = Span(reading.source.id, len(text) - 1, len(text) - 1)
    quotation = Quotation("q-1", "direct", "a-1", (end,), "…", mention=span)
    referents, (resolved,) = resolve(reading, find_names(reading, ()), (Attributed(quotation),))
    return next((r for r in referents if r.key == resolved.speaker), None)


def name(text: str, mention: str, published: str | None = "2024-03-05") -> str | None:
    """The name of whom some words mean."""
    found = speaker(text, mention, published)
    return found.name if found else None
