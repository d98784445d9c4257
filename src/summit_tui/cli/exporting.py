"""`summit-tui export`: a dossier, or the quotes that the filters keep or that were clipped, into a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from os.path import lexists
from pathlib import Path

from summit_tui.cli import WRONG_CALL
from summit_tui.cli.arguments import Call
from summit_tui.cli.messages import note, tell
from summit_tui.cli.printing import in_colour, put, status_of
from summit_tui.dossier import Dossier
from summit_tui.model import Quotation
from summit_tui.output.citation import NOTHING_WRITTEN, Annotations, citations
from summit_tui.output.export import export as whole
from summit_tui.output.export import export_quotations
from summit_tui.output.styles import clippings
from summit_tui.search.query import Filter, Query
from summit_tui.search.sieve import Sieve, undated
from summit_tui.system.marks import Marks, folders
from summit_tui.system.state import State
from summit_tui.system.writing import write_whole


def export(call: Call, dossier: Dossier) -> int:
    """Write what was asked for; returns the exit status."""
    sieve = Sieve(dossier, _with_statements(call.query) if call.clippings else call.query)
    marks = _marks() if call.clippings else None
    kept = [q for q in (_clipped(dossier, marks) if marks else dossier.quotations) if sieve.quotation(q)]
    if left_out := undated(dossier, call.query):
        tell(left_out)
    found = bool(kept) or (not call.query and not call.clippings and bool(dossier.articles))
    if not found:
        empty = "no clippings in these files: x clips a quotation in the reader" if call.clippings else "nothing found"
        tell("; ".join(sieve.unknown) or f"{empty}, so nothing written")
        return status_of(dossier, found)
    written = {q.id: marks.of(q).annotation for q in kept} if marks else None
    lines = _lines(call, dossier, kept, written)
    if call.output == "-":
        put(lines)
        return status_of(dossier, found)
    if any(source.path and _same(source.path, call.output) for source in dossier.sources.values()):
        tell(f"{call.output}: not written: it is one of the files that were read")
        return WRONG_CALL
    folder = Path(call.output).parent
    try:
        if not folder.is_dir():
            tell(f"{call.output}: not written: there is no folder {folder}")
            return WRONG_CALL
        replaced = lexists(call.output)
        write_whole(Path(call.output), ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
    except OSError as error:
        tell(f"{call.output}: not written: {error.strerror or error}")
        return WRONG_CALL
    if sys.stderr and sys.stderr.isatty():
        amount = f"{len(kept)} quote{'' if len(kept) == 1 else 's'}"
        note(f"{call.output}: {amount}{', in place of what was there' if replaced else ''}", in_colour(call))
    return status_of(dossier, found)


def _with_statements(query: Query) -> Query:
    """The query, so that it keeps reported statements too: what was clipped by hand is wanted, whatever its kind."""
    return query if query.values("kind") else query._replace(filters=(*query.filters, Filter("kind", ("all",))))


def _lines(call: Call, dossier: Dossier, kept: list[Quotation], written: Annotations | None) -> Iterable[str]:
    if call.style:
        return clippings(citations(dossier, kept, written or NOTHING_WRITTEN), call.style).split("\n")
    form = call.form or "json"
    return export_quotations(dossier, form, kept, written) if call.clippings else whole(dossier, form, call.query)


def _marks() -> Marks:
    state = State()
    for problem in state.problems:
        tell(str(problem))
    return Marks(state)


def _clipped(dossier: Dossier, marks: Marks) -> list[Quotation]:
    """The clippings, first clipped first. Those from other files are counted on standard error."""
    marks.follow(dossier)
    if lost := marks.lost(dossier):
        more = f"{len(lost)} more {'clipping is' if len(lost) == 1 else 'clippings are'}"
        tell(f"{more} from other files{folders(lost)}: name them as PATH")
    return marks.clippings(dossier)


def _same(one: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    try:
        return Path(one).samefile(other)
    except OSError:
        return False
