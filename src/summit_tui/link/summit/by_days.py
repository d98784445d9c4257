"""Articles that do not name their summit, in the days and from the town of one that others name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.extract.wording.numbers import ordinal
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import TYPE_CHECKING, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.of_the_day import AFTER as NEWS_AFTER
from summit_tui.link.summit.of_the_day import BEFORE as NEWS_BEFORE
from summit_tui.link.summit.of_the_day import HEAD
from summit_tui.link.summit.places import Places, town_of
from summit_tui.model import Span, SummitMention
from summit_tui.patterns import compiled, escaped, passing

if TYPE_CHECKING:
    from summit_tui.link.summit.company import Company
    from summit_tui.link.summit.held import Meetings
    from summit_tui.link.summit.meeting import Meeting

BEFORE, AFTER = timedelta(21), timedelta(14)
"""How long before and after a summit an article is about it that tells its days or its number."""
NEAR_BEFORE, NEAR_AFTER = timedelta(3), timedelta(4)
"""How long before and after a summit an article on "the summit" in its town is about it."""
MOST = 40
"""Meetings of a dossier that an article without a date may be about."""
LONGEST = 60
"""Days around a summit that are looked at, at most."""


def by_day(
    occasions: Sequence[list[Occasion]], pages: Sequence[Page], meetings: Meetings, book: SeriesBook, company: Company
) -> None:
    """Join what says "a summit" in the days and from the town of one, or gives its number, or names its body there."""
    days: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings.found.values():
        for day in _around(meeting):
            days[day].append(meeting)
    of_any_day = tuple(meetings.found.values())[:MOST]
    for listed, page in zip(occasions, pages, strict=True):
        main, article = listed[0] if listed else None, page.article
        day = (article.published or "")[:10]
        then = days.get(day, ()) if day else of_any_day
        if not then or article.role == "teaser":
            continue
        if main is None or main.relation != "about":
            if day and (own := _reported(listed, page, then, book, company)):
                listed.insert(0, own[1])
                meetings.join(own[1], own[0])
        elif not (main.summit or main.series):
            others = {o.summit for o in listed[1:]}
            held = [m for m in then if m.id not in others and meetings.fits(main, m)]
            if day:
                held = [
                    m for m in held if _is_it(main, m) or (_is_near(m, day) and _there(page, m, meetings.places, main))
                ]
            else:
                held = [m for m in held if _there(page, m, meetings.places, main)]
                held = [m for m in held if _named(m, book, page.text) or company.is_shared(article.id, m)]
            if len(held) == 1:
                main.series = held[0].series
                meetings.join(main, held[0])


def _lasts(meeting: Meeting) -> tuple[date, date] | None:
    """First and last day of a meeting; of one whose one day is known, that; else the days on which it was news."""
    start, end = (str(meeting.first(part) or "") for part in ("start", "end"))
    if start or end:
        return date.fromisoformat(start or end), date.fromisoformat(end or start)
    if meeting.written is None:
        return None
    first, last = map(date.fromisoformat, meeting.written)
    return (first, last) if last - first <= NEWS_AFTER else None


def _around(meeting: Meeting) -> Iterator[str]:
    """The days of a meeting and those around it."""
    if (lasts := _lasts(meeting)) is not None:
        first, last = lasts[0] - BEFORE, lasts[1] + AFTER
        for n in range(min((last - first).days, LONGEST) + 1):
            yield (first + timedelta(n)).isoformat()


def _is_it(occasion: Occasion, meeting: Meeting) -> bool:
    """Whether an article gives a meeting its number, or calls it extraordinary as others do."""
    if occasion.sort == "special" == meeting.first("sort"):
        return True
    return occasion.edition is not None and occasion.edition == meeting.first("edition")


def _there(page: Page, meeting: Meeting, places: Places, own: Occasion) -> bool:
    """Whether an article comes from the town of a summit, or names it; of one without a town, its country as theirs."""
    town = str(meeting.first("place") or "")
    if not town:
        return bool(own.country) and places.same(own.country or "", str(meeting.first("country") or ""))
    return places.same(town_of(page.article.place), town) or town in page.text


def _reported(
    listed: Sequence[Occasion], page: Page, then: Sequence[Meeting], book: SeriesBook, company: Company
) -> tuple[Meeting, Occasion] | None:
    """The one meeting of these days that an article must be about that speaks of leaders, and what it tells.

    Two of three say so: its town is named, the body that meets is named, and leaders whom others report it of.
    """
    text = page.text
    if _gathered().search(text) is None:
        return None
    article = page.article
    day = date.fromisoformat((article.published or "")[:10])
    folded = text.casefold()
    found = []
    for meeting in then:
        named, here = _named(meeting, book, text[:HEAD]), _is_placed(meeting, folded)
        shared = (named or here) and company.is_shared(article.id, meeting)
        if _is_news(meeting, day):
            told = shared or (named and (here or _is_on(meeting, day, book)))
        else:
            told = (named or here) and (_counted(meeting, text) or _announced(meeting, page))
            told = told or (shared and named and here and _is_over(meeting, day))
        if told:
            found.append((meeting, named))
    if len(found) != 1:
        return None
    meeting, named = found[0]
    name = str(meeting.first("name") or "") or None
    own = Occasion(article.id, meeting.series, name, year=_year(meeting))
    own.written = article.published or ""
    start = article.span.start + (named.start() if named else 0)
    span = Span(article.source, start, start + len(named[0] if named else article.title))
    own.take(SummitMention(span, meeting.series, name))
    for other in listed:
        if other.series is None and other.relation in ("earlier", "later"):
            other.series, other.name = meeting.series, name
    return meeting, own


def _is_news(meeting: Meeting, day: date) -> bool:
    """Whether a day is one on which a meeting is news."""
    lasts = _lasts(meeting)
    return lasts is not None and lasts[0] - NEWS_BEFORE <= day <= lasts[1] + NEWS_AFTER


def _is_over(meeting: Meeting, day: date) -> bool:
    """Whether a meeting had ended by a day, not long ago."""
    lasts = _lasts(meeting)
    return lasts is not None and lasts[1] < day <= lasts[1] + AFTER


def _is_on(meeting: Meeting, day: date, book: SeriesBook) -> bool:
    """Whether it is one of the days of a meeting that goes by a number ("COP28"): there is no other then."""
    lasts = _lasts(meeting)
    return lasts is not None and lasts[0] <= day <= lasts[1] and meeting.series in book.numbered.values()


def _is_near(meeting: Meeting, day: str) -> bool:
    """Whether "the summit" of an article written that day may be a meeting."""
    lasts = _lasts(meeting)
    return lasts is not None and lasts[0] - NEAR_BEFORE <= date.fromisoformat(day) <= lasts[1] + NEAR_AFTER


def _counted(meeting: Meeting, text: str) -> bool:
    """Whether a text gives a meeting its number: "the 58th Forum"."""
    number = meeting.first("edition")
    return number is not None and any(ordinal(m[1]) == number for m in _number().finditer(text))


@cache
def _number() -> Pattern[str]:
    return compiled(
        r"\b(\d{1,3}(?:st|nd|rd|th)|[A-Za-z]{5,9}(?:-[a-z]{5,7})?) (?:[A-Z][\w’'-]+ ){0,3}"
        r"(?i:summit|forum|meeting|conference|retreat|gathering)\b"
    )


def _announced(meeting: Meeting, page: Page) -> bool:
    """Whether an article says that leaders will meet on a day of the meeting, or on one when it may begin."""
    lasts = _lasts(meeting) if meeting.first("start") or meeting.first("end") else None
    if lasts is None:
        return False
    first, last = (lasts[0] - NEAR_BEFORE).isoformat(), lasts[1].isoformat()
    told = [e for e in page.events if e.ahead and e.precision == "day" and first <= e.date <= last]
    return any(_guests().search(e.text) for e in told)


@cache
def _guests() -> Pattern[str]:
    return compiled(r"\b(?i:leaders|presidents|prime ministers|premiers|heads of (?:state|government)|summit|forum)\b")


def _is_placed(meeting: Meeting, folded: str) -> bool:
    """Whether a text, its case folded, names the town of a meeting."""
    town = str(meeting.first("place") or "")
    return bool(town) and town.casefold() in folded


def _named(meeting: Meeting, book: SeriesBook, head: str) -> Match[str] | None:
    """Where the head of an article names the body that meets."""
    found = (passing(rf"\b{escaped(name)}\b").search(head) for name in _names(meeting, book) if name in head)
    return next((m for m in found if m), None)


def _year(meeting: Meeting) -> int | None:
    year = meeting.first("year")
    return year if isinstance(year, int) else None


def _names(meeting: Meeting, book: SeriesBook) -> Sequence[str]:
    """How the body that meets is called."""
    if series := book.by_id.get(meeting.series):
        return series.names
    name = _kind().sub("", str(meeting.first("name") or ""))
    return (name,) if " " in name else ()


@cache
def _kind() -> Pattern[str]:
    return compiled(
        r"\A(?:Summit (?:of|for|on) (?:the )?)"
        r"| (?:(?:Leaders[’'] )?(?:Summit|Forum|Conference|Meeting|Dialogue|Retreat|Gathering))\Z"
    )


@cache
def _gathered() -> Pattern[str]:
    return compiled(
        r"\b(?i:leaders|summit|presidents?|prime ministers?|premiers?|chancellors?|heads of (?:state|government))\b"
    )
