"""Referents of all articles → entities: who is who across spellings, and never by likeness alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summit_tui.knowledge import Knowledge
from summit_tui.model import Article, Entity, Extract


class Identity(NamedTuple):
    """The entities of a dossier."""

    entities: tuple[Entity, ...]
    """Most often named first."""
    of: Mapping[tuple[str, str], str]
    """(article's id, referent's key) → entity's id."""


def identify(articles: Sequence[Article], extracts: Sequence[Extract], knowledge: Knowledge) -> Identity:
    """Join referents that the knowledge or the texts show to be the same."""
    return Identity((), {})
