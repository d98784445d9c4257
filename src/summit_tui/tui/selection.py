"""What the reading screen shows of the dossier: one immutable value that the screen alone replaces."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation


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


def quotations_shown(dossier: Dossier, selection: Selection) -> list[Quotation]:
    """The quotations of the article in the order of the text; reported statements too where they are shown."""
    if selection.article is None:
        return []
    found = dossier.quotations_in(selection.article, indirect=selection.reported)
    return sorted(found, key=lambda q: q.spans[0].start)


def quotation_at(dossier: Dossier, selection: Selection) -> Quotation | None:
    """The quotation under the cursor."""
    inside = [
        q for q in quotations_shown(dossier, selection) if any(s.start - 1 <= selection.at <= s.end for s in q.spans)
    ]
    return max(inside, key=lambda q: (q.kind != "indirect", q.spans[0].start), default=None)


def articles_shown(dossier: Dossier, selection: Selection) -> list[Article]:
    """The articles of the list."""
    return [a for a in dossier.articles if selection.teasers or a.role != "teaser"]


def first_article(dossier: Dossier) -> Article | None:
    """What is opened at the start: the first article that quotes somebody, else the first one, else a teaser."""
    whole = [a for a in dossier.articles if a.role != "teaser"]
    quoting = (a for a in whole if dossier.quotations_in(a.id))
    return next(quoting, None) or next(iter(whole or dossier.articles), None)


def step_quotation(
    dossier: Dossier, selection: Selection, step: int, wanted: Callable[[Quotation], bool]
) -> Quotation | None:
    """The next (1) or last (-1) wanted quotation from the cursor on, in this article or one further in the list."""
    shown = [q for q in quotations_shown(dossier, selection) if wanted(q)][::step]
    for quotation in shown:
        if (quotation.spans[0].start - selection.at) * step > 0:
            return quotation
    articles = [a.id for a in articles_shown(dossier, selection)][::step]
    here = articles.index(selection.article) if selection.article in articles else -1
    for article in articles[here + 1 :]:
        found = [q for q in quotations_shown(dossier, selection._replace(article=article)) if wanted(q)]
        if found:
            return found[::step][0]
    return None
