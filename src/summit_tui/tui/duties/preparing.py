"""What the first screen asks of a dossier, asked once by the worker that read it: the lookups it makes are kept."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.tui.asked.selection import Selection, first_article, quotation_at
from summit_tui.tui.drawn import phrases
from summit_tui.tui.reading.article_rows import alike, measured
from summit_tui.tui.reading.sidebar_rows import sidebar_rows

LARGE = 200
"""Articles from which that would hold up the screen."""


def prepare(dossier: Dossier, order: str = "") -> None:
    """Have it ready, so that nothing on the screen waits for it; `order` is that of the list of articles."""
    measured(dossier)
    alike(dossier)
    first = first_article(dossier, order)
    if first is None or len(dossier.articles) < LARGE:
        return
    phrases.dossier_facts(dossier)
    dossier.copies_of(first.id)
    opened = Selection(first.id, first.span.start)
    quotation_at(dossier, opened)
    sidebar_rows(dossier, opened)
