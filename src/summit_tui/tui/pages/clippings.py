"""What is marked: the clippings, then what has a star, tags or a note. The page is made of the marks it is given.

Its key is the one that is pressed to clip, as it is printed; empty if there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation
from summit_tui.printings import Folded
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED, runs
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import set_quotation
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

if TYPE_CHECKING:
    from summit_tui.system.marks import Mark
    from summit_tui.tui.drawn.mark_signs import Marked

CLIPPINGS = 500
"""Clippings on a page."""


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Clippings"


def clippings(dossier: Dossier, marked: Marked) -> list[Quotation]:
    """The clippings that are in the dossier, first clipped first; the same words in one file count once."""
    numbers: dict[int, Quotation] = {}
    for quotation in _quotations(dossier, marked):
        if marked[quotation.id].clipped:
            numbers.setdefault(marked[quotation.id].clipped, quotation)
    return [numbers[number] for number in sorted(numbers)]


def only_marked(dossier: Dossier, marked: Marked) -> list[Quotation]:
    """The quotations with a star, tags or a note that are no clippings, in the order of the dossier."""
    starred = (q for q in _quotations(dossier, marked) if _wanted(marked[q.id]) and not marked[q.id].clipped)
    return _once(starred, marked)


def rows(dossier: Dossier, key: str, width: int, marked: Marked = NOTHING_MARKED) -> list[Row]:
    """The clippings in the order in which they were made, and all else that is marked."""
    paper = Paper(width)
    key, first = asked(key)
    found = clippings(dossier, marked)
    paper.title("Clippings", phrases.count(len(found), "clipping") if found else "No clippings yet")
    if not found:
        paper.space()
        clips = f"{key} clips the quotation under the cursor; it" if key else "A quotation that you clip"
        paper.plain(f"{clips} stays here until {f'{key} takes it' if key else 'you take it'} out again.")
    shown = stretch(found, first, CLIPPINGS)
    earlier(paper, "clippings", key, shown, CLIPPINGS)
    for quotation in shown.things:
        paper.space()
        set_marked(paper, dossier, quotation, marked[quotation.id]._replace(clipped=0))
    later(paper, "clippings", key, shown, "clipping")
    if first:
        return paper.rows
    others = only_marked(dossier, marked)
    if others:
        paper.heading("Marked quotations", f"{len(others):,}")
    for number, quotation in enumerate(others):
        if number:
            paper.space()
        set_marked(paper, dossier, quotation, marked[quotation.id])
    articles = [article for article in dossier.articles if article.id in marked and _wanted(marked[article.id])]
    if articles:
        paper.heading("Marked articles", f"{len(articles):,}")
    for article in articles:
        set_article(paper, dossier, article, marked[article.id])
    return paper.rows


def set_article(paper: Paper, dossier: Dossier, article: Article, mark: Mark) -> None:
    """A title with its marks."""
    target = Location("article", article.id)
    facts = [phrases.outlet(article), phrases.published(article)]
    way = Way(target, dossier.locate(article.span))
    paper.passage([inked(article.title or "(no title)", "italic")], facts, way)
    set_marks(paper, mark)


def set_marked(paper: Paper, dossier: Dossier, quotation: Quotation, mark: Mark) -> None:
    """A quotation, and what was written on it; a star alone is seen in its margin."""
    set_quotation(paper, dossier, Folded(quotation))
    if mark.tags or mark.note:
        set_marks(paper, mark)


def set_marks(paper: Paper, mark: Mark) -> None:
    """Star, tags and note, under what they are on."""
    found = runs(mark)
    if found:
        paper.passage([Run("└", "faint"), *found])


def _wanted(mark: Mark) -> bool:
    return bool(mark.star or mark.tags or mark.note)


def _once(quotations: Iterable[Quotation], marked: Marked) -> list[Quotation]:
    """The first of those that have the same words in one file, and so the same marks."""
    kept: dict[object, Quotation] = {}
    for quotation in quotations:
        mark = marked[quotation.id]
        kept.setdefault((mark.file, mark.words) if mark.words else quotation.id, quotation)
    return list(kept.values())


def _quotations(dossier: Dossier, marked: Marked) -> Iterator[Quotation]:
    found = [quotation for key in marked if (quotation := dossier.quotation(key))]
    yield from sorted(found, key=lambda q: (dossier.rank(q.article), q.spans[0].start))
