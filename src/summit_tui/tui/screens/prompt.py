"""One line to type into, at the foot of the screen: a note, tags, the name of a file, a command."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from summit_tui.tui.corpus_text import clean


class Prompt(ModalScreen[str | None]):
    """Ends with what was typed, or None. Both texts may come from a file."""

    CSS_PATH = "prompt.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "close", "Close", show=False)]

    def __init__(self, title: str, typed: str = "", words: str = "") -> None:
        super().__init__()
        self._title = title
        self._typed = typed
        self._words = words

    def compose(self) -> ComposeResult:
        """The line, and under it what can be typed."""
        with Vertical(id="box"):
            yield Input(clean(self._typed), compact=True, select_on_focus=False)
            yield Static(Content(clean(self._words)))

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#box").border_title = Content(clean(self._title))
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)
