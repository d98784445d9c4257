"""The list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import FixedRows, Row, Run, line
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED
from summit_tui.tui.reading.article_rows import ArticleRows
from summit_tui.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

NOTHING_TITLED_SO = FixedRows((Row((line(Run("Nothing matches the filter.", "dim")),)),))
TITLE_EDGES = 2
"""Cells of the rule that stay on the left and right of a title."""


class ArticleList(RowList):
    """The articles of the dossier; the cursor is on the one that is open."""

    dossier: var[Dossier] = var(EMPTY)
    selection: var[Selection] = var(Selection())
    marked: var[Marked] = var(NOTHING_MARKED)

    def watch_dossier(self) -> None:
        """Show the articles of the new dossier."""
        self._fill()

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Follow the article; show or hide the teasers, order or narrow the articles."""
        if _listed(before) != _listed(now):
            self._fill()
        elif before.article != now.article and isinstance(self.rows, ArticleRows):
            index = self.rows.index(now.article)
            if index != self.cursor:
                self.draw_row(self.cursor)
                self.set_reactive(ArticleList.cursor, index)
                self._follow_cursor()
                self.draw_row(index)

    def watch_marked(self) -> None:
        """Show what is read, starred or noted."""
        if isinstance(self.rows, ArticleRows):
            self.rows.marked = self.marked
            self.draw_anew()

    def _fill(self) -> None:
        teasers, order, words = _listed(self.selection)
        rows = ArticleRows(self.dossier, teasers, self.marked, order, words)
        if len(rows) or not self.selection.titled:
            self.show(rows, rows.index(self.selection.article))
        else:
            self.show(NOTHING_TITLED_SO)
        self._title()

    def on_resize(self) -> None:
        """The title may have more room, or less."""
        self._title()

    def _title(self) -> None:
        rows = self.rows
        number, headlines = (len(rows) - rows.teasers, rows.teasers) if isinstance(rows, ArticleRows) else (0, 0)
        words = f" · “{clean(self.selection.titled)}”" if self.selection.titled else ""
        title = phrases.count(number, "article") if number or headlines or words else "Articles"
        also = f" · {phrases.count(headlines, 'headline')}" if headlines else ""
        order = f" · {self.selection.order}" if self.selection.order and (number or headlines) else ""
        # Of how the list is to be read, more depends than of what is counted.
        least = f"{number:,}{words or order}" if words or order else title
        told = (f"{title}{also}{words}{order}", f"{title}{words}{order}", f"{title}{words}" if words else least)
        self.entitle(next((said for said in told if cells(said) <= self.size.width - TITLE_EDGES), least))


def _listed(selection: Selection) -> tuple[bool, str, str]:
    """As much of a selection as the rows depend on."""
    return selection.teasers, selection.order, selection.titled
