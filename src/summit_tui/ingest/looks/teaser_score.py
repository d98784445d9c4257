"""How much speaks for a short line inside an article being the headline of another, not a subhead of its own."""

from __future__ import annotations

from collections.abc import Set

from summit_tui.ingest.furniture import Furniture
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

ARTICLES = frozenset(("the", "a", "an"))


@cache
def single_quoted() -> Pattern[str]:
    """Words in single marks, as headlines quote."""
    return compiled(r"(?<!\w)[‘'][^‘’']{2,40}[’'](?!\w)")


@cache
def stem() -> Pattern[str]:
    """A word of four letters or more, and its first six."""
    return compiled(r"([^\W\d_]{4,6})[^\W\d_]*")


def content(text: str) -> set[str]:
    """The stems of the telling words of a text."""
    return set(" ".join(stem().findall(text)).casefold().split())


def names(text: str) -> set[str]:
    """Words with a capital that isn't only the line's first."""
    return {w for w in compiled(r"(?<=\s)[^\W\d_][\w’'-]+").findall(text) if w[0].isupper()}


def teaser_score(text: str, body: Set[str], after: str, page_has_teasers: bool, words: Furniture) -> float:
    """How much speaks for the headline of another article; above 0 it is one.

    `body` holds the stems of the whole article, `after` is the text of the section that follows the line.
    """
    said = text.split()
    folded = [w.strip("‘’“”\"'.,:;?!").casefold() for w in said]
    stems = content(text)
    score = -1.4 + 0.3 * (len(said) - 6)
    score = min(score, 1.5)
    if page_has_teasers and len(said) > 5:
        score += 0.7
    if len(said) >= 8 and not ARTICLES & set(folded):
        score += 0.8
    if folded[0] in words.openers and len(said) >= 5:
        score += 0.7
    if folded[0] in ("the", "a", "an", "this", "these"):
        score -= 0.8
    if folded[0] in words.sentence_openers:
        score -= 3.0
    if words.linking & set(folded):
        score -= 1.2
    if single_quoted().search(text) and len(said) >= 7:
        score += 0.4
    if words.reported & set(folded[1:]):
        score += 0.7
    if is_titled(said) and len(said) >= 6 and any(mark in text for mark in (": ", " | ")):
        score += 0.5
    strange = {w for w in names(text) if w[:6].casefold() not in body}
    score += 0.9 * min(len(strange), 2) if not is_titled(said) else 0.0
    if stems:
        known = len(stems & content(after)) / len(stems)
        novel = sum(stem not in body for stem in stems) / len(stems)
        score += 1.2 * novel - 1.6 * max(0.0, known - 0.25)
    return score


def is_titled(words: list[str]) -> bool:
    """Whether all long words have capitals, as in American headlines."""
    long = [w for w in words if len(w) > 4 and w[0].isalpha()]
    return len(long) > 2 and all(w[0].isupper() for w in long)
