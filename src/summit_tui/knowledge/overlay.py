"""How one file of knowledge is laid over another: what lists something is added to, anything else is replaced.

Long lists stand in the tables as one string, which is read and compared more easily than an array; here it is told
which strings are lists, and what stands between their words.
"""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.lean.hints import Any, Final

BETWEEN: Final = {
    "figure_topics.words": " ",
    "given_names": " ",
    "institutions.heads": ", ",
    "institutions.words": " ",
    "languages": " ",
    "offices": ", ",
    "offices.ranks": " ",
    "offices.short": "",
    "offices.synonyms": "",
    "organisations.bodies": ", ",
    "people.bare": ", ",
    "people.spellings": ", ",
    "places.places": ", ",
    "places.regions": ", ",
    "places.unlisted": " ",
    "speech": " ",
    "spellings": ", ",
    "units": ", ",
}
"""Table, or table and section → what stands between the words of its strings; empty where a string is no list."""


def overlay(table: str, below: dict[str, Any], above: Mapping[str, Any]) -> None:
    """Lay what a file says over a table, in place."""
    for section, value in above.items():
        between = BETWEEN.get(f"{table}.{section}", BETWEEN.get(table))
        below[section] = _laid(below.get(section), value, between)


def _laid(below: Any, above: Any, between: str | None) -> Any:
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {key: _laid(below.get(key), value, between) for key, value in above.items()}
    if isinstance(below, list) and isinstance(above, list | str):
        return [*below, *([above] if isinstance(above, str) else above)]
    if between and isinstance(below, str) and isinstance(above, list | str):
        more = above if isinstance(above, str) else between.join(map(str, above))
        return between.join(filter(None, (below, more)))
    return above
