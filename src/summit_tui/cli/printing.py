"""What a command prints, and its exit status by what was found."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from summit_tui.cli import DONE, NOTHING_FOUND, UNREADABLE
from summit_tui.cli.arguments import Call
from summit_tui.cli.width import width
from summit_tui.dossier import Dossier


def status_of(dossier: Dossier, found: bool) -> int:
    """The exit status by what was found and what could not be read."""
    if any(not problem.partly for problem in dossier.problems):
        return UNREADABLE
    return DONE if found else NOTHING_FOUND


def in_colour(call: Call) -> bool:
    """Whether to print in colour."""
    plain = call.plain or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def form_of(call: Call) -> str:
    """The form that was asked for; without one, what suits who reads it."""
    return call.form or ("table" if sys.stdout.isatty() else "jsonl")


def put(lines: Iterable[str]) -> None:
    """Print lines to standard output in few writes."""
    waiting: list[str] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size > 65_536:
            sys.stdout.write("\n".join(waiting) + "\n")
            waiting, size = [], 0
    if waiting:
        sys.stdout.write("\n".join(waiting) + "\n")


def put_records(call: Call, part: str, records: list[dict[str, object]]) -> None:
    """Print records of a part of the dossier in the call's form."""
    from summit_tui.output.forms import print_form

    form = form_of(call)
    if not records and form in ("table", "md"):
        return
    put(print_form(form, part, records, width(100), in_colour(call)))
