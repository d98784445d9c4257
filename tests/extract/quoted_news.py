"""Invented news as the extractors get it, and what they find in it, as plain words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from summit_tui.extract.attribution import Attributed, attribute
from summit_tui.extract.indirect import report
from summit_tui.extract.quotations import quoted
from summit_tui.extract.reading import Reading, open_article
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Paragraph, ParagraphKind, Quotation, Role, Source, Span, line_starts


class Said(NamedTuple):
    """A quotation with the words that attribute it."""

    text: str
    mention: str | None
    cue: str | None
    via: str | None
    reason: str
    quotation: Quotation


@cache
def knowledge() -> Knowledge:
    return load()


def reading(text: str, first: ParagraphKind = "body", role: Role = "main") -> Reading:
    """Each line of `text` is a paragraph; `first` is the kind of the first."""
    source = Source("news.txt", "", text, "0", line_starts=line_starts(text))
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = first if not paragraphs else "body"
            paragraphs.append(Paragraph(kind, Span(source.id, at, at + len(line))))
        at += len(line) + 1
    article = Article("a", source.id, role, Span(source.id, 0, len(text)), tuple(paragraphs), "")
    return open_article(source, article, knowledge())


def marked(text: str) -> list[str]:
    """The words between outermost marks."""
    return [quotation.text for quotation in quoted(reading(text))[0]]


def said(text: str, first: ParagraphKind = "body", role: Role = "main") -> list[Said]:
    """The quotations of a text with their speakers' mentions."""
    opened = reading(text, first, role)
    return [_said(text, found) for found in attribute(opened, quoted(opened)[0])]


def reported(text: str, first: ParagraphKind = "body") -> list[Said]:
    """The reported statements of a text."""
    opened = reading(text, first)
    return [_said(text, found) for found in report(opened, attribute(opened, quoted(opened)[0]))]


def speakers(text: str, first: ParagraphKind = "body") -> list[tuple[str, str | None]]:
    """(words quoted, mention) of each quotation."""
    return [(one.text, one.mention) for one in said(text, first)]


def _said(text: str, found: Attributed) -> Said:
    q = found.quotation
    mention = text[q.mention.start : q.mention.end] if q.mention else None
    via = text[found.via.start : found.via.end] if found.via else None
    return Said(q.text, mention, q.cue, via, q.reason, q)
