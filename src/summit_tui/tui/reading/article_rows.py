"""The rows of the article list: a title over two lines, and a line of who printed it and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING

from summit_tui.dossier import Dossier
from summit_tui.model import Article
from summit_tui.tui.asked.once import once
from summit_tui.tui.asked.selection import in_order, place_in, titled
from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Line, Location, Row, Run, inked, line
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED, UNREAD, sign
from summit_tui.tui.drawn.typeset import wrap

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked


WIDE = 30
"""Cells from which a row keeps a blank at its right edge."""
WIDEST = 255
"""Cells of a title that are told apart."""


@once
def measured(dossier: Dossier) -> bytes:
    """The cells of each article's title, one to `WIDEST`; 0 for a teaser, whose title takes one line at any width.

    Worked out once for a dossier, by the worker that reads it: no list has to go through all of its titles.
    """
    return bytes(0 if a.role == "teaser" else max(1, min(cells(_headline(a)), WIDEST)) for a in dossier.articles)


@once
def alike(dossier: Dossier) -> frozenset[str]:
    """Articles that tell neither outlet nor day, and share their title: only their place tells them apart in a list."""
    first: dict[str, str] = {}
    found: set[str] = set()
    for article in dossier.articles:
        if article.role != "teaser" and not phrases.origin(article):
            other = first.setdefault(article.title, article.id)
            if other != article.id:
                found |= {other, article.id}
    return frozenset(found)


def _headline(article: Article) -> str:
    return clean(article.title) or "(no title)"


class ArticleRows:
    """Rows of articles, made when they come in sight."""

    def __init__(
        self, dossier: Dossier, teasers: bool, marked: Marked = NOTHING_MARKED, order: str = "", words: str = ""
    ) -> None:
        """`order` is one of a selection's, `words` what the titles must have."""
        self._dossier = dossier
        self._order = order
        self._ranks = in_order(dossier, order)
        """The ranks of all articles in the order of the list."""
        self._places: Sequence[int] = range(len(self._ranks))
        """For each row, where its article stands in that order."""
        self._widths = measured(dossier)
        if words or not teasers:
            shown = titled(dossier, words, teasers) if words else self._widths
            self._places = [*compress(self._places, map(shown.__getitem__, self._ranks))]
        if order or len(self._places) < len(self._ranks):
            self._widths = bytes(self._widths[self._ranks[place]] for place in self._places)
        self.teasers = self._widths.count(0)
        """How many rows are teasers."""
        self.marked = marked

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._places)

    def index(self, article: str | None) -> int:
        """The row of an article; -1 if it is not in the list."""
        place = place_in(self._dossier, article, self._order)
        row = bisect_left(self._places, place)
        return row if row < len(self._places) and self._places[row] == place else -1

    def heights(self, width: int) -> Sequence[int]:
        """Three lines for a long title, two for a short one, one for a teaser."""
        room = max(1, min(width - 2, WIDEST - 1))
        return self._widths.translate(bytes([1, *[2] * room, *[3] * (WIDEST - room)]))

    def row(self, index: int, width: int) -> Row:
        """One article."""
        article = self._dossier.articles[self._ranks[self._places[index]]]
        target = Location("article", article.id)
        title = _headline(article)
        if article.role == "teaser":
            return Row((line(Run("   ↳ ", "faint"), Run(title, "dim")),), target)
        room = max(1, width - 2)
        mark = self.marked.get(article.id)
        read = mark is not None and mark.read
        ink = "text" if read else "strong"
        lines = [line(Run(" "), Run(part, ink)) for part in wrap(title, room, most=2)]
        if not read:
            lines[0] = line(Run(UNREAD, "accent"), Run(lines[0].left[1].text, ink))
        if self._widths[index] > min(room, WIDEST - 1) and len(lines) == 1:
            lines.append(Line())
        return Row((*lines[:2], self._facts(article, width)), target)

    def _facts(self, article: Article, width: int) -> Line:
        dossier = self._dossier
        right = [Run(f"{sign(self.marked.get(article.id))} ".lstrip(), "accent")]
        if article.copy_of or dossier.copies_of(article.id):
            right.append(Run("⧉ ", "dim" if article.copy_of else "accent"))
        number = dossier.said_in[article.id]
        right.append(Run(f"❝{number}" if number else "", "accent"))
        tag = phrases.summit_tag(dossier.summit(article.summits[0])) if article.summits else ""
        if tag:
            right.append(inked(f" {tag}", "dim"))
        known = phrases.origin(article) or "undated"
        if article.id in alike(dossier):
            known = f"{dossier.locate(article.span).rpartition('/')[2]} · {known}"
        return line(Run(" "), inked(known, "dim"), right=[*right, Run(" " if width >= WIDE else "")])
