"""A box on top of a screen, with a list to pick one thing from."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.containers import Vertical
from textual.content import Content

from summit_tui.tui.screens.ending import Ending
from summit_tui.tui.widgets.rows import RowList

Picked = TypeVar("Picked")


class Picker(Ending[Picked]):
    """Ends with what was picked, or None. The cursor of the list is moved from wherever the keys go."""

    def __init__(self, title: str, list_id: str) -> None:
        super().__init__()
        # Held, not looked up: what comes late, from a thread or after a resize, may find the screen empty.
        self.box = Vertical(id="box")
        self.box.border_title = Content(title)
        self.listed = RowList(id=list_id)
        self.listed.beside_typing = True

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.end()

    def action_box_down(self) -> None:
        """To the next row."""
        self.listed.move(1)

    def action_box_up(self) -> None:
        """To the row before."""
        self.listed.move(-1)

    def action_box_page_down(self) -> None:
        """One screen down."""
        self.listed.action_page_down()

    def action_box_page_up(self) -> None:
        """One screen up."""
        self.listed.action_page_up()
