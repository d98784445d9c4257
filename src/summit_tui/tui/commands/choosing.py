"""Choosing words of the text with the keys. The order is that of the help."""

from __future__ import annotations

from summit_tui.tui.commands.base import Command


class ChooseWords(Command):
    """Choose words from the cursor on; y copies them, Y with a citation; again, or esc, lets them go."""

    id = "choose_words"
    keys = "v"
    name = "Choose words"
    help = "Choose words from the cursor on; y copies them, Y with a citation; again, or esc, lets them go."
    scopes = ("reader",)
    hint = "choose words"


class ChooseLetter(Command):
    """One letter on."""

    id = "choose_letter"
    keys = "l,right"
    name = "Letter on"
    help = "One letter on."
    scopes = ("choosing",)
    palette = False


class ChooseLetterBefore(Command):
    """One letter back."""

    id = "choose_letter_before"
    keys = "h,left"
    name = "Letter back"
    help = "One letter back."
    scopes = ("choosing",)
    palette = False


class ChooseWord(Command):
    """To the next word."""

    id = "choose_word"
    keys = "w"
    name = "Next word"
    help = "To the next word."
    scopes = ("choosing",)
    hint = "next word"
    palette = False


class ChooseWordEnd(Command):
    """To the end of the word."""

    id = "choose_word_end"
    keys = "e"
    name = "End of the word"
    help = "To the end of the word."
    scopes = ("choosing",)
    hint = "its end"
    palette = False


class ChooseWordBefore(Command):
    """To the word before."""

    id = "choose_word_before"
    keys = "b"
    name = "Word before"
    help = "To the word before."
    scopes = ("choosing",)
    palette = False


class ChooseLineStart(Command):
    """To the beginning of the line."""

    id = "choose_line_start"
    keys = "0"
    name = "Beginning of the line"
    help = "To the beginning of the line."
    scopes = ("choosing",)
    palette = False


class ChooseLineEnd(Command):
    """To the end of the line."""

    id = "choose_line_end"
    keys = "dollar_sign"
    name = "End of the line"
    help = "To the end of the line."
    scopes = ("choosing",)
    palette = False
