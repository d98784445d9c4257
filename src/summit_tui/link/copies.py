"""The same article printed again: word for word, shortened or rewrapped.

Articles are compared by each three long words in a row, which survive other line breaks, other marks and cuts. A group
that many articles share (a phrase of the trade, a repeated background sentence) points nowhere; the
work therefore grows with the number of articles, not of pairs.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from summit_tui.model import Article, Source
from summit_tui.tables import table

COPIED = 0.6
"""Share of the shorter article's groups that stand in the longer one."""
COMMON = 8
"""Articles from which a group of words is nobody's own."""
FEWEST_WORDS = 25

FEW_GROUPS = 25
VERY_LONG = 10
"""Groups from which an article is looked up by those around a word of more letters than this."""

Phrase = int
"""The hash of three words: the words themselves would take twenty times the memory."""


def find_copies(articles: Sequence[Article], sources: Mapping[str, Source]) -> dict[str, str]:
    """Id of a later printing → id of the earliest. Headlines of teasers count as printings of a teaser only.

    The earliest is the first by date of publication where both print one, else the first in the dossier.
    """
    copies = repeated_teasers(articles)
    for group in printings([a for a in articles if a.words >= FEWEST_WORDS], sources):
        first = earliest(group)
        copies.update({article.id: first.id for article in group if article.id != first.id})
    return copies


def repeated_teasers(articles: Sequence[Article]) -> dict[str, str]:
    """Teasers whose headline stood on the same page before."""
    first: dict[tuple[str, str], str] = {}
    copies = {}
    for article in articles:
        if article.role == "teaser":
            headline = " ".join(re.findall(r"\w+", article.title.casefold()))
            before = first.setdefault((article.source, headline), article.id)
            if before != article.id:
                copies[article.id] = before
    return copies


def printings(articles: Sequence[Article], sources: Mapping[str, Source]) -> list[list[Article]]:
    """The articles that were printed more than once, each with its printings in the order of the dossier."""
    holders: dict[Phrase, tuple[int, ...]] = {}
    groups: list[list[Article]] = []
    phrases: list[array[Phrase]] = []
    for article in articles:
        own, telling = word_groups(article, sources[article.source].text)
        original = find_original(own, telling, holders, phrases)
        if original is not None:
            groups[original].append(article)
            continue
        for phrase in telling:
            held = holders.get(phrase, ())
            if len(held) < COMMON:
                holders[phrase] = (*held, len(groups))
        groups.append([article])
        phrases.append(array("q", own))
    return [group for group in groups if len(group) > 1]


def find_original(
    own: set[Phrase], telling: set[Phrase], holders: Mapping[Phrase, tuple[int, ...]], phrases: Sequence[array[Phrase]]
) -> int | None:
    """The article that these groups of words were printed in before."""
    known = (held for phrase in telling if (held := holders.get(phrase)) and len(held) < COMMON)
    shared = Counter(chain.from_iterable(known))
    for candidate in sorted(shared, key=lambda holder: (-shared[holder], holder))[:3]:
        both = len(own.intersection(phrases[candidate]))
        if both >= 3 and both >= COPIED * min(len(own), len(phrases[candidate])):
            return candidate
    return None


def earliest(group: Sequence[Article]) -> Article:
    """The first printing."""
    first = group[0]
    for article in group[1:]:
        if first.published and article.published and article.published[:10] < first.published[:10]:
            first = article
    return first


@cache
def _long_words() -> re.Pattern[str]:
    return re.compile(r"\w{7,}")


def word_groups(article: Article, text: str) -> tuple[set[Phrase], set[Phrase]]:
    """Each three long words in a row of the body; and those of them that the article is looked up by.

    These are the ones around a very long word, or all of a short text.
    """
    paragraphs = table(article.paragraphs)
    places = zip(paragraphs.field("kind"), paragraphs.field("span.start"), paragraphs.field("span.end"), strict=True)
    words = _long_words().findall(
        " ".join([text[start:end] for kind, start, end in places if kind == "body"]).casefold()
    )
    own = set(zip(words, words[1:], words[2:], strict=False))
    hashes = set(map(hash, own))
    return hashes, hashes if len(own) < FEW_GROUPS else {hash(phrase) for phrase in own if len(phrase[1]) > VERY_LONG}
