"""Words of the command line → a call. Needs nothing of the dossier, so a wrong call is told at once."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, HelpFormatter, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from functools import partial
from os.path import lexists
from typing import NamedTuple, NoReturn

from summit_tui.cli.width import width
from summit_tui.output.forms import EXPORT_FORMS, FORMS
from summit_tui.search.query import ARTICLE_KINDS, ENTITY_KINDS, KINDS, QUOTATION_KINDS, Query, from_options, parse

COMMANDS: Mapping[str, str] = {
    "articles": "list the articles",
    "quotes": "list who said what",
    "speakers": "list who is quoted, and how often",
    "summits": "list the summits",
    "entities": "list people, organisations, places, countries, agreements",
    "figures": "list amounts, and which of them agree or differ",
    "timeline": "list what happened when",
    "search": "find words, names, titles; typing errors are forgiven",
    "export": "write the whole dossier, or the quotes that filters keep or that were clipped",
    "doctor": "say what the program sees of this machine, and what to do about what is missing",
    "completions": "print completions for bash, zsh or fish, or the manual page (man)",
}
STYLES = ("plain", "markdown", "chicago", "apa", "bibtex", "csl-json", "ris")
"""Styles of `output.styles.styles`, which a wrong call needs not wait for."""
SHELLS = ("bash", "zsh", "fish")
FURTHER: Mapping[str, Mapping[str, str]] = {
    "search": {"explain": "say how each hit came to its place", "limit": "hits at most (200)"},
    "export": {
        "output": "where to, in the form of its ending; without it to standard output",
        "style": f"quotes with citations: {', '.join(STYLES)}",
        "basket": "only what was clipped in the reader",
    },
}
"""Options that one command has alone, each with its meaning."""
SWITCHES = frozenset({"explain", "basket"})
"""Those of them that take no value."""
FILTERS: Mapping[str, str] = {
    "speaker": "who said it: a name, or a part of one",
    "summit": "an id, place, year or series: astana, g7-2023",
    "outlet": "who printed it",
    "since": "first day: 2025, 2025-06 or 2025-06-17",
    "until": "last day, in the same way",
    "kind": "for quotes direct, partial, indirect, all; for entities person, …; for articles main, related, teaser",
}

_DESCRIPTION = """\
Reads saved news pages as one linked dossier: who said what, where, at which summit.
Without a command it opens the reader on files and folders; without a PATH, on the bundled dossier.
"""
_EXAMPLES = """\
examples:
  summit-tui ~/clippings                          open a folder in the reader
  pbpaste | summit-tui quotes -                   who says what in the article on the clipboard
  summit-tui quotes --speaker tokayev --summit astana
  summit-tui quotes --kind indirect --format csv > reported.csv
  summit-tui search "law of the jungle"           best first
  summit-tui export -o dossier.md --format md
  summit-tui export --basket --style chicago      what was clipped, to paste

A first argument that names a command is the command; write ./quotes for a folder of that name.
Exit status: 0 done, 1 nothing found, 2 the call was wrong, 3 some inputs could not be read.
"""


_SAID = (*QUOTATION_KINDS, "quote")
_KINDS_OF: Mapping[str, tuple[str, ...]] = {
    "articles": (*ARTICLE_KINDS, "article"),
    "quotes": _SAID,
    "speakers": ("person", "organisation", "unnamed", *_SAID),
    "summits": ("summit",),
    "entities": (*ENTITY_KINDS, "entity"),
    "figures": ("figure",),
    "timeline": ("event",),
    "search": tuple(sorted(KINDS - {"all"})),
    "export": _SAID,
}


def kinds_of(command: str) -> tuple[str, ...]:
    """Values of `--kind` that tell apart what a command prints."""
    return (*_KINDS_OF.get(command, ()), "all")


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
    basket: bool = False
    """Whether only what was clipped is exported."""
    style: str = ""
    """A style of citation to export in, instead of a form."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong, cleaned: a word of the call may be the name of a hostile file."""
        from summit_tui.output.terminal_text import one_line

        super().error(one_line(message))


def understand(argv: Sequence[str]) -> Call:
    """The call that words of the command line make. Raises `SystemExit` for `--help`, `--version` and wrong calls."""
    words = list(argv)
    at = next((n for n, word in enumerate(words) if word not in ("--plain",)), None)
    command = words.pop(at) if at is not None and words[at] in COMMANDS else ""
    parser = _parser(command)
    first = words[0] if words else ""
    if not command and len(words) > 1 and not first.startswith("-") and not lexists(first) and (hint := meant(first)):
        parser.error(f"no such file or folder: {first}{hint}")
    given = parser.parse_intermixed_args(words)
    paths = tuple(given.paths)
    if command in ("completions", "doctor") and paths:
        parser.error(f"{command} takes no PATH")
    if any(path == "" for path in paths):
        parser.error("a PATH is empty; write . for the current folder")
    if paths.count("-") > 1:
        parser.error("standard input can be read once only")
    query = from_options({name: [v] for name in FILTERS if (v := getattr(given, name, None)) is not None})
    if query.errors:
        parser.error("; ".join("--" + error.message.replace(":", "", 1) for error in query.errors))
    if strange := [kind for kind in query.values("kind") if kind not in kinds_of(command)]:
        parser.error(f"--kind: {command} are {', '.join(kinds_of(command))}, not {', '.join(strange)}")
    form = getattr(given, "format", None)
    output = getattr(given, "output", None) or "-"
    style = getattr(given, "style", None) or ""
    if style and form:
        parser.error("--style and --format are two ways to say the same: give one of them")
    if command == "export" and form is None and not style:
        form = _form_by_name(output)
        if form is None:
            parser.error(f"--output: the form of {output} is not known; add --format {'|'.join(EXPORT_FORMS)}")
    if command == "search":
        from summit_tui.search.query import both

        query = both(parse(given.query), query)
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
        getattr(given, "limit", 200),
        getattr(given, "basket", False),
        style,
    )


def meant(word: str) -> str:
    """The command that somebody may have mistyped, as a question; empty if it is like none."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower()[:40], COMMANDS, 1, 0.7)
    return f" (did you mean the command `{near[0]}`?)" if near else ""


def _parser(command: str) -> _Parser:
    if not command:
        return _reader_parser()
    parser = _Parser(
        f"summit-tui {command}",
        description=f"summit-tui {command}: {COMMANDS[command]}.",
        formatter_class=partial(HelpFormatter, width=width(80) - 2),
        allow_abbrev=False,
    )
    parser.add_argument("--plain", action="store_true", help="no colour")
    if command == "completions":
        parser.add_argument("shell", choices=(*SHELLS, "man"), help="a shell, or man for the manual page")
    if command == "search":
        parser.add_argument("query", metavar="QUERY", help='words, "phrases", -not, speaker: summit: outlet: since: …')
        parser.add_argument("--explain", action="store_true", help=FURTHER["search"]["explain"])
        parser.add_argument("--limit", type=_number, default=200, metavar="N", help=FURTHER["search"]["limit"])
    if command == "doctor":
        parser.add_argument("--format", choices=("table", "jsonl", "json"), metavar="FORM", help="table, jsonl, json")
    if command in ("completions", "doctor"):
        parser.add_argument("paths", nargs="*", help=SUPPRESS)
        return parser
    # With a default of its own, argparse does not call it required when something else is missing.
    parser.add_argument("paths", nargs="*", default=[], metavar="PATH", help="files, folders, or - for standard input")
    if command == "export":
        parser.add_argument("--format", choices=EXPORT_FORMS, metavar="FORM", help=", ".join(EXPORT_FORMS))
        parser.add_argument("--style", choices=STYLES, metavar="STYLE", help=FURTHER["export"]["style"])
        parser.add_argument("--basket", action="store_true", help=FURTHER["export"]["basket"])
        parser.add_argument("-o", "--output", metavar="FILE", help=FURTHER["export"]["output"])
    else:
        parser.add_argument(
            "--format", choices=FORMS, metavar="FORM", help="table (on a terminal), jsonl (in a pipe), json, csv, md"
        )
    for name, meaning in FILTERS.items():
        parser.add_argument(f"--{name}", metavar=name.upper(), help=meaning)
    return parser


def _reader_parser() -> _Parser:
    from summit_tui import __version__

    listed = "\n".join(f"  {name:<12}{what}" for name, what in COMMANDS.items())
    parser = _Parser(
        "summit-tui",
        usage="summit-tui [PATH …]\n       summit-tui COMMAND [PATH …] [--format FORM] [--speaker NAME] …",
        description=f"{_DESCRIPTION}\ncommands (each has a --help of its own):\n{listed}",
        epilog=_EXAMPLES,
        formatter_class=partial(RawDescriptionHelpFormatter, width=width(80) - 2),
        allow_abbrev=False,
    )
    # With a default of its own, argparse does not call it required when something else is missing.
    parser.add_argument("paths", nargs="*", default=[], metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--plain", action="store_true", help="no colour")
    parser.add_argument("--version", action="version", version=f"summit-tui {__version__}")
    return parser


def _form_by_name(output: str) -> str | None:
    """The form that the ending of a file's name asks for: JSON without an ending, None for one that is not known."""
    from pathlib import PurePath

    ending = PurePath(output).suffix.lower().lstrip(".")
    ending = {"markdown": "md", "htm": "html", "": "json"}.get(ending, ending)
    return ending if ending in EXPORT_FORMS else None


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number
