"""The commands and their options, in one table: the parser, the completions and the manual page are made of it."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple
from summit_tui.output.forms import EXPORT_FORMS, FORMS
from summit_tui.search.query import ARTICLE_KINDS, ENTITY_KINDS, KINDS, QUOTATION_KINDS

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
SHELLS = ("bash", "zsh", "fish", "man")
"""What completions are printed for."""
FILTERS: Mapping[str, str] = {
    "speaker": "who said it: a name, or a part of one",
    "summit": "an id, place, year or series: astana, g7-2023",
    "outlet": "who printed it",
    "since": "first day: 2025, 2025-06 or 2025-06-17",
    "until": "last day, in the same way",
    "kind": "for quotes direct, partial, indirect, all; for entities person, …; for articles main, related, teaser",
}


class Option(NamedTuple):
    """One option of a command."""

    name: str
    meaning: str
    takes: Literal["nothing", "word", "number", "file"] = "word"
    values: tuple[str, ...] = ()
    """The words it takes, if it takes no others."""
    several: bool = False
    """Whether it takes several of them, with commas between."""
    metavar: str = ""
    """What stands for the value in help."""
    short: str = ""
    """The letter that means the same."""


_HELP = Option("help", "say what a command does and takes", "nothing", short="h")
_PLAIN = Option("plain", "no colour; so does NO_COLOR", "nothing")
_VERSION = Option("version", "say which version this is", "nothing")

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


def options_of(command: str) -> tuple[Option, ...]:
    """The options of a command; of the reader, which is the command ""."""
    if command == "":
        return (_HELP, _PLAIN, _VERSION)
    if command == "completions":
        return (_HELP, _PLAIN)
    if command == "doctor":
        return (_HELP, _PLAIN, _form("table, jsonl or json", ("table", "jsonl", "json")))
    filters = (
        Option(name, meaning, values=kinds_of(command) if name == "kind" else (), several=name == "kind")
        for name, meaning in FILTERS.items()
    )
    return (_HELP, _PLAIN, *_own(command), *filters)


def _own(command: str) -> tuple[Option, ...]:
    listing = _form("table (on a terminal), jsonl (in a pipe), json, csv, md", FORMS)
    if command == "search":
        return (
            listing,
            Option("explain", "say how each hit came to its place", "nothing"),
            Option("limit", "hits at most (200)", "number", metavar="N"),
        )
    if command == "export":
        to = "where to, in the form of its ending, in place of what is there; without it to standard output"
        return (
            _form(", ".join(EXPORT_FORMS), EXPORT_FORMS),
            Option("output", to, "file", metavar="FILE", short="o"),
            Option("style", f"quotes with citations: {', '.join(STYLES)}", values=STYLES),
            Option("clippings", "only what was clipped in the reader", "nothing"),
        )
    return (listing,)


def _form(meaning: str, forms: tuple[str, ...]) -> Option:
    return Option("format", meaning, values=forms, metavar="FORM")
