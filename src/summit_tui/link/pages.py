"""Sentences of an article, found again from offsets while linking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from summit_tui.extract.bounds import LONGEST, plain, sentence_at
from summit_tui.model import Article, Event, Source, Span
from summit_tui.tables import table

RECENT = 256
"""Articles whose texts and dates are kept at hand: linking goes through all of them several times."""


class Page:
    """The text of an article, asked by offset in its source."""

    __slots__ = ("_events", "_recent", "_sources", "article")

    def __init__(
        self, article: Article, sources: Mapping[str, Source], events: Sequence[Event], recent: dict[str, _Opened]
    ) -> None:
        """`recent` is shared by the pages of a dossier."""
        self.article = article
        self._sources, self._events, self._recent = sources, events, recent

    @property
    def events(self) -> Sequence[Event]:
        """Its dates in the order of the text, as the article alone tells them."""
        opened = self._opened()
        if opened.events is None:
            opened.events = tuple(self._events)
        return opened.events

    def words(self, span: Span) -> str:
        """The words of a span with single spaces."""
        return plain(self._opened().text[span.start : span.end])

    def raw(self, span: Span) -> str:
        """The words of a span, as many characters as it has."""
        return self._opened().text[span.start : span.end].replace("\n", " ").replace("\xa0", " ")

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        page = self._opened()
        starts, ends = page.paragraphs()
        i = bisect_right(starts, offset) - 1
        if i < 0 or offset >= ends[i]:
            return Span(self.article.source, offset, offset)
        first, last = starts[i], ends[i]
        if last - first > 2 * LONGEST:
            first, last = max(first, offset - 2 * LONGEST), min(last, offset + 2 * LONGEST)
            text = page.text[first:last].replace("\n", " ")
        else:
            text = page.read.get(first) or page.read.setdefault(first, page.text[first:last].replace("\n", " "))
        start, end = sentence_at(text, offset - first)
        return Span(self.article.source, first + start, first + end)

    def around(self, offset: int) -> str:
        """The words of the sentence that holds an offset."""
        return self.words(self.sentence(offset))

    @property
    def text(self) -> str:
        """All of it, as printed."""
        return self._opened().text[self.article.span.start : self.article.span.end]

    def _opened(self) -> _Opened:
        opened = self._recent.get(self.article.id)
        if opened is None:
            if len(self._recent) >= RECENT:
                self._recent.clear()
            opened = self._recent[self.article.id] = _Opened(self.article, self._sources)
        return opened


class _Opened:
    """What is asked of a page again and again."""

    __slots__ = ("_article", "_paragraphs", "events", "read", "text")

    def __init__(self, article: Article, sources: Mapping[str, Source]) -> None:
        self._article = article
        self._paragraphs: tuple[list[int], list[int]] | None = None
        self.text = sources[article.source].text if article.source in sources else ""
        self.read: dict[int, str] = {}
        """Paragraphs that were asked for, by their start, without line breaks."""
        self.events: tuple[Event, ...] | None = None

    def paragraphs(self) -> tuple[list[int], list[int]]:
        """Where its paragraphs start and end."""
        if self._paragraphs is None:
            paragraphs = table(self._article.paragraphs)
            self._paragraphs = paragraphs.field("span.start"), paragraphs.field("span.end")
        return self._paragraphs
