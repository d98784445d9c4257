"""A line to type a few letters of a name into."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widgets import Input


class FilterBox(Container):
    """Hidden until it is opened. Escape empties and closes it, enter only closes it."""

    class Changed(Message):
        """Something was typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Closed(Message):
        """The line was left."""

    def compose(self) -> ComposeResult:
        """Nothing until it is opened: an input costs time at the start."""
        yield from ()

    def open(self, text: str) -> None:
        """Show the line and type into it."""
        box = Input(text, placeholder="letters of a name; esc shows all", compact=True)
        self.mount(box)
        self.display = True
        box.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close()

    def on_key(self, event: events.Key) -> None:
        """Escape shows all names again."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Changed(""))
            self._close()

    def _close(self) -> None:
        self.query(Input).remove()
        self.display = False
        self.post_message(self.Closed())
