"""The same article printed again: word for word, shortened or rewrapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.model import Article, Source


def find_copies(articles: Sequence[Article], sources: Mapping[str, Source]) -> dict[str, str]:
    """Id of a later printing → id of the earliest. Headlines of teasers count as printings of a teaser only."""
    return {}
