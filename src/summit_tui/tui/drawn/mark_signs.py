"""How marks look: one sign in a margin, words in a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn.line import Run

if TYPE_CHECKING:
    from summit_tui.system.marks import Mark

    Marked = Mapping[str, Mark]
    """Marks by the id of what is marked."""

NOTHING_MARKED: Marked = {}
UNREAD = "•"


def sign(mark: Mark | None) -> str:
    """The one sign for which a margin has room; of several marks, the one that says most."""
    if mark is None:
        return ""
    return "✎" if mark.note else "★" if mark.star else "#" if mark.tags else "+" if mark.clipped else ""


def runs(mark: Mark | None) -> list[Run]:
    """All marks in a line: star, tags, note, clipped."""
    if mark is None:
        return []
    found = [Run(" ★", "accent")] if mark.star else []
    found += [Run(f" #{clean(tag)}", "accent") for tag in mark.tags]
    found += [Run(f" ✎ {clean(mark.note)}", "italic")] if mark.note else []
    return [*found, *([Run(" + clipped", "accent")] if mark.clipped else [])]
