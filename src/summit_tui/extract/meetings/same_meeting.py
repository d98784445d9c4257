"""A summit called by another word once it has been named: "The two-day meeting ends on Thursday", "It opens in May"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from summit_tui.extract.meetings.venues import venue_after
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Passage, Reading
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import SummitMention
from summit_tui.patterns import compiled

BEFORE = 100
"""Characters before a summit's name in which there may be another meeting of that kind."""
FAR = 1500
"""Characters behind a summit's name in which "the meeting" is still that summit."""
ITS = 200
"""Characters behind it in which "it" may be."""
MOST = 200
"""Mentions of summits, the first ones, among which the article's own is sought."""


def same_meeting(
    reading: Reading, passage: Passage, names: Names, found: Sequence[SummitMention]
) -> Iterator[SummitMention]:
    """The article's own summit, where a sentence says when or where "the meeting" is held, opens or ends.

    `found` are the mentions so far, in the order of the text.
    """
    for m in _held().finditer(passage.text):
        start = passage.start + m.start()
        place = bisect_left(found, start, key=lambda mention: mention.span.start) - 1
        before = found[place] if place >= 0 else None
        if before is None or before.relation != "about" or start - before.span.end > (FAR if m["what"] else ITS):
            continue
        apart = (before.span.start - BEFORE, before.span.start), (before.span.end, start)
        if not any(_another(reading, *between, m["what"]) for between in apart):
            span = reading.span(start, passage.start + m.end())
            venue = venue_after(passage.text, m.end(), passage.start, names)
            yield SummitMention(span, before.series, before.name, None, venue.place, venue.country)


def leaders_met(
    reading: Reading, passage: Passage, names: Names, found: Sequence[SummitMention]
) -> Iterator[SummitMention]:
    """The article's own summit, where a sentence says that the leaders of its body met: it tells when and where."""
    for m in _met().finditer(passage.text):
        own = next(
            (f for f in found[:MOST] if f.relation == "about" and (f.name or m["body"]).startswith(m["body"])), None
        )
        if own is not None:
            span = reading.span(passage.start + m.start(), passage.start + m.end())
            venue = venue_after(passage.text, m.end(), passage.start, names)
            yield SummitMention(span, own.series, own.name, None, venue.place, venue.country, turn="began")


@cache
def _met() -> Pattern[str]:
    name = r"(?P<body>[A-Z][\w’'-]{2,30}(?: (?:of (?:the )?|and )?[A-Z][\w’'-]{2,30}){0,3})"
    return compiled(
        rf"\b[Ll]eaders of (?:the )?{name} (?:met|gathered|convened|assembled|sat down)(?: for \w+ days?)?\b"
    )


def _another(reading: Reading, first: int, last: int, what: str | None) -> bool:
    """Whether the words between tell of ministers or of some other meeting; "it" is what the last sentence tells of."""
    opens = max(0, bisect_right(reading.passages, first, key=lambda passage: passage.start) - 1)
    here = takewhile(lambda passage: passage.start < last, islice(reading.passages, opens, None))
    between = "\n".join(p.text[max(0, first - p.start) : last - p.start] for p in here)
    if _ministers().search(between):
        return True
    return f" {what}" in between.lower() if what else between.count(". ") > 1


@cache
def _ministers() -> Pattern[str]:
    other = r"\b(?:[Bb]usiness|[Yy]outh|[Ss]ide|[Pp]arallel) (?:forum|event)"
    return compiled(rf"(?<![Pp]rime )\b[Mm]inist(?:ers|erial)\b|{other}")


@cache
def _held() -> Pattern[str]:
    long = r"(?:(?:one|two|three|four|five|six|seven|ten|twelve)-(?:day|week) |day-long |week-long )"
    what = r"(?P<what>meeting|gathering|conference|talks|retreat|forum|get-together)"
    to_be = r"(?:,? (?:(?:will|would|is|was|are|were|has|had|now|be|been|to|due|set|scheduled|expected) ){1,5}| )"
    held = (
        r"(?:held|take place|took place|takes place|open(?:s|ed)?|beg[ia]ns?|start(?:s|ed)?|kick(?:s|ed) off"
        r"|end(?:s|ed)?|close[sd]?|runs?|ran|lasts?|conclude[sd]?|w(?:raps|rapped|ound|inds) up)"
    )
    aside = r"(?:, (?:which|held|hosted|originally|initially|first)[^.;]{0,90},)?"
    it = r"It(?= (?:will|would|is|was|has|had|opens|ends|begins|starts|runs|closes)\b)"
    return compiled(rf"(?:\b[Tt]he {long}?(?:leaders[’'] |[A-Z][\w’-]+ )?{what}{aside}|(?<=[.!?] ){it}){to_be}{held}\b")
