"""Words of the command line → a call. Needs nothing of the dossier, so a wrong call is told at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import lexists

from summit_tui import __version__
from summit_tui.cli.options import COMMANDS, FILTERS, kinds_of, options_of
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple
from summit_tui.output.forms import EXPORT_FORMS
from summit_tui.search.query import Query, both, from_options, parse


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


class _WrongCall(Exception):
    """A call that cannot be meant; its message says why."""


def understand(argv: Sequence[str]) -> Call:
    """The call that words of the command line make. Raises `SystemExit` for `--help`, `--version` and wrong calls."""
    words = list(argv)
    if words == ["--version"]:  # as the parser prints it, which takes longer to import than all the rest
        print(f"summit-tui {__version__}")
        raise SystemExit(0)
    at = next((n for n, word in enumerate(words) if word not in ("--plain",)), None)
    command = words.pop(at) if at is not None and words[at] in COMMANDS else ""
    try:
        return _call(command, words)
    except _WrongCall as wrong:
        from summit_tui.cli.parser import refuse

        refuse(command, words, str(wrong))


def _call(command: str, words: Sequence[str]) -> Call:
    first = words[0] if words else ""
    if not command and len(words) > 1 and not first.startswith("-") and not lexists(first) and (hint := meant(first)):
        raise _WrongCall(f"no such file or folder: {first}{hint}")
    given = _plainly(command, words) or _parsed(command, words)
    return Call(
        command,
        _paths(command, given),
        query=_query(command, given),
        output=_output(given),
        form=_form(command, given),
        style=given.get("style") or "",
        plain=given.get("plain", False),
        explain=given.get("explain", False),
        shell=given.get("shell", "bash"),
        limit=given.get("limit") or 200,
        clippings=given.get("clippings", False),
    )


def _paths(command: str, given: Mapping[str, Any]) -> tuple[str, ...]:
    paths = tuple(given["paths"])
    if command in ("completions", "doctor") and paths:
        raise _WrongCall(f"{command} takes no PATH")
    if "" in paths:
        raise _WrongCall("a PATH is empty; write . for the current folder")
    if paths.count("-") > 1:
        raise _WrongCall("standard input can be read once only")
    return paths


def _query(command: str, given: Mapping[str, Any]) -> Query:
    """The filters, and of a search its words with them."""
    # A filter that is given several times is one with several values.
    query = from_options({name: [",".join(values)] for name in FILTERS if (values := given.get(name))})
    if query.errors:
        raise _WrongCall("; ".join(_told(error.message, command) for error in query.errors))
    if (since := query.values("since")) and (until := query.values("until")) and _later(since[0], until[0]):
        raise _WrongCall(f"--since {since[0]} is later than --until {until[0]}")
    if strange := [kind for kind in query.values("kind") if kind not in kinds_of(command)]:
        raise _WrongCall(f"--kind: {command} are {', '.join(kinds_of(command))}, not {', '.join(strange)}")
    if command != "search":
        return query
    query = both(parse(_as_utf8(given["query"])), query)
    if not query:
        raise _WrongCall("the query is empty" if not query.errors else query.errors[0].message)
    return query


def _output(given: Mapping[str, Any]) -> str:
    if given.get("output") == "":
        raise _WrongCall("--output is empty; write - for standard output")
    return given.get("output") or "-"


def _form(command: str, given: Mapping[str, Any]) -> str | None:
    """The form that is asked for; of an export that nobody asked a form or style for, what the file's name says."""
    form: str | None = given.get("format")
    if form and given.get("style"):
        raise _WrongCall("--style and --format are two ways to say the same: give one of them")
    if command != "export" or form is not None or given.get("style"):
        return form
    output = _output(given)
    form = _form_by_name(output)
    if form is None:
        raise _WrongCall(f"--output: the form of {output} is not known; add --format {'|'.join(EXPORT_FORMS)}")
    return form


def _plainly(command: str, words: Sequence[str]) -> dict[str, Any] | None:
    """What the words behind a command say, if they are but paths and options with their values.

    None for all others, right or wrong: `argparse` reads those, which takes as long to import as to read a short
    article.
    """
    if command in ("search", "completions"):
        return None
    options = {f"--{option.name}": option for option in options_of(command)}
    given: dict[str, Any] = {"paths": []}
    left = iter(words)
    for word in left:
        option = options.get(word)
        if option is None and (word == "-" or not word.startswith("-")):
            given["paths"].append(word)
        elif option is None or option.name in ("help", "version"):
            return None
        elif option.takes == "nothing":
            given[option.name] = True
        else:
            value = next(left, "--")
            listed = option.values if not option.several else ()
            if (value.startswith("-") and value != "-") or option.takes == "number" or (listed and value not in listed):
                return None
            if option.name in FILTERS:
                given.setdefault(option.name, []).append(value)
            else:
                given[option.name] = value
    return given


def _parsed(command: str, words: Sequence[str]) -> dict[str, Any]:
    from summit_tui.cli.parser import parsed

    return vars(parsed(command, words))


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
