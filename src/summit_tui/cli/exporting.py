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
    form = call.form or _form_by_name(call.output)
    lines = lines_of(dossier, form, call.query)
    if call.output == "-":
        put(lines)
        return status_of(dossier, found)
    try:
        write_whole(Path(call.output), ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
    except OSError as error:
        tell(f"{call.output}: not written: {error.strerror or error}")
        return WRONG_CALL
    return status_of(dossier, found)


def _form_by_name(output: str) -> str:
    ending = Path(output).suffix.lower().lstrip(".")
    known = {"json": "json", "md": "md", "markdown": "md", "csv": "csv", "bib": "bib", "ris": "ris"}
    return known.get(ending, "html" if ending in ("html", "htm") else "json")
