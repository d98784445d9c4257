"""The parts of a page that are lists: the first of each stand on the page, the others on the page `rest`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages.paper import Paper


class Part(NamedTuple):
    """A list of one kind on a page."""

    heading: str
    things: Sequence[Any]
    show: Callable[[Paper, Any], None]
    """Sets one of them."""
    noun: str = ""
    """What one of them is called."""
    plural: str = ""
    whole: str = ""
    """What the heading says at its end in place of their number."""


class Rest(NamedTuple):
    """The key of the page `rest`, taken apart."""

    page: str
    """Whose part it is."""
    name: str
    """What the page calls the part: its `part(dossier, name, key)` gives it."""
    key: str
    """What the page is about."""


def rest(key: str) -> Rest | None:
    """`summit/speakers/lakes-2031`; None where it is no such thing."""
    parts = key.split("/", 2)
    return Rest(*parts) if len(parts) == 3 else None


def set_part(paper: Paper, part: Part, most: int, where: Rest) -> None:
    """The heading of a part and the first of its things, with a way to the others; nothing where there are none."""
    if not part.things:
        return
    paper.heading(part.heading, part.whole or f"{len(part.things):,}")
    set_things(paper, part, most, where)


def set_things(paper: Paper, part: Part, most: int, where: Rest) -> None:
    """The same without a heading."""
    for thing in part.things[:most]:
        part.show(paper, thing)
    target = Location("rest", f"{'/'.join(where)}@{most}")
    paper.more(len(part.things) - most, part.noun, target, part.plural)
