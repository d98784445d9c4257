"""Headlines: teasers that have, nearly word for word, that of an article in the dossier; and what they quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from summit_tui.knowledge.places import fold
from summit_tui.model import Article, Quotation
from summit_tui.tables import Table, table

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


def quoted_in_headlines(articles: Sequence[Article], quotations: Table[Quotation]) -> list[int]:
    """The numbers of the quotations that begin in a title or a teaser."""
    titles = {article.id: found for article in articles if (found := _titles(article))}
    spans = quotations.inside("spans").field("start")
    firsts = accumulate(quotations.sizes("spans"), initial=0)
    return [
        number
        for number, (article, first) in enumerate(zip(quotations.field("article"), firsts, strict=False))
        if article in titles and any(start <= spans[first] < end for start, end in titles[article])
    ]


def _titles(article: Article) -> list[tuple[int, int]]:
    paragraphs = table(article.paragraphs)
    numbers = [number for number, kind in enumerate(paragraphs.field("kind")) if kind in ("title", "teaser")]
    return [paragraphs[number].span[1:] for number in numbers]


def headline_words(title: str) -> frozenset[str]:
    """The words of a headline, without case and marks."""
    return frozenset(filter(None, map(fold, title.split())))
