"""What linking asks of the text of an article, looked up when it is read.

It is the article's own and costs time, so it is done once, on all cores, and kept with what else was read. Of summits
nothing is asked where none is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.link.figure_topics import topic_classes, topic_of
from summit_tui.link.lists import lists
from summit_tui.link.mention_dates import with_dates
from summit_tui.link.moved import change
from summit_tui.link.pages import Page
from summit_tui.link.settings import setting_of
from summit_tui.model import Article, Extract, Quotation, Source, Span, SummitMention
from summit_tui.tables import Listed, Table

MOST = 1000
"""Quotations of one article that are looked at before anybody asks for them."""


def look(article: Article, extract: Extract, sources: Mapping[str, Source], knowledge: Knowledge) -> Extract:
    """The extract with what its text tells of figures and summits.

    When a summit was, is left open in an article that prints no date: its dateline may tell its day.
    """
    if extract.looked:
        return extract
    topics = knowledge.view(topic_classes)
    figures = tuple(figure._replace(topic=topic_of(figure, sources, topics)) for figure in extract.figures)
    extract = extract._replace(figures=figures, looked=True)
    if not extract.summits:
        return extract
    page = Page(article, sources, extract.events, {})
    sentences = Sentences(page)
    summits: Sequence[SummitMention] = tuple(map(sentences.told, extract.summits))
    if article.published:
        summits = tuple(with_dates(mention, page.events) for mention in summits)
    first = tuple(_set(quotation, page) for quotation in extract.quotations[:MOST])
    return extract._replace(summits=summits, quotations=(*first, *extract.quotations[MOST:]))


def looked_at(
    articles: Sequence[Article], extracts: Table[Extract], sources: Mapping[str, Source], knowledge: Knowledge
) -> Table[Extract]:
    """The extracts, all of them looked at. They go in step with the articles."""
    if all(extracts.field("looked")):
        return extracts
    return Listed(look(a, e, sources, knowledge) for a, e in zip(articles, extracts, strict=True))


class Sentences:
    """What the sentences of a page tell of the summits that they name."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._told: dict[Span, SummitMention] = {}
        self._lists: dict[Span, list[Span]] = {}

    def told(self, mention: SummitMention) -> SummitMention:
        """The mention with what became of the summit, and with lists of who came."""
        page, whole = self._page, self._page.article.span
        if mention.span.source != page.article.source or not whole.start <= mention.span.start < whole.end:
            return mention
        sentence = page.sentence(mention.span.start)
        same = self._told.get(sentence)
        if same is None:
            words = page.words(sentence)
            same = self._told[sentence] = mention._replace(change=change(words), lists=self._near(sentence))
        return mention._replace(change=same.change, lists=same.lists)

    def _near(self, sentence: Span) -> tuple[Span, ...]:
        """The lists in a sentence and in those beside it: one before, two behind."""
        page, whole = self._page, self._page.article.span
        behind = page.sentence(min(sentence.end + 2, whole.end - 1))
        before = page.sentence(max(sentence.start - 2, whole.start))
        after = page.sentence(min(behind.end + 2, whole.end - 1))
        return tuple(found for near in (before, sentence, behind, after) for found in self._in(near))

    def _in(self, sentence: Span) -> list[Span]:
        found = self._lists.get(sentence)
        if found is None:
            found = self._lists[sentence] = lists(sentence, self._page)
        return found


def _set(quotation: Quotation, page: Page) -> Quotation:
    """A quotation whose speaker is known, with its setting."""
    return quotation._replace(setting=setting_of(quotation, page)) if quotation.speaker else quotation
