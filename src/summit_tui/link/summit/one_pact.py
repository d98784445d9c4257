"""Pacts without a name of their own ("the energy pact") that several articles about one story tell of → one."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.knowledge.ids import slug
from summit_tui.lean.days import date
from summit_tui.lean.hints import Final
from summit_tui.link.persons.groups import Group
from summit_tui.link.persons.referents import Referents
from summit_tui.link.persons.surnames import Surroundings
from summit_tui.model import Article

DAYS: Final = 21
"""Days between two articles beyond which the same words may tell of another pact."""
MOST_COMPARED: Final = 8
"""Pacts of the same words with which another one is compared."""
IDLE: Final = frozenset(
    ("joint", "new", "final", "common", "bilateral", "trilateral", "multilateral", "draft", "landmark", "historic")
)
"""What tells no pact from another."""


def with_one_pact(
    groups: Sequence[Group], referents: Referents, around: Surroundings, articles: Sequence[Article]
) -> Sequence[Group]:
    """The groups, with those of the same words joined whose articles tell one story within some weeks."""
    alike: dict[str, list[Group]] = {}
    for group in groups:
        told = group.first
        if told.kind == "agreement" and not told.known and referents.nameless(group.members[0]) and _tells(told.name):
            alike.setdefault(slug(told.name), []).append(group)
    merged: set[Group] = set()
    for same in alike.values():
        kept: list[Group] = []
        for group in same:
            home = next((k for k in kept[-MOST_COMPARED:] if _is_one(k, group, referents, around, articles)), None)
            if home is None:
                kept.append(group)
            else:
                home.members += group.members
                merged.add(group)
    return [group for group in groups if group not in merged] if merged else groups


def _tells(name: str) -> bool:
    """Whether the words say what the pact is on: "energy pact", but not "joint statement" or "12 agreements"."""
    *before, noun = name.lower().replace("-", " ").split()
    return not noun.endswith("s") and any(word.isalpha() and word not in IDLE for word in before)


def _is_one(home: Group, other: Group, referents: Referents, around: Surroundings, articles: Sequence[Article]) -> bool:
    """Whether two pacts stand in articles of one story that were published near each other."""
    its = _day(articles[referents.places[other.members[0]]])
    days = [_day(articles[referents.places[number]]) for number in (home.members[0], home.members[-1])]
    near = its is not None and any(day is not None and abs(day - its) <= DAYS for day in days)
    return near and around.of_one_story(home, other)


def _day(article: Article) -> int | None:
    """The number of the day on which it was published."""
    return date.fromisoformat(article.published[:10]).toordinal() if article.published else None
