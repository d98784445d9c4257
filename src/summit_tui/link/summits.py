"""Mentions of summits in all articles → the summits, the articles about them and what was said there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summit_tui.knowledge import Knowledge
from summit_tui.link.identity import Identity
from summit_tui.model import Article, Entity, Extract, Quotation, Summit


class Convened(NamedTuple):
    """What the summits of a dossier change in it."""

    summits: tuple[Summit, ...]
    articles: tuple[Article, ...]
    """With `summits` and `phases`, and `published` where it could be worked out."""
    quotations: tuple[Quotation, ...]
    """With `summit` where the words were said there."""
    entities: tuple[Entity, ...]
    """Agreements with the summit where they were signed."""


def convene(
    articles: Sequence[Article],
    extracts: Sequence[Extract],
    quotations: Sequence[Quotation],
    identity: Identity,
    knowledge: Knowledge,
) -> Convened:
    """Tell which summits the dossier is about."""
    return Convened((), tuple(articles), tuple(quotations), identity.entities)
