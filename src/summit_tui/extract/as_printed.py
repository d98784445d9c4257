"""Places of what was found → places in the file, whose words may hold what reading leaves out (soft hyphens, accents).

Extraction reads words that `ingest/joints.py` has made whole. A word may then end earlier than it does in the file.
"""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.lean.hints import Any, cast
from summit_tui.model import Extract, Mention, Source, Span, slices


def as_printed(found: Extract, source: Source, ends: Mapping[int, int]) -> Extract:
    """What was found, with each place ending where its last word does in the file: `ends` tells where."""
    moved = cast(Extract, _moved(found, ends))
    quotations = [q._replace(text=slices(source.text, q.spans).replace("\n", " ")) for q in moved.quotations]
    return moved._replace(quotations=tuple(quotations))


def _moved(value: Any, ends: Mapping[int, int]) -> Any:
    """A value of the model with the ends of all spans in it moved, however deep they lie in it."""
    if isinstance(value, Span | Mention):
        return value._replace(end=ends.get(value.end, value.end))
    if not isinstance(value, tuple | list):
        return value
    inside = [_moved(one, ends) for one in value]
    return value._make(inside) if hasattr(value, "_make") else tuple(inside)
