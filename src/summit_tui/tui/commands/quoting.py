"""What is done with quotations and what a search found. The order is that of the help and of the hints."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class NextQuotation(Command):
    """Go to the next quotation: of the article, of the next article, or of the page."""

    id = "next_quotation"
    keys = "right_square_bracket"
    name = "Next quotation"
    help = "Go to the next quotation: of the article, of the next article, or of the page."
    scopes = ("reading", "page")
    hint = "next quotation"


class PreviousQuotation(Command):
    """Go to the quotation before."""

    id = "previous_quotation"
    keys = "left_square_bracket"
    name = "Previous quotation"
    help = "Go to the quotation before."
    scopes = ("reading", "page")
    hint = "previous"


class CopyQuotation(Command):
    """Copy the words that are chosen, or else those of the quotation under the cursor."""

    id = "copy_quotation"
    keys = "y"
    name = "Copy the quotation"
    help = "Copy the words that are chosen, or else those of the quotation under the cursor."
    scopes = ("reading", "page")
    hint = "copy"
    of_quotation = True


class CopyWithCitation(Command):
    """Copy the chosen words or the quotation under the cursor, with speaker, outlet, date and file:line."""

    id = "copy_with_citation"
    keys = "Y"
    name = "Copy the quotation and cite it"
    help = "Copy the chosen words or the quotation under the cursor, with speaker, outlet, date and file:line."
    scopes = ("reading", "page")
    hint = "copy and cite"
    of_quotation = True


class ChooseStyle(Command):
    """Plain, Markdown, BibTeX, CSL-JSON, RIS, Chicago or APA; remembered until it is changed."""

    id = "choose_style"
    keys = "c"
    name = "Choose the style of citations"
    help = "Plain, Markdown, BibTeX, CSL-JSON, RIS, Chicago or APA; remembered until it is changed."
    scopes = ("app",)


class Why(Command):
    """Show the rule and the words by which the speaker of the quotation was found."""

    id = "why"
    keys = "w"
    name = "Why this speaker?"
    help = "Show the rule and the words by which the speaker of the quotation was found."
    scopes = ("reading", "page")
    hint = "why this speaker"
    of_quotation = True


class OpenSpeaker(Command):
    """Open the page of whoever speaks in the quotation under the cursor."""

    id = "open_speaker"
    keys = "s"
    name = "Open the speaker"
    help = "Open the page of whoever speaks in the quotation under the cursor."
    scopes = ("reading", "page")
    hint = "speaker"
    of_quotation = True


class OpenSummit(Command):
    """Open the page of the summit of the quotation or the article."""

    id = "open_summit"
    keys = "u"
    name = "Open the summit"
    help = "Open the page of the summit of the quotation or the article."
    scopes = ("reading", "page")


class Compare(Command):
    """Set the quotation or the article beside where else it is printed, with what was changed."""

    id = "compare"
    keys = "D"
    name = "Compare the printings"
    help = "Set the quotation or the article beside where else it is printed, with what was changed."
    scopes = ("reading", "page")
    hint = "compare printings"


class NextHit(Command):
    """Go to the next place that the search found."""

    id = "next_hit"
    keys = "n"
    name = "Next hit"
    help = "Go to the next place that the search found."
    scopes = ("app",)


class PreviousHit(Command):
    """Go to the place found before."""

    id = "previous_hit"
    keys = "N"
    name = "Previous hit"
    help = "Go to the place found before."
    scopes = ("app",)


class NextUnknown(Command):
    """Go to the next quotation whose speaker the text does not tell; from a page, to the list of them."""

    id = "next_unknown"
    keys = "o"
    name = "Next quotation without a speaker"
    help = "Go to the next quotation whose speaker the text does not tell; from a page, to the list of them."
    scopes = ("reading", "page")


class Regroup(Command):
    """Group the quotations by the next of speaker, summit, outlet, date."""

    id = "regroup"
    keys = "b"
    name = "Group otherwise"
    help = "Group the quotations by the next of speaker, summit, outlet, date."
    scopes = ("page",)
    hint = "group by"
