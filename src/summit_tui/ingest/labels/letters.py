"""Letters to the editor: who signs below "Yours, etc.,"."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.labels.label import Labels
from summit_tui.ingest.looks.look import Look

LONGEST = 6
"""Lines of a signature: a name, what somebody is, an address."""


def take_off_signature(looks: Sequence[Look], labels: Labels, words: Furniture) -> None:
    """The closing of a letter and the short lines below it are no part of its text; the first may name its author."""
    for at, look in enumerate(looks):
        if labels.kinds[at] not in ("body", "subhead", "teaser") or not words.closes_letter(look.text):
            continue
        below = range(at + 1, min(len(looks), at + 1 + LONGEST))
        stop = next((i for i in below if looks[i].sort not in ("short", "meta")), below.stop)
        labels.kinds[at:stop] = ["furniture"] * (stop - at)
        if stop > at + 1 and look.known.is_name(looks[at + 1].text):
            labels.authors.add(at + 1)
