"""Sentences of an article, found again from offsets while linking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from summit_tui.extract.wording.bounds import LONGEST, Stops, plain, sentence_at, sentence_between, stops_of
from summit_tui.lean.tuples import new
from summit_tui.model import Article, Event, Phase, Source, Span
from summit_tui.tables import table

RECENT = 256
"""Articles whose dates and paragraphs are kept at hand."""
ROOM = 40_000_000
"""Characters of texts that are kept at hand."""


class Desk:
    """What is at hand of the articles of a dossier: linking goes through all of them several times."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._opened: dict[str, _Opened] = {}
        self._texts: dict[str, str] = {}
        self._room = ROOM

    def open(self, article: Article) -> _Opened:
        """An article, to be asked more than once."""
        opened = self._opened.get(article.id)
        if opened is None:
            if len(self._opened) >= RECENT:
                self._opened.clear()
            opened = self._opened[article.id] = _Opened(article, self.text(article.source))
        return opened

    def text(self, key: str) -> str:
        """The text of a file; empty for one that is not there.

        The first ones stay: where all are gone through in turn, the latest would be gone whenever they are needed.
        """
        text = self._texts.get(key)
        if text is None:
            text = self._sources[key].text if key in self._sources else ""
            if len(text) <= self._room:
                self._texts[key] = text
                self._room -= len(text)
        return text


class Page:
    """The text of an article, asked by offset in its source."""

    __slots__ = ("_desk", "_events", "_sentences", "article", "phases")

    def __init__(self, article: Article, events: Sequence[Event], desk: Desk) -> None:
        """`desk` is shared by the pages of a dossier."""
        self.article = article
        self._events, self._desk = events, desk
        self._sentences: dict[int, Span] = {}
        """Those that were asked for; whoever goes through all articles asks for the same ones as the last."""
        self.phases: dict[tuple[int, ...], Phase | None] = {}
        """Of what phase the sentences speak in which a summit is named, by where they name it."""

    @property
    def events(self) -> Sequence[Event]:
        """Its dates in the order of the text, as the article alone tells them."""
        opened = self._desk.open(self.article)
        if opened.events is None:
            opened.events = tuple(self._events)
        return opened.events

    def words(self, span: Span) -> str:
        """The words of a span with single spaces."""
        return plain(self._desk.open(self.article).text[span.start : span.end])

    def raw(self, span: Span) -> str:
        """The words of a span, as many characters as it has."""
        return self._desk.open(self.article).text[span.start : span.end].replace("\n", " ").replace("\xa0", " ")

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        found = self._sentences.get(offset)
        if found is None:
            found = self._sentences[offset] = self._sentence(offset)
        return found

    def _sentence(self, offset: int) -> Span:
        page = self._desk.open(self.article)
        starts, ends = page.paragraphs()
        i = bisect_right(starts, offset) - 1
        if i < 0 or offset >= ends[i]:
            return Span(self.article.source, offset, offset)
        first, last = starts[i], ends[i]
        if last - first > LONGEST:
            first, last = max(first, offset - 2 * LONGEST), min(last, offset + 2 * LONGEST)
            start, end = sentence_at(page.text[first:last].replace("\n", " "), offset - first)
        else:
            read = page.read.get(first)
            if read is None:
                text = page.text[first:last].replace("\n", " ")
                read = page.read[first] = text, stops_of(text)
            start, end = sentence_between(read[1], read[0], offset - first)
        return new(Span, (self.article.source, first + start, first + end))

    def reach(self, offset: int, behind: int = 0) -> tuple[int, int]:
        """Between which offsets the sentence that holds an offset lies, and so many paragraphs behind it, at most."""
        starts, ends = self._desk.open(self.article).paragraphs()
        i = bisect_right(starts, offset) - 1
        low = starts[i] if i >= 0 and offset < ends[i] else offset
        last = min(i + behind, len(ends) - 1)
        return low, max(offset, ends[last]) if last >= 0 else offset

    def around(self, offset: int) -> str:
        """The words of the sentence that holds an offset."""
        return self.words(self.sentence(offset))

    @property
    def text(self) -> str:
        """All of it, as printed."""
        return self._desk.open(self.article).text[self.article.span.start : self.article.span.end]


class _Opened:
    """What is asked of a page again and again."""

    __slots__ = ("_article", "_paragraphs", "events", "read", "text")

    def __init__(self, article: Article, text: str) -> None:
        self._article, self.text = article, text
        self._paragraphs: tuple[list[int], list[int]] | None = None
        self.read: dict[int, tuple[str, Stops]] = {}
        """Paragraphs that were asked for, by their start, without line breaks; and where their sentences end."""
        self.events: tuple[Event, ...] | None = None

    def paragraphs(self) -> tuple[list[int], list[int]]:
        """Where its paragraphs start and end."""
        if self._paragraphs is None:
            paragraphs = table(self._article.paragraphs)
            self._paragraphs = paragraphs.field("span.start"), paragraphs.field("span.end")
        return self._paragraphs
