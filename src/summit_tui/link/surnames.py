"""People named by a surname alone → who bears it in another article, where their office or their page says so."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.places import listed
from summit_tui.link.conflicts import in_conflict
from summit_tui.link.groups import Group
from summit_tui.link.spelling import sound
from summit_tui.model import Article, Extract

MOST_ALIKE = 4
"""Bearers of one surname beyond which nobody is named as perhaps the same."""
MOST_COMPARED = 40
"""Bearers of one surname, or articles about one of them, beyond which nothing is compared."""
SAME_STORY = 3
"""Countries, places and organisations that two articles about one story share at least."""


class Judge(NamedTuple):
    """What decides beside the texts."""

    lines: Mapping[str, str]
    """Noun for what somebody is → the line of life it belongs to."""
    families: frozenset[str]
    """Family names that so many bear that one alone says little."""
    kept_apart: Collection[str]
    """Ids of names that the user wants to stay by themselves."""

    def apart(self, group: Group) -> bool:
        """Whether the user keeps it apart."""
        return slug(group.first.name) in self.kept_apart


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


class Surroundings:
    """In which file each article stands, and what else it names."""

    def __init__(self, articles: Sequence[Article], extracts: Sequence[Extract]) -> None:
        self._files = {a.id: a.source for a in articles}
        self._named = {
            e.article: frozenset(r.key for r in e.referents if r.kind in ("country", "place", "organisation"))
            for e in extracts
        }
        self._series = {e.article: frozenset(m.series for m in e.summits if m.series) for e in extracts if e.summits}

    def in_one_file(self, one: Group, other: Group) -> bool:
        """Whether an article of each stands in the same file."""
        mine = {self._files.get(article) for article, _ in one.members}
        return any(self._files.get(article) in mine for article, _ in other.members)

    def of_one_story(self, one: Group, other: Group) -> bool:
        """Whether an article of each names the same summits, or much the same countries, places and organisations."""
        for article, _ in other.members[:MOST_ALIKE]:
            its = self._named.get(article, frozenset())
            for mine in {article for article, _ in one.members[:MOST_COMPARED]}:
                if not self._series.get(article, frozenset()).isdisjoint(self._series.get(mine, ())):
                    return True
                own = self._named.get(mine, frozenset())
                shared = len(own & its)
                if shared >= SAME_STORY and 2 * shared >= min(len(own), len(its)):
                    return True
        return False


def join_surnames(groups: Sequence[Group], around: Surroundings, offices: Offices, judge: Judge) -> list[Group]:
    """Groups after those of a bare surname went to its one bearer: by office, else if file or story is the same.

    Where several fit, or nothing but the surname agrees, both stay and are in doubt about each other.
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
        alike = bearers.get(sound(group.first.name), ())
        if len(alike) > MOST_COMPARED:
            continue
        alike = [g for g in alike if not in_conflict(g.first, group.first, judge.lines)]
        fitting = [g for g in alike if _holds_same_office(g, group, offices)]
        if not fitting and len(alike) == 1:
            common = group.first.name in judge.families
            same = around.in_one_file(alike[0], group) or (not common and around.of_one_story(alike[0], group))
            fitting = alike if same else []
        if len(fitting) == 1 and not judge.apart(group):
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
