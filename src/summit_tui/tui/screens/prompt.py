"""One line to type into, at the foot of the screen: a note, tags, the name of a file, a command."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from summit_tui.tui.commands import bindings
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.screens.ending import Ending
from summit_tui.tui.widgets.entry import Entry


class Prompt(Ending[str]):
    """Ends with what was typed, or None. Both texts may come from a file."""

    CSS_PATH = "prompt.tcss"
    BINDINGS = bindings("line")

    def __init__(self, title: str, typed: str = "", words: str = "") -> None:
        super().__init__()
        # Held, not looked up: a key that came before may close it before it is there.
        self._box = Vertical(id="box")
        self._box.border_title = Content(clean(title))
        self._line = Entry(clean(typed), compact=True, select_on_focus=False)
        self._words = words

    def compose(self) -> ComposeResult:
        """The line, and under it what can be typed."""
        with self._box:
            yield self._line
            yield Static(Content(clean(self._words)))

    def on_mount(self) -> None:
        """Type at once: `Widget.focus` would come a moment later, and what is typed in it would be lost."""
        self.set_focus(self._line)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.end(event.value)
