"""The same words quoted in two places.

Long quotations are compared wherever they stand, if one speaker may have said both; those of a few words only where one
speaker is quoted in one article or at one summit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.wording import GROUP, HOLDERS, Wording, quoted_words
from summit_tui.model import Quotation
from summit_tui.tables import Table

SURE = 12
"""Words from which a quotation is the same whoever is named as its speaker."""
RECENT = 1024
"""Quotations whose words are kept at hand."""
MOST = 40
"""Echoes that a quotation lists."""
Links = defaultdict[int, list[int]]
"""The numbers of quotations → those of the same words, some more than once."""


class Echoes(NamedTuple):
    """Quotations of the same words, by their numbers."""

    copied: Mapping[int, int]
    """Those of a later printing → those of the first."""
    of: Mapping[int, Sequence[int]]
    """Those that echo others → these, rising, `MOST` of them."""


class Said:
    """The quotations by their numbers, as far as comparing them needs."""

    def __init__(self, quotations: Table[Quotation]) -> None:
        self._quotations = quotations
        self.articles: list[str] = quotations.field("article")
        self.speakers: list[str | None] = quotations.field("speaker")
        self.summits: list[str | None] = quotations.field("summit")
        self._words: dict[int, tuple[str, ...]] = {}

    def words(self, number: int) -> tuple[str, ...]:
        """The words of a quotation without case and marks."""
        found = self._words.get(number)
        if found is None:
            if len(self._words) >= RECENT:
                self._words.clear()
            found = self._words[number] = quoted_words(self._quotations.one(number, "text"))
        return found


def find_echoes(quotations: Table[Quotation], wording: Wording, announced: Mapping[str, str]) -> Echoes:
    """Compare those who say it and where. `announced` gives teasers with the articles they announce."""
    said = Said(quotations)
    links: Links = defaultdict(list)
    lengths = wording.lengths
    for one, other in zip(wording.again, wording.before, strict=True):
        if _may_be_one(said.speakers[one], said.speakers[other]) or min(lengths[one], lengths[other]) >= SURE:
            _link(one, other, links)
    for scope in _scopes(wording, said, announced):
        if any(2 <= lengths[n] < GROUP for n in scope):
            _short(scope, said, lengths, links)
    return Echoes(wording.copied, {n: tuple(sorted(set(others))[:MOST]) for n, others in links.items()})


def with_echoes(quotations: Table[Quotation], found: Echoes) -> Table[Quotation]:
    """The quotations with `copy_of` and `echoes`."""
    ids: list[str] = quotations.field("id")
    copies: list[str | None] = [None] * len(ids)
    for n, first in found.copied.items():
        copies[n] = ids[first]
    echoes: list[tuple[str, ...]] = [()] * len(ids)
    for n, others in found.of.items():
        echoes[n] = tuple([ids[other] for other in others])
    return quotations.replaced(copy_of=copies, echoes=echoes)


def _may_be_one(one: str | None, other: str | None) -> bool:
    return one == other or one is None or other is None


def _scopes(wording: Wording, said: Said, announced: Mapping[str, str]) -> Iterable[list[int]]:
    """Groups in which a few words are enough: one speaker's in one article or at one summit, headlines."""
    headed, own = set(wording.headed), wording.lengths
    by_article: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    by_summit: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    heads: defaultdict[str, list[int]] = defaultdict(list)
    for n in own:
        article, speaker, summit = said.articles[n], said.speakers[n], said.summits[n]
        by_article[article, speaker].append(n)
        if summit and speaker:
            by_summit[speaker, summit].append(n)
        if n in headed:
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


def _short(scope: Sequence[int], said: Said, lengths: Mapping[int, int], links: Links) -> None:
    """Link quotations of two to five words with those of the scope that hold them."""
    few: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in scope:
        if 2 <= lengths[n] < GROUP:
            words = said.words(n)
            if len(few[words]) < HOLDERS:
                few[words].append(n)
    counts = {len(words) for words in few}
    opening = {words[0] for words in few}
    for n in scope:
        words, speaker = said.words(n), said.speakers[n]
        if opening.isdisjoint(words):
            continue
        for length in counts:
            for k in range(len(words) - length + 1):
                if words[k] not in opening:
                    continue
                for other in few.get(words[k : k + length], ()):
                    if other != n and _may_be_one(said.speakers[other], speaker):
                        _link(n, other, links)


def _link(one: int, other: int, links: Links) -> None:
    links[one].append(other)
    links[other].append(one)
