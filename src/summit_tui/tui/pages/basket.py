"""The clippings. The key is the ids of their quotations, with spaces between: the page knows of no file of marks."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.tui import phrases
from summit_tui.tui.line import Row
from summit_tui.tui.pages.paper import Paper
from summit_tui.tui.pages.quoted import Folded, set_quotation

CLIPPINGS = 500
"""Clippings on the page; the rest is only counted."""


def title(dossier: Dossier, key: str) -> str:  # noqa: ARG001
    """What is listed."""
    return "Clippings"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """The clippings in the order in which they were made."""
    paper = Paper(width)
    found = [quotation for one in key.split() if (quotation := dossier.quotation(one))]
    paper.title("Basket", phrases.count(len(found), "clipping") if found else "No clippings yet")
    if not found:
        paper.space()
        paper.plain("A quotation that is clipped stays here until it is taken out again.")
    for quotation in found[:CLIPPINGS]:
        paper.space()
        set_quotation(paper, dossier, Folded(quotation))
    paper.more(len(found) - CLIPPINGS, "clipping")
    return paper.rows
