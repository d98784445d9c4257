"""The same words quoted in two places.

Long quotations are found by groups of six words, short ones only where one speaker is quoted in one article or at one
summit. Each group of words remembers a few holders only, so that the work grows with the words, not with the pairs.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from summit_tui.link.headlines import same_headline
from summit_tui.model import Article, Quotation
from summit_tui.tables import Table, table

GROUP = 6
"""Words of a group; shorter quotations are compared whole."""
HOLDERS = 6
"""Quotations that a group of words remembers."""
SHARED = 0.6
"""Share of the shorter quotation's groups that the other holds."""
SURE = 12
"""Words from which a quotation is the same whoever is named as its speaker."""
RECENT = 1024
"""Quotations whose words are kept at hand."""
MOST = 40
"""Echoes that a quotation lists."""


class Said:
    """The quotations by their numbers, as far as comparing them needs."""

    def __init__(self, quotations: Table[Quotation]) -> None:
        self._quotations = quotations
        self.ids: list[str] = quotations.field("id")
        self.articles: list[str] = quotations.field("article")
        self.speakers: list[str | None] = quotations.field("speaker")
        self.kinds: list[str] = quotations.field("kind")
        self._words: dict[int, tuple[str, ...]] = {}

    def words(self, number: int) -> tuple[str, ...]:
        """The words of a quotation without case and marks."""
        found = self._words.get(number)
        if found is None:
            if len(self._words) >= RECENT:
                self._words.clear()
            found = self._words[number] = quoted_words(self._quotations.one(number, "text"))
        return found

    def stream(self, name: str) -> Iterator[Any]:
        """One field of all of them, a few at a time."""
        return self._quotations.stream(name)


def find_echoes(
    quotations: Table[Quotation], copies: Mapping[str, str], articles: Sequence[Article]
) -> Table[Quotation]:
    """The quotations with `copy_of` and `echoes`. `copies` says which articles are printings of which."""
    said = Said(quotations)
    copied = _copies(said, copies)
    links: defaultdict[int, dict[int, None]] = defaultdict(dict)
    own, lengths = _long(said, copied, links)
    for scope in _scopes(own, said, articles):
        if any(2 <= lengths[n] < GROUP for n in scope):
            _short(scope, said, links)
    ids = said.ids
    every = range(len(ids))
    return quotations.replaced(
        copy_of=[ids[copied[n]] if n in copied else None for n in every],
        echoes=[tuple([ids[other] for other in sorted(links[n])[:MOST]]) if n in links else () for n in every],
    )


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a quotation without case and marks, contractions written out."""
    words = text.casefold().replace("’", "'").replace(",", " ").replace(".", " ").replace("-", " ").split()
    if "".join(words).isalnum():
        return tuple(words)
    made: list[str] = []
    for word in words:
        made += (word,) if word.isalnum() else _parts(word)
    return tuple(made)


@lru_cache(maxsize=4096)
def _parts(word: str) -> list[str]:
    """The words in what stands between two spaces: marks and contractions recur."""
    if "'" in word:
        word = word.replace("can't", "can not").replace("won't", "will not")
        word = _contracted().sub(lambda m: _IN_FULL[m[0]], word)
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", word)


_IN_FULL = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'s": " is"}


@cache
def _contracted() -> re.Pattern[str]:
    """Papers write "we have" and "we've" for one another; "'s" is "is" behind words that own nothing."""
    owns_nothing = "|".join(rf"(?<=\b{word})" for word in ("it", "he", "what", "that", "there"))
    return re.compile(rf"n't\b|(?<=\w)'(?:re|ve|ll|m)\b|(?:{owns_nothing})'s\b")


def _copies(said: Said, copies: Mapping[str, str]) -> dict[int, int]:
    """Quotations of a later printing → those of the first, word for word and in order."""
    first: defaultdict[tuple[str, tuple[str, ...], str], list[int]] = defaultdict(list)
    originals = set(copies.values())
    for n, article in enumerate(said.articles):
        if article in originals and article not in copies:
            first[article, said.words(n), said.kinds[n]].append(n)
    copied: dict[int, int] = {}
    used: Counter[tuple[str, str, tuple[str, ...], str]] = Counter()
    for n, article in enumerate(said.articles):
        original = copies.get(article)
        if original and (there := first.get((original, said.words(n), said.kinds[n]))):
            turn = (article, original, said.words(n), said.kinds[n])
            copied[n] = there[min(used[turn], len(there) - 1)]
            used[turn] += 1
    return copied


def _long(
    said: Said, copied: Mapping[int, int], links: defaultdict[int, dict[int, None]]
) -> tuple[list[int], dict[int, int]]:
    """Link quotations that share most of their groups; returns those that are no copies, with how long they are."""
    own: list[int] = []
    lengths: dict[int, int] = {}
    counts: list[int] = []
    single: set[int] = set()
    first: dict[int, int] = {}
    """Group → the quotation that it stands in first: most stand in no other."""
    holders: dict[int, list[int]] = {}
    """Group that comes again → the quotations that it stands in, a few of them."""
    for n, (text, kind) in enumerate(zip(said.stream("text"), said.kinds, strict=True)):
        if kind == "indirect" or n in copied or not (words := quoted_words(text)):
            continue
        i = len(own)
        own.append(n)
        lengths[n] = len(words)
        groups = set(map(hash, zip(*(words[k:] for k in range(GROUP)), strict=False)))
        counts.append(len(groups))
        if len(groups) == 1:
            single.add(i)
        again = first.keys() & groups
        first.update(dict.fromkeys(groups - again, i))
        if not again:
            continue
        here = [holders.get(group) or holders.setdefault(group, [first[group]]) for group in again]
        shared = Counter(chain.from_iterable(here))
        for held in here:
            if len(held) < HOLDERS:
                held.append(i)
        # One group of several is never enough; most share no more.
        several = shared if len(groups) == 1 else [j for j, both in shared.items() if both > 1]
        for j in single.intersection(shared).union(several):
            if shared[j] >= SHARED * min(counts[j], len(groups)) and _may_be_one(
                said.speakers[n], said.speakers[own[j]], min(lengths[n], lengths[own[j]])
            ):
                _link(n, own[j], links)
    return own, lengths


def _may_be_one(one: str | None, other: str | None, length: int) -> bool:
    return length >= SURE or one == other or None in (one, other)


def _scopes(own: Sequence[int], said: Said, articles: Sequence[Article]) -> Iterable[list[int]]:
    """Groups in which a few words are enough: one speaker's in one article or at one summit, headlines."""
    titles = {a.id: _titles(a) for a in articles}
    announced = same_headline(articles)
    summits: list[str | None] = list(said.stream("summit"))
    starts = array("I", (spans[0].start for spans in said.stream("spans")))
    by_article: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    by_summit: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    heads: defaultdict[str, list[int]] = defaultdict(list)
    for n in own:
        article, speaker, summit = said.articles[n], said.speakers[n], summits[n]
        by_article[article, speaker].append(n)
        if summit and speaker:
            by_summit[speaker, summit].append(n)
        if any(start <= starts[n] < end for start, end in titles.get(article, ())):
            heads[announced.get(article, article)].append(n)
    nobodys = {
        article: set(listed) for article, listed in heads.items() if any(said.speakers[n] is None for n in listed)
    }
    for n in own:
        article = said.articles[n]
        if article in nobodys and n not in nobodys[article]:
            heads[article].append(n)
    yield from (listed for (_, speaker), listed in by_article.items() if speaker and len(listed) > 1)
    yield from (listed for listed in by_summit.values() if len(listed) > 1)
    yield from (listed for listed in heads.values() if len(listed) > 1)


def _titles(article: Article) -> list[tuple[int, int]]:
    paragraphs = table(article.paragraphs)
    places = zip(paragraphs.field("kind"), paragraphs.field("span.start"), paragraphs.field("span.end"), strict=True)
    return [(start, end) for kind, start, end in places if kind in ("title", "teaser")]


def _short(scope: Sequence[int], said: Said, links: defaultdict[int, dict[int, None]]) -> None:
    """Link quotations of two to five words with those of the scope that hold them."""
    few: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in scope:
        words = said.words(n)
        if 2 <= len(words) < GROUP and len(few[words]) < HOLDERS:
            few[words].append(n)
    lengths = {len(words) for words in few}
    for n in scope:
        words, speaker = said.words(n), said.speakers[n]
        for length in lengths:
            for k in range(len(words) - length + 1):
                for other in few.get(words[k : k + length], ()):
                    if other != n and (said.speakers[other] == speaker or None in (said.speakers[other], speaker)):
                        _link(n, other, links)


def _link(one: int, other: int, links: defaultdict[int, dict[int, None]]) -> None:
    links[one][other] = None
    links[other][one] = None
