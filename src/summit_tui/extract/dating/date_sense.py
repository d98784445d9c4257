"""Dating words → days, against the day (or the window of days) on which the article was written."""

from __future__ import annotations

from summit_tui.extract.dating.date_words import DateWords
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Precision


class Window(NamedTuple):
    """The days between which an article was written; a printed date gives one day."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


class Dated(NamedTuple):
    """A date as an event prints it."""

    date: str
    precision: Precision
    end: str | None
    known: str


def resolve(words: DateWords, written: Window | None, ahead: bool = False, before: date | None = None) -> Dated | None:
    """Which date is meant, or None if that cannot be told.

    `ahead` says that the sentence looks forward; `before` is the day that the text named last, for "a day later".
    A window gives a date only if its first and its last day give the same one. A day that does not exist ("31 June")
    gives its month, with a word about it.
    """
    try:
        if found := _absolute(words):
            return found
        if words.form == "from" and before:
            return _counted(words, before)
        if written is None or words.form == "from":
            return None
        first = _relative(words, written.first, ahead)
        if first is None or written.exact:
            return first
        last = _relative(words, written.last, ahead)
        return last if last and last[:3] == first[:3] else None
    except (ValueError, OverflowError):
        return _month_of_no_day(words, written, ahead)


def _month_of_no_day(words: DateWords, written: Window | None, ahead: bool) -> Dated | None:
    month = words._replace(form="month")
    if words.form != "day" or not words.month or (words.year is None and not (written and written.exact)):
        return None
    found = _absolute(month) or (_month_without_year(month, written.first, ahead) if written else None)
    return found._replace(known="uncertain: there is no such day in that month") if found else None


def _absolute(words: DateWords) -> Dated | None:
    """What needs no other date."""
    year = words.year
    if year is None:
        return None
    match words.form:
        case "day":
            return _days(words, year, "printed")
        case "month":
            return Dated(f"{year:04}-{words.month:02}", "month", None, "printed")
        case "quarter":
            return Dated(
                f"{year:04}-{words.number * 3 - 2:02}",
                "month",
                f"{year:04}-{words.number * 3:02}",
                "printed, a quarter",
            )
        case "half":
            return Dated(
                f"{year:04}-{words.number * 6 - 5:02}",
                "month",
                f"{year:04}-{words.number * 6:02}",
                "printed, half a year",
            )
        case "decade":
            return Dated(f"{year:04}", "year", f"{year + 9:04}", "printed, a decade")
        case _:
            return Dated(f"{year:04}", "year", None, "printed")


def _days(words: DateWords, year: int, known: str) -> Dated:
    """Raises ValueError for a day that does not exist.

    Of days around New Year, `year` is that of the last one where the text tells it ("28 December to 3 January 2024").
    """
    month = words.month or 1
    if words.to_day is None:
        return Dated(date(year, month, words.day or 1).isoformat(), "day", None, known)
    over_new_year = (words.to_month or month) < month
    told = words.year is not None or bool(words.turn)
    first = date(year - (over_new_year and told), month, words.day or 1)
    last = date(year + (over_new_year and not told), words.to_month or month, words.to_day)
    return Dated(first.isoformat(), "day", last.isoformat() if last > first else None, known)


def _relative(words: DateWords, today: date, ahead: bool) -> Dated | None:
    match words.form:
        case "day":
            return _day_without_year(words, today, ahead)
        case "month":
            return _month_without_year(words, today, ahead)
        case "quarter" | "half":
            shift = {"last": -1, "next": 1}.get(words.turn, 0)
            return _absolute(words._replace(year=today.year + shift))
        case "weekday":
            return _weekday(words, today, ahead)
        case "today":
            return _day(today + timedelta(words.number), "counted from the article's date")
        case "period":
            return _period(words, today)
        case "ago":
            return _counted(words._replace(turn="before"), today) if words.number else None
        case "span":
            return _span(words, today)
        case _:
            return None


def _day(day: date, known: str, end: date | None = None) -> Dated:
    return Dated(day.isoformat(), "day", end.isoformat() if end and end > day else None, known)


def _day_without_year(words: DateWords, today: date, ahead: bool) -> Dated:
    known = "year from the article's date"
    if words.turn:
        return _days(words, today.year + {"last": -1, "next": 1}.get(words.turn, 0), known)
    years = [y for y in (today.year - 1, today.year, today.year + 1) if words.day != 29 or words.month != 2 or _leap(y)]
    if not years:
        raise ValueError("no such day")
    near = min(years, key=lambda y: abs((date(y, words.month or 1, words.day or 1) - today).days))
    there = date(near, words.month or 1, words.day or 1)
    if ahead and (today - there).days > 31 and near + 1 in years:
        near += 1
    return _days(words, near, known)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_without_year(words: DateWords, today: date, ahead: bool) -> Dated:
    month, year = words.month or 1, today.year
    if words.turn.endswith("year"):
        year += {"last": -1, "next": 1}.get(words.turn.split()[0], 0)
    elif words.turn == "last" or (not words.turn and not ahead):
        year -= month > today.month or (words.turn == "last" and month == today.month)
    elif words.turn == "next":
        year += month <= today.month
    elif ahead:
        year += month < today.month
    known = (
        "month before the article's date"
        if (year, month) <= (today.year, today.month)
        else "month after the article's date"
    )
    return Dated(f"{year:04}-{month:02}", "month", None, known)


def _weekday(words: DateWords, today: date, ahead: bool) -> Dated:
    first = words.day or 0
    back = (today.weekday() - first) % 7
    if words.turn == "next" or (ahead and words.turn != "last"):
        forward = (first - today.weekday()) % 7 or 7 * (words.turn == "next")
        known = "weekday after the article's date" if forward else "weekday of the article's date"
        day = today + timedelta(forward)
    else:
        if words.turn == "last" and back == 0:
            back = 7
        day, known = (
            today - timedelta(back),
            "weekday before the article's date" if back else "weekday of the article's date",
        )
    end = day + timedelta((words.to_day - first) % 7) if words.to_day is not None else None
    return _day(day, known, end)


def _period(words: DateWords, today: date) -> Dated | None:
    shift = {"last": -1, "next": 1}.get(words.turn, 0)
    known = f"{words.turn} {words.unit}, from the article's date"
    match words.unit:
        case "week":
            monday = today - timedelta(today.weekday()) + timedelta(7 * shift)
            return _day(monday, known, monday + timedelta(6))
        case "weekend":
            saturday = today - timedelta(today.weekday()) + timedelta(5 + 7 * min(shift, 0 if shift < 0 else shift))
            return _day(saturday, known, saturday + timedelta(1))
        case "month":
            year, month = _shifted(today.year, today.month, shift)
            return Dated(f"{year:04}-{month:02}", "month", None, known)
        case "quarter":
            year, month = _shifted(today.year, (today.month - 1) // 3 * 3 + 1, 3 * shift)
            return Dated(f"{year:04}-{month:02}", "month", f"{year:04}-{month + 2:02}", known)
        case "year":
            return Dated(f"{today.year + shift:04}", "year", None, known)
        case _:
            return None


def _shifted(year: int, month: int, months: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + months
    if not 12 <= total < 120000:
        raise ValueError("no such month")
    return total // 12, total % 12 + 1


def _counted(words: DateWords, anchor: date) -> Dated | None:
    """So many days, months or years before or after another day."""
    if not words.number:
        return None
    n = -words.number if words.turn.startswith("before") else words.number
    known = "counted from the article's date" if words.form == "ago" else "counted from the day named before"
    match words.unit:
        case "day":
            return _day(anchor + timedelta(n), known)
        case "week":
            day = anchor + timedelta(7 * n)
            monday = day - timedelta(day.weekday())
            return _day(monday, known, monday + timedelta(6))
        case "month":
            year, month = _shifted(anchor.year, anchor.month, n)
            return Dated(f"{year:04}-{month:02}", "month", None, known)
        case "year":
            return Dated(f"{_year(anchor.year + n):04}", "year", None, known)
        case "decade":
            return Dated(f"{_year(anchor.year + 10 * n):04}", "year", None, known)
        case _:
            return None


def _year(year: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError("no such year")
    return year


def _span(words: DateWords, today: date) -> Dated | None:
    """ "Over the next two years": from now to then."""
    n = words.number * (-1 if words.turn == "last" else 1)
    if not n:
        return None
    known = f"{words.turn} {words.number} {words.unit}s, from the article's date"
    if words.unit in ("day", "week"):
        other = today + timedelta(n * (7 if words.unit == "week" else 1))
        return _day(min(today, other), known, max(today, other))
    if words.unit == "month":
        ends = sorted([(today.year, today.month), _shifted(today.year, today.month, n)])
        return Dated(f"{ends[0][0]:04}-{ends[0][1]:02}", "month", f"{ends[1][0]:04}-{ends[1][1]:02}", known)
    years = sorted([today.year, _year(today.year + n * (10 if words.unit == "decade" else 1))])
    return Dated(f"{years[0]:04}", "year", f"{years[1]:04}", known)
