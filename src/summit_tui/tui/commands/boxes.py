"""What is done in a box on top of a screen: the search, the palette, the help, a line to type into."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class Complete(Command):
    """Type the first completion; where there is none, go to the next result."""

    id = "complete"
    keys = "tab"
    name = "Complete"
    help = "Type the first completion; where there is none, go to the next result."
    scopes = ("search",)
    palette = False


class FoundAsPage(Command):
    """Show all that is found as a page, to be read, copied and exported."""

    id = "found_as_page"
    keys = "ctrl+o"
    name = "All as a page"
    help = "Show all that is found as a page, to be read, copied and exported."
    scopes = ("search",)
    palette = False


class SaveSearch(Command):
    """Keep the search at the side, or forget it."""

    id = "save_search"
    keys = "ctrl+s"
    name = "Save the search"
    help = "Keep the search at the side, or forget it."
    scopes = ("search",)
    palette = False


class BoxDown(Command):
    """To the next row."""

    id = "box_down"
    keys = "down,ctrl+n"
    name = "Next row"
    help = "To the next row."
    scopes = ("box",)
    palette = False


class BoxUp(Command):
    """To the row before."""

    id = "box_up"
    keys = "up,ctrl+p,shift+tab"
    name = "Row before"
    help = "To the row before."
    scopes = ("box",)
    palette = False


class BoxPageDown(Command):
    """One screen of rows down."""

    id = "box_page_down"
    keys = "pagedown"
    name = "Rows down"
    help = "One screen of rows down."
    scopes = ("box",)
    palette = False


class BoxPageUp(Command):
    """One screen of rows up."""

    id = "box_page_up"
    keys = "pageup"
    name = "Rows up"
    help = "One screen of rows up."
    scopes = ("box",)
    palette = False


class CloseBox(Command):
    """Close the box and leave all as it was."""

    id = "close_box"
    keys = "escape,ctrl+c"
    name = "Close the box"
    help = "Close the box and leave all as it was."
    scopes = ("box", "line")
    palette = False


class CloseList(Command):
    """Close a box while no words are typed into it."""

    id = "close_list"
    keys = "q,question_mark"
    name = "Close the list"
    help = "Close a box while no words are typed into it."
    scopes = ("choices",)
    palette = False


class TypeIntoBox(Command):
    """Type words that the rows must have."""

    id = "type_into_box"
    keys = "slash"
    name = "Type words"
    help = "Type words that the rows must have."
    scopes = ("choices",)
    palette = False
