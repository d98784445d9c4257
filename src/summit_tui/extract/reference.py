"""Mentions → whom they mean in this article: full name from surname, pronoun, office, capital for its government."""

from __future__ import annotations

from summit_tui.extract.attribution import Attributed
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Reading
from summit_tui.model import Quotation, Referent


def resolve(
    reading: Reading, names: Names, attributed: tuple[Attributed, ...]
) -> tuple[tuple[Referent, ...], tuple[Quotation, ...]]:
    """Everybody and everything that the article names, and its quotations with `speaker` and `via` as their keys."""
    return (), tuple(a.quotation for a in attributed)
