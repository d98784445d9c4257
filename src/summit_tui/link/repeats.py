"""Articles and quotations that are printed twice. The texts alone tell of them, so another process may look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.copies import find_copies
from summit_tui.link.echoes import Echoes
from summit_tui.link.headlines import same_headline
from summit_tui.model import Article, Quotation, Source
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
    """Who looks for repeats while linking does the rest. Here nobody, which each answer says by None."""

    def reprints(self) -> Reprints | None:
        """The articles that are printed twice. May be asked once."""
        return None

    def attributed(self, quotations: Table[Quotation]) -> None:
        """Say who speaks in each quotation and at which summit. May be called once, after that."""

    def echoes(self) -> Echoes | None:
        """The quotations of the same words. May be asked once, after that."""
        return None
