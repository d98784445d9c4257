"""The part of the reading screen that shows things or hides them, and keeps it so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summit_tui.model import READ_KINDS, Quotation
from summit_tui.tui.asked.selection import ORDERS, Selection, quotation_at
from summit_tui.tui.screens.sizing import Sizing

SHOWN = ("teasers", "furniture", "reported", "whole")
"""What of a `Selection` is left as it was at the end of the last reading."""
ORDER = "order of the articles"
"""The name under which that is kept."""


def as_left(chosen: Callable[[str, str], str]) -> Selection:
    """What was shown and hidden last; `chosen` gives what was chosen of a name, or else what it is given."""
    kept = {name: chosen(_kept(name), "") for name in SHOWN}
    made: dict[str, Any] = {name: value == shown(True) for name, value in kept.items() if value}
    order = chosen(ORDER, "")
    return Selection(order=order if order in ORDERS else "")._replace(**made)


def _kept(name: str) -> str:
    return f"show {name}"


class Showing(Sizing):
    """What is shown now is said as well: it may be out of sight."""

    def _turn(self, name: str) -> None:
        turned = not getattr(self.selection, name)
        other: dict[str, Any] = {name: turned}
        self.selection = self.selection._replace(**other)
        self._desk.remember_choice(_kept(name), shown(turned))

    def action_toggle_teasers(self) -> None:
        """Show or hide headlines of articles that are not here."""
        self._turn("teasers")
        self._desk.say(f"Headlines of articles that are not here are {shown(self.selection.teasers)}")

    def action_order_articles(self) -> None:
        """Put the list of articles in the next order; the one that is open stays so."""
        order = ORDERS[(ORDERS.index(self.selection.order) + 1) % len(ORDERS)]
        self.selection = self.selection._replace(order=order)
        self._desk.remember_choice(ORDER, order)
        self._desk.say(f"Articles stand {order or 'as their files lie'}")

    def action_toggle_furniture(self) -> None:
        """Show or hide menus, adverts and comments."""
        self._turn("furniture")
        article = self.dossier.article(self.selection.article)
        none = article is None or all(p.kind in READ_KINDS and not p.holes for p in article.paragraphs)
        besides = "; this article has none" if none else ""
        self._desk.say(f"Menus, adverts and comments are {shown(self.selection.furniture)}{besides}")

    def action_toggle_reported(self) -> None:
        """Show or hide reported statements."""
        self._turn("reported")
        self._desk.say(f"Reported statements are {shown(self.selection.reported)}")

    def action_toggle_whole(self) -> None:
        """Count the article or the whole dossier at the side."""
        self._turn("whole")
        what = "the whole dossier" if self.selection.whole else "this article"
        self._desk.say(f"At the side stands what is in {what}")

    def reported_here(self) -> Quotation | None:
        """The one around the cursor, of those that are hidden."""
        return None if self.selection.reported else quotation_at(self.dossier, self.selection._replace(reported=True))


def shown(what: bool) -> str:
    """Whether it is, in a word."""
    return "shown" if what else "hidden"
