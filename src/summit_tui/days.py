"""Days of the calendar, as `datetime` has them: without all that it defines in Python first, only to replace it."""

from __future__ import annotations

from summit_tui.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import MAXYEAR, MINYEAR, date, timedelta
else:
    try:
        from _datetime import MAXYEAR, MINYEAR, date, timedelta
    except ImportError:  # another Python than CPython
        from datetime import MAXYEAR, MINYEAR, date, timedelta

__all__ = ["MAXYEAR", "MINYEAR", "date", "timedelta"]
