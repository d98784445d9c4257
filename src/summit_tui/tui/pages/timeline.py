"""What happened when, by year, month and day, with the words that date it.

The key is a period: empty for all, `2025`, `2025-06`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Event
from summit_tui.tui import phrases
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.line import Location, Row, Run, inked
from summit_tui.tui.once import once
from summit_tui.tui.pages.paper import NO_MARK, Paper, Way
from summit_tui.tui.pages.quoted import printed_in
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

EVENTS = 200
"""Events on a page before periods are only counted."""


def title(_dossier: Dossier, key: str) -> str:
    """The period."""
    period = asked(key).key
    return f"Timeline, {phrases.date(period)}" if period else "Timeline"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """The events of a period, or where they are too many, the periods in it."""
    period, first = asked(key)
    events = in_period(dossier, period)
    paper = Paper(width)
    paper.title("Timeline", phrases.date(period) if period else "What happened when")
    paper.standfirst(phrases.count(len(events), "dated passage"))
    if period:
        wider = period.rpartition("-")[0]
        paper.plain(f"↑ {phrases.date(wider) if wider else 'all years'}", Location("timeline", wider), "accent")
    if not events:
        paper.space()
        paper.plain("No dates were found here.")
    if len(events) > EVENTS and len(period) < len("2025-06-17"):
        set_periods(paper, events, 4 if not period else len(period) + 3)
        return paper.rows
    shown = stretch(events, first, EVENTS)
    earlier(paper, "timeline", period, shown, EVENTS)
    set_events(paper, dossier, shown.things)
    later(paper, "timeline", period, shown, "passage")
    return paper.rows


def set_periods(paper: Paper, events: Sequence[Event], length: int) -> None:
    """Years, months or days, each with its number of events."""
    paper.space()
    for period, listed in grouped(events, lambda event: event.date[:length]).items():
        paper.entry([inked(phrases.date(period))], f"{len(listed):,}", Way(Location("timeline", period)))


def set_events(paper: Paper, dossier: Dossier, events: Sequence[Event]) -> None:
    """Events under their years, and under their days."""
    for year, in_year in grouped(events, lambda event: event.date[:4]).items():
        paper.heading(year or "No year", f"{len(in_year):,}", Location("timeline", year))
        for number, (day, listed) in enumerate(grouped(in_year, lambda event: (event.date, event.end)).items()):
            if number:
                paper.space()
            if day[0] != year:
                paper.plain(phrases.days(*day) if day[1] else phrases.date(day[0]), None, "strong")
            for further, event in enumerate(listed):
                if further:
                    paper.space()
                set_event(paper, dossier, event)


def set_event(paper: Paper, dossier: Dossier, event: Event) -> None:
    """The words that date it, how the date is known, and the summit."""
    article = dossier.article(event.article)
    facts = [printed_in(article) if article else "", event.known if event.known != "printed" else ""]
    facts.append(phrases.summit_tag(dossier.summit(event.summit)))
    target = Location("article", event.article, event.span.start)
    mark = Run("▪ ", "accent") if event.summit else NO_MARK
    paper.passage(dated(dossier, event), facts, Way(target, dossier.locate(event.span)), mark, most=4)


def dated(dossier: Dossier, event: Event) -> list[Run]:
    """The sentence, with the words that date it strong."""
    text, words = clean(event.text), clean(dossier.text(event.span))
    at = text.find(words) if words != text else -1
    if at < 0 or not words:
        return [Run(text)]
    return [Run(text[:at]), Run(words, "strong"), Run(text[at + len(words) :])]


@once
def _by_year(dossier: Dossier) -> Mapping[str, list[Event]]:
    return grouped(sorted(dossier.events, key=lambda e: (e.date, e.end or "")), lambda event: event.date[:4])


def in_period(dossier: Dossier, period: str) -> list[Event]:
    """The events of a year, month or day, oldest first."""
    years = _by_year(dossier)
    if not period:
        return [event for listed in years.values() for event in listed]
    return [event for event in years.get(period[:4], ()) if event.date.startswith(period)]
