"""The same words quoted in two places.

Long quotations are found by groups of six words, short ones only where one speaker is quoted in one article or at one
summit. Each group of words remembers a few holders only, so that the work grows with the words, not with the pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from summit_tui.link.headlines import same_headline
from summit_tui.model import Article, Quotation

GROUP = 6
"""Words of a group; shorter quotations are compared whole."""
HOLDERS = 6
"""Quotations that a group of words remembers."""
SHARED = 0.6
"""Share of the shorter quotation's groups that the other holds."""
SURE = 12
"""Words from which a quotation is the same whoever is named as its speaker."""
MOST = 40
"""Echoes that a quotation lists."""


def find_echoes(
    quotations: Sequence[Quotation], copies: Mapping[str, str], articles: Sequence[Article]
) -> tuple[Quotation, ...]:
    """The quotations with `copy_of` and `echoes`. `copies` says which articles are printings of which."""
    words = {q.id: quoted_words(q.text) for q in quotations}
    copied = _copies(quotations, copies, words)
    own = [q for q in quotations if q.id not in copied and q.kind != "indirect" and words[q.id]]
    links: defaultdict[str, dict[str, None]] = defaultdict(dict)
    _long(own, words, links)
    titles = _titles(articles)
    for scope in _scopes(own, titles, same_headline(articles)):
        _short(scope, words, links)
    if not copied and not links:
        return tuple(quotations)
    order = {q.id: i for i, q in enumerate(quotations)}
    return tuple(
        q._replace(copy_of=copied.get(q.id), echoes=tuple(sorted(links.get(q.id, ()), key=order.__getitem__)[:MOST]))
        if q.id in copied or q.id in links
        else q
        for q in quotations
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a quotation without case and marks."""
    return tuple(_word().findall(text.casefold().replace("’", "'")))


def _copies(
    quotations: Sequence[Quotation], copies: Mapping[str, str], words: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Quotations of a later printing → those of the first, word for word and in order."""
    first: defaultdict[tuple[str, tuple[str, ...], str], list[str]] = defaultdict(list)
    originals = set(copies.values())
    for q in quotations:
        if q.article in originals and q.article not in copies:
            first[q.article, words[q.id], q.kind].append(q.id)
    copied: dict[str, str] = {}
    used: Counter[tuple[str, str, tuple[str, ...], str]] = Counter()
    for q in quotations:
        original = copies.get(q.article)
        if original and (there := first.get((original, words[q.id], q.kind))):
            turn = (q.article, original, words[q.id], q.kind)
            copied[q.id] = there[min(used[turn], len(there) - 1)]
            used[turn] += 1
    return copied


def _long(
    own: Sequence[Quotation], words: Mapping[str, tuple[str, ...]], links: defaultdict[str, dict[str, None]]
) -> None:
    holders: dict[tuple[str, ...], list[int]] = {}
    groups: list[int] = []
    for i, q in enumerate(own):
        said = words[q.id]
        mine = {said[k : k + GROUP] for k in range(len(said) - GROUP + 1)}
        groups.append(len(mine))
        shared: dict[int, int] = {}
        for group in mine:
            here = holders.get(group)
            if here is None:
                holders[group] = [i]
                continue
            for j in here:
                shared[j] = shared.get(j, 0) + 1
            if len(here) < HOLDERS:
                here.append(i)
        count = len(mine)
        for j, n in shared.items():
            fewer = groups[j] if groups[j] < count else count
            if n >= SHARED * fewer and _may_be_one(q, own[j], min(len(said), len(words[own[j].id]))):
                _link(q, own[j], links)


def _may_be_one(one: Quotation, other: Quotation, length: int) -> bool:
    return length >= SURE or one.speaker == other.speaker or None in (one.speaker, other.speaker)


def _titles(articles: Iterable[Article]) -> dict[str, list[tuple[int, int]]]:
    return {a.id: [(p.span.start, p.span.end) for p in a.paragraphs if p.kind in ("title", "teaser")] for a in articles}


def _scopes(
    own: Sequence[Quotation], titles: Mapping[str, list[tuple[int, int]]], announced: Mapping[str, str]
) -> Iterable[list[Quotation]]:
    """Groups in which a few words are enough: one speaker's in one article or at one summit, headlines."""
    by_article: defaultdict[tuple[str, str | None], list[Quotation]] = defaultdict(list)
    by_summit: defaultdict[tuple[str, str], list[Quotation]] = defaultdict(list)
    heads: defaultdict[str, list[Quotation]] = defaultdict(list)
    for q in own:
        by_article[q.article, q.speaker].append(q)
        if q.summit and q.speaker:
            by_summit[q.speaker, q.summit].append(q)
        if any(start <= q.spans[0].start < end for start, end in titles.get(q.article, ())):
            heads[announced.get(q.article, q.article)].append(q)
    for q in own:
        if q.article in heads and q not in heads[q.article] and any(h.speaker is None for h in heads[q.article]):
            heads[q.article].append(q)
    yield from (listed for (_, speaker), listed in by_article.items() if speaker and len(listed) > 1)
    yield from (listed for listed in by_summit.values() if len(listed) > 1)
    yield from (listed for listed in heads.values() if len(listed) > 1)


def _short(
    scope: Sequence[Quotation], words: Mapping[str, tuple[str, ...]], links: defaultdict[str, dict[str, None]]
) -> None:
    """Link quotations of two to five words with those of the scope that hold them."""
    few: defaultdict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for q in scope:
        if 2 <= len(words[q.id]) < GROUP and len(few[words[q.id]]) < HOLDERS:
            few[words[q.id]].append(q)
    lengths = {len(said) for said in few}
    for q in scope:
        said = words[q.id]
        for n in lengths:
            for k in range(len(said) - n + 1):
                for other in few.get(said[k : k + n], ()):
                    if other.id != q.id and (other.speaker == q.speaker or None in (other.speaker, q.speaker)):
                        _link(q, other, links)


def _link(one: Quotation, other: Quotation, links: defaultdict[str, dict[str, None]]) -> None:
    links[one.id][other.id] = None
    links[other.id][one.id] = None
