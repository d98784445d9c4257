"""The same article printed again: word for word, shortened or rewrapped.

Articles are compared by groups of five words around their long words, which survive other line breaks, other marks and
cuts. A group that many articles share (a phrase of the trade, a repeated background sentence) points nowhere; the
work therefore grows with the number of articles, not of pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from summit_tui.model import Article, Source

COPIED = 0.6
"""Share of the shorter article's groups that stand in the longer one."""
COMMON = 8
"""Articles from which a group of words is nobody's own."""
FEWEST_WORDS = 25
LONG_WORD = 8
MARKS = {ord(mark): None for mark in "\"'“”‘’«»„,.;:!?()[]*_"} | {ord(dash): " " for dash in "-–—\u2011/"}


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
            headline = " ".join(article.title.casefold().translate(MARKS).split())
            before = first.setdefault((article.source, headline), article.id)
            if before != article.id:
                copies[article.id] = before
    return copies


def printings(articles: Sequence[Article], sources: Mapping[str, Source]) -> list[list[Article]]:
    """The articles that were printed more than once, each with its printings in the order of the dossier."""
    holders: dict[str, list[int]] = {}
    groups: list[list[Article]] = []
    phrases: list[set[str]] = []
    for article in articles:
        own = word_groups(body_words(article, sources[article.source].text))
        original = find_original(own, holders, phrases)
        if original is not None:
            groups[original].append(article)
            continue
        for phrase in own:
            held = holders.setdefault(phrase, [])
            if len(held) < COMMON:
                held.append(len(groups))
        groups.append([article])
        phrases.append(own)
    return [group for group in groups if len(group) > 1]


def find_original(own: set[str], holders: Mapping[str, list[int]], phrases: Sequence[set[str]]) -> int | None:
    """The article that these groups of words were printed in before."""
    shared: Counter[int] = Counter()
    for phrase in own:
        held = holders.get(phrase, ())
        if len(held) < COMMON:
            shared.update(held)
    for candidate, _ in shared.most_common(3):
        both = len(own & phrases[candidate])
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


def body_words(article: Article, text: str) -> list[str]:
    """The words of the body without case and marks."""
    body = " ".join(text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body")
    return body.casefold().translate(MARKS).split()


def word_groups(words: Sequence[str]) -> set[str]:
    """Each long word with two words on either side; each word of a short text."""
    least = LONG_WORD if len(words) > 120 else 1
    return {" ".join(words[i - 2 : i + 3]) for i, word in enumerate(words) if len(word) >= least and i >= 2}
