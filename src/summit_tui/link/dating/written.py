"""When an article without a printed date was written, as far as its dateline or the summit it is about tells."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.dating.date_sense import Window
from summit_tui.extract.dating.date_words import DateWords, dated
from summit_tui.extract.wording.bounds import lowered
from summit_tui.extract.wording.openers import WEEKDAYS
from summit_tui.ingest.forms.dateline import find_dateline
from summit_tui.ingest.forms.months import MONTHS
from summit_tui.knowledge.outlets import Outlets
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Event, Phase
from summit_tui.patterns import IGNORECASE, compiled

MONTH = timedelta(31)


def worked_out(events: Sequence[Event], words: Sequence[str], start: str, end: str, phase: Phase) -> Window | None:
    """The days between which the article was written.

    `events` are the article's; `words` are their dating words as printed. One day only where a weekday of the past
    falls on exactly one day of the summit that the article reports on.
    """
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    open_ones = [
        (e, w) for e, text in zip(events, words, strict=True) if not e.date for w in dated(lowered(text), text)
    ]
    try:
        match phase:
            case "before":
                return _before(open_ones, first)
            case "during":
                return _during(open_ones, first, last)
            case _:
                return _after(open_ones, last)
    except OverflowError:
        return None


def _before(open_ones: list[tuple[Event, DateWords]], first: date) -> Window:
    monday = first - timedelta(first.weekday())
    for event, words in open_ones:
        if (
            words.form == "period"
            and words.unit == "week"
            and (words.turn == "next" or (words.turn == "this" and event.ahead))
        ):
            if words.turn == "next":
                return Window(monday - timedelta(7), monday - timedelta(1))
            return Window(min(monday, first - timedelta(1)), first - timedelta(1))
        if words.form == "today" and words.number == 1:
            return Window(first - timedelta(1), first - timedelta(1))
    for event, words in open_ones:
        if words.form == "weekday" and event.ahead and words.day == first.weekday():
            return Window(first - timedelta(7), first - timedelta(1))
        if words.form == "period" and words.unit == "month" and words.turn == "next":
            start = (first.replace(day=1) - timedelta(1)).replace(day=1)
            return Window(start, first.replace(day=1) - timedelta(1))
    return Window(first - 2 * MONTH, first - timedelta(1))


def _during(open_ones: list[tuple[Event, DateWords]], first: date, last: date) -> Window:
    days = [first + timedelta(n) for n in range(min((last - first).days, 13) + 1)]
    for event, words in open_ones:
        if words.form == "weekday" and not event.ahead and words.to_day is None and words.turn == "":
            on = [day for day in days if day.weekday() == words.day]
            if len(on) == 1:
                return Window(on[0], on[0])
    return Window(first, last)


def _after(open_ones: list[tuple[Event, DateWords]], last: date) -> Window:
    for _, words in open_ones:
        if words.form == "period" and words.unit == "week" and words.turn == "last":
            monday = last - timedelta(last.weekday()) + timedelta(7)
            return Window(monday, monday + timedelta(6))
    return Window(last + timedelta(1), last + MONTH)


def of_dateline(head: str, months: frozenset[int], outlets: Outlets) -> Window | None:
    """The day of a dateline that leaves out its year: "SUCRE, Nov 6 (EFE) - … on Wednesday".

    `head` is how the report begins, `months` are those (twelve times the year, and the month) around which other
    articles are dated. A year counts in which the report's first day of the week is the dateline's or the one before.
    """
    dateline = find_dateline(head, outlets)
    printed = sorted(dateline.day.rstrip(".").split()) if dateline else []
    if len(printed) != 2:
        return None
    number, name = printed[0].rstrip("strndh"), printed[1]
    month = MONTHS.index(name[:3].lower()) + 1
    weekday = _weekday().search(head)
    return _near(months, month, int(number), weekday[0].lower() if weekday else None, (0, 1))


def _near(
    months: frozenset[int], month: int, number: int, weekday: str | None, late: Sequence[int] = (0,)
) -> Window | None:
    """The only such day of those months; `late` are the days that it may be behind the weekday."""
    days = []
    for year in {m // 12 for m in months}:
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        away = (day.weekday() - WEEKDAYS.index(weekday)) % 7 if weekday else late[0]
        if away in late and year * 12 + month in months:
            days.append(day)
    return Window(days[0], days[0]) if len(days) == 1 else None


def of_stamp(line: str, months: frozenset[int]) -> Window | None:
    """The day of a line that prints it without the year: "Fri 12.5. at 14.02", "Sat 16 Aug, 13:24"."""
    found = _stamped().search(line) if any(map(str.isdigit, line)) else None
    if found is None:
        return None
    short = found["weekday"]
    weekday = next((day for day in WEEKDAYS if day.startswith(short[:3].lower())), None) if short else None
    return _near(
        months, _month(found["month"] or found["name"] or found["first"]), int(found["day"] or found["second"]), weekday
    )


def _month(printed: str) -> int:
    return int(printed) if printed.isdigit() else MONTHS.index(printed[:3].lower()) + 1


@cache
def _stamped() -> Pattern[str]:
    name = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}"
    return compiled(
        rf"^\W{{0,3}}(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}})\.?,? )?"
        rf"(?:(?P<day>\d{{1,2}})(?:\.(?P<month>1[0-2]|0?[1-9])\.|(?:st|nd|rd|th)? (?P<name>{name})\.?)"
        rf"|(?P<first>{name})\.? (?P<second>\d{{1,2}}))(?!\w)[ .,|·•–—-]*(?:(?:at|klo|kl\.?) )?\d{{1,2}}[.:]\d\d",
        IGNORECASE,
    )


def of_brackets(head: str, months: frozenset[int]) -> Window | None:
    """The day of a report that puts it behind that of the week: "leaders met on Tuesday (Oct 28)"."""
    found = _in_brackets().search(head) if "day (" in head else None
    return _near(months, _month(found["month"]), int(found["day"]), found["weekday"].lower()) if found else None


@cache
def _in_brackets() -> Pattern[str]:
    return compiled(
        r"\b[Oo]n (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) "
        rf"\((?P<month>(?:{'|'.join(map(str.title, MONTHS))})[a-z]{{0,6}})\.? (?P<day>\d{{1,2}})\)"
    )


@cache
def _weekday() -> Pattern[str]:
    return compiled("|".join(WEEKDAYS), IGNORECASE)


def of_year(year: int) -> Window | None:
    """The whole year, where no more is known."""
    return Window(date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def widened(window: Window, days: int) -> Window:
    """The window for what else stands on the same page."""
    try:
        return Window(window.first - timedelta(days), window.last + timedelta(days))
    except OverflowError:
        return window
