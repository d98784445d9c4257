"""Readings, names and extracts of news that a test writes itself."""

from __future__ import annotations

from functools import cache

from summit_tui.extract import extract
from summit_tui.extract.named import Name
from summit_tui.extract.names import find_names
from summit_tui.extract.reading import Reading, open_article
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Extract, Paragraph, Source, Span, line_starts


@cache
def world() -> Knowledge:
    """The built-in knowledge, read once."""
    return load()


def article_of(text: str, published: str | None = "2024-03-05", key: str = "a-1") -> tuple[Source, Article]:
    """One article whose body is the lines of a text; a line that begins with "# " is its title."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        title = line.startswith("# ")
        if line.strip():
            start = at + 2 * title
            paragraphs.append(Paragraph("title" if title else "body", Span(f"{key}.txt", start, at + len(line))))
        at += len(line) + 1
    source = Source(f"{key}.txt", "", text, "", line_starts=line_starts(text))
    span = Span(source.id, 0, len(text))
    return source, Article(key, source.id, "main", span, tuple(paragraphs), text.split("\n")[0], published=published)


def reading_of(text: str, published: str | None = "2024-03-05") -> Reading:
    """A reading of one article."""
    return open_article(*article_of(text, published), world())


def names_of(text: str) -> tuple[Name, ...]:
    """The names of one article."""
    return find_names(reading_of(text)).found


def extract_of(text: str, published: str | None = "2024-03-05", key: str = "a-1") -> Extract:
    """What one article holds."""
    return extract(*article_of(text, published, key), world())
