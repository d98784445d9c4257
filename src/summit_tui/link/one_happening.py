"""Which articles tell of one happening: written within a few days, and naming the same from their beginning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, islice, repeat

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
_TELLING = ("person", "place", "agreement")


def happenings(
    articles: Sequence[Article], entities: Table[Entity], values: Mapping[str, Set[object]]
) -> dict[str, list[str]]:
    """Article → those after it in `articles` that tell of the same happening; of those with `values` only.

    `values` are the telling figures of an article: some that two have in common stand for a name.
    """
    held = [a for a in articles if a.id in values and a.published and len(a.published) >= 10]
    days = {a.id: date.fromisoformat((a.published or "")[:10]).toordinal() for a in held}
    if len(days) < 2:
        return {}
    named = _named({a.id: a.span.start + BEGINNING for a in held}, entities)
    holders: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    order = {a.id: number for number, a in enumerate(held)}
    for article in sorted(named, key=lambda key: (days[key], order[key])):
        for entity in named[article]:
            holders[entity].append((days[article], article))
    alike: dict[str, dict[str, bool]] = {}
    for article in named:
        for other, sure in _alike(article, days, named[article], holders):
            sure = sure or len(values[article] & values[other]) >= FIGURES
            alike.setdefault(article, {})[other] = sure
    return {
        article: others
        for article in order
        if article in alike
        and (others := [key for key in _others(article, alike) if order[key] > order[article]][:MOST])
    }


def _others(article: str, alike: Mapping[str, Mapping[str, bool]]) -> Iterator[str]:
    """Those that are sure, and those of which a third one that is sure of both makes sure."""
    near = alike[article]
    sure = {key for key, known in near.items() if known}
    for key, known in near.items():
        if known or any(alike[other].get(key) for other in sure):
            yield key


def _named(ends: Mapping[str, int], entities: Table[Entity]) -> dict[str, dict[int, bool]]:
    """Article → what is named in its beginning, by its number, and whether that tells what it is about."""
    kinds = entities.field("kind")
    mentions = entities.inside("mentions")
    whose = chain.from_iterable(map(repeat, range(len(kinds)), entities.sizes("mentions")))
    found: defaultdict[str, dict[int, bool]] = defaultdict(dict)
    where = zip(mentions.field("article"), mentions.field("start"), whose, strict=True)
    for article, start, number in where:
        if start < ends.get(article, 0) and kinds[number] != "publication":
            found[article][number] = kinds[number] in _TELLING
    return found


def _alike(
    article: str,
    days: Mapping[str, int],
    names: Mapping[int, bool],
    holders: Mapping[int, list[tuple[int, str]]],
) -> Iterator[tuple[str, bool]]:
    """The articles that share names with this one, the likest first, and whether they share enough."""
    shared: Counter[str] = Counter()
    told: set[str] = set()
    for number, telling in names.items():
        listed = holders[number]
        low = bisect_left(listed, (days[article] - DAYS,))
        high = bisect_right(listed, (days[article] + DAYS + 1,))
        if high - low > COMMON:
            continue
        others = [key for _, key in listed[low:high] if key != article]
        shared.update(others)
        if telling:
            told.update(others)
    for key, count in islice(shared.most_common(), 2 * MOST):
        if count >= SHARED - 1:
            yield key, count >= SHARED and key in told
