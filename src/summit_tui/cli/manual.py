"""The man page, made from the same tables as the parser: `summit-tui completions man`."""

from __future__ import annotations

from summit_tui import __version__
from summit_tui.cli.arguments import COMMANDS, FILTERS, FURTHER, SWITCHES
from summit_tui.output.forms import EXPORT_FORMS, FORMS
from summit_tui.search.query import FIELDS

_STATUS = (
    "done",
    "nothing found",
    "the call was wrong",
    "some inputs could not be read; each is named with its reason",
)
_FILES = (
    ("settings.toml", "config", "settings"),
    ("knowledge/*.toml", "config", "names and spellings of your own"),
    ("state.json", "state", "marks and reading places"),
    ("last-copied.txt", "state", "the text last copied"),
    ("articles.sqlite, dossiers/", "cache", "what was already read; safe to delete"),
)


def manual() -> str:
    """The page in the man macros of troff."""
    lines = [
        f'.TH SUMMIT\\-TUI 1 "" "summit\\-tui {__version__}"',
        ".SH NAME",
        "summit\\-tui \\- a terminal reader for saved news: quotations, speakers and summits, linked across files",
        ".SH SYNOPSIS",
        ".B summit\\-tui",
        "[\\fIPATH\\fR ...]",
        ".br",
        ".B summit\\-tui",
        "\\fICOMMAND\\fR [\\fIPATH\\fR ...] [\\fIOPTION\\fR ...]",
        ".SH DESCRIPTION",
        "Without a command, opens the reader on files and folders; without a PATH, on the bundled dossier.",
        "A PATH of \\- reads one article from standard input.",
        ".SH COMMANDS",
    ]
    for name, what in COMMANDS.items():
        lines += [".TP", f".B {_plain(name)}", _plain(what)]
    lines += [".SH OPTIONS", ".TP", ".B \\-\\-format \\fIFORM\\fR"]
    lines += [f"{', '.join(FORMS)}; for export {', '.join(EXPORT_FORMS)}"]
    for name, what in FILTERS.items():
        lines += [".TP", f".B \\-\\-{name} \\fI{name.upper()}\\fR", _plain(what)]
    for command, options in FURTHER.items():
        for name, what in options.items():
            value = "" if name in SWITCHES else f" \\fI{name.upper()}\\fR"
            lines += [".TP", f".B \\-\\-{name}{value}", f"({command}) {_plain(what)}"]
    lines += [".TP", ".B \\-\\-plain", "no colour; so does NO_COLOR", ".SH QUERIES"]
    lines += ['Bare words, "exact phrases", \\-not, and fields, each with one value or several with commas:']
    for name, what in FIELDS.items():
        lines += [".TP", f".B {name}:", _plain(what)]
    lines += [".SH EXIT STATUS"]
    for n, meaning in enumerate(_STATUS):
        lines += [".TP", f".B {n}", meaning]
    lines += [".SH FILES", "In the folders that \\fBsummit\\-tui doctor\\fR prints:"]
    for file, folder, what in _FILES:
        lines += [".TP", f".I {_plain(file)}", f"({folder}) {what}"]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
