"""Headings that a text gives its own parts: under the times of a live blog, or numbered."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.look import Look
from summit_tui.ingest.regions import number

NEAR = 60
"""Lines between two numbered headings at most."""


def under_time(looks: Sequence[Look], i: int) -> bool:
    """Whether a line stands under a time of day, as the heads of a live blog's entries do."""
    above = looks[i - 1].stamp if i and looks[i - 1].sort == "meta" else None
    return above is not None and above.iso is None and ":" in looks[i - 1].text


def opens_list(looks: Sequence[Look], i: int) -> bool:
    """Whether a heading is the first of a numbered list, as of "Five things we learned"."""
    return number(looks[i].text) == 1 and any(
        look.sort == "short" and number(look.text) == 2 for look in looks[i + 1 : i + NEAR]
    )


def goes_on_counting(looks: Sequence[Look], i: int) -> bool:
    """Whether a heading has the number behind that of one above it."""
    nth = number(looks[i].text)
    return nth > 1 and any(number(looks[j].text) == nth - 1 for j in range(max(0, i - NEAR), i))
