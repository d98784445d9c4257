"""Treaties, declarations, pacts, initiatives: names that capitals alone do not show."""

from __future__ import annotations

from summit_tui.extract.names import Name
from summit_tui.extract.reading import Reading


def find_agreements(reading: Reading) -> tuple[Name, ...]:
    """The agreements and initiatives that the article names."""
    return ()
