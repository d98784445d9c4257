"""A line to type into, of which only its own line is drawn anew when something is typed.

What stands in it may come from a file, by completion or pasting: it holds only what may be drawn.
"""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import var
from textual.widgets import Input

from summit_tui.tui.corpus_text import shown


class Entry(Input):
    """Its length has nothing to do with where anything stands: a letter doesn't lay out the screen."""

    virtual_size = var(Size(0, 0), init=False)

    def validate_value(self, value: str) -> str:
        """The text with what would act on the terminal made visible, one character for one."""
        return shown(value)
