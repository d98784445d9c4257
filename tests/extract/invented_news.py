"""Readings, names and extracts of news that a test writes itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from summit_tui.extract import extract
from summit_tui.extract.names import find_names
from summit_tui.extract.naming.named import Name
from summit_tui.extract.reading import Reading, open_article
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Extract, Paragraph, ParagraphKind, Role, Source, Span, line_starts


@cache
def world() -> Knowledge:
    """The built-in knowledge, read once."""
    return load()


def article_of(
    text: str,
    published: str | None = "2024-03-05",
    key: str = "a-1",
    first: ParagraphKind = "body",
    role: Role = "main",
) -> tuple[Source, Article]:
    """One article whose paragraphs are the lines of a text.

    `first` is the kind of the first line; a line that begins with "# " is a title.
    """
    paragraphs, at = [], 0
    for line in text.split("\n"):
        title = line.startswith("# ")
        if line.strip():
            kind: ParagraphKind = "title" if title else "body" if paragraphs else first
            paragraphs.append(Paragraph(kind, Span(f"{key}.txt", at + 2 * title, at + len(line))))
        at += len(line) + 1
    source = Source(f"{key}.txt", "", text, "", line_starts=line_starts(text))
    span = Span(source.id, 0, len(text))
    known = "printed" if published else None
    title = text.split("\n")[0]
    return source, Article(
        key, source.id, role, span, tuple(paragraphs), title, published=published, published_known=known
    )


def reading_of(text: str, published: str | None = None) -> Reading:
    """A reading of one article."""
    return open_article(*article_of(text, published), world())


def names_of(text: str) -> tuple[Name, ...]:
    """The names of one article."""
    return find_names(reading_of(text, "2024-03-05"), ()).found


def extract_of(text: str, published: str | None = "2024-03-05", key: str = "a-1") -> Extract:
    """What one article holds."""
    return extract(*article_of(text, published, key), world())


def any_news(words: Sequence[str]) -> SearchStrategy[str]:
    """Texts of such words, with a few characters of any kind between them: those that an extractor reacts to."""
    return st.lists(st.sampled_from(words) | st.text(max_size=3), max_size=20).map(" ".join)
