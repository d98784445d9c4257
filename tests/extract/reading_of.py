"""Invented text as extractors are given it."""

from __future__ import annotations

from summit_tui.extract.names import Names, find_names
from summit_tui.extract.reading import Reading, open_article
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Paragraph, Source, Span, line_starts

KNOWN: Knowledge = load()


def reading_of(text: str, published: str | None = None) -> Reading:
    """A main article of one paragraph a line."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph("body", Span("a.txt", at, at + len(line))))
        at += len(line) + 1
    article = Article(
        "a-1",
        "a.txt",
        "main",
        Span("a.txt", 0, len(text)),
        tuple(paragraphs),
        "An article",
        published=published,
        published_known="printed" if published else None,
    )
    return open_article(Source("a.txt", "", text, "", line_starts=line_starts(text)), article, KNOWN)


def names_in(reading: Reading) -> Names:
    """Its names."""
    return find_names(reading)
