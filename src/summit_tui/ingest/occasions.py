"""The lines above what somebody said: the occasion with its day, who speaks, and how a short title goes on."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.look import Look


def occasion_above(looks: Sequence[Look], i: int) -> int | None:
    """The dated line at the top that names an occasion, where the next candidate is who spoke: "MARA QUIST, MAYOR"."""
    top = looks[0]
    if not (i and names_speaker(looks[i]) and top.stamp and top.stamp.iso):
        return None
    return 0 if top.sort == "meta" and len(top.stamp.rest.split()) > 1 and not top.byline else None


def names_speaker(look: Look) -> bool:
    """Whether a line in capitals says who speaks: "MARA QUIST, MAYOR OF VEREL"."""
    name, comma, _ = look.text.partition(", ")
    return bool(comma) and look.text.isupper() and look.known.is_name(name.title())


def goes_on(looks: Sequence[Look], i: int) -> bool:
    """Whether a line goes on with the one above it: "issued by the leaders who met in Lima", below a short title."""
    return i > 0 and looks[i].text[0].islower() and looks[i - 1].sort == "short" and looks[i - 1].text[0].isupper()
