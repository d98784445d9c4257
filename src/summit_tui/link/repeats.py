"""Articles and quotations that are printed twice, and what of linking another process may do meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.copies import find_copies
from summit_tui.link.echoes import Echoes
from summit_tui.link.figures import Compared, Held
from summit_tui.link.headlines import same_headline
from summit_tui.model import Article, Figure, Quotation, Source
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

    def convened(self, quotations: Table[Quotation], figures: Table[Figure], held: Held) -> None:
        """Say who speaks in each quotation and at which summit, who gives the figures, and what is held beside them.

        May be called once, after that.
        """

    def compared(self) -> Compared | None:
        """What was found of the figures. May be asked once, after that."""
        return None

    def echoes(self) -> Echoes | None:
        """The quotations of the same words. May be asked once, last of all."""
        return None
