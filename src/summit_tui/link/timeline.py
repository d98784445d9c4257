"""Dates of all articles → one timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from summit_tui.extract.bounds import lowered
from summit_tui.extract.date_sense import Window, resolve
from summit_tui.extract.date_words import dated
from summit_tui.extract.dates import in_context
from summit_tui.link.pages import Page
from summit_tui.model import Article, Event, Extract, Precision, Source, Span, Summit
from summit_tui.tables import Table


class Dated(NamedTuple):
    """An event whose date is known."""

    date: str
    article: str
    start: int
    end: int
    """Of its words."""
    number: int
    """Among the events of all extracts."""
    precision: Precision
    last: str | None
    known: str
    summit: str | None


class Timeline(NamedTuple):
    """The events of a dossier."""

    events: Table[Event]
    by_article: Mapping[str, Sequence[Dated]]
    """In the order of the text."""


def order_events(
    extracts: Table[Extract],
    articles: Sequence[Article],
    summits: Sequence[Summit],
    sources: Mapping[str, Source],
    windows: Mapping[str, Window],
) -> Timeline:
    """The events, oldest first; relative dates resolved by what linking found out about the articles.

    What cannot be dated is left out.
    """
    held = {s.id: s for s in summits}
    recent: dict[str, Any] = {}
    found: list[Dated] = []
    by_article: dict[str, list[Dated]] = {}
    words: dict[str, str] = {}
    before = 0
    for extract, article in zip(extracts, articles, strict=True):
        events = tuple(extract.events)
        if events:
            page = Page(article, sources, extract, recent)
            there = [held[key] for key in article.summits if key in held]
            here = [
                Dated(
                    words.setdefault(event.date, event.date), article.id, event.span.start, event.span.end,
                    before + number, event.precision, event.end, words.setdefault(event.known, event.known),
                    _summit(event, there),
                )
                for number, event in _resolved(events, page, windows.get(article.id))
            ]  # fmt: skip
            found += here
            by_article[article.id] = sorted(here, key=lambda d: (d.start, d.date))
        before += len(events)
    found.sort(key=lambda d: d[:3])
    events_found = extracts.inside("events").picked(
        [d.number for d in found],
        date=[d.date for d in found],
        precision=[d.precision for d in found],
        end=[d.last for d in found],
        known=[d.known for d in found],
        summit=[d.summit for d in found],
    )
    return Timeline(events_found, by_article)


def _resolved(events: Sequence[Event], page: Page, written: Window | None) -> list[tuple[int, Event]]:
    """The events that can be dated, with their numbers."""
    found = []
    named: date | None = None
    for number, event in enumerate(events):
        if not event.date:
            event = _date(event, page, written, named) or event
        if event.date:
            found.append((number, event))
            if event.precision == "day" and event.end is None:
                named = date.fromisoformat(event.date)
    return _told_once(found)


def _told_once(numbered: list[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """Events without those whose date another of the same sentence gives as well, more closely or in print."""
    by_sentence: dict[Span | None, list[Event]] = {}
    for _, event in numbered:
        by_sentence.setdefault(event.sentence, []).append(event)
    return [
        (number, event)
        for number, event in numbered
        if event.sentence is None or not any(_says_more(other, event) for other in by_sentence[event.sentence])
    ]


def _says_more(other: Event, event: Event) -> bool:
    if other is event or not other.date.startswith(event.date) or event.end:
        return False
    if other.date != event.date or other.end:
        return True
    mine, its = (e.known.startswith("printed") for e in (event, other))
    return its > mine or (its == mine and other.span.start < event.span.start)


def _date(event: Event, page: Page, written: Window | None, named: date | None) -> Event | None:
    words = page.raw(event.span)
    before = page.raw(event.sentence)[: event.span.start - event.sentence.start] if event.sentence else ""
    text = before + words
    small = lowered(text)
    for meant in dated(small, text):
        if meant.end < len(text) or not (found := in_context(meant, small)):
            continue
        sure = resolve(found, written, event.ahead, named)
        if sure:
            known = (
                sure.known
                if written and written.exact
                else sure.known.replace("the article's date", "the days when the article was written")
            )
            return event._replace(date=sure.date, precision=sure.precision, end=sure.end, known=known)
    return None


def _summit(event: Event, there: Sequence[Summit]) -> str | None:
    """The summit on whose days an event falls."""
    for summit in there:
        if (
            event.precision == "day"
            and summit.start
            and summit.end
            and event.date <= summit.end
            and (event.end or event.date) >= summit.start
        ):
            return summit.id
    return event.summit
