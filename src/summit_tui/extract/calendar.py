"""The months and the days of the week by their English names."""

from __future__ import annotations

from summit_tui.hints import Final

MONTHS: Final = tuple(
    str.split("January February March April May June July August September October November December")
)
"""From January on."""
WEEKDAYS: Final = tuple(str.split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
"""From Monday on."""
IN_SMALL_LETTERS: Final = frozenset(map(str.lower, (*MONTHS, *WEEKDAYS)))
