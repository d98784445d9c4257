"""The basket of clippings. The order is that of the help."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class Clip(Command):
    """Put the quotation under the cursor into the basket, or take it out; it is kept when you quit."""

    id = "clip"
    keys = "x"
    name = "Clip the quotation"
    help = "Put the quotation under the cursor into the basket, or take it out; it is kept when you quit."
    scopes = ("app",)


class OpenBasket(Command):
    """All clippings, in the order in which they were made."""

    id = "open_basket"
    keys = "X"
    name = "Clippings"
    help = "All clippings, in the order in which they were made."
    scopes = ("app",)


class UndoMark(Command):
    """Take the last clipping back, and the one before it, as long as the reader is open."""

    id = "undo_mark"
    keys = "U"
    name = "Undo the last clipping"
    help = "Take the last clipping back, and the one before it, as long as the reader is open."
    scopes = ("app",)
