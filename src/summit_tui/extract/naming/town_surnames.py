"""People who are called like a town or a body: "Lima said" is no government's where the article names Arne Lima."""

from __future__ import annotations

from summit_tui.extract.naming.named import Name
from summit_tui.lean.hints import Final

PLACING: Final = frozenset(str.split("in at from near to of outside around across through via for between into"))
"""Words before a town."""
DATELINE: Final = (",", " (", " –", " —", " -")
"""How a line goes on that begins with the town where it was written."""


def surnames_among(names: list[Name], text: str) -> list[Name]:
    """The names, each town or body that is somebody's surname in the article being theirs, but where it is plainly not.

    A body that the article calls by its longer name too keeps the short one: "the Kestrian Group … Kestrian said".
    """
    single = {words for _, _, kind, _, words, _ in names if kind != "person" and " " not in words}
    if not single:
        return names
    people = {words for _, _, kind, _, words, _ in names if kind == "person" and " " in words}
    surnames = single.intersection(word for words in people for word in words.split()[1:])
    if not surnames:
        return names
    in_full = {name.key for name in names if name.kind == "organisation" and " " in name.text}
    return [
        name._replace(kind="person", form="name", key=None)
        if name.text in surnames and _is_somebody(name, in_full, text)
        else name
        for name in names
    ]


def _is_somebody(name: Name, in_full: set[str | None], text: str) -> bool:
    """Whether a place or a body that is called like somebody of the article is that person here."""
    if name.kind == "place":
        return not _is_town(name, text)
    behind_article = text[max(0, name.start - 4) : name.start].lower() == "the "
    return name.kind == "organisation" and name.key not in in_full and not behind_article


def _is_town(name: Name, text: str) -> bool:
    """Whether what stands around a name shows that it is a town's."""
    before = text[max(0, name.start - 12) : name.start]
    if not before.strip(" ") or before.endswith("\n"):
        return text.startswith(DATELINE, name.end)
    return before.split()[-1].lower() in PLACING
