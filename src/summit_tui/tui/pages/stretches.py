"""Long lists one stretch at a time: the key of a page may end in `@200`, the first row that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages.paper import Paper

T = TypeVar("T")


class Asked(NamedTuple):
    """The key of a page, taken apart."""

    key: str
    first: int = 0


class Stretch(NamedTuple, Generic[T]):
    """Some things of a long list that follow each other."""

    things: Sequence[T]
    first: int
    whole: int
    """How many the list has."""


def asked(key: str) -> Asked:
    """`xi-jinping@200` is what, from where on."""
    what, at, number = key.rpartition("@")
    return Asked(what, int(number)) if at and number.isascii() and number.isdigit() and len(number) < 9 else Asked(key)


def stretch(things: Sequence[T], first: int, most: int) -> Stretch[T]:
    """At most so many things from one on."""
    return Stretch(things[first : first + most], first, len(things))


def earlier(paper: Paper, page: str, key: str, shown: Stretch[T], most: int) -> None:
    """A way to the stretch before, if there is one."""
    if shown.first:
        back = max(0, shown.first - most)
        target = Location(page, f"{key}@{back}" if back else key)
        paper.plain(f"… the {phrases.count(shown.first, 'one')} before", target, "accent")


def later(paper: Paper, page: str, key: str, shown: Stretch[T], noun: str) -> None:
    """A way to the stretch behind, if there is one."""
    end = shown.first + len(shown.things)
    paper.more(shown.whole - end, noun, Location(page, f"{key}@{end}"))
