"""Which pages there are; each is a module of `pages` with `title(dossier, key)` and `rows(dossier, key, width)`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.tui.drawn.line import Location, Row, Run, line
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

PACKAGE = "summit_tui.tui.pages"
PAGES: frozenset[str] = frozenset(
    {
        *("speaker", "speakers", "summit", "entity", "figure", "quotations"),
        *("timeline", "figures", "copies", "problems", "matrix", "clippings", "found", "rest"),
    }
)
OF_MARKS = frozenset({"clippings"})
"""Pages that are made of the marks too."""


def exists(name: str) -> bool:
    """Whether there is such a page."""
    return name in PAGES and find_spec(f"{PACKAGE}.{name}") is not None


def page_module(name: str) -> ModuleType:
    """The module of a page, imported when it is first opened."""
    return import_module(f"{PACKAGE}.{name}")


def title(dossier: Dossier, location: Location) -> str:
    """The name of a page."""
    return str(page_module(location.page).title(dossier, location.key))


def rows(dossier: Dossier, location: Location, width: int, marked: Marked = NOTHING_MARKED) -> Sequence[Row]:
    """The rows of a page."""
    made: Sequence[Row]
    if dossier is EMPTY:
        made = [Row((line(Run("  The files are still being read; the page fills as soon as they are.", "dim")),))]
    elif location.page in OF_MARKS:
        made = page_module(location.page).rows(dossier, location.key, width, marked)
    else:
        made = page_module(location.page).rows(dossier, location.key, width)
    return made or [Row((line(Run("  Nothing of this kind is in the dossier.", "dim")),))]


def regrouped(location: Location) -> Location | None:
    """The same page grouped by something else; None where there is nothing to group."""
    if location.page != "quotations":
        return None
    return Location(location.page, page_module(location.page).next_grouping(location.key))
