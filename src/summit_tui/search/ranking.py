"""Which of the documents found comes first, and why: one number out of a few plain reasons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summit_tui.search.documents import Document
from summit_tui.search.folding import words
from summit_tui.search.matching import TIERS, Match
from summit_tui.search.postings import Bits
from summit_tui.search.results import Why

_SURE: dict[Why, float] = {"exact": 1.0, "prefix": 0.8, "alias": 0.7, "substring": 0.55, "fuzzy": 0.4}
_FIELD = {
    "entity": 1.0,
    "summit": 0.95,
    "agreement": 0.95,
    "article": 0.85,
    "quote": 0.8,
    "figure": 0.6,
    "passage": 0.4,
}
_WEIGHTS = {"sure": 0.5, "field": 0.2, "covered": 0.15, "close": 0.15}
_SPAN_OF_WORDS = 12
"""Words between two words of the query beyond which they are no longer near each other."""


class Rank(NamedTuple):
    """A document's place among the hits."""

    number: int
    score: float
    why: Why
    reasons: tuple[str, ...]


class Ranking:
    """Ranks documents for one query; made once a search."""

    def __init__(self, matches: Sequence[Match], mentions: dict[int, float]) -> None:
        self._matches = matches
        self._tiers: list[list[tuple[Why, set[int]]]] = []
        self._query = " ".join(m.word for m in matches)
        self._popular = mentions

    def take(self, numbers: Sequence[int]) -> None:
        """Note in which tier each word stands in the documents that are to be ranked."""
        wanted = 0
        for number in numbers:
            wanted |= 1 << number
        self._tiers = [[(why, _members(m.tiers.get(why, 0) & wanted)) for why in TIERS] for m in self._matches]
        self._beside = [_members(m.beside & wanted) for m in self._matches]

    def rank(self, number: int, document: Document) -> Rank:
        """One document's rank; it was among those taken."""
        whys = [next((why for why, members in tiers if number in members), None) for tiers in self._tiers]
        sure = sum(self._sureness(n, why, number) for n, why in enumerate(whys)) / max(1, len(whys))
        found = [why for why in whys if why]
        worst: Why = max(found, key=TIERS.index, default="fuzzy")
        field = _FIELD[document.type]
        covered, whole = self._coverage(document)
        if whole and worst in ("exact", "alias", "prefix"):
            sure = max(sure, 1.0 if whole == document.text else 0.97)
            worst = "exact" if self._query in " ".join(words(document.text)) else "alias"
        close = self._closeness(number, document)
        popular = self._popular.get(number, 0.0)
        missing = whys.count(None) / max(1, len(whys))
        score = (
            _WEIGHTS["sure"] * sure
            + _WEIGHTS["field"] * field
            + _WEIGHTS["covered"] * covered
            + _WEIGHTS["close"] * close
        ) * (1 - 0.6 * missing)
        score = min(1.0, score * 0.98 + 0.02 * popular)
        reasons = (
            *(f"{m.word}: {why or 'not found'}" for m, why in zip(self._matches, whys, strict=True)),
            f"{document.type} {field:.2f}",
            f"covers {covered:.2f}",
            f"close {close:.2f}",
            f"often named {popular:.2f}",
        )
        return Rank(number, round(score, 4), worst, reasons)

    def _sureness(self, n: int, why: Why | None, number: int) -> float:
        if why is None:
            return 0.0
        sure = _SURE[why]
        if number in self._beside[n]:
            sure *= 0.95
        return sure

    def _coverage(self, document: Document) -> tuple[float, str]:
        """How much of the best of its names the query is; and that name, if it is the whole query."""
        best, whole = 0.0, ""
        if document.type in ("passage", "quote", "figure"):
            return 0.0, ""
        for name in (document.text, *document.names):
            own = words(name)
            joined = " ".join(own)
            if joined == self._query or joined.replace(" ", "") == self._query.replace(" ", ""):
                return 1.0, name
            hit = sum(1 for w in own if any(w.startswith(m.word) or w in m.letters for m in self._matches))
            best = max(best, hit / max(len(own), 1) * 0.9)
        return best, whole

    def _closeness(self, number: int, document: Document) -> float:
        """1 where the query's words stand side by side, less with each word between, 0 where they are far apart."""
        if len(self._matches) < 2:
            return 1.0
        places: list[list[int]] = [[] for _ in self._matches]
        for at, word in enumerate(words(f"{document.text} {' '.join(document.names)}")):
            for n, m in enumerate(self._matches):
                if word in m.letters:
                    places[n].append(at)
        standing = [p for p in places if p]
        # A quotation's speaker is as near to its words as can be.
        held = len(standing) + sum(1 for n, p in enumerate(places) if not p and number in self._beside[n])
        if len(standing) < 2:
            return 0.9 * held / len(places) if held > 1 else 0.0
        between = _narrowest(standing) - (len(standing) - 1)
        in_order = all(a[0] <= b[0] for a, b in pairwise(standing))
        near = max(0.0, 1 - between / _SPAN_OF_WORDS)
        return near * (1.0 if in_order else 0.9) * held / len(places)


def _narrowest(places: Sequence[Sequence[int]]) -> int:
    """The narrowest stretch that holds one of each list of places."""
    heads = sorted((at, n) for n, listed in enumerate(places) for at in listed)
    last: dict[int, int] = {}
    best = 10**9
    for at, n in heads:
        last[n] = at
        if len(last) == len(places):
            best = min(best, at - min(last.values()))
    return best


def _members(bits: Bits) -> set[int]:
    from summit_tui.search.postings import numbers_in

    return set(numbers_in(bits, 1_000_000))
