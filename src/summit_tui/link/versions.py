"""One article in two versions: amounts that stand in place of others have a say in what papers print differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.amounts.compatible import compatible
from summit_tui.link.pages import Desk
from summit_tui.link.replaced import Change, replaced
from summit_tui.model import Article, Figure
from summit_tui.tables import Table


class Changes(NamedTuple):
    """What the later printings of articles changed."""

    by_number: Mapping[int, Change]
    """By the numbers of their figures."""
    originals: Mapping[str, str]
    """Later printing → the first."""

    def pairs(self) -> Iterator[tuple[int, int, str]]:
        """The numbers of two figures one of which was put for the other, and why they differ."""
        for now, was, reason in self.by_number.values():
            yield min(now, was), max(now, was), reason

    def side_by_side(self, i: int, j: int, figures: Sequence[Figure]) -> bool:
        """Whether their places in two versions of one article tell all that is known of two figures."""
        if i not in self.by_number and j not in self.by_number:
            return False
        return self.of_one_article(figures[i], figures[j])

    def of_one_article(self, one: Figure, other: Figure) -> bool:
        """Whether they stand in a later printing and in the first."""
        return self.originals.get(one.article) == other.article or self.originals.get(other.article) == one.article

    def with_others(
        self, figures: Sequence[Figure], agree: Mapping[int, Sequence[str]]
    ) -> Iterator[tuple[int, int, str]]:
        """What other papers print of one version, set against the other: numbers of two figures, and why they differ.

        `agree` are the ids of the figures that agree with one, by its number.
        """
        numbers = {figure.id: number for number, figure in enumerate(figures)} if self.by_number else {}
        for change in self.by_number.values():
            for ours, others in ((change.was, change.now), (change.now, change.was)):
                for third in [numbers[key] for key in agree.get(ours, ())]:
                    same = figures[third].value == figures[ours].value and not compatible(
                        figures[third], figures[others]
                    )
                    if same and not self.of_one_article(figures[third], figures[others]):
                        yield min(third, others), max(third, others), change.reason


def changed_amounts(
    figures: Table[Figure], originals: Mapping[str, str], articles: Sequence[Article], desk: Desk
) -> Changes:
    """What the later printings changed; `originals` lead from them to the first."""
    return Changes(replaced(figures, originals, {a.id: a for a in articles}, desk), originals)
