"""How the last word of a query may go on: names of fields, and the values that a dossier has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summit_tui.dossier import Dossier
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled
from summit_tui.search.folding import words
from summit_tui.search.query import FIELDS, HAS, RESULT_KINDS

MOST = 8
"""Completions that are offered at once."""
LEAST = 2
"""Letters of a field's name from which it is offered: one letter begins too many words."""


@cache
def _typed() -> re.Pattern[str]:
    return compiled(r'(?P<minus>-?)(?:(?P<field>[A-Za-z]+):(?P<open>"?)(?P<value>.*)|(?P<bare>\S*))$')


def complete(dossier: Dossier, query: str) -> list[str]:
    """Whole queries that begin with this one, the likeliest first."""
    word = last_word(query)
    match = _typed().match(word)
    if not word or match is None:
        return []
    head = query.removesuffix(word)
    if match["bare"] is not None:
        bare = match["bare"].lower()
        fields = [f for f in FIELDS if len(bare) >= LEAST and f.startswith(bare) and f != bare]
        return [f"{head}{match['minus']}{field}:" for field in fields]
    field, typed = match["field"].lower(), match["value"]
    if field not in FIELDS or (match["open"] and '"' in typed):
        return []
    done, comma, last = ("", "", typed) if match["open"] else typed.rpartition(",")
    before = f"{head}{match['minus']}{field}:{done}{comma}"
    return [f"{before}{_quoted(value)}" for value in _fitting(_values(dossier, field), last)]


def last_word(query: str) -> str:
    """The part of the query from the last blank that stands outside quotation marks."""
    inside, start = False, 0
    for at, character in enumerate(query):
        if character == '"':
            inside = not inside
        elif character.isspace() and not inside:
            start = at + 1
    return query[start:]


def _values(dossier: Dossier, field: str) -> Iterator[str]:
    match field:
        case "speaker":
            yield from (entity.name for entity, _ in dossier.speakers)
        case "summit":
            yield from (name for s in dossier.summits for name in (s.place or s.name, s.id))
        case "outlet":
            yield from dossier.outlets()
        case "place":
            named = [e for e in dossier.entities if e.kind in ("place", "country")]
            yield from (e.name for e in sorted(named, key=lambda e: -len(e.mentions)))
        case "kind":
            yield from RESULT_KINDS
        case "has":
            yield from sorted(HAS)
        case _:
            days = sorted({a.published[:10] for a in dossier.articles if a.published}, reverse=True)
            yield from dict.fromkeys(part for day in days for part in (day[:4], day[:7], day))


def _fitting(values: Iterable[str], typed: str) -> list[str]:
    """Values of which the typed letters begin a word; those that they begin as a whole, first."""
    wanted = " ".join(words(typed))
    found: dict[str, bool] = {}
    for value in values:
        plain = " ".join(words(value))
        if plain != wanted and f" {wanted}" in f" {plain}":
            found[value] = plain.startswith(wanted)
    return sorted(found, key=lambda value: not found[value])[:MOST]


def _quoted(value: str) -> str:
    return f'"{value}"' if any(c.isspace() or c == "," for c in value) else value
