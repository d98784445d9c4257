"""One part of another page, all of it: what its last row, "… and 12 participants more", leads to."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from summit_tui.dossier import Dossier
from summit_tui.tui.drawn.line import Row
from summit_tui.tui.pages.paper import Paper
from summit_tui.tui.pages.parts import Part, rest
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

MANY = 300
"""Of the things of a part on one page."""
WITH_PARTS: Mapping[str, str] = MappingProxyType(
    {page: f"summit_tui.tui.pages.{page}" for page in ("summit", "speaker", "entity", "figure", "timeline")}
)
"""The pages that have parts: `part(dossier, name, key)` gives one, or None."""


def title(dossier: Dossier, key: str) -> str:
    """Which part of what."""
    found = _part(dossier, asked(key).key)
    where = rest(asked(key).key)
    if found is None or where is None:
        return "More"
    of = str(import_module(WITH_PARTS[where.page]).title(dossier, where.key))
    return f"{of} › {found.heading}"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """The things of a part, a stretch at a time."""
    what, first = asked(key)
    paper = Paper(width)
    where, part = rest(what), _part(dossier, what)
    if where is None or part is None or not part.things:
        paper.plain("This is not in the dossier any more.")
        return paper.rows
    of = str(import_module(WITH_PARTS[where.page]).title(dossier, where.key))
    paper.title(of, part.heading)
    paper.standfirst(part.whole or f"{len(part.things):,} in all")
    paper.space()
    shown = stretch(part.things, first, MANY)
    earlier(paper, "rest", what, shown, MANY)
    for thing in shown.things:
        part.show(paper, thing)
    later(paper, "rest", what, shown, part.noun)
    return paper.rows


def _part(dossier: Dossier, key: str) -> Part | None:
    where = rest(key)
    if where is None or where.page not in WITH_PARTS:
        return None
    found: Part | None = import_module(WITH_PARTS[where.page]).part(dossier, where.name, where.key)
    return found
