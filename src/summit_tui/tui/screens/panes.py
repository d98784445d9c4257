"""The part of the reading screen that goes from pane to pane."""

from __future__ import annotations

from summit_tui.tui.screens.showing import Showing

PANES = ("articles", "reader", "sidebar")


class Paned(Showing):
    """Three panes side by side, of which one has the focus."""

    def _focused_pane(self) -> str:
        return self.focused.id if self.focused and self.focused.id in PANES else "reader"

    def focus_pane(self, pane: str) -> None:
        """Show a pane and give it the focus."""
        widget = self.query_one(f"#{pane}")
        widget.display = True
        widget.focus()

    def _step_pane(self, step: int) -> None:
        self.focus_pane(PANES[(PANES.index(self._focused_pane()) + step) % len(PANES)])

    def action_next_pane(self) -> None:
        """To the pane on the right."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """To the pane on the left."""
        self._step_pane(-1)

    def action_focus_articles(self) -> None:
        """To the list of articles."""
        self._go_to_pane("articles", "list of articles")

    def action_focus_reader(self) -> None:
        """To the text."""
        self._go_to_pane("reader", "text")

    def action_focus_sidebar(self) -> None:
        """To the side."""
        self._go_to_pane("sidebar", "list at the side")

    def _go_to_pane(self, pane: str, called: str) -> None:
        if self.focused is not None and self.focused.id == pane:
            self._desk.say(f"This is the {called} already")
        self.focus_pane(pane)
