"""Lines that tell by their form alone where a page is from, and of what day: edges of sheets, notes, addresses."""

from __future__ import annotations

from summit_tui.ingest.forms.line_shapes import edge_of_sheet, own_address
from summit_tui.ingest.forms.stamps import Stamp
from summit_tui.ingest.forms.translations import translation
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.lean.tuples import NamedTuple


class Imprint(NamedTuple):
    """What such a line tells."""

    stamp: Stamp | None = None
    outlet: Outlet | None = None
    perhaps: Outlet | None = None
    """A name that may be the outlet's."""


def imprint(text: str, outlets: Outlets) -> Imprint | None:
    """What a line tells of where the page is from; None if it is of no such form."""
    if ("   " in text or "\t" in text or "age " in text) and (sheet := edge_of_sheet(text)) is not None:
        named = bool(sheet.name) and (sheet.stamp is not None or outlets.sounds_like_one(sheet.name))
        return Imprint(sheet.stamp, perhaps=Outlet(sheet.name) if named else None)
    if (note := translation(text)) is not None:
        return Imprint(note.stamp, outlets.find(note.outlet) or (Outlet(note.outlet) if note.outlet else None))
    if "://" in text and (owner := own_address().fullmatch(text)):
        return Imprint(None, outlets.find(owner[1]) or Outlet(owner[1]))
    return None
