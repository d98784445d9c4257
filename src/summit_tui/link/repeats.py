"""Articles and quotations that are printed twice, and what of linking another process may do meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.copies import find_copies
from summit_tui.link.echoes import Echoes
from summit_tui.link.figures import Compared
from summit_tui.link.headlines import same_headline
from summit_tui.link.timeline import Dates
from summit_tui.model import Article, Entity, Figure, Quotation, Source
from summit_tui.tables import Table


class Reprints(NamedTuple):
    """Articles that are printed twice."""

    copies: Mapping[str, str]
    """Id of a later printing → id of the earliest."""
    announced: Mapping[str, str]
    """Id of a teaser → id of the article whose headline it has."""


def find_reprints(articles: Sequence[Article], sources: Mapping[str, Source]) -> Reprints:
    """Compare all articles."""
    return Reprints(find_copies(articles, sources), same_headline(articles))


class Elsewhere:
    """Who looks for repeats and compares figures while linking does the rest. Here nobody: each answer is None."""

    def reprints(self) -> Reprints | None:
        """The articles that are printed twice. May be asked once."""
        return None

    def convened(
        self,
        articles: Sequence[Article],
        entities: Table[Entity],
        quotations: Table[Quotation],
        figures: Table[Figure],
    ) -> None:
        """Say what linking found out of articles and entities, who speaks where, and who gives the figures.

        May be called once, after that.
        """

    def dated(self, dates: Dates) -> None:
        """Say what dates the articles tell. May be called once, after that."""

    def compared(self) -> Compared | None:
        """What was found of the figures. May be asked once, after that."""
        return None

    def echoes(self) -> Echoes | None:
        """The quotations of the same words. May be asked once, last of all."""
        return None
