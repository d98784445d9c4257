"""The part of the reading screen that makes a pane at the side wider or narrower, and keeps it so."""

from __future__ import annotations

from textual import events, on
from textual.widget import Widget

from summit_tui.tui.screens.narrowing import Narrowing

SIDES = ("articles", "sidebar")
STEP = 2
"""Columns of one step."""
NARROWEST = 14
TEXT = 30
"""Columns that the text keeps."""


class Sizing(Narrowing):
    """Sizes are kept in columns, from the first change on; until then the panes share the screen."""

    _side: str
    """The pane at the side that was used last."""
    _in_use: Widget | None = None

    def on_mount(self) -> None:
        """As wide as they were left."""
        self._give_kept()

    def _give_kept(self) -> None:
        for pane in SIDES:
            columns = self._desk.pane_width(pane)
            if columns:
                self._give(self.query_one(f"#{pane}"), columns)

    def _fill(self, alone: bool) -> None:
        """A pane that is the only one takes the screen, however wide it is beside others."""
        if alone == self.has_class("-alone"):
            return
        self.set_class(alone, "-alone")
        if not alone:
            self._give_kept()
            return
        for pane in SIDES:
            for rule in ("width", "min_width", "max_width"):
                self.query_one(f"#{pane}").styles.clear_rule(rule)

    @on(events.DescendantFocus)
    def _use(self, event: events.DescendantFocus) -> None:
        if event.widget in self.query("#panes > *"):
            self._in_use = event.widget

    def on_resize(self) -> None:
        """A pane that lost the focus where there was no room for it gets it back."""
        if self.focused is None and self._in_use is not None:
            self.call_after_refresh(self._in_use.focus)

    def action_widen(self) -> None:
        """Make the pane in use wider."""
        self._resize_pane(STEP)

    def action_narrow(self) -> None:
        """Make the pane in use narrower."""
        self._resize_pane(-STEP)

    def _resize_pane(self, columns: int) -> None:
        in_text = self.focused is None or self.focused.id not in SIDES
        pane = self.query_one(f"#{self._side if in_text or self.focused is None else self.focused.id}")
        if not pane.display or self.has_class("-alone"):
            self._desk.say(f"There is no pane beside {'the text here' if in_text else 'this one'}")
            return
        # The text is made wider by what stands beside it.
        wanted = pane.outer_size.width + (-columns if in_text else columns)
        width = max(NARROWEST, min(wanted, self.app.size.width - TEXT))
        self._give(pane, width)
        self._desk.keep_pane_width(pane.id or "", width)

    @staticmethod
    def _give(pane: Widget, columns: int) -> None:
        pane.styles.width = pane.styles.min_width = pane.styles.max_width = columns
