"""`summit-tui export`: a dossier, or the quotes that the filters keep, into a file."""

from __future__ import annotations

from pathlib import Path

from summit_tui.cli import WRONG_CALL
from summit_tui.cli.arguments import Call
from summit_tui.dossier import Dossier


def export(call: Call, dossier: Dossier) -> int:
    """Write what was asked for; returns the exit status."""
    from summit_tui.cli.commands import put, status_of
    from summit_tui.cli.messages import tell
    from summit_tui.output.export import export as lines_of
    from summit_tui.search.sieve import Sieve
    from summit_tui.system.writing import write_whole

    sieve = Sieve(dossier, call.query)
    found = any(sieve.quotation(q) for q in dossier.quotations) or (not call.query and bool(dossier.articles))
    if not found:
        tell("; ".join(sieve.unknown) or "nothing found, so nothing written")
        return status_of(dossier, found)
    lines = lines_of(dossier, call.form or "json", call.query)
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
        write_whole(Path(call.output), ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
    except OSError as error:
        tell(f"{call.output}: not written: {error.strerror or error}")
        return WRONG_CALL
    return status_of(dossier, found)


def _same(one: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    try:
        return Path(one).samefile(other)
    except OSError:
        return False
