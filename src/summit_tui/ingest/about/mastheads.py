"""What stands above the first of several articles on a page and holds for all: the paper's name and its day."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.labels.label import Labels
from summit_tui.ingest.looks.look import Look
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article

HEAD = 4
"""Lines of an article in which its own day may stand."""


class Masthead(NamedTuple):
    """The outlet and the ISO day of a page with several articles, each None where the page names none."""

    outlet: str | None
    day: str | None

    def over(self, article: Article, looks: Sequence[Look]) -> Article:
        """An article below it, with what it does not say itself."""
        outlet = article.outlet or (None if article.agency else self.outlet)
        published = article.published or self._own_day(looks) or self.day
        return article._replace(outlet=outlet, published=published, published_known="printed" if published else None)

    def _own_day(self, looks: Sequence[Look]) -> str | None:
        """The day that an article prints without its year: "From our correspondent, March 8"."""
        if self.day is None:
            return None
        for look in looks[:HEAD]:
            if look.sort != "prose" and len(look.text) < 80:
                stamp = find_stamp(f"{look.text}, {self.day[:4]}")
                if stamp is not None and stamp.iso and stamp.iso <= self.day:
                    return stamp.iso
        return None


def masthead(looks: Sequence[Look], labels: Labels) -> Masthead | None:
    """What stands above the title of the first article; None if nothing does."""
    above = looks[: labels.title or 0]
    outlet = next((o.name for look in above if (o := look.outlet or look.perhaps) is not None and not o.agency), None)
    day = next((look.stamp.iso for look in above if look.stamp is not None and look.stamp.iso), None)
    return Masthead(outlet, day) if outlet or day else None
