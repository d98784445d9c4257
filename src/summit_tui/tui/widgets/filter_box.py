"""A line to type a few letters of a name into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

if TYPE_CHECKING:
    from textual.widgets import Input


class FilterBox(Container):
    """Hidden until it is opened. Escape empties and closes it, enter only closes it."""

    class Changed(Message):
        """Something was typed."""

        def __init__(self, box: FilterBox, text: str) -> None:
            super().__init__()
            self.box = box
            self.text = text

        @property
        def control(self) -> FilterBox:
            """The line."""
            return self.box

    class Closed(Message):
        """The line was left."""

        def __init__(self, box: FilterBox) -> None:
            super().__init__()
            self.box = box

        @property
        def control(self) -> FilterBox:
            """The line."""
            return self.box

    def __init__(self, words: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = words

    def compose(self) -> ComposeResult:
        """Nothing until it is opened: an input costs time at the start."""
        yield from ()

    def open(self, text: str) -> None:
        """Show the line and type into it."""
        from summit_tui.tui.widgets.entry import Entry

        box = Entry(text, placeholder=self._words, compact=True)
        self.mount(box)
        self.display = True
        box.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed."""
        event.stop()
        self.post_message(self.Changed(self, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the names."""
        event.stop()
        self._close()

    def on_key(self, event: events.Key) -> None:
        """Escape shows all names again."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.leave()

    def leave(self) -> None:
        """As if nothing had been typed."""
        self.post_message(self.Changed(self, ""))
        self._close()

    def _close(self) -> None:
        self.query("Input").remove()
        self.display = False
        self.post_message(self.Closed(self))
