"""Dates of all articles → one timeline."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import attrgetter

from summit_tui.extract.dates import in_context
from summit_tui.extract.dating.counted_from import Anchor
from summit_tui.extract.dating.date_sense import Window, resolve
from summit_tui.extract.dating.date_words import dated
from summit_tui.extract.wording.bounds import lowered
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.dating.contradicted import contradicted, is_counted
from summit_tui.link.pages import Desk, Page
from summit_tui.model import Article, Event, Extract, Span, Summit
from summit_tui.tables import Table


class Dated(NamedTuple):
    """An event whose date is known."""

    date: str
    start: int
    end: int
    """Of its words."""
    precision: str
    last: str | None
    known: str


class Dates:
    """The dates of all articles, by columns: as many objects as there are dates would take ten times the memory."""

    def __init__(self) -> None:
        self.dates: list[str] = []
        self.articles: list[str] = []
        self.precisions: list[str] = []
        self.lasts: list[str | None] = []
        self.knowns: list[str] = []
        self.summits: list[str | None] = []
        self.starts, self.ends = array("I"), array("I")
        self.numbers = array("I")
        """Among the events of all extracts."""
        self._first: dict[str, int] = {}
        self._words: dict[str, str] = {}

    @classmethod
    def over(cls, columns: Iterable[list[Any]]) -> Dates:
        """Those that lie in `columns`, as far as `of` tells of them."""
        made = cls()
        made.dates, made.articles, made.precisions, made.lasts, made.knowns, starts, ends = columns
        made.starts, made.ends = array("I", starts), array("I", ends)
        for number, article in enumerate(made.articles):
            made._first.setdefault(article, number)
        return made

    @property
    def columns(self) -> tuple[Sequence[Any], ...]:
        """What `over` makes them of again."""
        return self.dates, self.articles, self.precisions, self.lasts, self.knowns, self.starts, self.ends

    def add(self, article: str, events: Sequence[tuple[int, Event]], there: Sequence[Summit]) -> None:
        """Add the events of an article that are dated, with their numbers; `there` are the summits that it names."""
        word = self._words.setdefault
        if events:
            self._first.setdefault(article, len(self.dates))
        self.dates += [word(e.date, e.date) for _, e in events]
        self.articles += [article] * len(events)
        self.precisions += [e.precision for _, e in events]
        self.lasts += [e.end and word(e.end, e.end) for _, e in events]
        self.knowns += [word(e.known, e.known) for _, e in events]
        self.summits += [_summit(e, there) for _, e in events]
        self.starts.extend([e.span.start for _, e in events])
        self.ends.extend([e.span.end for _, e in events])
        self.numbers.extend([number for number, _ in events])

    def of(self, article: str) -> list[Dated]:
        """The dates of an article in the order of the text."""
        found = []
        for n in range(self._first.get(article, len(self.dates)), len(self.dates)):
            if self.articles[n] != article:
                break
            found.append(
                Dated(self.dates[n], self.starts[n], self.ends[n], self.precisions[n], self.lasts[n], self.knowns[n])
            )
        return sorted(found, key=attrgetter("start", "date"))


class Timeline(NamedTuple):
    """The events of a dossier."""

    events: Table[Event]
    dates: Dates


def order_events(
    extracts: Table[Extract],
    articles: Sequence[Article],
    summits: Sequence[Summit],
    desk: Desk,
    windows: Mapping[str, Window],
) -> Timeline:
    """The events, oldest first; relative dates resolved by what linking found out about the articles.

    What cannot be dated is left out.
    """
    held = {s.id: s for s in summits}
    found = Dates()
    before = 0
    told = extracts.inside("events")
    every_event = iter(told)
    named, first = extracts.inside("summits"), 0
    sizes = zip(extracts.sizes("events"), extracts.sizes("summits"), strict=True)
    for article, (count, mentioned) in zip(articles, sizes, strict=True):
        if events := tuple(islice(every_event, count)):
            page = Page(article, events, desk)
            there = [held[key] for key in article.summits if key in held]
            told_once = _told_once(resolved(events, page, windows.get(article.id)))
            if there and mentioned and any(is_counted(event) for _, event in told_once):
                near = named.take(range(first, first + mentioned))
                told_once = [t for t in told_once if not (is_counted(t[1]) and contradicted(t[1], near, there))]
            found.add(article.id, [(before + number, event) for number, event in told_once], there)
        before += len(events)
        first += mentioned
    every = sorted(range(len(found.dates)), key=lambda n: (found.dates[n], found.articles[n], found.starts[n]))
    events_found = told.picked(
        [found.numbers[n] for n in every],
        date=[found.dates[n] for n in every],
        precision=[found.precisions[n] for n in every],
        end=[found.lasts[n] for n in every],
        known=[found.knowns[n] for n in every],
        summit=[found.summits[n] for n in every],
    )
    return Timeline(events_found, found)


def resolved(events: Sequence[Event], page: Page, written: Window | None) -> list[tuple[int, Event]]:
    """The events that can be dated, with their numbers."""
    found = []
    named = Anchor()
    for number, event in enumerate(events):
        if not event.date:
            event = _date(event, page, written, named) or event
        if event.date:
            found.append((number, event))
            if event.precision == "day" and event.end is None:
                named.name_day(event)
            elif event.precision == "year":
                named.name_year(event)
    return found


def _told_once(numbered: list[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """Events without those whose date another of the same sentence gives as well, more closely or in print."""
    by_sentence: dict[Span | None, list[Event]] = {}
    for _, event in numbered:
        by_sentence.setdefault(event.sentence, []).append(event)
    if len(by_sentence) == len(numbered):
        return numbered
    return [
        (number, event)
        for number, event in numbered
        if event.sentence is None
        or len(beside := by_sentence[event.sentence]) == 1
        or not any(_says_more(other, event) for other in beside)
    ]


def _says_more(other: Event, event: Event) -> bool:
    if other is event or not other.date.startswith(event.date) or event.end or event.known.startswith("uncertain"):
        return False
    if other.date != event.date or other.end:
        return True
    mine, its = (e.known.startswith("printed") for e in (event, other))
    return its > mine or (its == mine and other.span.start < event.span.start)


def _date(event: Event, page: Page, written: Window | None, named: Anchor) -> Event | None:
    if written is None and not named.known:
        # Nothing to count from; what needs nothing has its date.
        return None
    words = page.raw(event.span)
    before = page.raw(event.sentence)[: event.span.start - event.sentence.start] if event.sentence else ""
    text = before + words
    small = lowered(text)
    for meant in dated(small, text):
        if meant.end < len(text) or not (found := in_context(meant, small)):
            continue
        sure = resolve(found, written, event.ahead, named.of(found))
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
