"""A source → its articles, each with its paragraphs."""

from __future__ import annotations

import re
from hashlib import blake2b

from summit_tui.knowledge import Knowledge
from summit_tui.model import Article, Paragraph, ParagraphKind, Source, Span


def split(source: Source, knowledge: Knowledge) -> tuple[Article, ...]:
    """The articles of a file in the order of the page."""
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", source.text)]
    if not lines:
        return ()
    kinds: list[ParagraphKind] = ["title", *(["body"] * (len(lines) - 1))]  # type: ignore[list-item]
    paragraphs = tuple(Paragraph(kind, Span(source.id, *span)) for kind, span in zip(kinds, lines, strict=True))
    span = Span(source.id, lines[0][0], lines[-1][1])
    title = source.text[slice(*lines[0])].strip()
    words = sum(len(source.text[p.span.start : p.span.end].split()) for p in paragraphs if p.kind == "body")
    return (Article(article_id(source, span, title), source.id, "main", span, paragraphs, title, words=words),)


def article_id(source: Source, span: Span, title: str) -> str:
    """The same for the same words in the same file, whatever else changes in the dossier."""
    text = f"{source.id}\0{title}\0{source.text[span.start : span.end]}"
    return "a-" + blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
