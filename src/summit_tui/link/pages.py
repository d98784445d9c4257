"""Sentences of an article, found again from offsets while linking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from summit_tui.extract.bounds import LONGEST, plain, sentence_at
from summit_tui.model import Article, Source, Span


class Page:
    """The text of an article, asked by offset in its source."""

    def __init__(self, article: Article, sources: Mapping[str, Source]) -> None:
        self.article = article
        self._text = sources[article.source].text if article.source in sources else ""
        self._paragraphs = [p.span for p in article.paragraphs]
        self._starts = [span.start for span in self._paragraphs]
        self._read: dict[int, str] = {}
        """Paragraphs that were asked for, by their start, without line breaks."""

    def words(self, span: Span) -> str:
        """The words of a span with single spaces."""
        return plain(self._text[span.start : span.end])

    def raw(self, span: Span) -> str:
        """The words of a span, as many characters as it has."""
        return self._text[span.start : span.end].replace("\n", " ").replace("\xa0", " ")

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self._paragraphs[i].end:
            return Span(self.article.source, offset, offset)
        first, last = self._paragraphs[i].start, self._paragraphs[i].end
        if last - first > 2 * LONGEST:
            first, last = max(first, offset - 2 * LONGEST), min(last, offset + 2 * LONGEST)
            text = self._text[first:last].replace("\n", " ")
        else:
            text = self._read.get(first) or self._read.setdefault(first, self._text[first:last].replace("\n", " "))
        start, end = sentence_at(text, offset - first)
        return Span(self.article.source, first + start, first + end)

    def around(self, offset: int) -> str:
        """The words of the sentence that holds an offset."""
        return self.words(self.sentence(offset))

    @property
    def text(self) -> str:
        """All of it, as printed."""
        return self._text[self.article.span.start : self.article.span.end]
