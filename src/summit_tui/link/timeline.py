"""Dates of all articles → one timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from summit_tui.extract.bounds import lowered
from summit_tui.extract.date_sense import Window, resolve
from summit_tui.extract.date_words import dated
from summit_tui.extract.dates import in_context
from summit_tui.link.pages import Page
from summit_tui.model import Article, Event, Extract, Source, Span, Summit


def order_events(
    extracts: Sequence[Extract],
    articles: Sequence[Article],
    summits: Sequence[Summit],
    sources: Mapping[str, Source],
    windows: Mapping[str, Window],
) -> tuple[Event, ...]:
    """The events, oldest first; relative dates resolved by what linking found out about the articles.

    What cannot be dated is left out.
    """
    held = {s.id: s for s in summits}
    found: list[Event] = []
    for extract, article in zip(extracts, articles, strict=True):
        if extract.events:
            page = Page(article, sources)
            there = [held[key] for key in article.summits if key in held]
            found += [_at_summit(e, there) for e in _resolved(extract.events, page, windows.get(article.id))]
    return tuple(sorted(found, key=lambda e: (e.date, e.article, e.span.start)))


def _resolved(events: Sequence[Event], page: Page, written: Window | None) -> list[Event]:
    found = []
    named: date | None = None
    for event in events:
        if not event.date:
            event = _date(event, page, written, named) or event
        if event.date:
            found.append(event)
            if event.precision == "day" and event.end is None:
                named = date.fromisoformat(event.date)
    return _told_once(found)


def _told_once(events: Sequence[Event]) -> list[Event]:
    """Events without those whose date another of the same sentence gives as well, more closely or in print."""
    by_sentence: dict[Span | None, list[Event]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence, []).append(event)
    return [e for e in events if e.sentence is None or not any(_says_more(o, e) for o in by_sentence[e.sentence])]


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


def _at_summit(event: Event, there: Sequence[Summit]) -> Event:
    """The event with the summit on whose days it falls."""
    for summit in there:
        if (
            event.precision == "day"
            and summit.start
            and summit.end
            and event.date <= summit.end
            and (event.end or event.date) >= summit.start
        ):
            return event._replace(summit=summit.id)
    return event
