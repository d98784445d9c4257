"""Calls → what is printed, and the exit status."""

from __future__ import annotations

import os
import sys
from os.path import lexists

from summit_tui.cli import DONE, WRONG_CALL
from summit_tui.cli.arguments import Call, meant
from summit_tui.cli.messages import note, tell
from summit_tui.cli.printing import form_of, in_colour, put_records, status_of
from summit_tui.dossier import Dossier
from summit_tui.output.forms import PARTS, TOLD

DATED = ("summits", "timeline")
"""Parts whose things have dates of their own, whether their articles have or not."""


def run(call: Call) -> int:
    """Do what was asked for."""
    if call.command in PARTS:
        return _print_part(call)
    if call.command == "search":
        return _search(call)
    if call.command == "export":
        from summit_tui.cli.exporting import export

        return export(call, read(call))
    if call.command == "doctor":
        from summit_tui.cli.doctor import examine

        return examine(call.form or "table", in_colour(call))
    if call.command == "completions":
        from summit_tui.cli.completions import script
        from summit_tui.cli.manual import manual

        print(manual() if call.shell == "man" else script(call.shell), end="")
        return DONE
    return _open_reader(call)


def read(call: Call) -> Dossier:
    """The dossier of the call's paths; problems are told on standard error."""
    from summit_tui.cli.patience import patience
    from summit_tui.gather import gather

    with patience() as progress:
        dossier = gather(call.paths, progress=progress)
    for problem in dossier.problems:
        tell(str(problem))
    return dossier


def _print_part(call: Call) -> int:
    from summit_tui.output.parts import records_of
    from summit_tui.search.sieve import Sieve, reported, undated

    dossier = read(call)
    sieve = Sieve(dossier, call.query)
    records = records_of(call.command, dossier, sieve, form_of(call))
    put_records(call, call.command, records)
    if call.command not in DATED and (left_out := undated(dossier, call.query)):
        tell(left_out)
    asked = call.command == "quotes" and (not records or _somebody_reads(call))
    further = reported(dossier, call.query) if asked else 0
    statements = f"{further} reported statement{'' if further == 1 else 's'}"
    if not records:
        nothing = f"nothing found among quotations; {statements}: --kind all" if further else "nothing found"
        tell("; ".join(sieve.unknown) or nothing)
    elif further:
        note(f"{statements} more: --kind all", in_colour(call))
    return status_of(dossier, bool(records))


def _somebody_reads(call: Call) -> bool:
    """Whether what is said in passing is read: on a terminal, and beside a pipe by whoever asked for something."""
    return sys.stdout.isatty() or (bool(call.query) and sys.stderr is not None and sys.stderr.isatty())


def _search(call: Call) -> int:
    from summit_tui.output import records
    from summit_tui.search.index import Index
    from summit_tui.search.reporting import as_read, as_told, attributed
    from summit_tui.search.results import nowhere
    from summit_tui.search.sieve import Sieve

    dossier = read(call)
    results = Index(dossier).search(call.query, call.limit)
    for error in results.errors:
        tell(error.message)
    if results.missing and results.hits:
        tell(nowhere(results))
    shown = as_told if form_of(call) in TOLD else as_read
    found = (shown(dossier, hit) for hit in attributed(dossier, results.hits))
    put_records(call, "search", [records.hit(h, call.explain) for h in found])
    if results.left_out:
        tell(results.left_out)
    if not results.hits:
        unknown = (*Sieve(dossier, call.query).unknown, *filter(None, [nowhere(results)]))
        tell("; ".join(unknown) or "nothing found")
    return status_of(dossier, bool(results.hits))


def _open_reader(call: Call) -> int:
    if call.paths and not any(path == "-" or lexists(path) for path in call.paths):
        for path in call.paths:
            tell(f"no such file or folder: {path}{meant(path)}")
        return WRONG_CALL
    if not sys.stdout.isatty():
        tell("the reader needs a terminal; in a pipe, use a command such as: summit-tui quotes (see --help)")
        return WRONG_CALL
    if not sys.stdin.isatty() and "-" not in call.paths:
        tell("the reader needs the keyboard on standard input; write - to read an article from there")
        return WRONG_CALL
    if os.environ.get("TERM") == "dumb":
        tell("the reader needs a terminal that can place its cursor, and TERM=dumb cannot; use summit-tui quotes")
        return WRONG_CALL
    if "-" in call.paths and not _take_article():
        return WRONG_CALL
    from summit_tui.tui.app import open_reader

    status, dossier = open_reader(call.paths, plain=call.plain)
    for problem in dossier.problems:
        tell(str(problem))
    return status or status_of(dossier, True)


def _take_article() -> bool:
    from summit_tui.cli.keyboard import take_article
    from summit_tui.gather import largest_file

    try:
        take_article(largest_file()[0])
    except (OSError, AttributeError):
        tell("the reader needs a terminal for its keys; without one, use a command such as: summit-tui quotes -")
        return False
    return True
