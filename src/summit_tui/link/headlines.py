"""Teasers whose headline is, nearly word for word, that of an article in the dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.link.places import fold
from summit_tui.model import Article

ALIKE = 0.8
"""Share of the longer headline's words that both have."""
COMMON = 40
"""Headlines from which a word leads nowhere."""


def same_headline(articles: Sequence[Article]) -> dict[str, str]:
    """Id of a teaser → id of the article that its headline announces."""
    if not any(article.role == "teaser" for article in articles):
        return {}
    holders: dict[str, list[str]] = {}
    lengths: dict[str, int] = {}
    for article in articles:
        if article.role != "teaser":
            words = headline_words(article.title)
            lengths[article.id] = len(words)
            for word in words:
                holders.setdefault(word, []).append(article.id)
    found: dict[str, str] = {}
    for teaser in articles:
        if teaser.role != "teaser":
            continue
        words = headline_words(teaser.title)
        shared = Counter(key for word in words if len(at := holders.get(word, ())) <= COMMON for key in at)
        best = max(shared, key=lambda key: shared[key], default=None)
        if best and len(words) >= 5 and shared[best] >= ALIKE * max(len(words), lengths[best]):
            found[teaser.id] = best
    return found


def headline_words(title: str) -> frozenset[str]:
    """The words of a headline, without case and marks."""
    return frozenset(filter(None, map(fold, title.split())))
