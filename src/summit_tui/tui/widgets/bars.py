"""The single lines at the edges of the screen: the dossier above, the status and the keys below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.timer import Timer

from summit_tui.tui.corpus_text import cells
from summit_tui.tui.drawn.line import Line, Run
from summit_tui.tui.widgets.lines import Lines

TOLD_FOR = 5.0
"""Seconds that a message stays."""


def with_room(line: Line, width: int) -> Line:
    """Where the left part would be cut, the longest run of the right gives way; a quarter of it stays, its end.

    What is to be said for a while, in another ink than the rest, does not: half of it says nothing.
    """
    left, right = (sum(cells(run.text) for run in runs) for runs in (line.left, line.right))
    over = left + right + 1 - width
    giving = [run for run in line.right if run.ink != "accent"]
    if over <= 0 or not giving:
        return line
    longest = max(giving, key=lambda run: cells(run.text))
    kept = max(len(longest.text) - over - 1, width // 4)
    if kept >= len(longest.text) - 1:
        return line
    shorter = longest._replace(text="…" + longest.text[-kept:])
    return line._replace(right=tuple(shorter if run is longest else run for run in line.right))


def width_of(buttons: Sequence[tuple[str, str, str]]) -> int:
    """Cells that the buttons of a bar take."""
    return sum(cells(key) + cells(words) + 3 for key, words, _ in buttons) + 1


class Bar(Lines, can_focus=False):
    """One line."""

    content: var[Line | Callable[[int], Line]] = var(Line())
    """The line, or what makes it for so many cells."""
    message = var(Line())
    """Shown in place of the content for a while."""

    count = var(0)
    """A count that was typed; it stands before what is on the right, and is not hidden by a message."""
    buttons: var[Sequence[tuple[str, str, str]]] = var(())
    """Key, words and action of what can be clicked at the right end."""

    class Pressed(Message):
        """What is shown of a command was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    _ending: Timer | None = None

    def tell(self, message: Line, lasting: bool = False) -> None:
        """Show a message for some seconds, or until it is hushed; a later one takes its place."""
        if self._ending:
            self._ending.stop()
        self.message = message
        self._ending = None if lasting else self.set_timer(TOLD_FOR, self.hush)

    def hush(self) -> None:
        """Show the content again."""
        if self.message.left:
            self.message = Line()

    @property
    def taken(self) -> int:
        """Cells that the buttons take."""
        return width_of(self.buttons)

    def on_mount(self) -> None:
        """There is one line."""
        self.set_lines(1)

    def watch_content(self) -> None:
        """Draw what is new."""
        self.set_lines(1)

    def watch_message(self) -> None:
        """Draw it, or what it stood before."""
        self.set_lines(1)

    def make_line(self, number: int, width: int) -> Line:  # noqa: ARG002
        """The line."""
        counted = (Run(f"{self.count} ", "accent"),) if self.count else ()
        room = width - sum(cells(run.text) for run in counted)
        content = self.content
        shown = self.message if self.message.left else with_room(content(room) if callable(content) else content, room)
        shown = with_room(shown._replace(right=(*counted, *shown.right)), width) if counted else shown
        ends = [run for key, words, _ in self.buttons for run in (Run(f"  {key}", "strong"), Run(f" {words}", "dim"))]
        return Line(shown.left, (*shown.right, *ends, Run(" "))) if ends else shown

    def watch_count(self) -> None:
        """Draw it."""
        self.set_lines(1)

    def watch_buttons(self) -> None:
        """Draw what is new."""
        self.set_lines(1)

    def on_click(self, event: events.Click) -> None:
        """Find the button at the column."""
        at = self.size.width - 1
        for key, words, action in reversed(self.buttons):
            at -= cells(key) + 1 + cells(words)
            if event.x >= at:
                self.post_message(self.Pressed(action))
                return
            at -= 2

    def under(self, number: int) -> str:  # noqa: ARG002
        """A bar has a ground of its own."""
        return "bar"


class Hints(Bar):
    """The keys that are of use now; a click on one is the key."""

    entries: var[Sequence[tuple[str, str, str]]] = var(())

    def watch_entries(self) -> None:
        """Draw what is new."""
        self.set_lines(1)

    def make_line(self, number: int, width: int) -> Line:  # noqa: ARG002
        """As many of them as fit whole: half a hint helps nobody."""
        runs: list[Run] = []
        used = 0
        for key, words, _ in self.entries:
            gap = "  " if runs else " "
            used += len(gap) + cells(key) + 1 + cells(words)
            if used > width:
                break
            runs += [Run(gap), Run(key, "strong"), Run(f" {words}", "dim")]
        return Line(tuple(runs))

    def on_click(self, event: events.Click) -> None:
        """Find the hint at the column."""
        at = 1
        for key, words, action in self.entries:
            at += cells(key) + 1 + cells(words)
            if event.x < at:
                self.post_message(self.Pressed(action))
                return
            at += 2
