"""Articles that print no date, with the day that their dateline gives, before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from summit_tui.extract.dating.date_sense import Window
from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.ingest.looks.lines import is_bullet
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.series import Edition
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.dating import written
from summit_tui.link.dating.mention_dates import with_dates
from summit_tui.link.pages import Page
from summit_tui.link.timeline import resolved
from summit_tui.model import Article, Event, Extract, SummitMention
from summit_tui.tables import Table, table

MOST_POINTS = 8
"""Paragraphs above a dateline that sum up the report."""
LONGEST = 80
"""Characters of a dateline in a line of its own, at most."""
NEWS = timedelta(3)
"""Days before and after a summit on which the news of it is written."""
HEAD = 300
"""Characters of an article in which its dateline stands."""


def windows_of_datelines(articles: Sequence[Article], pages: Sequence[Page], outlets: Outlets) -> dict[str, Window]:
    """Article → its day, for those that print it without the year: "LIMA, March 18 (Verel News) --"."""
    days = [day for a in articles if len(day := a.published or "") > 6]
    printed = {int(day[:4]) * 12 + int(day[5:7]) for day in days}
    months = frozenset(month + near for month in printed for near in (-1, 0, 1))
    return {
        page.article.id: window
        for page in pages
        if not page.article.published
        and page.article.role != "teaser"
        and (window := _of_dateline(page, months, outlets)) is not None
    }


def _of_dateline(page: Page, months: frozenset[int], outlets: Outlets) -> Window | None:
    paragraphs = table(page.article.paragraphs)
    kinds = paragraphs.field("kind")
    if "body" not in kinds:
        return None
    at = kinds.index("body")
    if at and kinds[at - 1] == "meta":  # in a line of its own
        text = page.raw(paragraphs[at - 1].span)
        text = text.partition(" | ")[2].rstrip(".") or text if text[:1].isdigit() else text
        if len(text) < LONGEST and (found := written.of_dateline(f"{text} — A", months, outlets)):
            return found
    head = [(kinds[k], paragraphs[k].span) for k in range(min(at + MOST_POINTS, len(kinds)))]
    for span in (span for kind, span in head if kind == "meta" and span.end - span.start < LONGEST):
        if found := written.of_stamp(page.raw(span), months):
            return found
    for text in (
        page.raw(span._replace(end=min(span.end, span.start + HEAD))) for kind, span in head if kind == "body"
    ):
        if is_bullet(text):
            continue
        found = written.of_dateline(text, months, outlets) or written.of_brackets(text, months)
        if found or len(text) > LONGEST:
            return found
    return None


def in_their_editions(windows: dict[str, Window], extracts: Table[Extract], book: SeriesBook) -> dict[str, Window]:
    """The windows, the year taken from the summit that an article names where that met in its town in those days.

    "CAMP DAVID, May 19 --" of the G8 summit there is of 2012, whatever year the articles around it are of.
    """
    if not windows:
        return windows
    found = dict(windows)
    for number, key in enumerate(extracts.field("article")):
        window = windows.get(key)
        if window is None:
            continue
        summits = extracts.one(number, "summits")
        towns = {m.place for m in summits if m.place}
        for m in summits:
            series = book.by_id.get(m.series or "") if m.relation == "about" else None
            if series and all(edition.year != window.first.year for edition in series.editions):
                held = [day for e in series.editions if e.place in towns and (day := _near(window.first, e))]
                if len(held) == 1:
                    found[key] = Window(held[0], held[0])
    return found


def _near(day: date, edition: Edition) -> date | None:
    """The day in the year of an edition, if it is one of its news."""
    if not edition.start or not edition.end or (day.month, day.day) == (2, 29):
        return None
    then = day.replace(year=edition.year)
    near = date.fromisoformat(edition.start) - NEWS <= then <= date.fromisoformat(edition.end) + NEWS
    return then if near else None


class Reporting(NamedTuple):
    """An article with the summits that it names and its dates."""

    article: Article
    summits: tuple[SummitMention, ...]
    events: Sequence[Event]


def with_days(
    articles: Sequence[Article], extracts: Table[Extract], pages: Sequence[Page], windows: Mapping[str, Window]
) -> Iterator[Reporting]:
    """The articles with their summits as they would be, had the datelines printed the year.

    Of the summits in an article that prints no date the days are told now that its own is known, or cannot be.
    """
    every = iter(extracts.inside("summits"))
    sizes = extracts.sizes("summits")
    for article, extract, page, size in zip(articles, extracts, pages, sizes, strict=True):
        events, summits = extract.events, tuple(islice(every, size))
        if summits and not extract.dated:
            events = tuple(events)
            if (window := windows.get(article.id)) is not None:
                article = article._replace(published=window.first.isoformat())
                events = tuple(event for _, event in resolved(events, page, window))
            summits = tuple(with_dates(mention, events) for mention in summits)
        yield Reporting(article, summits, events)
