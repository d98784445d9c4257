"""A word as it is spelled on the other side of the Atlantic: "defense" for "defence", "organize" for "organise"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, product

from summit_tui.lean.memo import lru_cache
from summit_tui.search.query import Wanted

_STEM = 3
"""Letters that stand before an ending at least: "our" is no spelling of "or"."""
_DOUBLED_STEM = 4
"""The same before a doubled l, where shorter words are others: "filled" is not "filed"."""
_MOST = 16
"""Spellings of a phrase that are looked for."""
_PAIRS = (
    *(("our" + end, "or" + end) for end in ("", "s", "ed", "ing", "able", "ably", "ite", "ites", "hood", "er", "ers")),
    *(("is" + end, "iz" + end) for end in ("e", "es", "ed", "ing", "er", "ers", "ation", "ations")),
    *(("ys" + end, "yz" + end) for end in ("e", "es", "ed", "ing", "er", "ers")),
    *(("enc" + end, "ens" + end) for end in ("e", "es", "ed", "ing", "eless")),
    *(("tre" + end, "ter" + end) for end in ("", "s")),
    ("tred", "tered"),
    *(("bre" + end, "ber" + end) for end in ("", "s")),
    *(("ogue" + end, "og" + end) for end in ("", "s")),
    *(("amme" + end, "am" + end) for end in ("", "s")),
    *(("ell" + end, "el" + end) for end in ("ed", "ing", "er", "ers")),
    *(("all" + end, "al" + end) for end in ("ed", "ing")),
    ("fil", "fill"),
    ("ilment", "illment"),
    ("olment", "ollment"),
    ("aeo", "eo"),
    ("ageing", "aging"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("grey", "gray"),
    ("plough", "plow"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("scepticism", "skepticism"),
    ("cheque", "check"),
    ("aluminium", "aluminum"),
)
"""Endings, or whole words, as Britain and as America spell them."""


@lru_cache(maxsize=4_096)
def respellings(word: str) -> tuple[str, ...]:
    """How a folded word may be spelled otherwise; most of these are no words at all, so ask whether they stand."""
    found: dict[str, None] = {}
    for pair in _PAIRS:
        for ending, other in (pair, pair[::-1]):
            stem = word.removesuffix(ending)
            if stem != word and (not stem or len(stem) >= (_DOUBLED_STEM if "ll" in pair[0] else _STEM)):
                found[stem + other] = None
    return tuple(found)


def spelled_otherwise(wanted: Wanted) -> Sequence[str]:
    """The words of a part of a query with single spaces between, as they are typed and in other spellings."""
    each = ((word, *respellings(word)) for word in wanted.words)
    return [" ".join(words) for words in islice(product(*each), _MOST)]
