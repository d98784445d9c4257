"""Countries, regions and towns, as `places.toml` knows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summit_tui.knowledge import Knowledge
from summit_tui.tuples import NamedTuple


class Country(NamedTuple):
    """A state with what newspapers call it."""

    name: str
    code: str
    """ISO 3166, two letters; empty for a state that is no more."""
    capitals: tuple[str, ...]
    """The seat of its government and other spellings of it, the common one first."""
    adjectives: tuple[str, ...]
    """Adjectives and demonyms ("Chinese", "Swedes"), the adjective first."""
    others: tuple[str, ...]


class Town(NamedTuple):
    """A town, province or landmark."""

    name: str
    spellings: tuple[str, ...]
    country: str


class Places:
    """All of `places.toml`, to be looked up."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self.countries: dict[str, Country] = {}
        for name, line in table.get("countries", {}).items():
            code, capitals, adjectives, others = (listed(part) for part in _fields(line, 4))
            self.countries[name] = Country(name, "".join(code), capitals, adjectives, others)
        for name, line in table.get("former", {}).items():
            adjectives, others = (listed(part) for part in _fields(line, 2))
            self.countries[name] = Country(name, "", (), adjectives, others)
        self.regions: dict[str, tuple[str, ...]] = {n: listed(v) for n, v in table.get("regions", {}).items()}
        self.of_adjective = {a: c.name for c in self.countries.values() for a in c.adjectives}
        """Adjective or demonym → country."""
        self.of_capital = {town: c.name for c in self.countries.values() for town in c.capitals}
        """Capital, in any spelling → country."""
        self.of_other = {other: c.name for c in self.countries.values() for other in c.others}

    def towns(self) -> list[Town]:
        """Towns, provinces and landmarks that are no capitals."""
        return [
            Town(spellings[0], spellings, country)
            for country, line in self._table.get("places", {}).items()
            for spellings in (tuple(s.strip() for s in group.split("=")) for group in line.split(", "))
        ]

    def country(self, words: str) -> str | None:
        """The country that a name, an adjective or a capital stands for."""
        if words in self.countries:
            return words
        return self.of_adjective.get(words) or self.of_capital.get(words) or self.of_other.get(words)


def places(knowledge: Knowledge) -> Places:
    """View of the knowledge."""
    return Places(knowledge.table("places"))


def _fields(line: str, count: int) -> list[str]:
    return [*line.split(";"), *[""] * count][:count]


def listed(line: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(filter(None, map(str.strip, line.split(","))))
