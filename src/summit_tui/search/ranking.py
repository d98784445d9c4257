"""Which of the documents found comes first, and why: one number out of a few plain reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from summit_tui.lean.tuples import NamedTuple
from summit_tui.search.documents import Document
from summit_tui.search.matching import TIERS, Match
from summit_tui.search.postings import Bits, bits_of, numbers_in
from summit_tui.search.query import Query
from summit_tui.search.results import Why

_SURE: dict[Why, float] = {"exact": 1.0, "prefix": 0.8, "alias": 0.7, "substring": 0.55, "fuzzy": 0.4}
_PLURAL = 0.97
"""The same of a word that stands there with an s more."""
_ORDER = {why: n for n, why in enumerate(TIERS)}
_FIELD = {
    "entity": 1.0,
    "summit": 0.95,
    "agreement": 0.95,
    "article": 0.85,
    "quote": 0.8,
    "figure": 0.6,
    "passage": 0.4,
}
_SAID = {**_FIELD, "quote": 1.0, "article": 0.5}
"""The same where a query names who said the words: what is looked for is what was said."""
_MEANT = (
    ("speaker", ("entity", "quote", "figure", "article", "summit", "agreement", "passage")),
    ("summit", ("summit", "article", "quote", "agreement", "figure", "entity", "passage")),
    ("place", ("summit", "article", "quote", "figure", "entity", "agreement", "passage")),
    *(
        (field, ("article", "quote", "figure", "summit", "agreement", "entity", "passage"))
        for field in ("outlet", "since", "until", "has")
    ),
)
"""What is shown first where a query has only filters, by the first of these fields that it has."""
_WEIGHTS = (0.49, 0.196, 0.147, 0.147, 0.02)
_PARTS = ("sure", "field", "covers", "close", "often named")
_BODY = frozenset({"quote", "passage"})
"""What has no name that a query could be the whole of."""
_COMMON = 0.4
"""What the name of something counts that has no capital letter, of the other names."""
_SPAN_OF_WORDS = 12
"""Words between two words of the query beyond which they are no longer near each other."""


class Rank(NamedTuple):
    """A document's place among the hits."""

    number: int
    score: float
    why: Why
    whys: tuple[Why | None, ...]
    """Of each word of the query."""
    parts: tuple[float, ...]
    """Sureness, field, coverage, closeness, and how often it is named; see `_WEIGHTS`."""


class Optional(NamedTuple):
    """Which words of a query need not stand in a name."""

    below: int
    """The documents below this number are names."""
    words: Sequence[bool]
    """Of each word, whether it is one of those; empty where none is."""


class Otherwise(NamedTuple):
    """Documents that a query is found in otherwise than word by word."""

    solid: Mapping[int, int]
    """Names that the whole query is but for so many letters."""
    scattered: Bits
    """Articles that hold all its words, though not in one paragraph."""


Folded = Callable[[int], tuple[Document, list[list[str]]]]
"""A document by its number, with the words of its text and of each of its other names."""


class Ranking:
    """Ranks documents for one query; made once a search."""

    def __init__(
        self,
        query: Query,
        matches: Sequence[Match],
        often_named: Mapping[int, float],
        folded: Folded,
        optional: Optional,
        otherwise: Otherwise,
    ) -> None:
        self._matches = matches
        self._tiers: list[list[tuple[Why, set[int]]]] = []
        self._beside: list[set[int]] = []
        self._letters = {w for m in matches for w in m.letters}
        asked = [word for part in query.wanted if not part.negated for word in part.words]
        self._query = asked if set(asked) == {m.word for m in matches} else [m.word for m in matches]
        self._solid_query = glued(self._query)
        self._field = of_filters(query) if not matches else _SAID if query.values("speaker") else _FIELD
        self._optional = optional
        self._often_named = often_named
        self._folded = folded
        self._solid, self._scattered = otherwise

    def take(self, numbers: Sequence[int]) -> None:
        """Note in which tier each word stands in the documents that are to be ranked."""
        wanted = bits_of(sorted(set(numbers)))
        self._tiers = [
            [(why, set(numbers_in(bits & wanted, len(numbers)))) for why in TIERS if (bits := m.tiers.get(why))]
            for m in self._matches
        ]
        self._beside = [set(numbers_in(m.beside & wanted, len(numbers))) for m in self._matches]

    def rank(self, number: int) -> Rank:
        """One document's rank; it was among those taken."""
        document, names = self._folded(number)
        whys: list[Why | None] = []
        sure, worst = 0.0, TIERS[0]
        spared = in_role = 0
        for m, tiers, beside in zip(self._matches, self._tiers, self._beside, strict=True):
            found = None
            for why, members in tiers:
                if number in members:
                    found = why
                    if number in beside:
                        sure += _SURE[why] * 0.95
                        in_role += 1
                    elif why == "prefix" and any(f"{m.word}s" in own for own in names):
                        sure += _PLURAL
                    else:
                        sure += _SURE[why]
                    worst = why if _ORDER[why] > _ORDER[worst] else worst
                    break
            whys.append(found)
        if self._optional.words and number < self._optional.below:
            spared = sum(small and why is None for small, why in zip(self._optional.words, whys, strict=True))
        counted = max(1, len(whys) - spared)
        sure /= counted
        field = self._field_of(document, in_role, len(whys) - whys.count(None))
        covered, whole = (0.0, None) if document.type in _BODY else self._coverage(names)
        if document.type == "figure" and whole is None:
            covered = 0.0  # a part of an amount says little: nobody looks for "3,000 people" by "people"
        if whole is not None:
            sure = max(sure, 1.0 if whole == 0 else 0.97)
            worst = "exact" if whole == 0 or " ".join(self._query) in " ".join(names[0]) else "alias"
        close = self._closeness(number, names) if len(self._matches) > 1 else 1.0
        if number in self._solid:
            sure = max(sure, 0.7 - 0.1 * self._solid[number])
            worst = "fuzzy" if self._solid[number] else worst
            covered, close = max(covered, 0.9), 1.0
        scattered = self._scattered >> number & 1
        if scattered:
            sure = max(sure, 0.5)
        popular = self._often_named.get(number, 0.0)
        parts = (sure, field, covered, close, popular)
        a, b, c, d, e = _WEIGHTS
        score = a * sure + b * parts[1] + c * covered + d * close + e * popular
        if number not in self._solid and not scattered:
            score *= 1 - 0.6 * (whys.count(None) - spared) / counted
        return Rank(number, round(min(1.0, score), 4), worst, tuple(whys), parts)

    def _field_of(self, document: Document, in_role: int, found: int) -> float:
        """How much the kind of a document counts, of whose `found` words so many stand in somebody's role."""
        field = self._field[document.type]
        if document.type != "entity":
            return field
        if in_role and in_role == found:
            # Whoever has a long role is not meant by each word of it.
            field *= 0.8 + 0.2 * min(1.0, 4 * in_role / (document.beside.count(" ") + 1))
        # By its letters no name: "trade facilitation platform".
        return field * _COMMON if document.text == document.text.lower() else field

    def explain(self, rank: Rank) -> tuple[str, ...]:
        """How a score came about, in words."""
        found = (f"{m.word}: {why or 'not found'}" for m, why in zip(self._matches, rank.whys, strict=True))
        return (*found, *(f"{name} {part:.2f}" for name, part in zip(_PARTS, rank.parts, strict=True)))

    def _coverage(self, names: Sequence[Sequence[str]]) -> tuple[float, int | None]:
        """How much of the best of its names the query is; and which of them is the whole query."""
        best = 0.0
        solid = self._solid_query
        for n, own in enumerate(names):
            if own and solid.startswith(own[0]) and glued(own) == solid:
                return 1.0, n
            hit = len([w for w in own if w in self._letters])
            best = max(best, hit / (len(own) or 1) * 0.9)
        return best, None

    def _closeness(self, number: int, names: Sequence[Sequence[str]]) -> float:
        """1 where the query's words stand side by side, less with each word between, 0 where they are far apart."""
        own = names[0] if len(names) == 1 else [word for name in names for word in name]
        places = [[at for at, word in enumerate(own) if word in m.letters] for m in self._matches]
        standing = [p for p in places if p]
        # A quotation's speaker is as near to its words as can be.
        held = len(standing) + sum(1 for n, p in enumerate(places) if not p and number in self._beside[n])
        wanted = len(places)
        if self._optional.words and number < self._optional.below:
            wanted -= sum(small and not p for small, p in zip(self._optional.words, places, strict=True))
        if len(standing) < 2:
            return 0.9 * held / wanted if held > 1 else 0.0
        between = _narrowest(standing) - (len(standing) - 1)
        in_order = all(a[0] <= b[0] for a, b in pairwise(standing))
        near = max(0.0, 1 - between / _SPAN_OF_WORDS)
        return near * (1.0 if in_order else 0.9) * held / wanted


def of_filters(query: Query) -> Mapping[str, float]:
    """How much each kind of thing is meant by a query that has no words: by `speaker:` what is said."""
    fields = {f.field for f in query.filters if not f.negated}
    order = next((order for field, order in _MEANT if field in fields), tuple(_FIELD))
    return {**_FIELD, **{kind: 1 - 0.05 * n for n, kind in enumerate(order)}}


def glued(words: Sequence[str]) -> str:
    """Words without the spaces between them, but those of decimals: "3 000" is "3000", "1 1" not "11"."""
    whole = ""
    for word in words:
        apart = whole[-1:].isdigit() and word[0].isdigit() and len(word) != 3  # thousands have three
        whole += f" {word}" if apart else word
    return whole


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
