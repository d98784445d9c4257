"""A list on top of a screen: the palette, help, styles of citations, why a speaker."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from summit_tui.tui.line import FixedRows, Location, Row
from summit_tui.tui.widgets.rows import RowList

MakeRows = Callable[[str, int], list[Row]]
"""What is listed for the words typed, at a width."""


class Overlay(ModalScreen[Location | None]):
    """Ends with the location that was chosen, or None. `typing` puts the cursor in the line for words."""

    CSS_PATH = "overlay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p,ctrl+c", "close", "Close", show=False),
        Binding("down,ctrl+n", "down", "Down", show=False),
        Binding("up", "up", "Up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("q,question_mark", "close", "Close", show=False),
        Binding("slash", "type", "Type", show=False),
    ]

    def __init__(self, title: str, make: MakeRows, *, words: str = "", typing: bool = False) -> None:
        super().__init__()
        self._title = title
        self._make = make
        self._words = words
        self._typing = typing

    def compose(self) -> ComposeResult:
        """A box with a line to type into, where words are of use, and the list."""
        with Vertical(id="box"):
            if self._words:
                yield Input(placeholder=self._words, compact=True)
            yield RowList(id="choices")

    def on_mount(self) -> None:
        """List everything."""
        self.query_one("#box").border_title = Content(self._title)
        self.query_one(Input if self._typing else RowList).focus()
        self.call_after_refresh(self._list)

    def on_resize(self) -> None:
        """Lines may break elsewhere."""
        self.call_after_refresh(self._list)

    @on(Input.Changed)
    def _list(self) -> None:
        typed = self.query_one(Input).value if self._words else ""
        choices = self.query_one(RowList)
        choices.show(FixedRows(self._make(typed, choices.room)))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(RowList).action_open()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.target)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)

    def action_type(self) -> None:
        """Type words."""
        self.query(Input).focus()

    def action_down(self) -> None:
        """To the next row."""
        self.query_one(RowList).move(1)

    def action_up(self) -> None:
        """To the row before."""
        self.query_one(RowList).move(-1)

    def action_page_down(self) -> None:
        """One screen down."""
        self.query_one(RowList).action_page_down()

    def action_page_up(self) -> None:
        """One screen up."""
        self.query_one(RowList).action_page_up()
