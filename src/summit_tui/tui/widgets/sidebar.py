"""What the article, or the whole dossier, is linked with."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import var

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.line import FixedRows
from summit_tui.tui.reading.sidebar_rows import sidebar_rows
from summit_tui.tui.selection import Selection
from summit_tui.tui.widgets.rows import RowList


class Sidebar(RowList):
    """Speakers, summits, agreements, figures and names, each a way to its page."""

    dossier: var[Dossier] = var(EMPTY)
    selection: var[Selection] = var(Selection())

    def watch_dossier(self) -> None:
        """Count anew."""
        self._fill()

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Count anew where something else is to be counted."""
        if before._replace(at=0, hits=()) != now._replace(at=0, hits=()):
            self._fill()

    def _fill(self) -> None:
        whole = self.selection.whole or self.selection.article is None
        title = "In the whole dossier" if whole else "In this article"
        narrowed = f"“{clean(self.selection.filter)}” · " if self.selection.filter else ""
        self.border_title = Content(narrowed + title)
        self.show(FixedRows(sidebar_rows(self.dossier, self.selection) if self.dossier.articles else []))
