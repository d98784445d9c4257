"""Where and when a declaration was made, as its last line says."""

from __future__ import annotations

from summit_tui.ingest.stamps import find_stamp

DONE = 120
"""Characters at the start of a declaration's last paragraph that say where and when it was made."""


def done_on(text: str) -> str | None:
    """The ISO day on which a declaration says that it was made: "Done at Lima on this 11th day of June 2031"."""
    if not text.startswith(("Done ", "DONE ", "Adopted ", "Issued ", "Signed ")):
        return None
    stamp = find_stamp(text[:DONE].replace(" day of ", " ").partition(" in the ")[0])
    return stamp.iso if stamp else None
