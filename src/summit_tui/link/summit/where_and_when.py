"""Where and on which days a summit was, put together from all that report on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summit_tui.extract.wording.numbers import UNITS
from summit_tui.knowledge.places import fold
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link import phases
from summit_tui.link.dating.mention_dates import of_another_verb, of_something_beside
from summit_tui.link.pages import Page
from summit_tui.link.summit.meeting import Meeting
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.places import town_of
from summit_tui.model import Event, Span, SummitMention
from summit_tui.patterns import compiled

LONGEST = 10
"""Days that a summit lasts at most by being called "the ten-day summit"."""
MOST = 12
"""Places in which one article names a summit that are looked at."""
HEAD = 500
"""Characters in which an article names the summit that it is about, so that "the two-day meeting" is that one."""
RIGHT_BEHIND = 6
"""Characters from a summit's name to a day that must be its own: "the Lakes Summit on Friday"."""
NEWS = timedelta(2)
"""How long after a summit the reports are written that tell its day by "on Friday" alone."""


def reported_from(
    meeting: Meeting, page_of: Mapping[str, Page], days: tuple[str | None, str | None]
) -> tuple[str, Span] | None:
    """The town from which articles about a summit come, with where one of them names the summit.

    One article is enough that was written on its days, the first and the last of which are `days`.
    """
    towns: dict[str, list[Occasion]] = {}
    for occasion, page in _reports(meeting, page_of):
        town = town_of(page.article.place)
        if town and page.article.copy_of is None:
            towns.setdefault(fold(town), []).append(occasion)
    most = max(towns, key=lambda town: len(towns[town]), default="")
    found = towns.get(most, [])
    if not found or sum(map(len, towns.values())) > 2 * len(found) or (len(found) < 2 and not _then(found[0], *days)):
        return None
    return town_of(page_of[found[0].article].article.place), found[0].mentions[0].span


def _reports(meeting: Meeting, page_of: Mapping[str, Page]) -> Iterator[tuple[Occasion, Page]]:
    for occasion in meeting.occasions:
        page = page_of.get(occasion.article)
        if page is not None and occasion.relation == "about":
            yield occasion, page


def _then(occasion: Occasion, first: str | None, last: str | None) -> bool:
    """Whether an article was written on the days of the summit."""
    start, end = first or "", last or ""
    return bool(start or end) and (start or end) <= occasion.written[:10] <= (end or start)


def days_of(
    meeting: Meeting, told: tuple[str | None, str | None], page_of: Mapping[str, Page]
) -> tuple[str | None, str | None]:
    """First and last day of a meeting of which articles have `told` one at most.

    Of one that lasts so many days either tells the other; of one whose days nobody tells, "on Friday" does.
    """
    start, end = told
    days = _lasting(meeting, page_of)
    if not start and not end:
        day = _only_day(meeting, page_of) if days < 2 else None
        return (day, day) if day and meeting.first("year") in (None, int(day[:4])) else (None, None)
    if not days and meeting.first("sort") == "special":
        return start or end, start or end
    more = timedelta(days - 1)
    if days and start:
        return start, (date.fromisoformat(start) + more).isoformat()
    if days and end:
        return (date.fromisoformat(end) - more).isoformat(), end
    return start, end


def _lasting(meeting: Meeting, page_of: Mapping[str, Page]) -> int:
    """How many days a summit lasts, where an article calls it "the three-day summit"; 0 where none does."""
    for occasion, page in _reports(meeting, page_of):
        for mention in occasion.mentions[:MOST]:
            words = page.raw(mention.span).casefold() if mention.span.source == page.article.source else ""
            long = _days_long().search(words) if "day" in words else None
            if long and 0 < (days := UNITS.get(long[1] or long[2], 0)) < LONGEST:
                return days
        first = occasion.mentions[0].span
        if first.source != page.article.source or first.start - page.article.span.start > HEAD:
            continue
        told = {UNITS.get(m[1].lower(), 0) for m in _so_long().finditer(page.text)} if "-day " in page.text else set()
        told.discard(0)  # "the all-day meeting"
        if len(told) == 1 and (days := told.pop()) < LONGEST:
            return days
    return 0


@cache
def _days_long() -> Pattern[str]:
    return compiled(r"\b(?:(\w+)-day |for (\w+) days?\b)")


@cache
def _so_long() -> Pattern[str]:
    return compiled(
        r"\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Tt]his|[Aa]) (\w+)-day (?:leaders[’'] )?"
        r"(?:summit|meeting|gathering|retreat|conference|forum)\b"
    )


def _only_day(meeting: Meeting, page_of: Mapping[str, Page]) -> str | None:
    """The one day that all reports on a meeting tell of: beside its name, else the first on which its guests acted."""
    days: set[str] = set()
    for occasion, page in _reports(meeting, page_of):
        article = page.article
        if not article.published or len(article.published) < 10 or article.role == "teaser":
            continue
        written = date.fromisoformat(article.published[:10])
        here = [m for m in occasion.mentions[:MOST] if m.span.source == article.source]
        near = [e for e in page.events if _is_near(e, written) and not any(_of_something_else(m, e) for m in here)]
        if not near:
            continue
        bound = [e for e in near if any(0 < e.span.start - m.span.end < RIGHT_BEHIND for m in here)]
        acted = [e for e in near if _acted().search(e.text)]
        if not bound and not acted:
            continue
        ahead = phases.of_mentions(here, page) == "before"
        near = bound if ahead else acted
        beside = [(_gap(e, m.span), e) for m in here for e in near if e.sentence and _within(m.span, e.sentence)]
        if beside:
            days.add(min(beside, key=lambda found: found[0])[1].date)
        elif here and near and not ahead:
            days.add(near[0].date)
    return days.pop() if len(days) == 1 else None


def _is_near(event: Event, written: date) -> bool:
    if event.precision != "day" or event.end is not None or not event.date or event.known.endswith("named before"):
        return False
    day = date.fromisoformat(event.date)
    return written - NEWS <= day <= (written + NEWS if event.ahead else written)


def _of_something_else(mention: SummitMention, event: Event) -> bool:
    """Whether the day is that of what somebody did, or of ministers, in the sentence that names a summit."""
    if event.sentence is None or not _within(mention.span, event.sentence):
        return False
    aside = of_something_beside(mention, event) or of_another_verb(mention, event)
    return aside or "ministers" in event.text.lower().replace("prime ministers", "")


@cache
def _acted() -> Pattern[str]:
    """What the guests of a summit do there, in the sentence with its day."""
    return compiled(
        r"\b(?:agreed|signed|adopted|declared|endorsed|approved|backed|told (?:[\w-]+ ){0,3}leaders)\b"
        r"|\b[Ll]eaders\b[^.;“”]{0,80}\b(?:promised|pledged|vowed|committed|called for|met|gathered)\b"
    )


def _gap(event: Event, span: Span) -> int:
    return max(event.span.start - span.end, span.start - event.span.end)


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end
