"""Words of a file with what stands around them, in one line."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.model import Span
from summit_tui.tui.corpus_text import cells, clean, crop
from summit_tui.tui.drawn.line import Location, Run, inked

REACH = 240
"""Characters looked at on either side."""


def place(dossier: Dossier, span: Span) -> Location | None:
    """Where a span is read: in its article. None if it lies in no article."""
    article = dossier.article_at(span)
    return Location("article", article.id, span.start) if article else None


def excerpt(dossier: Dossier, span: Span, width: int, article: str = "") -> list[Run]:
    """The words of a span, strong, in the middle of their paragraph, in so many cells."""
    text = dossier.sources[span.source].text
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    found = dossier.article(article) or dossier.article_at(span)
    paragraph = dossier.paragraph_at(found.id, span.start) if found else None
    if paragraph:
        first, last = max(first, paragraph.span.start), min(last, paragraph.span.end)

    def told(start: int, end: int) -> str:
        return dossier.words(Span(span.source, start, end), found.id) if found else text[start:end]

    words = crop(clean(told(span.start, span.end)), max(1, width))
    whole = paragraph.span if paragraph else Span(span.source, 0, len(text))
    before = inked(told(first, span.start)).text.lstrip()
    before = "…" + before.partition(" ")[2] if first > whole.start and " " in before else before
    after = inked(told(span.end, last)).text.rstrip()
    after = after.rpartition(" ")[0] + "…" if last < whole.end and " " in after else after
    room = max(0, width - cells(words))
    ahead = max(room // 3, room - cells(after))
    before = ending(before, min(ahead, room))
    after = beginning(after, max(0, room - cells(before)))
    return [Run(before, "dim"), Run(words, "strong"), Run(after, "dim")]


def beginning(text: str, width: int) -> str:
    """The beginning of a text in so many cells, up to the end of a word."""
    if cells(text) <= width:
        return text
    kept = crop(text, width)
    whole = kept.rstrip("…").rpartition(" ")[0].rstrip()
    return f"{whole}…" if len(whole) > len(kept) // 2 else kept


def ending(text: str, width: int) -> str:
    """The end of a text in so many cells, from the beginning of a word on."""
    if cells(text) <= width:
        return text
    kept = text[max(0, len(text) - max(0, width - 1)) :]
    while kept and cells(kept) > width - 1:
        kept = kept[1:]
    head, space, rest = kept.partition(" ")
    if space and rest.strip() and len(head) < len(kept) // 2:
        kept = rest
    return "…" + kept if width > 0 and kept.strip() else ""
