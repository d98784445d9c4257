"""Mentions of summits by series, edition, place and year."""

from __future__ import annotations

from summit_tui.extract.names import Names
from summit_tui.extract.reading import Reading
from summit_tui.model import SummitMention


def find_summits(reading: Reading, names: Names) -> tuple[SummitMention, ...]:
    """The summits that the article names, in the order of the text."""
    return ()
