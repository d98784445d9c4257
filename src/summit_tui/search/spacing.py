"""A query whose words have run together, read with the spaces that somebody missed: "lawofthejungle"."""

from __future__ import annotations

from summit_tui.search.postings import Postings
from summit_tui.search.query import Query

_SHORTEST = 8
"""Letters of a word that may be several."""
_LONGEST = 60
_PIECE = 3
"""Letters of a piece at least; shorter ones stand everywhere, and then in many documents."""
_OFTEN = 5
"""Documents from which on a piece of one or two letters is a word."""


def with_spaces(query: Query, said: Postings) -> Query | None:
    """The query with the words that stand nowhere cut into ones that stand somewhere; None if none can be."""
    wanted, cut = [], False
    for part in query.wanted:
        word = part.words[0]
        pieces = None
        if not part.phrase and not part.negated and not said.frequency(word):
            pieces = _pieces(word, said)
        if pieces:
            cut = True
            wanted += [part._replace(words=(piece,), typing=False) for piece in pieces]
        else:
            wanted.append(part)
    return query._replace(wanted=tuple(wanted)) if cut else None


def _pieces(word: str, said: Postings) -> list[str] | None:
    """The fewest words that make up one, and of those the most frequent."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return None
    best: list[tuple[int, int, list[str]] | None] = [(0, 0, []), *(None for _ in word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before = best[start]
            often = said.frequency(word[start:end])
            if before is None or not often or (end - start < _PIECE and often < _OFTEN):
                continue
            through = (before[0] + 1, before[1] - often, [*before[2], word[start:end]])
            kept = best[end]
            if kept is None or through < kept:
                best[end] = through
    whole = best[len(word)]
    return whole[2] if whole and len(whole[2]) > 1 else None
