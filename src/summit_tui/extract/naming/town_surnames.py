"""People who are called like a town: "Lima said" is no government's where the article names Arne Lima."""

from __future__ import annotations

from summit_tui.extract.naming.named import Name
from summit_tui.lean.hints import Final

PLACING: Final = frozenset(str.split("in at from near to of outside around across through via for between into"))
"""Words before a town."""
DATELINE: Final = (",", " (", " –", " —", " -")
"""How a line goes on that begins with the town where it was written."""


def surnames_among(names: list[Name], text: str) -> list[Name]:
    """The names, each town that is somebody's surname in the article being theirs, but where it is plainly the town."""
    towns = {words for _, _, kind, _, words, _ in names if kind == "place" and " " not in words}
    if not towns:
        return names
    people = {words for _, _, kind, _, words, _ in names if kind == "person" and " " in words}
    surnames = towns.intersection(word for words in people for word in words.split()[1:])
    if not surnames:
        return names
    return [
        name._replace(kind="person", form="name", key=None)
        if name.kind == "place" and name.text in surnames and not _is_town(name, text)
        else name
        for name in names
    ]


def _is_town(name: Name, text: str) -> bool:
    """Whether what stands around a name shows that it is a town's."""
    before = text[max(0, name.start - 12) : name.start]
    if not before.strip(" ") or before.endswith("\n"):
        return text.startswith(DATELINE, name.end)
    return before.split()[-1].lower() in PLACING
