"""What linking asks of the text of an article, looked up when it is read.

It is the article's own: of many files it is asked on all cores, and kept with what else was read. What is not looked up
here linking asks itself, where it comes to need it.
"""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.link.amounts.figure_topics import topic_classes, topic_of
from summit_tui.link.dating.mention_dates import with_dates
from summit_tui.link.pages import Desk, Page
from summit_tui.link.summit.elsewhere import Houses, houses
from summit_tui.link.summit.moved import with_changes
from summit_tui.link.summit.settings import setting_of
from summit_tui.model import Article, Extract, Quotation, Source

MOST = 1000
"""Quotations of one article that are looked at."""


def look(article: Article, extract: Extract, sources: Mapping[str, Source], knowledge: Knowledge) -> Extract:
    """The extract with what its text tells of figures and summits.

    When a summit was, is left open in an article that prints no date: its dateline may tell its day.
    """
    topics = knowledge.view(topic_classes)
    desk = Desk(sources)
    figures = tuple(figure._replace(topic=tuple(sorted(topic_of(figure, desk, topics)))) for figure in extract.figures)
    extract = extract._replace(figures=figures)
    if not extract.summits:
        return extract
    page = Page(article, extract.events, desk)
    summits = with_changes(extract.summits, page)
    if article.published:
        summits = tuple(with_dates(mention, page.events) for mention in summits)
    extract = extract._replace(summits=tuple(summits), dated=bool(article.published))
    if any(mention.relation == "about" for mention in summits):
        return extract._replace(quotations=_set(extract, page, knowledge.view(houses)))
    return extract


def _set(extract: Extract, page: Page, known: Houses) -> tuple[Quotation, ...]:
    """The quotations, with their settings where somebody speaks who may have come."""
    outside = {referent.key for referent in extract.referents if referent.kind in ("unnamed", "publication")}
    return tuple(
        quotation._replace(setting=setting_of(quotation, page, known))
        if number < MOST and quotation.speaker and quotation.speaker not in outside
        else quotation
        for number, quotation in enumerate(extract.quotations)
    )
