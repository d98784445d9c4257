"""Articles that do not name their summit, in the days and from the town of one that others name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from summit_tui.days import date, timedelta
from summit_tui.extract.series import SeriesBook
from summit_tui.hints import TYPE_CHECKING, Match, Pattern
from summit_tui.link.occasions import Occasion
from summit_tui.link.of_the_day import AFTER as NEWS_AFTER
from summit_tui.link.of_the_day import BEFORE as NEWS_BEFORE
from summit_tui.link.of_the_day import HEAD
from summit_tui.link.pages import Page
from summit_tui.link.places import Places, town_of
from summit_tui.model import Article, Span, SummitMention
from summit_tui.patterns import compiled, escaped, passing

if TYPE_CHECKING:
    from summit_tui.link.meetings import Meeting, Meetings

BEFORE, AFTER = timedelta(3), timedelta(4)
"""How long before and after a summit an article on "the summit" in its town is about it."""
LONGEST = 30
"""Days around a summit that are looked at, at most."""


def by_day(
    occasions: Sequence[list[Occasion]], pages: Sequence[Page], meetings: Meetings, book: SeriesBook, places: Places
) -> None:
    """Join what says "a summit" in the days and from the town of one, or gives its number, or names its body there."""
    days: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings.found.values():
        for day in _around(meeting):
            days[day].append(meeting)
    if not days:
        return
    for listed, page in zip(occasions, pages, strict=True):
        main, article = listed[0] if listed else None, page.article
        then = days.get((article.published or "")[:10], ())
        if main is not None and main.relation == "about":
            if main.summit or main.series:
                continue
            held = [m for m in then if meetings.fits(main, m)]
            held = [m for m in held if _numbered(main, m) or _there(article, page, m, places)]
            if len(held) == 1:
                main.series = held[0].series
                meetings.join(main, held[0])
        elif then and article.role != "teaser" and (own := _reported(listed, page, then, book)):
            meeting, occasion = own
            listed.insert(0, occasion)
            meetings.join(occasion, meeting)


def _lasts(meeting: Meeting) -> tuple[date, date] | None:
    """First and last day of a meeting; of one whose one day is known, that."""
    start, end = (str(meeting.first(part) or "") for part in ("start", "end"))
    return (date.fromisoformat(start or end), date.fromisoformat(end or start)) if start or end else None


def _around(meeting: Meeting) -> Iterator[str]:
    """The days of a meeting and those around it."""
    if (lasts := _lasts(meeting)) is not None:
        first, last = lasts[0] - BEFORE, lasts[1] + AFTER
        for n in range(min((last - first).days, LONGEST) + 1):
            yield (first + timedelta(n)).isoformat()


def _numbered(occasion: Occasion, meeting: Meeting) -> bool:
    return occasion.edition is not None and occasion.edition == meeting.first("edition")


def _there(article: Article, page: Page, meeting: Meeting, places: Places) -> bool:
    """Whether an article comes from the town of a summit, or names it."""
    town = str(meeting.first("place") or "")
    if not town:
        return False
    return places.same(town_of(article.place), town) or town in page.text


def _reported(
    listed: Sequence[Occasion], page: Page, then: Sequence[Meeting], book: SeriesBook
) -> tuple[Meeting, Occasion] | None:
    """The one meeting of these days whose town and body an article names that speaks of leaders, and what it tells."""
    text = page.text
    if _gathered().search(text) is None:
        return None
    day = date.fromisoformat((page.article.published or "")[:10])
    folded = text.casefold()
    found = [(m, named) for m in then if _held(m, day, folded) and (named := _named(m, book, text[:HEAD]))]
    if len(found) != 1:
        return None
    meeting, named = found[0]
    article = page.article
    name = str(meeting.first("name") or "") or None
    own = Occasion(article.id, meeting.series, name, year=_year(meeting))
    own.written = article.published or ""
    start = article.span.start + named.start()
    own.take(SummitMention(Span(article.source, start, start + len(named[0])), meeting.series, name))
    for other in listed:
        if other.series is None and other.relation in ("earlier", "later"):
            other.series, other.name = meeting.series, name
    return meeting, own


def _held(meeting: Meeting, day: date, folded: str) -> bool:
    """Whether a day is one on which a meeting is news, and a text, its case folded, names its town."""
    lasts, town = _lasts(meeting), str(meeting.first("place") or "")
    if lasts is None or not town or not lasts[0] - NEWS_BEFORE <= day <= lasts[1] + NEWS_AFTER:
        return False
    return town.casefold() in folded


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
        r"\A(?:Summit (?:of|for|on) (?:the )?)| (?:(?:Leaders[’']? )?(?:Summit|Forum|Conference|Meeting|Dialogue))\Z"
    )


@cache
def _gathered() -> Pattern[str]:
    return compiled(r"\b(?:leaders|summit|presidents|prime ministers|premiers|heads of (?:state|government))\b")
