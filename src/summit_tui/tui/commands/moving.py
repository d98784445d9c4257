"""Moving in a list or in a text. The order is that of the help and of the hints."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class Open(Command):
    """Open what is under the cursor."""

    id = "open"
    keys = "enter"
    name = "Open"
    help = "Open what is under the cursor."
    scopes = ("list", "reader")
    hint = "open"
    palette = False


class Down(Command):
    """One line or row down."""

    id = "down"
    keys = "j,down"
    name = "Down"
    help = "One line or row down."
    scopes = ("list", "reader")
    palette = False


class Up(Command):
    """One line or row up."""

    id = "up"
    keys = "k,up"
    name = "Up"
    help = "One line or row up."
    scopes = ("list", "reader")
    palette = False


class PageDown(Command):
    """One screen down."""

    id = "page_down"
    keys = "space,pagedown,ctrl+d"
    name = "Page down"
    help = "One screen down."
    scopes = ("list", "reader")
    palette = False


class PageUp(Command):
    """One screen up."""

    id = "page_up"
    keys = "pageup,ctrl+u"
    name = "Page up"
    help = "One screen up."
    scopes = ("list", "reader")
    palette = False


class First(Command):
    """To the beginning."""

    id = "first"
    keys = "g,home"
    name = "To the first"
    help = "To the beginning."
    scopes = ("list", "reader")
    palette = False


class Last(Command):
    """To the end."""

    id = "last"
    keys = "G,end"
    name = "To the last"
    help = "To the end."
    scopes = ("list", "reader")
    palette = False
