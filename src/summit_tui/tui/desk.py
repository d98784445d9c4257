"""What a screen may ask of the program around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from summit_tui.model import Quotation
from summit_tui.tui.commands import Scope
from summit_tui.tui.drawn.line import Location


class Desk(Protocol):
    """The application, as its screens know it."""

    measure: int
    """The widest a line of an article gets, in cells."""
    reads_on: bool
    """Whether what is shown is only the first of the files, and the others are being read."""

    def pane_width(self, pane: str) -> int:
        """The columns that a pane was given; 0 if it was given none."""

    def keep_pane_width(self, pane: str, columns: int) -> None:
        """Remember them for the next start."""

    def remember_choice(self, name: str, value: str) -> None:
        """Keep what was chosen in the reader for the next start."""

    def go(self, location: Location) -> None:
        """Go to a place, remembering the one that is left."""

    def key(self, command: str) -> str:
        """The key of a command, as it is printed; empty if it has none."""

    def keys_of(self, *commands: str) -> Collection[str]:
        """All keys of some commands, as Textual names them."""

    def hints(self, scopes: Iterable[Scope], on_quotation: bool = True) -> list[tuple[str, str, str]]:
        """Key, words and action of what can be done now in some scopes, on a quotation or elsewhere."""

    def can_go_back(self) -> bool:
        """Whether one came from somewhere."""

    def copy_quotation(self, quotation: Quotation | None, cite: bool) -> None:
        """Copy a quotation, with its citation or without."""

    def say(self, message: str, warning: bool = False) -> None:
        """Show a line for a few seconds. The text may come from a file."""

    def no_quotation(self) -> None:
        """Say that there is no quotation under the cursor, and how to come to one."""

    def explain(self, quotation: Quotation | None) -> None:
        """Show by which rule and words the speaker of a quotation was found."""
