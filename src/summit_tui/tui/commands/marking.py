"""Marks: read, stars, tags, notes, and clippings. The order is that of the help."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class Clip(Command):
    """Put the quotation under the cursor among the clippings, or take it out; they are kept when you quit."""

    id = "clip"
    keys = "x"
    name = "Clip the quotation"
    help = "Put the quotation under the cursor among the clippings, or take it out; they are kept when you quit."
    scopes = ("app",)
    hint = "clip"
    of_quotation = True


class OpenClippings(Command):
    """All clippings in the order in which they were made, then what has a star, a tag or a note."""

    id = "open_clippings"
    keys = "X"
    name = "Clippings and marks"
    help = "All clippings in the order in which they were made, then what has a star, a tag or a note."
    scopes = ("app",)


class MarkRead(Command):
    """Mark the article as read, or as unread; its end in sight marks it as read too."""

    id = "mark_read"
    keys = "m"
    name = "Read or unread"
    help = "Mark the article as read, or as unread; its end in sight marks it as read too."
    scopes = ("app",)


class Star(Command):
    """Give the quotation or article under the cursor a star, or take it back."""

    id = "star"
    keys = "asterisk"
    name = "Star"
    help = "Give the quotation or article under the cursor a star, or take it back."
    scopes = ("app",)
    hint = "star"


class WriteNote(Command):
    """Write a note on the quotation or article under the cursor; an empty one takes it away."""

    id = "write_note"
    keys = "a"
    name = "Write a note"
    help = "Write a note on the quotation or article under the cursor; an empty one takes it away."
    scopes = ("app",)


class WriteTags(Command):
    """Give the quotation or article under the cursor tags, with commas between."""

    id = "write_tags"
    keys = "number_sign"
    name = "Tags"
    help = "Give the quotation or article under the cursor tags, with commas between."
    scopes = ("app",)


class UndoMark(Command):
    """Take the last mark or clipping back, and the one before it, as long as the reader is open."""

    id = "undo_mark"
    keys = "U"
    name = "Undo the last mark"
    help = "Take the last mark or clipping back, and the one before it, as long as the reader is open."
    scopes = ("app",)
