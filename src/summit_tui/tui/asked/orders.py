"""The orders in which the list of articles can stand, besides that of the files, and which of them it shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.search.folding import fold
from summit_tui.tui.asked.once import once


class Ordered(NamedTuple):
    """An order of all articles, both ways. A rank is an article's number in the dossier, from 0."""

    ranks: Sequence[int]
    """For each row of the list, the rank of its article."""
    places: Sequence[int]
    """For each rank, the row."""


class _Groups(NamedTuple):
    """Articles, each with the headlines that stand around it: they keep together in every order."""

    heads: Sequence[int]
    """The rank of the article; of headlines alone, that of the first."""
    starts: Sequence[int]
    """The rank of the first of each, and behind the last how many there are in all."""


@once
def ordered(dossier: Dossier, order: str) -> Ordered:
    """The articles in one of the `ORDERS` of a selection; of equal ones, the first of the files comes first."""
    groups = _grouped(dossier)
    ranks = [rank for group in _sorted(dossier, groups, order) for rank in range(*groups.starts[group : group + 2])]
    places = [0] * len(ranks)
    for place, rank in enumerate(ranks):
        places[rank] = place
    return Ordered(ranks, places)


@once
def having(dossier: Dossier, words: str, teasers: bool) -> bytes:
    """For each rank 1 where the title has all of some words or their beginnings or parts, else 0.

    Where headlines are shown, an article counts too around which one has them.
    """
    wanted = fold(words).split() or [words]
    found = bytearray(all(word in title for word in wanted) for title in _titles(dossier))
    heads, starts = _grouped(dossier)
    for rank, role in enumerate(dossier.articles.field("role")):
        if role == "teaser" and found[rank]:
            found[rank] = teasers
            head = heads[bisect_right(starts, rank) - 1]
            if teasers:
                found[head] = True
    return bytes(found)


@once
def _titles(dossier: Dossier) -> Sequence[str]:
    return [fold(title) for title in dossier.articles.field("title")]


@once
def _grouped(dossier: Dossier) -> _Groups:
    heads: list[int] = []
    starts: list[int] = []
    file, headed = None, False
    roles, sources = dossier.articles.field("role"), dossier.articles.field("source")
    for rank, (role, source) in enumerate(zip(roles, sources, strict=True)):
        leads = role != "teaser"
        if source != file or (leads and headed):
            heads.append(rank)
            starts.append(rank)
            file, headed = source, leads
        elif leads:
            # The headlines above the first article of a page are around that one.
            heads[-1], headed = rank, True
    return _Groups(heads, [*starts, len(roles)])


def _sorted(dossier: Dossier, groups: _Groups, order: str) -> Sequence[int]:
    """The numbers of the groups; those that do not tell what an order goes by come last."""

    def told(field: str) -> list[str]:
        values = dossier.articles.field(field)
        return [values[head] or "" for head in groups.heads]

    if order == "by title":
        titles = _titles(dossier)
        return _by([titles[head] for head in groups.heads], range(len(groups.heads)))
    # An ISO day is a whole day, or begins what is told to the minute: as text, it stands where it belongs.
    newest = _by(told("published"), range(len(groups.heads)), last_first=order != "oldest first")
    if order != "by outlet":
        return newest
    names = zip(told("outlet"), told("agency"), strict=True)
    return _by([fold(outlet or agency) for outlet, agency in names], newest)


def _by(keys: Sequence[str], groups: Sequence[int], last_first: bool = False) -> list[int]:
    known = sorted((group for group in groups if keys[group]), key=keys.__getitem__, reverse=last_first)
    return known + [group for group in groups if not keys[group]]
