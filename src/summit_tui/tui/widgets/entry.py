"""A line to type into, of which only its own line is drawn anew when something is typed."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import var
from textual.widgets import Input


class Entry(Input):
    """Its length has nothing to do with where anything stands: a letter doesn't lay out the screen."""

    virtual_size = var(Size(0, 0), init=False)
