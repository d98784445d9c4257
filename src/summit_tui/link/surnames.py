"""People named by a surname alone → who bears it in another article, where their office or their page says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import listed
from summit_tui.link.conflicts import in_conflict
from summit_tui.link.groups import Group
from summit_tui.link.spelling import sound

MOST_ALIKE = 4
"""Bearers of one surname beyond which nobody is named as perhaps the same."""


class Offices:
    """Political offices, and the words before them that make another office of them ("deputy", "former")."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("offices")
        titles = table.get("titles", {})
        political = set(listed(table.get("callings", {}).get("politics", "")))
        offices = (title.lower() for title in listed(titles.get("offices", "")))
        self._names = frozenset(office for office in offices if office.split()[-1].split("-")[-1] in political)
        self._before = frozenset(word.lower() for word in listed(titles.get("before", "")))

    def of(self, role: str | None) -> str | None:
        """The office in a role as printed, without the country: "Latvia's finance minister" → "finance minister"."""
        words = re.findall(r"[\w’'-]+", (role or "").lower().split(" of ")[0])
        for first in range(len(words)):
            if " ".join(words[first:]) in self._names:
                while first and words[first - 1] in self._before:
                    first -= 1
                return " ".join(words[first:])
        return None


def join_surnames(
    groups: Sequence[Group], files: Mapping[str, str], offices: Offices, lines: Mapping[str, str]
) -> list[Group]:
    """Groups after those of a bare surname went to its one bearer with the same office, or in the same file.

    `files`: article's id → its source's. Where several fit, or nothing but the surname agrees, both stay and are in
    doubt about each other.
    """
    bearers: dict[str, list[Group]] = {}
    bare: list[Group] = []
    for group in groups:
        if group.first.kind != "person":
            continue
        words = group.first.name.split()
        if len(words) > 1:
            for word in {sound(words[0]), sound(words[-1])}:
                bearers.setdefault(word, []).append(group)
        elif not group.first.known:
            bare.append(group)
    gone: set[int] = set()
    for group in bare:
        alike = [g for g in bearers.get(sound(group.first.name), ()) if not in_conflict(g.first, group.first, lines)]
        fitting = [g for g in alike if _holds_same_office(g, group, offices)] or [
            g for g in alike if len(alike) == 1 and _in_one_file(g, group, files)
        ]
        if len(fitting) == 1:
            fitting[0].members += group.members
            gone.add(id(group))
        elif len(alike) <= MOST_ALIKE:
            for other in alike:
                other.doubt(group)
    return [group for group in groups if id(group) not in gone]


def _holds_same_office(one: Group, other: Group, offices: Offices) -> bool:
    """Whether the texts give both the same office; that the countries are not two is for `in_conflict`."""
    mine = {offices.of(r.role) for _, r in one.members} - {None}
    return any(offices.of(r.role) in mine for _, r in other.members)


def _in_one_file(one: Group, other: Group, files: Mapping[str, str]) -> bool:
    mine = {files.get(article) for article, _ in one.members}
    return any(files.get(article) in mine for article, _ in other.members)
