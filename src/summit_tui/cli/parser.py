"""The parser that `argparse` makes of the table of options: for help, and for whatever is not written plainly."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial

from summit_tui import __version__
from summit_tui.cli.options import COMMANDS, FILTERS, SHELLS, Option, options_of
from summit_tui.cli.width import width
from summit_tui.lean.hints import NoReturn

_DESCRIPTION = """\
Reads saved news pages as one linked dossier: who said what, where, at which summit.
Without a command it opens the reader on files and folders; without a PATH, on the bundled dossier.
"""
EXAMPLES = (
    "summit-tui ~/clippings                          open a folder in the reader",
    "pbpaste | summit-tui quotes -                   who says what in the article on the clipboard",
    "summit-tui quotes --speaker tokayev --summit astana",
    "summit-tui quotes --kind indirect --format csv > reported.csv",
    'summit-tui search "law of the jungle"           best first',
    "summit-tui export -o dossier.md                 all of it, in the form of the ending",
    "summit-tui export --clippings --style chicago   what was clipped, to paste",
    'eval "$(summit-tui completions bash)"           in ~/.bashrc: the tab key completes',
    "summit-tui completions man | man -l -           the manual page",
)
_REST = """\
A first argument that names a command is the command; write ./quotes for a folder of that name.
Exit status: 0 done, 1 nothing found, 2 the call was wrong, 3 some inputs could not be read.
"""


class _Parser(ArgumentParser):
    command = ""
    words: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, cleaned: a word of the call may be the name of a hostile file."""
        from summit_tui.output.terminal_text import one_line

        hint = one_line(message + (_meant_option(message, self.command) or _meant_query(message, self.words)))
        self.exit(2, f"{self.prog}: error: {hint}\n{self.prog} --help says what may be written\n")


def parsed(command: str, words: Sequence[str]) -> Namespace:
    """What the words behind a command say. Raises `SystemExit` for those that are wrong, or ask for help.

    Those behind "--" are no options, whatever they begin with, which argparse forgets here.
    """
    parser = _parser(command, words)
    at = words.index("--") if "--" in words else len(words)
    kept = {f"\0{n}": word for n, word in enumerate(words[at + 1 :])}
    behind = [mark if word.startswith("-") else word for mark, word in kept.items()]
    given = parser.parse_intermixed_args([*words[:at], *behind])
    given.paths = [kept.get(path, path) for path in given.paths]
    if (query := getattr(given, "query", None)) in kept:
        given.query = kept[query]
    return given


def refuse(command: str, words: Sequence[str], message: str) -> NoReturn:
    """Say what is wrong with the words behind a command. Raises `SystemExit`."""
    _parser(command, words).error(message)


def _meant_option(message: str, command: str) -> str:
    """Where the parser knows no such option: who has it, or the one that somebody may have mistyped."""
    if not message.startswith("unrecognized arguments: --"):
        return ""
    wrong = message.split()[2].partition("=")[0].removeprefix("--")
    having = [other for other in COMMANDS if any(option.name == wrong for option in options_of(other))]
    if having:
        return f" (--{wrong} is for {', '.join(having)})"
    from difflib import get_close_matches

    near = get_close_matches(wrong[:40], [option.name for option in options_of(command)], 1, 0.6)
    return f" (did you mean --{near[0]}?)" if near else ""


def _meant_query(message: str, words: Sequence[str]) -> str:
    """Where a query was taken for an option: how it is written."""
    if message.endswith("required: QUERY") and any(word.startswith("-") for word in words):
        return " (a query that begins with - is written behind --)"
    return ""


def _parser(command: str, words: Sequence[str]) -> _Parser:
    parser = _command_parser(command) if command else _reader_parser()
    parser.command, parser.words = command, words
    return parser


def _command_parser(command: str) -> _Parser:
    parser = _Parser(
        f"summit-tui {command}",
        description=f"summit-tui {command}: {COMMANDS[command]}.",
        formatter_class=partial(HelpFormatter, width=width(80) - 2),
        allow_abbrev=False,
        add_help=False,
    )
    if command == "completions":
        parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")
    if command == "search":
        parser.add_argument("query", metavar="QUERY", help='words, "phrases", -not, speaker: summit: outlet: since: …')
    takes_none = command in ("completions", "doctor")
    _add_paths(parser, SUPPRESS if takes_none else "files, folders, or - for standard input")
    for option in options_of(command):
        _add(parser, option)
    if command == "export":
        # What clippings were called once, for scripts that say so.
        parser.add_argument("--basket", dest="clippings", action="store_true", help=SUPPRESS)
    return parser


def _add_paths(parser: _Parser, meaning: str) -> None:
    # With a default of its own, argparse does not call it required when something else is missing.
    parser.add_argument("paths", nargs="*", default=[], metavar="PATH", help=meaning)


def _add(parser: _Parser, option: Option) -> None:
    flags = [*([f"-{option.short}"] if option.short else []), f"--{option.name}"]
    if option.name == "help":
        parser.add_argument(*flags, action="help", help=option.meaning)
    elif option.name == "version":
        parser.add_argument(*flags, action="version", version=f"summit-tui {__version__}", help=option.meaning)
    elif option.takes == "nothing":
        parser.add_argument(*flags, action="store_true", help=option.meaning)
    elif option.takes == "number":
        parser.add_argument(*flags, type=_number, metavar=option.metavar, help=option.meaning)
    else:
        choices = None if option.several else option.values or None
        kept = "append" if option.name in FILTERS else "store"
        parser.add_argument(*flags, action=kept, choices=choices, metavar=option.metavar or None, help=option.meaning)


def _reader_parser() -> _Parser:
    listed = "\n".join(f"  {name:<12}{what}" for name, what in COMMANDS.items())
    parser = _Parser(
        "summit-tui",
        usage="summit-tui [PATH …]\n       summit-tui COMMAND [PATH …] [--format FORM] [--speaker NAME] …",
        description=f"{_DESCRIPTION}\ncommands (each has a --help of its own):\n{listed}",
        epilog="\n".join(("examples:", *(f"  {example}" for example in EXAMPLES), "", _REST)),
        formatter_class=partial(RawDescriptionHelpFormatter, width=width(80) - 2),
        allow_abbrev=False,
        add_help=False,
    )
    _add_paths(parser, "files, folders, or - for standard input")
    for option in options_of(""):
        _add(parser, option)
    return parser


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text[:9]) > 0:
        raise ArgumentTypeError(f"wants a number from 1 on, not {text}")
    return int(text[:9])
