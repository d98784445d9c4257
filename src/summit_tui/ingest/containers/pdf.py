"""A PDF → its text. It is read by a process of its own, so that no page can hang or starve the reader."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from summit_tui.ingest import PDF_ADVICE
from summit_tui.ingest.decode import Unreadable
from summit_tui.ingest.forms.printed_sheets import edge
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

PATIENCE = 20.0
"""Seconds by the clock that the process may take; `pdf_pages` limits the work it does to fewer."""


@cache
def is_read() -> bool:
    """Whether pypdf, which takes the text from a PDF, is installed."""
    from importlib.util import find_spec

    return find_spec("pypdf") is not None


def read_pdf(data: bytes) -> tuple[str, tuple[str, ...]]:
    """(the text of the pages, what was odd). Raises `Unreadable`."""
    if not is_read():
        raise Unreadable(f"this is a PDF, which is read with pypdf; {PDF_ADVICE}")
    pages, last = ask(data)
    if not any(page.strip() for page in pages):
        raise Unreadable(last or "this PDF holds no text, perhaps pictures of pages; save it as text")
    return joined(pages), (last,) if last else ()


def ask(data: bytes) -> tuple[list[str], str]:
    """The pages that the process has read until it was done or ended, and why it read no more."""
    command = [sys.executable, "-P", str(Path(__file__).with_name("pdf_pages.py"))]
    try:
        # The script imports nothing of ours; the path lets it find pypdf wherever we have found it.
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except (OSError, ValueError) as error:
        raise Unreadable(f"the process that reads PDFs cannot be started: {error}") from None
    try:
        out, _ = process.communicate(data, PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
    *pages, last = out.decode("utf-8", "replace").split("\f")
    if process.returncode:
        before = f"only {len(pages)} of the pages were read: the next" if pages else "its first page"
        last = f"{before} took too long or too much memory"
    return pages, last


def joined(pages: list[str]) -> str:
    """The pages as one text, without what stands at the head and foot of each; a sentence goes on across pages."""
    lines = [page.strip("\n").split("\n") for page in pages if page.strip()]
    edges = Counter(key for page in lines for key in {edge(page[0]), edge(page[-1])})
    text = ""
    for page in lines:
        for at in (0, -1):
            if len(page) > 2 and (not edge(page[at]) or edges[edge(page[at])] * 2 > max(2, len(lines))):
                page.pop(at)
        body = "\n".join(page).strip("\n")
        text += ("\n\n" if compiled(r"[.!?…][”’\")]?\s*$").search(text) else "\n") * bool(text) + body
    return text
