"""What the reading screen shows of the dossier: one immutable value that the screen alone replaces."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from weakref import WeakKeyDictionary

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article, Quotation

ORDERS = ("", "newest first", "oldest first", "by outlet", "by title")
"""What the list of articles goes by; empty for the order of the files."""


class Selection(NamedTuple):
    """The article and the place in it, and what is shown or hidden."""

    article: str | None = None
    at: int = 0
    """Offset of the cursor in the article's source."""
    whole: bool = False
    """Whether the sidebar counts the whole dossier rather than the article."""
    teasers: bool = True
    furniture: bool = False
    reported: bool = False
    hits: tuple[tuple[int, int], ...] = ()
    """Offsets in the article's source of words that were searched for."""
    filter: str = ""
    """What the names of the sidebar must contain."""
    order: str = ""
    """One of `ORDERS`."""
    titled: str = ""
    """Words that the titles of the list must have."""


class Quoted(NamedTuple):
    """The quotations of an article in the order of the text; `reach` is how far each and those before it go."""

    quotations: Sequence[Quotation]
    starts: Sequence[int]
    reach: Sequence[int]

    def at(self, offset: int) -> Quotation | None:
        """The quotation around an offset."""
        near = self.quotations[bisect_left(self.reach, offset) : bisect_right(self.starts, offset + 1)]
        inside = [q for q in near if any(s.start - 1 <= offset <= s.end for s in q.spans)]
        return max(inside, key=lambda q: (q.kind != "indirect", q.spans[0].start), default=None)


_KEPT: WeakKeyDictionary[Dossier, dict[tuple[str | None, bool], Quoted]] = WeakKeyDictionary()
"""For the article that is open, with reported statements and without, since it is asked with every step."""


def _quoted(dossier: Dossier, article: str | None, reported: bool) -> Quoted:
    kept = _KEPT.setdefault(dossier, {})
    key = article, reported
    if key not in kept:
        if len(kept) > 1:
            kept.clear()
        kept[key] = quoted_in(dossier, article, reported)
    return kept[key]


def quoted_in(dossier: Dossier, article: str | None, reported: bool = False) -> Quoted:
    """The quotations of an article, reported statements too where they are wanted."""
    found = dossier.quotations_in(article, indirect=reported) if article else []
    found.sort(key=lambda q: q.spans[0].start)
    return Quoted(found, [q.spans[0].start for q in found], [*accumulate((q.spans[-1].end for q in found), max)])


def quotations_shown(dossier: Dossier, selection: Selection) -> Sequence[Quotation]:
    """The quotations of the article in the order of the text; reported statements too where they are shown."""
    return _quoted(dossier, selection.article, selection.reported).quotations


def quotation_at(dossier: Dossier, selection: Selection) -> Quotation | None:
    """The quotation under the cursor."""
    return _quoted(dossier, selection.article, selection.reported).at(selection.at)


def articles_beyond(dossier: Dossier, selection: Selection, step: int) -> Iterator[Article]:
    """The articles of the list behind the open one (1), or before it (-1), from there on."""
    here, ranks = place_in(dossier, selection.article, selection.order), in_order(dossier, selection.order)
    listed = titled(dossier, selection.titled, selection.teasers) if selection.titled else b""
    for place in range(here + step, len(ranks) if step > 0 else -1, step):
        if listed and not listed[ranks[place]]:
            continue
        article = dossier.articles[ranks[place]]
        if selection.teasers or article.role != "teaser":
            yield article


def in_order(dossier: Dossier, order: str) -> Sequence[int]:
    """The ranks of all articles in an order."""
    if not order:
        return range(len(dossier.articles))
    # Imported for those who want it: most starts do without.
    from summit_tui.tui.asked.orders import ordered

    return ordered(dossier, order).ranks


def titled(dossier: Dossier, words: str, teasers: bool) -> bytes:
    """For the rank of each article, whether the list shows it where titles must have some words: 0 or 1."""
    from summit_tui.tui.asked.orders import having

    return having(dossier, words, teasers)


def place_in(dossier: Dossier, article: str | None, order: str) -> int:
    """Where an article stands in an order, from 0; -1 if there is none."""
    rank = dossier.rank(article)
    if not order or rank < 0:
        return rank
    from summit_tui.tui.asked.orders import ordered

    return ordered(dossier, order).places[rank]


def first_article(dossier: Dossier, order: str = "") -> Article | None:
    """What is opened at the start: the first article that quotes somebody, else the first one, else a teaser."""
    first = None
    for article in map(dossier.articles.__getitem__, in_order(dossier, order)) if order else dossier.articles:
        if article.role != "teaser":
            if dossier.said_in[article.id]:
                return article
            first = first or article
    return first or (dossier.articles[in_order(dossier, order)[0]] if dossier.articles else None)


def step_quotation(
    dossier: Dossier, selection: Selection, step: int, wanted: Callable[[Quotation], bool]
) -> Quotation | None:
    """The next (1) or last (-1) wanted quotation from the cursor on, in this article or one further in the list."""
    shown = [q for q in quotations_shown(dossier, selection) if wanted(q)][::step]
    for quotation in shown:
        if (quotation.spans[0].start - selection.at) * step > 0:
            return quotation
    for article in articles_beyond(dossier, selection, step):
        found = [q for q in quotations_shown(dossier, selection._replace(article=article.id)) if wanted(q)]
        if found:
            return found[::step][0]
    return None
