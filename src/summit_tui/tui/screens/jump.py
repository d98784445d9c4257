"""Letters on each link in sight: typing them goes there."""

from __future__ import annotations

from collections.abc import Collection

from textual import events

from summit_tui.tui.screens.ending import Ending


class JumpScreen(Ending[str]):
    """Takes keys until they are one of the labels, or can be none. What lies under it shows the labels."""

    CSS = "JumpScreen { background: transparent; }"

    def __init__(self, shown: Collection[str]) -> None:
        super().__init__()
        self._shown = shown
        self._typed = ""

    def on_key(self, event: events.Key) -> None:
        """One letter more."""
        event.stop()
        self._typed += (event.character or "").lower() or "\0"
        if self._typed in self._shown:
            self.end(self._typed)
        elif not any(label.startswith(self._typed) for label in self._shown):
            self.end()

    def on_click(self) -> None:
        """A click ends it."""
        self.end()
