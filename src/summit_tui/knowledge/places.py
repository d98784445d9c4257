"""Countries, regions and towns, as `places.toml` knows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from itertools import repeat

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.lean.hints import Any
from summit_tui.lean.memo import lru_cache
from summit_tui.lean.tuples import NamedTuple, new


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


def index_of_countries(table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What `Places` looks up, worked out of `places.toml`. `rows`: name → all fields; `by_id`: id → name."""
    rows: dict[str, tuple[Any, ...]] = {}
    for name, line in table.get("countries", {}).items():
        code, capitals, adjectives, others = (listed(part) for part in _fields(line, 4))
        rows[name] = name, "".join(code), capitals, adjectives, others
    for name, line in table.get("former", {}).items():
        adjectives, others = (listed(part) for part in _fields(line, 2))
        rows[name] = name, "", (), adjectives, others
    return {
        "rows": rows,
        "of_adjective": {adjective: name for name, row in rows.items() for adjective in row[3]},
        "of_capital": {capital: name for name, row in rows.items() for capital in row[2]},
        "of_other": {other: name for name, row in rows.items() for other in row[4]},
        "by_id": {slug(name): name for name in reversed(rows)},
    }


class Places:
    """All of `places.toml`, to be looked up."""

    def __init__(self, table: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> None:
        self._table = table
        rows = known["rows"]
        self.countries = dict(zip(rows, map(new, repeat(Country), rows.values()), strict=True))
        self.of_adjective: Mapping[str, str] = known["of_adjective"]
        """Adjective or demonym → country."""
        self.of_capital: Mapping[str, str] = known["of_capital"]
        """Capital, in any spelling → country."""
        self.of_other: Mapping[str, str] = known["of_other"]

    def regions(self) -> dict[str, tuple[str, ...]]:
        """Region → what else it is called."""
        return {name: listed(others) for name, others in self._table.get("regions", {}).items()}

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
    return Places(knowledge.table("places"), knowledge.table("index")["countries"])


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name without case, accents, marks and spaces ("Xi’an" is "Xian")."""
    folded = (name if name.isascii() else unicodedata.normalize("NFKD", name)).casefold()
    letters = folded if folded.isalnum() else "".join(filter(str.isalnum, folded))
    return "saint" + letters[2:] if folded.startswith(("st ", "st. ")) else letters.removeprefix("the")


def _fields(line: str, count: int) -> list[str]:
    return [*line.split(";"), *[""] * count][:count]


def listed(line: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(filter(None, map(str.strip, line.split(","))))
