"""A place in an article that outlives edits of its file: found again by the words that stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article
from summit_tui.system.anchors import article_anchor

WORDS = 60
"""Characters of the text that are kept to know the place by."""


class Place(NamedTuple):
    """Where one was."""

    article: str
    """The article's anchor: the same as long as its title, and the number of that title in its file, are."""
    at: int
    """Offset of the cursor from the beginning of the article."""
    words: str
    """The text from the cursor on."""
    source: str = ""
    """The file, for an article whose title was changed."""


def place_at(dossier: Dossier, article: str | None, at: int) -> Place | None:
    """The place of an offset."""
    found = dossier.article(article)
    if found is None:
        return None
    words = dossier.sources[found.source].text[at : min(at + WORDS, found.span.end)]
    return Place(article_anchor(found, _before(dossier, found)), at - found.span.start, words, found.source)


def _before(dossier: Dossier, article: Article) -> int:
    """The number of articles of its title before it in its file."""
    before, rank = 0, dossier.rank(article.id)
    while rank > 0 and (other := dossier.articles[rank - 1]).source == article.source:
        before, rank = before + (other.title == article.title), rank - 1
    return before


def find_place(dossier: Dossier, place: Place) -> tuple[str, int] | None:
    """The article and the offset; the nearest such words, else as far into the article as before."""
    name = PurePosixPath(place.source).name
    # An anchor is made of the name of the file too: no other is worked out, be there 100,000 articles.
    near = [a for a in dossier.articles if a.source.endswith(name)]
    found = next((a for a, anchor in _anchored(near) if anchor == place.article), None)
    found = found or next((a for a in near if a.source == place.source), None)
    if found is None:
        return None
    text, expected = dossier.sources[found.source].text, found.span.start + place.at
    places = [
        at
        for at in (
            text.find(place.words, expected, found.span.end),
            text.rfind(place.words, found.span.start, expected),
        )
        if at >= 0 and place.words.strip()
    ]
    at = min(places, key=lambda at: abs(at - expected), default=expected)
    return found.id, max(found.span.start, min(at, found.span.end))


def _anchored(articles: Iterable[Article]) -> Iterator[tuple[Article, str]]:
    """Articles in their order, each with its anchor."""
    before: Counter[tuple[str, str]] = Counter()
    for article in articles:
        titled = article.source, article.title
        yield article, article_anchor(article, before[titled])
        before[titled] += 1


def stored(place: Place) -> list[Any]:
    """The place for a file."""
    return list(place)


def from_stored(value: object) -> Place | None:
    """A place as stored; None for what is not understood."""
    if not isinstance(value, list) or len(value) != 4:
        return None
    article, at, words, source = value
    if not (isinstance(article, str) and isinstance(at, int) and isinstance(words, str) and isinstance(source, str)):
        return None
    return Place(article, max(0, at), words[:WORDS], source)
