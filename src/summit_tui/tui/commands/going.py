"""Search, the pages, back and forward, help, looks. The order is that of the help and of the hints."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class Search(Command):
    """Search articles, quotations, names, summits and figures."""

    id = "search"
    keys = "slash"
    name = "Search"
    help = "Search articles, quotations, names, summits and figures; what can be done there stands below."
    scopes = ("app",)
    hint = "search"


class Back(Command):
    """Return to where you came from, at the same line."""

    id = "back"
    keys = "backspace"
    name = "Back"
    help = "Return to where you came from, at the same line."
    scopes = ("app",)
    hint = "back"


class Forward(Command):
    """Undo “back”."""

    id = "forward"
    keys = "shift+right,greater_than_sign"
    name = "Forward"
    help = "Undo “back”."
    scopes = ("app",)


class OpenQuotations(Command):
    """All quotations of the dossier, grouped by speaker, summit, outlet or date."""

    id = "open_quotations"
    keys = "Q"
    name = "Quotations"
    help = "All quotations of the dossier, grouped by speaker, summit, outlet or date."
    scopes = ("app",)


class OpenSpeakers(Command):
    """Everybody who is quoted, and every summit."""

    id = "open_speakers"
    keys = "S"
    name = "Speakers and summits"
    help = "Everybody who is quoted, and every summit."
    scopes = ("app",)


class OpenTimeline(Command):
    """What happened when, with the words that say so."""

    id = "open_timeline"
    keys = "T"
    name = "Timeline"
    help = "What happened when, with the words that say so."
    scopes = ("app",)


class OpenFigures(Command):
    """Amounts, and where papers agree or differ."""

    id = "open_figures"
    keys = "F"
    name = "Figures"
    help = "Amounts, and where papers agree or differ."
    scopes = ("app",)


class OpenCopies(Command):
    """What is printed more than once, with the differences."""

    id = "open_copies"
    keys = "C"
    name = "Copies"
    help = "What is printed more than once, with the differences."
    scopes = ("app",)


class OpenMatrix(Command):
    """Speakers by outlets."""

    id = "open_matrix"
    keys = "M"
    name = "Who quotes whom"
    help = "Speakers by outlets."
    scopes = ("app",)


class OpenProblems(Command):
    """Files that could not be read, and what to do."""

    id = "open_problems"
    keys = "P"
    name = "Problems"
    help = "Files that could not be read, and what to do."
    scopes = ("app",)


class Help(Command):
    """All keys."""

    id = "help"
    keys = "question_mark"
    name = "Help"
    help = "All keys."
    scopes = ("app",)
    hint = "help"


class Palette(Command):
    """Find a command by its name."""

    id = "palette"
    keys = "ctrl+p"
    name = "Commands"
    help = "Find a command by its name."
    scopes = ("app",)
    hint = "commands"
    palette = False


class NextTheme(Command):
    """Change to the next theme."""

    id = "next_theme"
    keys = "comma"
    name = "Next look"
    help = "Change to the next theme."
    scopes = ("app",)


class Close(Command):
    """Close what is on top."""

    id = "close"
    keys = "escape"
    name = "Close"
    help = "Close what is on top."
    scopes = ("app",)
    palette = False


class Quit(Command):
    """Close the page; with none open, leave the program."""

    id = "quit"
    keys = "q"
    name = "Close the page, or quit"
    help = "Close the page; with none open, leave the program."
    scopes = ("app",)


class Leave(Command):
    """Leave the program, wherever you are."""

    id = "leave"
    keys = "ctrl+q"
    name = "Quit"
    help = "Leave the program, wherever you are."
    scopes = ("app",)
    always = True
