"""Which articles tell of one happening: written within a few days, and naming the same from their beginning.

One of which nobody knows when it was written must name the same and give some of the same telling figures.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, compress, repeat
from operator import itemgetter, lt

from summit_tui.lean.days import date
from summit_tui.lean.hints import Final
from summit_tui.model import Article, Entity
from summit_tui.tables import Table

DAYS: Final = 4
"""Days within which a happening is told."""
BEGINNING: Final = 1_200
"""Characters of an article, its title's among them, that say what it tells of."""
SHARED: Final = 3
"""Names in two beginnings that make them tell of one happening; a person or a town must be among them."""
FIGURES: Final = 2
"""Telling figures in common that stand for one of these names."""
COMMON: Final = 40
"""Articles of a few days that share a name from which it leads nowhere."""
MOST: Final = 8
"""Other articles of one happening that an article is set beside."""
UNDATED: Final = 0
"""The day of what was written nobody knows when."""
_TELLING = ("person", "place", "agreement")


def happenings(
    articles: Sequence[Article], entities: Table[Entity], values: Mapping[str, Set[object]]
) -> dict[str, list[str]]:
    """Article → those after it in `articles` that tell of the same happening; of those with `values` only.

    `values` are the telling figures of an article: some that two have in common stand for a name.
    """
    days: dict[str, int] = {}
    for a in articles:
        if a.id in values:
            if a.published is None and len(values[a.id]) >= FIGURES:
                days[a.id] = UNDATED
            elif a.published and len(a.published) >= len("2024-05-07"):
                days[a.id] = date.fromisoformat(a.published[:10]).toordinal()
    held = [a for a in articles if a.id in days]
    if len(days) < 2:
        return {}
    named = _named({a.id: a.span.start + BEGINNING for a in held}, entities)
    holders: defaultdict[int, tuple[list[int], list[str]]] = defaultdict(lambda: ([], []))
    order = {a.id: number for number, a in enumerate(held)}
    for article in sorted(named, key=lambda key: (days[key], order[key])):
        for entity in named[article]:
            when, where = holders[entity]
            when.append(days[article])
            where.append(article)
    alike: dict[str, dict[str, bool]] = {}
    for article in named:
        for other, sure in _alike(article, days, named[article], holders):
            same = len(values[article] & values[other]) >= FIGURES
            if days[article] != UNDATED:
                alike.setdefault(article, {})[other] = sure or same
            elif sure and same:
                alike.setdefault(article, {})[other] = alike.setdefault(other, {})[article] = True
    return {
        article: others
        for article in order
        if article in alike
        and (others := [key for key in _others(article, alike) if order[key] > order[article]][:MOST])
    }


def _others(article: str, alike: Mapping[str, Mapping[str, bool]]) -> Iterator[str]:
    """Those that are sure, and those of which a third one that is sure of both makes sure.

    A name that leads from one article to another may lead nowhere from there: more articles share it in its few days.
    """
    near = alike[article]
    sure = {key for key, known in near.items() if known}
    for key, known in near.items():
        if known or any(other in alike and alike[other].get(key) for other in sure):
            yield key


def _named(ends: Mapping[str, int], entities: Table[Entity]) -> dict[str, dict[int, bool]]:
    """Article → what is named in its beginning, by its number, and whether that tells what it is about."""
    kinds = entities.field("kind")
    mentions = entities.inside("mentions")
    whose = chain.from_iterable(map(repeat, range(len(kinds)), entities.sizes("mentions")))
    found: defaultdict[str, dict[int, bool]] = defaultdict(dict)
    told_in, starts = mentions.field("article"), mentions.field("start")
    early = map(lt, starts, map(ends.get, told_in, repeat(0)))
    for article, number in compress(zip(told_in, whose, strict=True), early):
        if kinds[number] != "publication":
            found[article][number] = kinds[number] in _TELLING
    return found


def _alike(
    article: str,
    days: Mapping[str, int],
    names: Mapping[int, bool],
    holders: Mapping[int, tuple[list[int], list[str]]],
) -> Iterator[tuple[str, bool]]:
    """The articles that share names with this one, the likest first, and whether they share enough."""
    shared: Counter[str] = Counter()
    told: set[str] = set()
    today = days[article]
    for number, telling in names.items():
        when, where = holders[number]
        low, high = 0, len(when)
        if today != UNDATED:
            low, high = bisect_left(when, today - DAYS), bisect_right(when, today + DAYS)
        if not 1 < high - low <= COMMON:
            continue
        others = where[low:high]
        shared.update(others)
        if telling:
            told.update(others)
    del shared[article]
    likely = sorted([it for it in shared.items() if it[1] >= SHARED - 1], key=itemgetter(1), reverse=True)
    for key, count in likely[: 2 * MOST]:
        yield key, count >= SHARED and key in told
