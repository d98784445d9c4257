"""Taking several things away at once. The order is that of the help."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class CopyPassage(Command):
    """Copy the words that are chosen, or else the paragraph, with where it stands."""

    id = "copy_passage"
    keys = "p"
    name = "Copy the passage"
    help = "Copy the words that are chosen, or else the paragraph, with where it stands."
    scopes = ("app",)


class CopyList(Command):
    """Copy all quotations of the page, the clippings or the article, each with its citation."""

    id = "copy_list"
    keys = "L"
    name = "Copy the whole list"
    help = "Copy all quotations of the page, the clippings or the article, each with its citation."
    scopes = ("app",)
    hint = "copy list"


class Export(Command):
    """Write what the page holds, or the article’s quotations, to a file."""

    id = "export"
    keys = "E"
    name = "Export to a file"
    help = "Write what the page holds, or the article’s quotations, to a file."
    scopes = ("app",)
    hint = "export"


class Pipe(Command):
    """Hand the article, or the list of the page, to a command and show what it says."""

    id = "pipe"
    keys = "vertical_line"
    name = "Pipe to a command"
    help = "Hand the article, or the list of the page, to a command and show what it says."
    scopes = ("app",)


class SettleSame(Command):
    """Say that a name is the same as another, or is not; kept with your own names and spellings."""

    id = "settle_same"
    keys = "equals_sign"
    name = "The same, or not"
    help = "Say that a name is the same as another, or is not; kept with your own names and spellings."
    scopes = ("app",)
