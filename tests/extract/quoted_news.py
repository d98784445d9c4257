"""Invented news as the extractors get it, and what they find in it, as plain words."""

from __future__ import annotations

from typing import NamedTuple

from extract.invented_news import article_of, world
from summit_tui.extract.attribution import Attributed, attribute
from summit_tui.extract.indirect import report
from summit_tui.extract.quotations import quoted
from summit_tui.extract.reading import Reading, open_article
from summit_tui.model import ParagraphKind, Quotation, Role


class Said(NamedTuple):
    """A quotation with the words that attribute it."""

    text: str
    mention: str | None
    cue: str | None
    via: str | None
    reason: str
    quotation: Quotation


def reading(text: str, first: ParagraphKind = "body", role: Role = "main") -> Reading:
    """Each line of `text` is a paragraph; `first` is the kind of the first."""
    return open_article(*article_of(text, None, "news", first, role), world())


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
