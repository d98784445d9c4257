"""The same article printed again: word for word, shortened or rewrapped.

Articles are compared by each three long words in a row, which survive other line breaks, other marks and cuts. A group
that many articles share (a phrase of the trade, a repeated background sentence) points nowhere; the
work therefore grows with the number of articles, not of pairs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from summit_tui.model import Article, Source

COPIED = 0.6
"""Share of the shorter article's groups that stand in the longer one."""
COMMON = 8
"""Articles from which a group of words is nobody's own."""
FEWEST_WORDS = 25

Phrase = tuple[str, str, str]


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
    holders: dict[Phrase, list[int]] = {}
    groups: list[list[Article]] = []
    phrases: list[set[Phrase]] = []
    for article in articles:
        own = word_groups(article, sources[article.source].text)
        original = find_original(own, holders, phrases)
        if original is not None:
            groups[original].append(article)
            continue
        for phrase in telling(own):
            held = holders.setdefault(phrase, [])
            if len(held) < COMMON:
                held.append(len(groups))
        groups.append([article])
        phrases.append(own)
    return [group for group in groups if len(group) > 1]


def find_original(own: set[Phrase], holders: Mapping[Phrase, list[int]], phrases: Sequence[set[Phrase]]) -> int | None:
    """The article that these groups of words were printed in before."""
    shared: dict[int, int] = {}
    for phrase in telling(own):
        held = holders.get(phrase)
        if held and len(held) < COMMON:
            for holder in held:
                shared[holder] = shared.get(holder, 0) + 1
    for candidate in sorted(shared, key=lambda holder: (-shared[holder], holder))[:3]:
        both = len(own & phrases[candidate])
        if both >= 3 and both >= COPIED * min(len(own), len(phrases[candidate])):
            return candidate
    return None


def telling(own: set[Phrase]) -> set[Phrase]:
    """The groups that an article is looked up by: those around a very long word, or all of a short text."""
    return own if len(own) < 25 else {phrase for phrase in own if len(phrase[1]) > 10}


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


def word_groups(article: Article, text: str) -> set[Phrase]:
    """Each three long words in a row of the body."""
    body = " ".join([text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]).casefold()
    words = _long_words().findall(body)
    return set(zip(words, words[1:], words[2:], strict=False))
