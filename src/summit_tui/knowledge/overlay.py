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
    """Lay what a file says over a table, in place. Raises ValueError, with nothing laid, where its shape is another."""
    for section, value in above.items():
        if section in below:
            _compare(section, below[section], value)
    for section, value in above.items():
        between = BETWEEN.get(f"{table}.{section}", BETWEEN.get(table))
        below[section] = _laid(below.get(section), value, between)


def _compare(name: str, ours: Any, theirs: Any) -> None:
    """Raise ValueError where a user's value has not the shape of ours, or of what stands beside it in ours."""
    if isinstance(ours, dict):
        if not isinstance(theirs, dict):
            raise ValueError(f"“{name}” is a section")
        alike = next(iter(ours.values()), None) if len(set(map(type, ours.values()))) == 1 else None
        for key, value in theirs.items():
            if (known := ours.get(key, alike)) is not None:
                _compare(f"{name}.{key}", known, value)
    elif isinstance(ours, int | float):
        if not isinstance(theirs, int | float):
            raise ValueError(f"“{name}” is a number")
    elif isinstance(ours, str | list):
        inside = type(ours[0]) if ours and isinstance(ours, list) else str
        listed = theirs if isinstance(theirs, list) else [theirs]
        if not all(isinstance(one, inside) for one in listed):
            raise ValueError(f"“{name}” holds {'words' if inside is str else 'other things'}")


def _laid(below: Any, above: Any, between: str | None) -> Any:
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {key: _laid(below.get(key), value, between) for key, value in above.items()}
    if isinstance(below, list) and isinstance(above, list | str):
        return [*below, *([above] if isinstance(above, str) else above)]
    if between and isinstance(below, str) and isinstance(above, list | str):
        more = above if isinstance(above, str) else between.join(map(str, above))
        return between.join(filter(None, (below, more)))
    return above
