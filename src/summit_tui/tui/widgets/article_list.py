"""The list of articles."""

from __future__ import annotations

from textual.reactive import reactive

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.tui.reading.article_rows import ArticleRows
from summit_tui.tui.selection import Selection, articles_shown
from summit_tui.tui.widgets.rows import RowList


class ArticleList(RowList):
    """The articles of the dossier; the cursor is on the one that is open."""

    dossier: reactive[Dossier] = reactive(EMPTY)
    selection: reactive[Selection] = reactive(Selection())

    def watch_dossier(self) -> None:
        """Show the articles of the new dossier."""
        self._fill()

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Follow the article; show or hide the teasers."""
        if before.teasers != now.teasers:
            self._fill()
        elif before.article != now.article and isinstance(self.rows, ArticleRows):
            self.set_reactive(ArticleList.cursor, self.rows.index(now.article))
            self._follow_cursor()
            self.refresh()

    def _fill(self) -> None:
        shown = articles_shown(self.dossier, self.selection)
        rows = ArticleRows(self.dossier, shown)
        self.border_title = f"Articles {len(shown)}" if shown else "Articles"
        self.show(rows, rows.index(self.selection.article))
