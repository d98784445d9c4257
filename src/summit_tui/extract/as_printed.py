"""Places of what was found → places in the file, whose words may hold what reading leaves out (soft hyphens, accents).

Extraction reads words that `ingest/joints.py` has made whole. A word may then end earlier than it does in the file.
"""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.extract.closed_up import Places
from summit_tui.lean.hints import Any, cast
from summit_tui.model import HYPHENS, Extract, Mention, Source, Span, slices


def as_printed(found: Extract, source: Source, ends: Mapping[int, int], places: Places | None) -> Extract:
    """What was found, with each place where it is in the file, ending where its last word does: `ends` tells where."""
    moved = cast(Extract, _moved(found, ends, places or Places()))
    quotations = []
    for quotation in moved.quotations:
        printed = slices(source.text, quotation.spans)
        broken = any(f"{hyphen}\n" in printed or f"{hyphen} \n" in printed for hyphen in HYPHENS)
        quotations.append(quotation if broken else quotation._replace(text=printed.replace("\n", " ")))
    return moved._replace(quotations=tuple(quotations))


def _moved(value: Any, ends: Mapping[int, int], places: Places) -> Any:
    """A value of the model with all spans in it moved, however deep they lie in it."""
    if isinstance(value, Span | Mention):
        end = places.end(value.end)
        return value._replace(start=places.start(value.start), end=ends.get(end, end))
    if not isinstance(value, tuple | list):
        return value
    inside = [_moved(one, ends, places) for one in value]
    return value._make(inside) if hasattr(value, "_make") else tuple(inside)
