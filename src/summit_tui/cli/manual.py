"""The man page, made from the same table as the parser: `summit-tui completions man`."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui import __version__
from summit_tui.cli.options import COMMANDS, Option, options_of
from summit_tui.cli.parser import EXAMPLES
from summit_tui.search.query import FIELDS

_STATUS = {
    "0": "done",
    "1": "nothing found",
    "2": "the call was wrong",
    "3": "some inputs could not be read; each is named with its reason",
    "130": "ended by ctrl+c",
}
_VARIABLES = {
    "NO_COLOR": "if it is not empty, there is no colour, and what is marked is bold, underlined or has a sign",
    "COLUMNS": "how wide tables are; without it, as wide as the terminal",
    "VISUAL, EDITOR": "what opens a source at its line",
    "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME": "where the folders below lie",
    "SUMMIT_TUI_DEBUG": "if it is not empty, an error of the program itself is shown with its place",
}
_FILES = (
    ("settings.toml", "config", "settings"),
    ("knowledge/*.toml", "config", "names and spellings of your own"),
    ("state.json", "state", "marks and reading places"),
    ("last-copied.txt", "state", "the text last copied"),
    ("articles.sqlite, dossiers/, tables.bin", "cache", "what was already read; safe to delete"),
)


def manual() -> str:
    """The page in the man macros of troff."""
    lines = [
        f'.TH SUMMIT\\-TUI 1 "" "summit\\-tui {__version__}"',
        ".SH NAME",
        "summit\\-tui \\- a terminal reader for saved news: quotations, speakers and summits, linked across files",
        ".SH SYNOPSIS",
        *_call(""),
        ".br",
        *_call("\\fICOMMAND\\fR"),
        ".br",
        *_call("search \\fIQUERY\\fR"),
        ".br",
        ".B summit\\-tui",
        "completions bash | zsh | fish | man",
        ".SH DESCRIPTION",
        "Without a command, opens the reader on files and folders; without a PATH, on the bundled dossier.",
        "A PATH of \\- reads one article from standard input.",
        "A first argument that names a command is the command; write ./quotes for a folder of that name.",
        ".SH COMMANDS",
    ]
    lines += _terms((f".B {name}", what) for name, what in COMMANDS.items())
    lines += [".SH OPTIONS", *_terms(_options())]
    lines += [
        ".SH QUERIES",
        'Bare words, "exact phrases", \\-not, and fields, each with one value or several with commas:',
    ]
    lines += _terms((f".B {name}:", what) for name, what in FIELDS.items())
    lines += [".SH EXIT STATUS", *_terms((f".B {number}", meaning) for number, meaning in _STATUS.items())]
    lines += [".SH ENVIRONMENT", *_terms((f".B {name}", meaning) for name, meaning in _VARIABLES.items())]
    lines += [".SH FILES", "In the folders that \\fBsummit\\-tui doctor\\fR prints:"]
    lines += _terms((f".I {file}", f"({folder}) {what}") for file, folder, what in _FILES)
    lines += [".SH EXAMPLES", ".nf", *map(_plain, EXAMPLES), ".fi"]
    return "\n".join(lines) + "\n"


def _call(words: str) -> list[str]:
    rest = [words, "[\\fIPATH\\fR ...]", *(["[\\fIOPTION\\fR ...]"] if words else [])]
    return [".B summit\\-tui", " ".join(rest).strip()]


def _terms(listed: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Iterator[str]:
    """Paragraphs that say what a term means."""
    for term, meaning in listed:
        yield ".TP"
        yield _plain(term)
        yield _plain(meaning)


def _options() -> list[tuple[str, str]]:
    """Each option with its meanings, and the commands that have it where not all do."""
    having: dict[str, dict[str, list[str]]] = {}
    heads: dict[str, str] = {}
    for command in ("", *COMMANDS):
        for option in options_of(command):
            heads.setdefault(option.name, _head(option))
            having.setdefault(option.name, {}).setdefault(option.meaning, []).append(command)
    found = []
    for name, meanings in having.items():
        said = (
            meaning if len(commands) > 3 or commands == [""] else f"{meaning} ({', '.join(commands)})"
            for meaning, commands in meanings.items()
        )
        found.append((heads[name], "; ".join(said)))
    return found


def _head(option: Option) -> str:
    short = f"-{option.short}, " if option.short else ""
    value = "" if option.takes == "nothing" else f" \\fI{option.metavar or option.name.upper()}\\fR"
    return f".B {short}--{option.name}{value}"


def _plain(text: str) -> str:
    return text.replace("-", "\\-").replace("…", "...")
