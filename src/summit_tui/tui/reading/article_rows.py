"""The rows of the article list: a title over two lines, and a line of who printed it and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summit_tui.dossier import Dossier
from summit_tui.model import Article
from summit_tui.tui import phrases
from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.line import Line, Location, Row, Run, inked, line
from summit_tui.tui.mark_signs import NOTHING_MARKED, UNREAD, sign
from summit_tui.tui.typeset import wrap

if TYPE_CHECKING:
    from summit_tui.tui.mark_signs import Marked


WIDE = 30
"""Cells from which a row keeps a blank at its right edge."""


class ArticleRows:
    """Rows of articles, made when they come in sight."""

    def __init__(self, dossier: Dossier, articles: Sequence[Article], marked: Marked = NOTHING_MARKED) -> None:
        self._dossier = dossier
        self._articles = articles
        self._copied = {a.copy_of for a in dossier.articles if a.copy_of}
        self.marked = marked

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._articles)

    def index(self, article: str | None) -> int:
        """The row of an article; -1 if it is not in the list."""
        return next((n for n, a in enumerate(self._articles) if a.id == article), -1)

    def heights(self, width: int) -> Sequence[int]:
        """Three lines for a long title, two for a short one, one for a teaser."""
        room = width - 2
        return [1 if a.role == "teaser" else 3 if cells(a.title) > room else 2 for a in self._articles]

    def row(self, index: int, width: int) -> Row:
        """One article."""
        article = self._articles[index]
        target = Location("article", article.id)
        title = clean(article.title) or "(no title)"
        if article.role == "teaser":
            return Row((line(Run("   ↳ ", "faint"), Run(title, "dim")),), target)
        room = max(1, width - 2)
        mark = self.marked.get(article.id)
        read = mark is not None and mark.read
        ink = "text" if read else "strong"
        lines = [line(Run(" "), Run(part, ink)) for part in wrap(title, room, most=2)]
        if not read:
            lines[0] = line(Run(UNREAD, "accent"), Run(lines[0].left[1].text, ink))
        if cells(article.title) > room and len(lines) == 1:
            lines.append(Line())
        return Row((*lines[:2], self._facts(article, width)), target)

    def _facts(self, article: Article, width: int) -> Line:
        dossier = self._dossier
        right = [Run(f"{sign(self.marked.get(article.id))} ".lstrip(), "accent")]
        if article.copy_of or article.id in self._copied:
            right.append(Run("⧉ ", "dim" if article.copy_of else "accent"))
        number = len(dossier.quotations_in(article.id))
        right.append(Run(f"❝{number}" if number else "", "accent"))
        tag = phrases.summit_tag(dossier.summit(article.summits[0])) if article.summits else ""
        if tag:
            right.append(inked(f" {tag}", "dim"))
        known = phrases.origin(article)
        return line(Run(" "), inked(known or "undated", "dim"), right=[*right, Run(" " if width >= WIDE else "")])
