"""Reported statements: what somebody says, without quotation marks."""

from __future__ import annotations

from summit_tui.extract.attribution import Attributed
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Reading


def report(reading: Reading, quoted: tuple[Attributed, ...], names: Names) -> tuple[Attributed, ...]:
    """The reported statements of an article, in the order of the text."""
    return ()
