"""The words for what people say something in, as `given.toml` lists them, by what is true of them."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple


class Given(NamedTuple):
    """Words in small letters; the comments of the table say what each set is for."""

    voiced: frozenset[str]
    questioned: frozenset[str]
    asked: frozenset[str]
    answers: frozenset[str]
    told: frozenset[str]
    telling: frozenset[str]
    noted: frozenset[str]
    titled: frozenset[str]
    printed: frozenset[str]
    issued: frozenset[str]


def given(knowledge: Knowledge) -> Given:
    """Make the sets of what the index holds."""
    listed = knowledge.table("index").get("given", {})
    return Given(*(frozenset(listed.get(name, ())) for name in Given._fields))


def by_property(table: Mapping[str, Any]) -> dict[str, list[str]]:
    """The words of each property, for the index."""
    found: dict[str, list[str]] = {}
    for word, properties in table.get("given", {}).items():
        for name in properties:
            found.setdefault(name, []).append(word)
    return found
