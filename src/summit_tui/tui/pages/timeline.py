"""What happened when, by year, month and day, with the words that date it.

The key is a period: empty for all, `2025`, `2025-06`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Event
from summit_tui.tui.asked.once import once
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.paper import NO_MARK, Paper, Way
from summit_tui.tui.pages.parts import Part
from summit_tui.tui.pages.quoted import again, printed_in
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

EVENTS = 200
"""Events on a page before periods are only counted."""
SHOWN_AGAIN = 3
"""Further printings of a passage that are listed under it."""


class Told(NamedTuple):
    """A dated passage, with the other articles that print the very same one."""

    event: Event
    again: tuple[Event, ...] = ()


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
    paper.standfirst(phrases.count(len(events), "dated passage"), again(events))
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


def set_periods(paper: Paper, events: Sequence[Told], length: int) -> None:
    """Years, months or days, each with its number of events."""
    paper.space()
    for period, listed in grouped(events, lambda told: told.event.date[:length]).items():
        paper.entry([inked(phrases.date(period))], f"{len(listed):,}", Way(Location("timeline", period)))


def set_events(paper: Paper, dossier: Dossier, events: Sequence[Told]) -> None:
    """Events under their years, and under their days."""
    for year, in_year in grouped(events, lambda told: told.event.date[:4]).items():
        paper.heading(year or "No year", f"{len(in_year):,}", Location("timeline", year))
        days = grouped(in_year, lambda told: (told.event.date, told.event.end))
        for number, (day, listed) in enumerate(days.items()):
            if number:
                paper.space()
            if day[0] != year:
                paper.plain(phrases.days(*day) if day[1] else phrases.date(day[0]), None, "strong")
            for further, told in enumerate(listed):
                if further:
                    paper.space()
                set_event(paper, dossier, told)


def set_event(paper: Paper, dossier: Dossier, told: Told) -> None:
    """The words that date it, how the date is known, and the summit; then who prints them too."""
    event = told.event
    article = dossier.article(event.article)
    facts = [printed_in(article) if article else "", event.known if event.known != "printed" else ""]
    facts.append(phrases.summit_tag(dossier.summit(event.summit)))
    mark = Run("▪ ", "accent") if event.summit else NO_MARK
    paper.passage(dated(dossier, event), facts, way_to(dossier, event), mark, most=4)
    for other in told.again[:SHOWN_AGAIN]:
        set_again(paper, dossier, other)
    key = f"{event.article}:{event.span.start}"
    paper.more(len(told.again) - SHOWN_AGAIN, "printing", Location("rest", f"timeline/printings/{key}@{SHOWN_AGAIN}"))


def set_again(paper: Paper, dossier: Dossier, other: Event) -> None:
    """Who prints a passage too."""
    printed = dossier.article(other.article)
    facts = ["also " + printed_in(printed) if printed else "also", "a copy" if printed and printed.copy_of else ""]
    paper.entry([inked(f"⧉ {' · '.join(filter(None, facts))}", "dim")], "", way_to(dossier, other))


def part(dossier: Dossier, name: str, key: str) -> Part | None:
    """The further printings of a passage, which is called by its article and its offset there."""
    article, _, at = key.rpartition(":")
    every = in_period(dossier, "") if name == "printings" else ()
    told = next((t for t in every if t.event.article == article and str(t.event.span.start) == at), None)
    return (
        Part("Printed again", told.again, lambda paper, e: set_again(paper, dossier, e), "printing") if told else None
    )


def way_to(dossier: Dossier, event: Event) -> Way:
    """Where a passage is read."""
    return Way(Location("article", event.article, event.span.start), dossier.locate(event.span))


def dated(dossier: Dossier, event: Event) -> list[Run]:
    """The sentence, with the words that date it strong."""
    text, words = clean(event.text), clean(dossier.text(event.span))
    at = text.find(words) if words != text else -1
    if at < 0 or not words:
        return [Run(text)]
    return [Run(text[:at]), Run(words, "strong"), Run(text[at + len(words) :])]


@once
def _by_year(dossier: Dossier) -> Mapping[str, list[Told]]:
    events = sorted(dossier.events, key=lambda e: (e.date, e.end or ""))
    return grouped(once_each(dossier, events), lambda told: told.event.date[:4])


def once_each(dossier: Dossier, events: Iterable[Event]) -> list[Told]:
    """Each passage once, with its printings in other articles; that of an original before those of its copies."""
    seen: Counter[tuple[object, ...]] = Counter()
    groups: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        same = (event.date, event.end, "".join(filter(str.isalnum, event.text)).casefold())
        # What one article says twice, it says twice.
        seen[*same, event.article] += 1
        groups.setdefault((*same, seen[*same, event.article]), []).append(event)
    found = []
    for group in groups.values():
        first, *others = sorted(group, key=lambda e: (_is_copy(dossier, e), dossier.rank(e.article)))
        found.append(Told(first, tuple(others)))
    return found


def _is_copy(dossier: Dossier, event: Event) -> bool:
    article = dossier.article(event.article)
    return article is not None and article.copy_of is not None


def in_period(dossier: Dossier, period: str) -> list[Told]:
    """The passages of a year, month or day, oldest first, each once."""
    years = _by_year(dossier)
    if not period:
        return [told for listed in years.values() for told in listed]
    return [told for told in years.get(period[:4], ()) if told.event.date.startswith(period)]
