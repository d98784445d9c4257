"""Copying: what `y` and `Y` take along, and by which route it goes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation, Span

ROUTES = ("native", "tmux", "terminal")
"""The routes of copying, the surest first."""


def words_of(dossier: Dossier, quotation: Quotation, style: str | None) -> str:
    """The quotation alone, or with its citation in a style."""
    from summit_tui.output.citation import citation, words_told

    if style is None:
        return words_told(dossier, quotation)
    from summit_tui.output.styles import clipping

    return clipping(citation(dossier, quotation), style)


def chosen_with_citation(dossier: Dossier, article: Article, words: str, span: Span, style: str) -> str:
    """Words chosen in the text with where they stand; inside a quotation they are cited as its speaker's."""
    from summit_tui.output.citation import article_citation, citation
    from summit_tui.output.styles import cite, clipping

    inside = (
        q
        for q in dossier.quotations_in(article.id)
        if any(part.start <= span.start and span.end <= part.end for part in q.spans)
    )
    quoted = next(inside, None)
    if quoted:
        return clipping(replace(citation(dossier, quoted), text=words, where=dossier.locate(span)), style)
    return f"{words}\n\n{cite(replace(article_citation(dossier, article), where=dossier.locate(span)), style)}"


def examples(dossier: Dossier, quotation: Quotation | None) -> dict[str, str]:
    """The citation of a quotation, or of the first there is, in every style."""
    from summit_tui.output.citation import citation
    from summit_tui.output.styles import cite, styles

    one = quotation or next(iter(dossier.quotations), None)
    return {style: cite(citation(dossier, one), style) if one else "" for style in styles()}


def carry(text: str, terminal: Callable[[str], None], routes: Collection[str]) -> tuple[str, bool]:
    """Copy a text; what to say of it, and whether it is sure. Takes up to seconds, so call it in a thread.

    What is copied cannot act either: it may be pasted into a terminal.
    """
    from summit_tui.output.terminal_text import clean
    from summit_tui.system.clipboard import copy

    copied = copy(clean(text), terminal=terminal, routes=routes)
    return copied.message, copied.sure or copied.route not in ("none", "file")
