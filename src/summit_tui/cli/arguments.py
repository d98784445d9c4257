"""Words of the command line → a call. Needs nothing of the dossier, so a wrong call is told at once."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from os.path import lexists
from typing import NoReturn

from summit_tui import __version__
from summit_tui.cli.options import COMMANDS, FILTERS, SHELLS, Option, kinds_of, options_of
from summit_tui.cli.width import width
from summit_tui.output.forms import EXPORT_FORMS
from summit_tui.search.query import Query, from_options, parse
from summit_tui.tuples import NamedTuple

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


class Call(NamedTuple):
    """What the user asks for."""

    command: str
    """A key of `COMMANDS`, or "" for the reader."""
    paths: tuple[str, ...] = ()
    form: str | None = None
    """None where it was left to us: a table on a terminal, JSON lines in a pipe."""
    query: Query = Query()
    plain: bool = False
    explain: bool = False
    output: str = "-"
    shell: str = "bash"
    limit: int = 200
    clippings: bool = False
    """Whether only what was clipped is exported."""
    style: str = ""
    """A style of citation to export in, instead of a form."""


class _Parser(ArgumentParser):
    command = ""
    words: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, cleaned: a word of the call may be the name of a hostile file."""
        from summit_tui.output.terminal_text import one_line

        hint = one_line(message + (_meant_option(message, self.command) or _meant_query(message, self.words)))
        self.exit(2, f"{self.prog}: error: {hint}\n{self.prog} --help says what may be written\n")


def understand(argv: Sequence[str]) -> Call:
    """The call that words of the command line make. Raises `SystemExit` for `--help`, `--version` and wrong calls."""
    words = list(argv)
    at = next((n for n, word in enumerate(words) if word not in ("--plain",)), None)
    command = words.pop(at) if at is not None and words[at] in COMMANDS else ""
    parser = _parser(command)
    parser.words = words
    first = words[0] if words else ""
    if not command and len(words) > 1 and not first.startswith("-") and not lexists(first) and (hint := meant(first)):
        parser.error(f"no such file or folder: {first}{hint}")
    given = _parsed(parser, words)
    paths = tuple(given.paths)
    if command in ("completions", "doctor") and paths:
        parser.error(f"{command} takes no PATH")
    if any(path == "" for path in paths):
        parser.error("a PATH is empty; write . for the current folder")
    if paths.count("-") > 1:
        parser.error("standard input can be read once only")
    query = from_options({name: [v] for name in FILTERS if (v := getattr(given, name, None)) is not None})
    if query.errors:
        parser.error("; ".join(_told(error.message, command) for error in query.errors))
    if (since := query.values("since")) and (until := query.values("until")) and _later(since[0], until[0]):
        parser.error(f"--since {since[0]} is later than --until {until[0]}")
    if strange := [kind for kind in query.values("kind") if kind not in kinds_of(command)]:
        parser.error(f"--kind: {command} are {', '.join(kinds_of(command))}, not {', '.join(strange)}")
    form = getattr(given, "format", None)
    output = getattr(given, "output", None)
    if output == "":
        parser.error("--output is empty; write - for standard output")
    output = output or "-"
    style = getattr(given, "style", None) or ""
    if style and form:
        parser.error("--style and --format are two ways to say the same: give one of them")
    if command == "export" and form is None and not style:
        form = _form_by_name(output)
        if form is None:
            parser.error(f"--output: the form of {output} is not known; add --format {'|'.join(EXPORT_FORMS)}")
    if command == "search":
        from summit_tui.search.query import both

        query = both(parse(_as_utf8(given.query)), query)
        if not query:
            parser.error("the query is empty" if not query.errors else query.errors[0].message)
    return Call(
        command,
        paths,
        form,
        query,
        given.plain,
        getattr(given, "explain", False),
        output,
        getattr(given, "shell", "bash"),
        getattr(given, "limit", None) or 200,
        getattr(given, "clippings", False),
        style,
    )


def _parsed(parser: _Parser, words: list[str]) -> Namespace:
    """The words parsed; those behind "--" are no options, whatever they begin with, which argparse forgets here."""
    at = words.index("--") if "--" in words else len(words)
    kept = {f"\0{n}": word for n, word in enumerate(words[at + 1 :])}
    behind = [mark if word.startswith("-") else word for mark, word in kept.items()]
    given = parser.parse_intermixed_args([*words[:at], *behind])
    given.paths = [kept.get(path, path) for path in given.paths]
    if (query := getattr(given, "query", None)) in kept:
        given.query = kept[query]
    return given


def _told(message: str, command: str) -> str:
    """What is wrong with a filter, as an option; of kinds, those that tell apart what the command prints."""
    if message.startswith("kind: knows no "):
        message = f"{message.partition(', only ')[0]}, only {', '.join(kinds_of(command))}"
    return "--" + message.replace(":", "", 1)


def _later(since: str, until: str) -> bool:
    """Whether a day, month or year lies behind another."""
    return since[: len(until)] > until[: len(since)]


def meant(word: str) -> str:
    """The command that somebody may have mistyped, as a question; empty if it is like none."""
    from difflib import get_close_matches

    if word.lower() in ("help", "man", "usage"):
        return " (did you mean `summit-tui --help`?)"

    near = get_close_matches(word.lower()[:40], COMMANDS, 1, 0.7)
    return f" (did you mean the command `{near[0]}`?)" if near else ""


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


def _parser(command: str) -> _Parser:
    if not command:
        return _reader_parser()
    parser = _Parser(
        f"summit-tui {command}",
        description=f"summit-tui {command}: {COMMANDS[command]}.",
        formatter_class=partial(HelpFormatter, width=width(80) - 2),
        allow_abbrev=False,
        add_help=False,
    )
    parser.command = command
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
        parser.add_argument(*flags, choices=choices, metavar=option.metavar or None, help=option.meaning)


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


def _form_by_name(output: str) -> str | None:
    """The form that the ending of a file's name asks for: JSON without an ending, None for one that is not known."""
    from pathlib import PurePath

    ending = PurePath(output).suffix.lower().lstrip(".")
    ending = {"markdown": "md", "htm": "html", "": "json"}.get(ending, ending)
    return ending if ending in EXPORT_FORMS else None


def _as_utf8(query: str) -> str:
    """A query typed in UTF-8 where the locale says that nothing but ASCII is."""
    try:
        return query.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeError:
        return query


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text[:9]) > 0:
        raise ArgumentTypeError(f"wants a number from 1 on, not {text}")
    return int(text[:9])
