"""The days and years that a sentence gives the summit that it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summit_tui.extract.dates import NO_MORE, PUT_OFF
from summit_tui.extract.wording.numbers import UNITS
from summit_tui.extract.wording.openers import MONTHS
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Event, SummitMention
from summit_tui.patterns import IGNORECASE, compiled

NEAR = 60
"""Characters between a summit's name and the date that belongs to it."""


def with_dates(mention: SummitMention, events: Sequence[Event]) -> SummitMention:
    """The mention with the year or days that its sentence gives it, or the day and month without a year."""
    low = bisect_left(events, mention.span.start - NEAR, key=lambda e: e.span.end)
    opened = closed = None
    for event in events[low : low + 12]:
        if event.sentence is None or not event.sentence.start <= mention.span.start < event.sentence.end:
            continue
        gap = max(event.span.start - mention.span.end, mention.span.start - event.span.end)
        put_off = _put_off().search(event.text) is not None
        if (gap > NEAR and not put_off) or event.known.startswith("counted from the day"):
            continue
        aside = of_something_beside(mention, event) or (not put_off and of_another_verb(mention, event))
        if _shelved(event) or aside or _is_a_stamp(event):
            continue
        if event.date and event.precision == "day" and event.end is None:
            if _until().search(_before(event)):
                if opened and opened <= event.date:
                    mention = mention._replace(year=int(event.date[:4]), start=opened, end=event.date)
                elif event.span.start > mention.span.start and not put_off:
                    closed = event.date
                continue
            beside = "" if put_off or _dated_behind(mention, event, events[low : low + 12]) else _beside(mention, event)
            if _opened().search(beside):
                opened = opened or event.date
            elif _closed().search(beside):
                closed = event.date
            elif _addressed(mention, event) or _met_for(mention, event):
                opened = opened or event.date
                closed = event.date if _is_of_the_day(mention, event) else closed
        if event.date and mention.year is None and _names_year(event, mention):
            mention = mention._replace(year=int(event.date[:4]))
        elif (
            event.date
            and event.precision == "day"
            and event.known.startswith(("printed", "year from"))
            and not (closed == event.date and _at_its_end(mention, event))
            and (mention.start is None or (put_off and event.date > mention.start))
        ):
            mention = _with_days(mention, event)
        elif not event.date and (found := _day_month().search(event.text)):
            return mention._replace(month_day=_month_day(found))
    if mention.start is None and mention.relation in ("about", "other") and (opened or closed):
        opened, closed = _as_long(opened, closed, mention, events[low : low + 12])
        mention = mention._replace(start=opened, end=closed)
    return mention


def _is_a_stamp(event: Event) -> bool:
    """Whether a day is that of printing, behind a headline: "Leaders End Lima Summit - 2004-01-14"."""
    return event.text.endswith(f"- {event.date}") if event.date else False


def _dated_behind(mention: SummitMention, event: Event, others: Sequence[Event]) -> bool:
    """Whether the summit has a date of its own behind its name: "today for the summit, which opens tomorrow"."""
    if event.span.start > mention.span.start or event.sentence is None:
        return False
    behind = mention.span.end - event.sentence.start
    for other in others:
        if other.date and mention.span.end <= other.span.start <= mention.span.end + NEAR // 2:
            between = event.text[behind : other.span.start - event.sentence.start]
            return _opened().search(between) is not None or _closed().search(between) is not None
    return False


def _as_long(
    opened: str | None, closed: str | None, mention: SummitMention, events: Sequence[Event]
) -> tuple[str | None, str | None]:
    """First and last day, where the sentence gives one and says how long it lasts: "the two-day summit closed on …"."""
    sentence = next((e for e in events if e.sentence and e.sentence.start <= mention.span.start < e.sentence.end), None)
    long = _lasting().search(sentence.text) if sentence else None
    if long is None or (opened and closed):
        return opened, closed
    more = timedelta(UNITS[long[1].lower()] - 1)
    if opened:
        return opened, (date.fromisoformat(opened) + more).isoformat()
    return (date.fromisoformat(closed) - more).isoformat() if closed else None, closed


@cache
def _lasting() -> Pattern[str]:
    return compiled(r"\b(two|three|four|five)-day (?:[\w’'-]+ ){0,6}(?:summit|meeting|forum)\b", IGNORECASE)


@cache
def _put_off() -> Pattern[str]:
    """A sentence with one of these gives the old days first; the last ones count."""
    return compiled(rf"\b(?:{PUT_OFF}|moved)\b")


def _shelved(event: Event) -> bool:
    """Whether the date no longer holds: it stands before "has been postponed until …", or behind "had been due"."""
    before = _before(event)
    if _no_longer().search(before):
        return True
    behind = event.text[len(before) :]
    if _was_to().search(before) and _off().search(behind):
        return True
    turn = _put_off_to().search(behind)
    return turn is not None and _put_off().search(before) is None


@cache
def _was_to() -> Pattern[str]:
    """Before the old day of what was put off: "which was to open in Lima on 11 February, has been put off"."""
    return compiled(r"\b(?:(?:was|were) (?:to|due|set|scheduled|planned|slated)|due|scheduled|planned|slated)\b[^;.]*$")


@cache
def _off() -> Pattern[str]:
    return compiled(rf"\b(?:has|have|had|was|were|is|are) (?:been |being )?(?:{PUT_OFF}|cancell?ed|called off)\b")


@cache
def _no_longer() -> Pattern[str]:
    return compiled(rf"(?:{NO_MORE})[^,;.]*$")


@cache
def _put_off_to() -> Pattern[str]:
    day = rf"(?:\d|(?:{'|'.join(map(str.title, MONTHS))})\b|\w+day|next|later|autumn|spring|summer|winter)"
    return compiled(
        rf"\b(?:{PUT_OFF}|now (?:open|be held|begin|take place|meet|start))\b[^;.]{{0,60}}?"
        rf"\b(?:until|till|to|for|on|by) [^;.]{{0,30}}?{day}"
    )


def of_something_beside(mention: SummitMention, event: Event) -> bool:
    """Whether the date is that of what happened around the summit: "met on March 8 on the sidelines of the summit"."""
    if event.span.end > mention.span.start:
        return False
    at = event.sentence.start if event.sentence else 0
    between = event.text[event.span.end - at : mention.span.start - at]
    return _beside_the_summit().search(between) is not None


@cache
def _beside_the_summit() -> Pattern[str]:
    return compiled(
        r"\b(?:on|in|at) the (?:sidelines?|margins?|occasion|eve|fringes?) of\b|\b(?:ahead of|prior to|before|after"
        r"|following|(?:and|to|has|have|had|will|also) attend(?:ed|s)?|and (?:took|takes|take) part in)\b"
    )


@cache
def _opened() -> Pattern[str]:
    return compiled(
        r"\b(?:(?<!had )(?<!have )(?<!has )opened|opens|(?<!left )open|began|begins|kicked off|started|starts|gathered"
        r"|convened)\b"
    )


@cache
def _closed() -> Pattern[str]:
    return compiled(
        r"\b(?:w(?:ound|rapped|raps) up|ended|ends|closed|closes|closing|close of|end of|concluded|concludes)\b"
    )


def _at_its_end(mention: SummitMention, event: Event) -> bool:
    """Whether the date is that of what was done as a summit ended: "signed on Oct. 17 at the end of the summit"."""
    at = event.sentence.start if event.sentence else 0
    between = event.text[event.span.end - at : mention.span.start - at]
    return compiled(r"\bat the (?:end|close|conclusion) of\b").search(between) is not None


@cache
def _until() -> Pattern[str]:
    """What stands before a day that is only the last one: "which runs until October 4"."""
    return compiled(r"\b(?:until|till|through|ends?|concludes?|closes?)(?: on)?(?: \w+day,?)? $")


def _before(event: Event) -> str:
    """The words of its sentence before the date; a sentence with runs of spaces may give a few more or fewer."""
    return event.text[: event.span.start - event.sentence.start] if event.sentence else ""


def _beside(mention: SummitMention, event: Event) -> str:
    """The words of the sentence right around the mention."""
    at = mention.span.start - event.sentence.start if event.sentence else 0
    return event.text[max(0, at - 24) : at + (mention.span.end - mention.span.start) + 36]


def of_another_verb(mention: SummitMention, event: Event) -> bool:
    """Whether it is the day of what somebody did: "who on Monday urged the summit …", "arrived for the summit on …"."""
    if event.sentence is None or event.precision != "day" or event.end is not None:
        return False
    at, day = mention.span.start - event.sentence.start, event.span.start - event.sentence.start
    behind = at + mention.span.end - mention.span.start
    if day > at:
        return (
            event.text[behind:day].lstrip(")").removeprefix(" forum") in (" ", " on ")
            and _arrived().search(event.text, max(0, at - 90), at) is not None
        )
    beside = event.text[behind : behind + NEAR]
    if _opened().search(beside) or _closed().search(beside):
        return False
    return _did().match(event.text, day + event.span.end - event.span.start) is not None


@cache
def _arrived() -> Pattern[str]:
    return compiled(
        r"\b(?:arriv(?:ed?|es|ing)|left|leaves|depart(?:ed|s)|set off) (?:[\w’'-]+ ){0,5}(?:for|to|at) [^,.;]{0,60}$"
    )


@cache
def _did() -> Pattern[str]:
    """A verb right behind a day, of which it is; not one that opens or ends a meeting."""
    return compiled(
        r" (?!opened|hosted|convened|started|kicked|closed|ended|wrapped|concluded|attended|addressed|joined|chaired)"
        r"(?:[a-z]+ed|said|told|met|held|spoke|took|gave|said) "
    )


def _addressed(mention: SummitMention, event: Event) -> bool:
    """Whether the date is that of words said to the summit: "told the Lakes Summit on Sunday"."""
    if event.sentence is None:
        return False
    at = mention.span.start - event.sentence.start
    behind = event.text[at + mention.span.end - mention.span.start : event.span.start - event.sentence.start]
    return _told().search(event.text, max(0, at - 24), max(0, at)) is not None and behind in (" ", " on ")


def _met_for(mention: SummitMention, event: Event) -> bool:
    """Whether people met for the summit on that day: "Tomorrow leaders meet in Lima for the 6th summit"."""
    if event.sentence is None or event.span.end > mention.span.start:
        return False
    at = event.sentence.start
    behind = event.text[event.span.end - at : mention.span.start - at]
    if _is_of_the_day(mention, event) or _in_its_format().fullmatch(behind):
        return True
    if _for_it().fullmatch(behind) and _meets().search(event.text, 0, event.span.start - at):
        return True
    return _gathered().match(event.text, event.span.end - at, mention.span.start - at) is not None


def _is_of_the_day(mention: SummitMention, event: Event) -> bool:
    """Whether the summit is called by its day: "Thursday's summit"."""
    at = event.sentence.start if event.sentence else 0
    return event.text[event.span.end - at : mention.span.start - at] in ("'s ", "’s ")


@cache
def _for_it() -> Pattern[str]:
    """Between the day and the summit: "will meet tomorrow in Lima for the"."""
    return compiled(r"[^.;:“”,]{0,40} for (?:the|a|an|their|its) [^.;,]{0,10}")


@cache
def _meets() -> Pattern[str]:
    """Before the day: "will meet tomorrow in Lima for the", "sat down in a lakeside hotel on Wednesday for the"."""
    return compiled(rf"\b(?:{_MEET})(?: [^.;:“”]{{0,80}})? (?:on )?$")


@cache
def _in_its_format() -> Pattern[str]:
    """Between the day and a group without a seat: "will meet on Thursday in the"."""
    return compiled(r" in (?:the|a|its|their) ")


@cache
def _gathered() -> Pattern[str]:
    return compiled(
        rf"[^.;:“”]{{0,50}}\b(?:{_MEET})\b"
        r"[^.;:“”]{0,40} (?:for|at) (?:the|a|an|their|its) [^.;,]{0,10}$"
    )


_MEET = "meets?|met|gather(?:s|ed)?|convene[sd]?|assembled?|c[oa]me together|sat down|sit down"
"""What people do who come to a summit, as a pattern."""


@cache
def _told() -> Pattern[str]:
    return compiled(r"\b(?:told|addressed|opened) (?:the|its|their) (?:[\w’'-]+ ){0,2}$")


@cache
def _day_month() -> Pattern[str]:
    return compiled(
        r"\b(?:(\d{1,2})(?:st|nd|rd|th)?(?:[-–]\d{1,2})? (?:of )?([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2}))\b"
    )


def _month_day(m: Match[str]) -> tuple[int, int] | None:
    day, month = (m[1], m[2]) if m[1] else (m[4], m[3])
    number = MONTHS.get(month[:3].lower())
    return (number, int(day)) if number else None


def _names_year(event: Event, mention: SummitMention) -> bool:
    if event.precision == "day" or event.end is not None:
        return False
    if event.span.start > mention.span.start:
        at = event.sentence.start if event.sentence else 0
        between = event.text[mention.span.end - at : event.span.start - at]
        apart = between.endswith(_AIMS) or _is_named(between) or _than().search(between) is not None
        return not apart and (event.precision == "year" or between.endswith((" in ", " of ")))
    if event.precision != "year":
        return False
    if _before(event).strip().lower() in ("in", "back in"):
        return True
    if _of_year().match(event.text, len(_before(event))) is not None:
        return True
    between = event.text[len(_before(event)) + event.span.end - event.span.start :][: NEAR // 2]
    return _then().match(between) is not None


@cache
def _of_year() -> Pattern[str]:
    """A year whose summit it is: "last year’s summit"."""
    return compiled(r"(?:[Ll]ast|[Nn]ext|[Tt]his) year[’']s (?:[\w’'-]+ ){0,3}(?:[Ss]ummit|meeting|forum)\b")


def _is_named(between: str) -> bool:
    """Whether a year behind a summit is part of a name: "adopted Agenda 2063", "the Declaration on Ports 2040"."""
    words = between.split()[-5:]
    return bool(words) and words[-1][0].isupper() and not _NAMES.isdisjoint(words)


_NAMES = frozenset(
    str.split("Agenda Vision Strategy Plan Roadmap Goals Targets Programme Program Blueprint Declaration Charter")
)


@cache
def _than() -> Pattern[str]:
    """What leads from a summit to another one's year: "the third of its kind after Lima in 2013"."""
    return compiled(
        r"\b(?:after|since|following|unlike|than|before|like|as|said|says|told|added"
        r"|organi[sz]ed|initiated|inaugurated|first (?:held|hosted|convened|met)"
        r"|that|who|whose|founded|formed|created|established|launched|joined|signed|agreed|pledged)\b"
    )


_AIMS = (" by ", " until ", " till ", " to ", " from ")
"""What stands before a year in which something is to be done: "they pledged there to build it by 2030"."""


@cache
def _then() -> Pattern[str]:
    """What leads from a year to the summit of that year: "In 2023, at the first summit"."""
    return compiled(r",? (?:at|during) (?:the |its |their |an? )?(?:[\w-]+ ){0,3}[Ss]ummit")


def _with_days(mention: SummitMention, event: Event) -> SummitMention:
    return mention._replace(year=mention.year or int(event.date[:4]), start=event.date, end=event.end or event.date)
