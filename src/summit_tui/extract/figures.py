"""Sums, percentages and counts with what they count."""

from __future__ import annotations

from summit_tui.extract.names import Names
from summit_tui.extract.reading import Reading
from summit_tui.model import Figure, Quotation


def find_figures(reading: Reading, names: Names, quotations: tuple[Quotation, ...]) -> tuple[Figure, ...]:
    """The figures of an article; `quotations` (reported ones too) tell who gives them."""
    return ()
