"""The part of the reading screen that shows things or hides them."""

from __future__ import annotations

from summit_tui.model import READ_KINDS
from summit_tui.tui.screens.sizing import Sizing


class Showing(Sizing):
    """What is shown now is said as well: it may be out of sight."""

    def action_toggle_teasers(self) -> None:
        """Show or hide headlines of articles that are not here."""
        self.selection = self.selection._replace(teasers=not self.selection.teasers)
        self._desk.say(f"Headlines of articles that are not here are {shown(self.selection.teasers)}")

    def action_toggle_furniture(self) -> None:
        """Show or hide menus, adverts and comments."""
        self.selection = self.selection._replace(furniture=not self.selection.furniture)
        article = self.dossier.article(self.selection.article)
        none = article is None or all(p.kind in READ_KINDS and not p.holes for p in article.paragraphs)
        besides = "; this article has none" if none else ""
        self._desk.say(f"Menus, adverts and comments are {shown(self.selection.furniture)}{besides}")

    def action_toggle_reported(self) -> None:
        """Show or hide reported statements."""
        self.selection = self.selection._replace(reported=not self.selection.reported)
        self._desk.say(f"Reported statements are {shown(self.selection.reported)}")

    def action_toggle_whole(self) -> None:
        """Count the article or the whole dossier at the side."""
        whole = not self.selection.whole
        self.selection = self.selection._replace(whole=whole)
        self._desk.say(f"At the side stands what is in {'the whole dossier' if whole else 'this article'}")


def shown(what: bool) -> str:
    """Whether it is, in a word."""
    return "shown" if what else "hidden"
