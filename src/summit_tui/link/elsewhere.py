"""Whether a town is that of a summit or another."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.places import Places, fold
from summit_tui.model import Summit
from summit_tui.patterns import compiled


@cache
def _spoke() -> Pattern[str]:
    return compiled(
        r"\b(?:said|says|spoke|speaking|told (?:[\w’'-]+ ){1,3}) ?(?:on [A-Z][a-z]+day )?in ((?:[A-Z][\w’'-]+ ?){1,3})"
    )


def is_at(name: str, summit: Summit, places: Places) -> bool:
    """Whether a name is that of the summit's town or country, or part of what it is called."""
    held = (summit.place, summit.country)
    return any(place and places.same(name, place) for place in held) or fold(name) in fold(summit.name)


def is_elsewhere(name: str, summit: Summit, places: Places) -> bool:
    """Whether a name is that of a town or country other than the summit's."""
    found = places.find(name)
    if found is None or not (summit.place or summit.country) or is_at(name, summit, places):
        return False
    return not (found.country and summit.country and found.country == summit.country)


def spoken_in(words: str) -> tuple[str, ...]:
    """The towns in which a sentence says that somebody spoke: "Tarn said in Lima that …"."""
    return tuple(found[1].strip() for found in _spoke().finditer(words))
