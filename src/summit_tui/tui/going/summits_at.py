"""The summits that a row or a page leads to: those held at a place or in a country, those of what is listed."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.model import Entity, Summit
from summit_tui.tui.drawn.line import Location


def held_at(dossier: Dossier, entity: Entity | None) -> list[Summit]:
    """The summits held at a place or in a country, in the order of the dossier; none for what is neither."""
    if entity is None or entity.kind not in ("place", "country"):
        return []
    names = {name.casefold() for name in (entity.name, *entity.aliases)}
    if entity.kind == "country":
        return [s for s in dossier.summits if s.country and s.country.casefold() in names]
    return [s for s in dossier.summits if s.place and s.place.casefold() in names]


def summits_of(dossier: Dossier, location: Location | None) -> list[Summit]:
    """The summits of what a location is about: a summit itself, a figure, an agreement, a place."""
    if location is None:
        return []
    page, key = whole(location)
    entity = dossier.entity(key.partition("@")[0]) if page == "entity" else None
    figure = dossier.figure(key) if page == "figure" else None
    found = key if page == "summit" else entity.summit if entity else figure.summit if figure else None
    summit = dossier.summit(found)
    return [summit] if summit else held_at(dossier, entity)


def whole(location: Location) -> tuple[str, str]:
    """The page that a location is, or is the rest of a part of; and the key of that page."""
    of = location.key.split("/", 2) if location.page == "rest" else []
    return (of[0], of[2].rpartition("@")[0] or of[2]) if len(of) == 3 else (location.page, location.key)


def one_summit(dossier: Dossier, row: Location | None, page: Location) -> str | None:
    """The summit of what a row leads to, else of what its page is about; None where there are several, or none."""
    return next((found[0].id for at in (row, page) if len(found := summits_of(dossier, at)) == 1), None)
