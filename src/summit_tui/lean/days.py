"""Days of the calendar, and what months and weekdays are called.

`date` is that of `datetime`, without all that this defines in Python first, only to replace it.
"""

from __future__ import annotations

from summit_tui.lean.hints import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import MAXYEAR, MINYEAR, date, timedelta
else:
    try:
        from _datetime import MAXYEAR, MINYEAR, date, timedelta
    except ImportError:  # another Python than CPython
        from datetime import MAXYEAR, MINYEAR, date, timedelta

__all__ = ["MAXYEAR", "MINYEAR", "MONTHS", "WEEKDAYS", "date", "timedelta"]

MONTHS: Final = tuple(
    str.split("January February March April May June July August September October November December")
)
WEEKDAYS: Final = tuple(str.split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
