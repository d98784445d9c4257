"""Whether two names mean one place: by the entities of the dossier, else letter by letter."""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import fold
from summit_tui.knowledge.places import places as known_places
from summit_tui.model import Article, Entity, SummitMention

LEAD = 400
"""Characters of an article in which it begins to report."""


class Places:
    """Towns and countries by every name they have."""

    def __init__(self, entities: Iterable[Entity], knowledge: Knowledge | None = None) -> None:
        """`knowledge` tells of capitals and countries that no article names but in its dateline."""
        self._knowledge = knowledge
        self._names: dict[str, Entity] = {}
        for entity in entities:
            if entity.kind in ("place", "country"):
                for name in (entity.name, *entity.aliases):
                    self._names.setdefault(fold(name), entity)

    def find(self, name: str | None) -> Entity | None:
        """The place or country of that name."""
        return self._names.get(fold(name)) if name else None

    def country_of(self, name: str) -> str | None:
        """The country that a name is of, or in which a town lies, if that is known."""
        found = self.find(name)
        if found is not None:
            return found.name if found.kind == "country" else found.country
        return self._knowledge.view(known_places).country(town_of(name)) if self._knowledge else None

    def same(self, one: str, other: str) -> bool:
        """Whether both names mean the same place."""
        return self.key(one) == self.key(other)

    def key(self, name: str) -> str:
        """What all names of one place have in common."""
        folded = fold(name)
        found = self._names.get(folded)
        return f"#{found.id}" if found else folded

    def alike(self, name: str) -> set[str]:
        """All names of a place, folded."""
        found = self.find(name)
        also = (found.name, *found.aliases) if found else ()
        return {fold(name), *(folded for folded in map(fold, also) if self._names[folded] is found)}

    def canonical(self, name: str | None) -> str | None:
        """The usual name of a place."""
        found = self.find(name)
        return found.name if found else name


def town_of(dateline: str | None) -> str:
    """The town of a dateline, without what is shouted ("SUCRE, Bolivia" → "Sucre"); empty if there is none."""
    town = (dateline or "").partition(",")[0]
    return town.title() if town.isupper() else town


def led_with(mentions: list[SummitMention], article: Article) -> list[SummitMention]:
    """The mentions, a meeting in the dateline's town with which the report begins as its own.

    "LIMA — A meeting of African Union leaders in Lima on Friday showed …" names no summit.
    """
    first, here = mentions[0], article.place
    if first.relation != "other" or not first.place or not here or any(m.relation == "about" for m in mentions):
        return mentions
    leads = first.span.source == article.span.source and first.span.start - article.span.start < LEAD
    if not leads or fold(first.place) != fold(town_of(here)):
        return mentions
    return [first._replace(relation="about"), *mentions[1:]]
