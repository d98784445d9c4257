"""Articles that name a body and a town in the days of its summit there: that summit is what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.extract.meetings.summit_names import of_three
from summit_tui.knowledge.ids import plain
from summit_tui.knowledge.series import Edition, Series
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.places import Places
from summit_tui.model import Article, Span, SummitMention
from summit_tui.patterns import compiled, escaped, passing

BEFORE, AFTER = timedelta(1), timedelta(3)
"""How long before and after a summit its news is written."""
HEAD = 900
"""Characters of an article in which its subject is named."""


def find_subject(article: Article, listed: list[Occasion], page: Page, book: SeriesBook, places: Places) -> None:
    """Put the summit of the day first in an article that names no series of its own for what it reports on."""
    own = listed[0] if listed and listed[0].relation == "about" else None
    if own is not None and own.series:
        _tell_which(own, article, page, book)
        return
    if not article.published or len(article.published) < 10 or article.role == "teaser":
        return
    held = _held_then(date.fromisoformat(article.published[:10]), book)
    if not held:
        return
    text = page.text
    sides = own is not None and _is_of_three(own, page)
    fits = [(s, e, m) for s, e in held if (m := (_sided if sides else _named)(s, text)) and _in_sight(e, text)]
    if len({series.id for series, _, _ in fits}) != 1 or not _gathered().search(text):
        return
    series, edition, named = fits[0]
    if own is not None and own.place and not places.same(own.place, edition.place or ""):
        return
    if own is None:
        own = Occasion(article.id, series.id, series.name)
        start = article.span.start + named.start()
        own.take(SummitMention(Span(article.source, start, start + len(named[0])), series.id, series.name))
        listed.insert(0, own)
    own.series, own.name, own.year = series.id, series.name, edition.year
    own.edition = edition.number or own.edition
    for other in listed:
        if other.series is None and other.relation in ("earlier", "later"):
            other.series, other.name = series.id, series.name


def _tell_which(own: Occasion, article: Article, page: Page, book: SeriesBook) -> None:
    """Of several editions in a year, an article's own summit is the one in whose days and with whose town it is."""
    series, published = book.by_id.get(own.series or ""), article.published or ""
    if not series or len(published) < 10 or own.edition or own.year or own.start or own.place or own.country:
        return
    then = [e for e in series.editions if str(e.year) == published[:4]]
    if len(then) > 1:
        earliest, latest = _around(date.fromisoformat(published[:10]))
        held = [e for e in then if e.start and e.start <= latest and (e.end or e.start) >= earliest]
        if len(held) == 1 and _in_sight(held[0], page.text):
            own.edition, own.year, own.place = held[0].number, held[0].year, held[0].place


def _held_then(day: date, book: SeriesBook) -> Sequence[tuple[Series, Edition]]:
    """The editions in whose days something was written."""
    earliest, latest = _around(day)
    return [
        (series, edition)
        for year in (day.year, day.year - 1)
        for series in map(book.by_id.__getitem__, book.years.get(year, ()))
        for edition in series.editions
        if edition.year == year
        and edition.start
        and edition.start <= latest
        and (edition.end or edition.start) >= earliest
    ]


def _around(day: date) -> tuple[str, str]:
    """The earliest last day and the latest first one, as ISO text, of what news of a day may be about."""
    return (day - AFTER).isoformat(), (day + BEFORE).isoformat()


def _named(series: Series, text: str) -> Match[str] | None:
    """Where the head of an article names the body that meets."""
    return next((m for name in series.names if (m := passing(rf"\b{escaped(name)}\b").search(text[:HEAD]))), None)


def _sided(series: Series, text: str) -> Match[str] | None:
    """The same, for a summit of three sides: all of them are named."""
    sides = series.name.removesuffix(" Summit").removesuffix(" Trilateral").split("-")
    named = [passing(rf"\b{escaped(side)}\b").search(text[:HEAD]) for side in sides]
    return named[0] if len(sides) == len(("ASEAN", "GCC", "China")) and all(named) else None


def _is_of_three(own: Occasion, page: Page) -> bool:
    """Whether the article calls its summit one of three sides."""
    span, first = own.mentions[0].span, page.article.span
    return span.source == first.source and of_three(page.text, max(0, span.start - first.start))


def _in_sight(edition: Edition, text: str) -> bool:
    """Whether an article names the town where it is held."""
    return bool(edition.place) and plain(edition.place or "").lower() in plain(text).lower()


@cache
def _gathered() -> Pattern[str]:
    return compiled(r"\b(?:leaders|summit|allies|heads of (?:state|government)|delegates)\b")
