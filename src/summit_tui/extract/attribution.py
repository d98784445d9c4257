"""Quoted words → the mention and the cue that say whose they are."""

from __future__ import annotations

from typing import NamedTuple

from summit_tui.extract.names import Names
from summit_tui.extract.reading import Reading
from summit_tui.model import Quotation, Span


class Attributed(NamedTuple):
    """A quotation with the words that attribute it; who that is, `reference` finds out."""

    quotation: Quotation
    """With mention, cue, reason and `continues`; `speaker` and `via` are still None."""
    via: Span | None = None
    """The words that name whom it is quoted through."""


def attribute(reading: Reading, quotations: tuple[Quotation, ...], names: Names) -> tuple[Attributed, ...]:
    """Find who says each quotation, by rules tried in order."""
    return tuple(Attributed(q) for q in quotations)
