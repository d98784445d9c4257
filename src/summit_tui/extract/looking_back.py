"""Whether an article looks back or ahead to a meeting, by the words right before its name."""

from __future__ import annotations

from summit_tui.extract.series import Relation
from summit_tui.patterns import compiled


def relation_of(text: str, begin: int, start: int) -> Relation:
    """What the words right around say: a look back or ahead, or the article's own summit."""
    words = text[max(0, begin - 24) : start].lower().replace("’", "'")
    last = r"last(?! (?:day|evening|night|hours?|session|leg)\b)"
    if compiled(rf"\b(?:previous|last year's|earlier|past|former|{last})\b[^.]*$").search(words):
        return "earlier"
    if "such " in words[-6:]:
        return "earlier"
    if compiled(r"\b(?:next year's|next|future)\b[^.]*$").search(words):
        return "later"
    return "about"
