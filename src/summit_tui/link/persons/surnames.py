"""People named by a surname alone → who bears it in another article, where their office or their page says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.offices import Offices
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.persons.conflicts import in_conflict
from summit_tui.link.persons.groups import Group
from summit_tui.link.persons.referents import Naming, Referents
from summit_tui.link.persons.spelling import sound
from summit_tui.model import Article, Extract
from summit_tui.tables import Table

MOST_ALIKE = 4
"""Bearers of one surname beyond which nobody is named as perhaps the same."""
MOST_COMPARED = 40
"""Bearers of one surname, or articles about one of them, beyond which nothing is compared."""
SAME_STORY = 3
"""Countries, places and organisations that two articles about one story share at least."""


STORY = frozenset(("country", "place", "organisation", "agreement", "initiative"))
"""Kinds of what a story is made of, beside people named in full."""


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


def _of_story(naming: Naming) -> str:
    """The key of what makes a story; nothing for what makes none."""
    if naming.kind == "person":
        return "~" + sound(naming.name.rpartition(" ")[2])
    return naming.key if naming.kind in STORY else ""


class Surroundings:
    """In which file each article stands, and what else it names."""

    def __init__(self, articles: Sequence[Article], extracts: Table[Extract], referents: Referents) -> None:
        self._articles, self._referents = articles, referents
        self._seen: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._told = list(map(_of_story, referents.namings))
        series = extracts.inside("summits").stream("series")
        self._series = [frozenset(filter(None, islice(series, size))) for size in extracts.sizes("summits")]

    def file_of(self, number: int) -> str:
        """The source that a referent stands in."""
        return self._articles[self._referents.places[number]].source

    def of_one_story(self, one: Group, other: Group) -> bool:
        """Whether an article of each names the same summits, or much the same people, places, bodies and pacts."""
        places = self._referents.places
        naming = other.first
        asked = naming.key if naming.kind == "agreement" else "~" + sound(naming.name.split()[-1])
        mine = [self._named(place) for place in {places[number] for number in one.members[:MOST_COMPARED]}]
        for number in other.members[:MOST_ALIKE]:
            its, its_series = self._named(places[number])
            for own, series in mine:
                if not series.isdisjoint(its_series):
                    return True
                both = own & its
                if len(both) < SAME_STORY:
                    continue
                shared = len(both) - (asked in both)
                if shared >= SAME_STORY and 2 * shared >= min(len(own), len(its)):
                    return True
        return False

    def _named(self, place: int) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of what an article's story is made of, and the series of its summits."""
        found = self._seen.get(place)
        if found is None:
            referents = self._referents
            told = referents.which[referents.starts[place] : referents.starts[place + 1]]
            around = frozenset(filter(None, map(self._told.__getitem__, told)))
            found = self._seen[place] = around, self._series[place]
        return found


def join_surnames(
    groups: Sequence[Group], referents: Referents, around: Surroundings, offices: Offices, judge: Judge
) -> list[Group]:
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
            # The first of two family names is the one that goes on alone: "Condo" of "Ana Condo Mara".
            inner = (word for word in words[1:-1] if word[0].isupper() and len(word) > 2)
            for word in {sound(words[0]), sound(words[-1]), *map(sound, inner)}:
                bearers.setdefault(word, []).append(group)
        elif not group.first.known:
            bare.append(group)
    gone: set[int] = set()
    told = _Told(referents, around, offices)
    nameless: dict[str, list[Group]] = {}
    for group in bare:
        alike = bearers.get(sound(group.first.name), ())
        if len(alike) > MOST_COMPARED:
            continue
        alike = [g for g in alike if not in_conflict(g.first, group.first, judge.lines)]
        held = told.offices(group)
        fitting = [g for g in alike if not held.isdisjoint(told.offices(g))] if held else []
        if not fitting and len(alike) == 1:
            common = group.first.name in judge.families
            beside = not told.files(group).isdisjoint(told.files(alike[0]))
            same = beside or (not common and around.of_one_story(alike[0], group))
            fitting = alike if same else []
        if len(fitting) == 1 and not judge.apart(group):
            told.joined(fitting[0], group)
            fitting[0].members += group.members
            gone.add(id(group))
        elif len(alike) <= MOST_ALIKE:
            for other in alike:
                other.doubt(group)
            if not alike and group.first.name not in judge.families:
                nameless.setdefault(group.first.name, []).append(group)
    for listed in nameless.values():
        if 1 < len(listed) <= MOST_COMPARED:
            _join_single_names(listed, gone, told, around, judge)
    return [group for group in groups if id(group) not in gone]


def _join_single_names(groups: list[Group], gone: set[int], told: _Told, around: Surroundings, judge: Judge) -> None:
    """Join those of one single name that nobody bears in full ("Suharjo"), where the story is one and no office two."""
    groups.sort(key=lambda group: not group.first.role)
    kept: list[Group] = []
    for group in groups:
        held = told.offices(group)
        same = [
            g
            for g in kept
            if not in_conflict(g.first, group.first, judge.lines)
            and (not held or not told.offices(g) or not held.isdisjoint(told.offices(g)))
            and around.of_one_story(g, group)
        ]
        if len(same) == 1 and not judge.apart(group):
            told.joined(same[0], group)
            same[0].members += group.members
            gone.add(id(group))
        else:
            for other in kept[:MOST_ALIKE]:
                other.doubt(group)
            kept.append(group)


class _Told:
    """The offices and files of each group, gathered once: a bearer may have as many members as there are articles."""

    def __init__(self, referents: Referents, around: Surroundings, offices: Offices) -> None:
        self._referents, self._around, self._of_role = referents, around, offices
        self._offices: dict[int, set[str]] = {}
        self._files: dict[int, set[str]] = {}

    def offices(self, group: Group) -> set[str]:
        """What the texts say that somebody holds; that the countries are not two is for `in_conflict`."""
        found = self._offices.get(id(group))
        if found is None:
            roles = {naming.role for naming in self._referents.told(group.members)}
            found = self._offices[id(group)] = {office for role in roles if (office := self._of_role.of(role))}
        return found

    def files(self, group: Group) -> set[str]:
        """The sources in which somebody is named."""
        found = self._files.get(id(group))
        if found is None:
            found = self._files[id(group)] = set(map(self._around.file_of, group.members))
        return found

    def joined(self, group: Group, other: Group) -> None:
        """Another group went to a group."""
        self.offices(group).update(self.offices(other))
        self.files(group).update(self.files(other))
