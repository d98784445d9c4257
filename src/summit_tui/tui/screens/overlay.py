"""A list on top of a screen: the palette, help, styles of citations, why a speaker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from summit_tui.tui.commands import bindings
from summit_tui.tui.drawn.line import FixedRows, Location, Row
from summit_tui.tui.screens.picker import Picker
from summit_tui.tui.widgets.entry import Entry
from summit_tui.tui.widgets.rows import RowList

WIDEST, HIGHEST = 84, 40
"""Cells and lines of the box at most, with its edges."""
BESIDE_ROWS = 5
"""Cells of its edges and of the scrollbar."""
MakeRows = Callable[[str, int], list[Row]]
"""What is listed for the words typed, at a width."""


class Overlay(Picker[Location]):
    """Ends with the location that was chosen, or None. `typing` puts the cursor in the line for words."""

    CSS_PATH = "overlay.tcss"
    BINDINGS = bindings("box", "choices")

    def __init__(
        self,
        title: str,
        make: MakeRows,
        *,
        words: str = "",
        typing: bool = False,
        below: Callable[[Location], str] | None = None,
    ) -> None:
        """`below` says something of the row under the cursor, on the lower edge."""
        super().__init__(title, "choices")
        self._below = below
        self._make = make
        self._line = Entry(placeholder=words, compact=True) if words else None
        self._typing = typing
        self._filled = False

    def compose(self) -> ComposeResult:
        """A box with a line to type into, where words are of use, and the list."""
        with self.box:
            if self._line:
                yield self._line
            yield self.listed

    def on_mount(self) -> None:
        """List everything."""
        self.set_focus(self._line if self._line and self._typing else self.listed)
        # Before it is painted, so that nobody sees it shrink.
        self._fit(self._make("", min(WIDEST, self.app.size.width) - BESIDE_ROWS))
        self.call_after_refresh(self._list)

    def _fit(self, rows: Sequence[Row]) -> None:
        """No higher than what is listed while no words are typed."""
        lines = sum(len(row.lines) for row in rows)
        self.box.styles.max_height = min(HIGHEST, lines + (4 if self._line else 2))

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:
        """Once there is something to choose from."""
        return super().is_ready_for(typed) and self._filled

    def on_resize(self) -> None:
        """Lines may break elsewhere."""
        self.call_after_refresh(self._list)

    @on(Input.Changed)
    def _list(self) -> None:
        self._filled = True
        typed = self._line.value if self._line else ""
        rows = self._make(typed, self.listed.room)
        if not typed:
            self._fit(rows)
        self.listed.show(FixedRows(rows))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.listed.action_open()

    @on(RowList.Highlighted)
    def _say_below(self, event: RowList.Highlighted) -> None:
        if self._below:
            self.box.border_subtitle = Content(self._below(event.target))

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.end(event.target)

    def action_close_list(self) -> None:
        """Close it."""
        self.end()

    def action_type_into_box(self) -> None:
        """Type words."""
        if self._line:
            self._line.focus()
