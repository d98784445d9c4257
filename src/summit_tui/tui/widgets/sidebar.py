"""What the article, or the whole dossier, is linked with."""

from __future__ import annotations

from collections.abc import Mapping

from textual.reactive import var

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn.line import FixedRows
from summit_tui.tui.reading.sidebar_rows import sidebar_rows
from summit_tui.tui.widgets.rows import RowList


class Sidebar(RowList):
    """Speakers, summits, agreements, figures and names, each a way to its page."""

    dossier: var[Dossier] = var(EMPTY)
    selection: var[Selection] = var(Selection())

    saved: var[Mapping[str, str]] = var({})
    """Searches that are kept here, each with what it keeps, once that is counted."""

    _listed_for: Selection | None = None
    """What the list was made for."""

    def watch_dossier(self) -> None:
        """Count anew."""
        self._fill()

    def watch_saved(self, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Show them; where only their numbers came, the cursor stays."""
        if before.keys() == now.keys():
            self._fill(self.cursor, self.scroll_offset.y)
        else:
            self._fill()

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Count anew where something else is to be counted."""
        if _counted(before) != _counted(now):
            # The text is painted first: it is what one looks at.
            self.call_after_refresh(self._follow_selection)

    def _follow_selection(self) -> None:
        if self._listed_for != _counted(self.selection):
            self._fill()

    def _fill(self, cursor: int = -1, scroll: int = 0) -> None:
        self._listed_for = _counted(self.selection)
        whole = self.selection.whole or self.selection.article is None
        where = "in the whole dossier" if whole else "in this article"
        narrowed = f"“{clean(self.selection.filter)}” {where}" if self.selection.filter else ""
        self.entitle(narrowed or where.capitalize())
        rows = sidebar_rows(self.dossier, self.selection, self.saved) if self.dossier.articles else []
        self.show(FixedRows(rows), cursor, scroll)


def _counted(selection: Selection) -> Selection:
    """As much of a selection as the list depends on."""
    return selection._replace(at=0, hits=(), order="", titled="")
