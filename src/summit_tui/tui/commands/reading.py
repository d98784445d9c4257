"""What is shown on the reading screen, and where one is in it. The order is that of the help and of the hints."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class NextLink(Command):
    """Go to the next name in the text that can be opened."""

    id = "next_link"
    keys = "l,right"
    name = "Next name"
    help = "Go to the next name in the text that can be opened."
    scopes = ("reader",)
    hint = "next name"


class PreviousLink(Command):
    """Go to the name before."""

    id = "previous_link"
    keys = "h,left"
    name = "Previous name"
    help = "Go to the name before."
    scopes = ("reader",)


class NextArticle(Command):
    """Open the next article of the list."""

    id = "next_article"
    keys = "J"
    name = "Next article"
    help = "Open the next article of the list."
    scopes = ("reading",)


class PreviousArticle(Command):
    """Open the article before."""

    id = "previous_article"
    keys = "K"
    name = "Previous article"
    help = "Open the article before."
    scopes = ("reading",)


class OrderArticles(Command):
    """The list of articles by the next of: the files, newest first, oldest first, by outlet, by title."""

    id = "order_articles"
    keys = "Z"
    name = "Order the articles"
    help = "The list of articles by the next of: the files, newest first, oldest first, by outlet, by title."
    scopes = ("reading",)


class ToggleTeasers(Command):
    """Teasers are headlines of articles that are not in the dossier."""

    id = "toggle_teasers"
    keys = "t"
    name = "Show or hide teasers"
    help = "Teasers are headlines of articles that are not in the dossier."
    scopes = ("reading",)


class ToggleFurniture(Command):
    """Menus, adverts and reader comments, dimmed; never part of the article."""

    id = "toggle_furniture"
    keys = "f"
    name = "Show or hide page furniture"
    help = "Menus, adverts and reader comments, dimmed; never part of the article."
    scopes = ("reading",)


class ToggleReported(Command):
    """What somebody said as the outlet puts it, without quotation marks; never mixed with quotations."""

    id = "toggle_reported"
    keys = "r"
    name = "Show or hide reported statements"
    help = "What somebody said as the outlet puts it, without quotation marks; never mixed with quotations."
    scopes = ("reading",)


class ToggleWhole(Command):
    """What the list at the side counts."""

    id = "toggle_whole"
    keys = "d"
    name = "This article or the whole dossier"
    help = "What the list at the side counts."
    scopes = ("reading",)


class Filter(Command):
    """Type a few letters of a name; escape shows all again."""

    id = "filter"
    keys = "i"
    name = "Filter the list at the side"
    help = "Type a few letters of a name; escape shows all again."
    scopes = ("reading",)


class FilterArticles(Command):
    """Type words of titles; escape shows all again."""

    id = "filter_articles"
    keys = "I"
    name = "Filter the list of articles"
    help = "Type words of titles; escape shows all again."
    scopes = ("reading",)


class FocusArticles(Command):
    """Go to the list of articles."""

    id = "focus_articles"
    keys = "A"
    name = "To the articles"
    help = "Go to the list of articles."
    scopes = ("reading",)


class FocusReader(Command):
    """Go to the text of the article."""

    id = "focus_reader"
    keys = "R"
    name = "To the text"
    help = "Go to the text of the article."
    scopes = ("reading",)


class FocusSidebar(Command):
    """Go to speakers, summits, figures and names."""

    id = "focus_sidebar"
    keys = "B"
    name = "To the side"
    help = "Go to speakers, summits, figures and names."
    scopes = ("reading",)


class NextPane(Command):
    """Go to the pane on the right."""

    id = "next_pane"
    keys = "tab"
    name = "Next pane"
    help = "Go to the pane on the right."
    scopes = ("reading",)
    hint = "pane"


class PreviousPane(Command):
    """Go to the pane on the left."""

    id = "previous_pane"
    keys = "shift+tab"
    name = "Previous pane"
    help = "Go to the pane on the left."
    scopes = ("reading",)


class OnlyReader(Command):
    """Hide everything but the article; again to bring it back."""

    id = "only_reader"
    keys = "z"
    name = "Only the text"
    help = "Hide everything but the article; again to bring it back."
    scopes = ("reading",)


class Widen(Command):
    """Make the pane that has the focus wider; kept when you quit."""

    id = "widen"
    keys = "plus"
    name = "Wider pane"
    help = "Make the pane that has the focus wider; kept when you quit."
    scopes = ("reading",)


class Narrow(Command):
    """Make the pane that has the focus narrower; kept when you quit."""

    id = "narrow"
    keys = "minus"
    name = "Narrower pane"
    help = "Make the pane that has the focus narrower; kept when you quit."
    scopes = ("reading",)


class Find(Command):
    """Find words in the article, or on the page, that is open; n and N go on."""

    id = "find"
    keys = "ctrl+f"
    name = "Find on this screen"
    help = "Find words in the article, or on the page, that is open; n and N go on."
    scopes = ("reading", "page")


class Jump(Command):
    """Letters on each name and quotation in sight; type them to go there."""

    id = "jump"
    keys = "semicolon"
    name = "Jump to a link"
    help = "Letters on each name and quotation in sight; type them to go there."
    scopes = ("reading",)


class Edit(Command):
    """Open the file at this line in your editor, $VISUAL or $EDITOR."""

    id = "edit"
    keys = "e"
    name = "Open the source in the editor"
    help = "Open the file at this line in your editor, $VISUAL or $EDITOR."
    scopes = ("app",)


class Browse(Command):
    """Open the article's page in the browser, where the page prints its address."""

    id = "browse"
    keys = "O"
    name = "Open the page in the browser"
    help = "Open the article's page in the browser, where the page prints its address."
    scopes = ("app",)
