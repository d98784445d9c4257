"""Mentions of summits by series, edition, place and year."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from summit_tui.extract.meetings.capitals_before import Capitals, is_no_name, series_called, without_headline
from summit_tui.extract.meetings.gatherings import gatherings
from summit_tui.extract.meetings.leaders_meetings import another_one, leaders_meetings
from summit_tui.extract.meetings.looking_back import of_late, relation_of, sort_of, turn_of
from summit_tui.extract.meetings.name_run import NEAR, name_run, words_before
from summit_tui.extract.meetings.named_meetings import named_meetings
from summit_tui.extract.meetings.of_states import of_states
from summit_tui.extract.meetings.same_meeting import leaders_met, same_meeting
from summit_tui.extract.meetings.series import (
    Relation,
    SeriesBook,
    is_before_the_first,
    is_no_member,
    is_the_body,
    series_book,
    series_of_topic,
)
from summit_tui.extract.meetings.summit_names import behind_summit, body_before, lettered, with_its_object
from summit_tui.extract.meetings.venues import CAPITAL, Venue, seated, venue_after, venue_before
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.wording.glance import CALLED, HELD, MEETING, SUMMIT
from summit_tui.extract.wording.numbers import ordinal
from summit_tui.ingest.furniture import holds_any
from summit_tui.knowledge.places import places
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import SummitMention
from summit_tui.patterns import compiled

_CUES = SUMMIT | CALLED | MEETING
_BESIDE = 3000
"""Characters before and behind a summit's name in which "in Nairobi" says that Nairobi is where it meets."""
_HOSTING = 40
"""Characters before a summit's name in which "will host" says that it is still to come."""


def find_summits(reading: Reading, names: Names) -> tuple[SummitMention, ...]:
    """The summits that the article names, in the order of the text."""
    if not any(glance.kinds & _CUES for glance in reading.glances):
        return ()
    book = reading.knowledge.view(series_book)
    found: list[SummitMention] = []
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        cues = glance.kinds
        if not cues & _CUES:
            continue
        if "\xa0" in passage.text:
            passage = Passage(passage.kind, passage.start, passage.text.replace("\xa0", " "))
        here: list[SummitMention] = []
        if cues & SUMMIT:
            here += _by_word(reading, passage, names, book)
        if cues & CALLED and holds_any(passage.text, book.cues):
            here += _called(reading, passage, names, book)
        if cues & MEETING:
            here += _meetings(reading, passage, names, book)
            here += leaders_meetings(reading, passage, names, book)
            here += gatherings(reading, passage, names, book)
        if here:
            found += _apart(here)
    if found:
        found = _the_articles_own(_without_regions(of_states(found, reading, book), book), reading)
        for passage, glance in zip(reading.passages, reading.glances, strict=True):
            more: list[SummitMention] = []
            if glance.kinds & HELD:
                more += _unnamed(reading, passage, names)
                more += another_one(reading, passage, names)
                more += same_meeting(reading, passage, names, found)
            if glance.kinds & MEETING and "eaders of " in passage.text:
                more += leaders_met(reading, passage, names, found)
            for mention in [m for m in more if not _overlaps(m, found)]:
                insort(found, mention, key=_start)
    return tuple(sorted((_seated(m, reading) for m in found), key=lambda m: m.span))


def _without_regions(found: list[SummitMention], book: SeriesBook) -> list[SummitMention]:
    """The mentions, "the European summit" without a series in an article that names a known one."""
    if not any(m.series in book.by_id for m in found):
        return found
    regions = {region.replace(" ", "-") for region in book.regions} - book.by_id.keys()
    return [m._replace(series=None, name=None) if m.series in regions else m for m in found]


def _the_articles_own(found: list[SummitMention], reading: Reading) -> list[SummitMention]:
    """The mentions, "the summit" of an article that has named its own before without the series of leaders beside it.

    "Leaders of the G7 promised money on the summit's last day" tells of no summit of theirs.
    """
    text, bare = reading.source.text, len("summit")
    own = next((m for m in found if m.series and m.span.end - m.span.start > bare), None)
    if own is None or own.relation != "about":
        return found
    return [
        m._replace(series=None, name=None)
        if m.series not in (None, own.series)
        and m.span.end - m.span.start == bare
        and m.span > own.span
        and text.endswith(("the ", "The "), 0, m.span.start)
        else m
        for m in found
    ]


def _seated(mention: SummitMention, reading: Reading) -> SummitMention:
    """The mention, "the Thai capital" by its name."""
    if not mention.place or not mention.place.endswith(CAPITAL):
        return mention
    venue = seated(Venue(mention.place, mention.country), reading.knowledge.view(places))
    return mention._replace(place=venue.place, country=venue.country)


def _start(mention: SummitMention) -> int:
    return mention.span.start


def _overlaps(mention: SummitMention, found: Sequence[SummitMention]) -> bool:
    """Whether a mention has letters of one that was found before; these stand in their order and apart."""
    last = bisect_left(found, mention.span.end, key=_start) - 1
    return last >= 0 and mention.span.start < found[last].span.end


def _apart(mentions: list[SummitMention]) -> Iterator[SummitMention]:
    """Of mentions that overlap, the longest."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def _by_word(reading: Reading, passage: Passage, names: Names, book: SeriesBook) -> Iterator[SummitMention]:
    """Each "summit" with the words before and behind it."""
    for m in _summit().finditer(passage.text):
        yield _mention(reading, passage, names, book, m.start(), m.end())


@cache
def _summit() -> Pattern[str]:
    return compiled(r"(?:Summit|summit|SUMMIT)(?![a-rt-zA-Z]|s\w)(?!s\b)")


def _mention(reading: Reading, passage: Passage, names: Names, book: SeriesBook, start: int, end: int) -> SummitMention:
    text = passage.text
    words = words_before(text, start)
    first, run, edition, year = name_run(words, book, text)
    series = name = None
    venue = Venue()
    whole = lettered(text, start, book) if text.rfind(")", max(0, start - NEAR), start) > 0 else None
    if run and whole is None:
        whole = with_its_object(text, *run, book)
    if whole:
        first, series = whole
        name = book.by_id[series].name
    elif run:
        series, name, venue, number = _by_capitals(passage, run, start, names, book)
        edition = edition or number
        first = min(first, run[0]) if first >= 0 else run[0]
    elif of := behind_summit(text, end, book):
        series, name, end = of
    elif body := body_before(text, first if first >= 0 else start, book):
        series, name = body
    begin = first if first >= 0 else start
    year = year or _year_behind(text, end)
    if is_before_the_first(series, year, book):
        series = name = None
    kind = _of_its_kind().match(text, end) if edition is None else None
    edition = edition or (ordinal(kind[1]) if kind else None)
    if edition and kind is None and of_late().match(text, end):
        edition = None
    if not _had_been().match(text, end):
        venue = venue.filled(venue_after(text, end, passage.start, names))
    venue = venue.filled(venue_before(text, begin, passage.start, names))
    if series is None and (key := series_of_topic(text, start, venue.place, year, book)):
        series, name = key, book.by_id[key].name
    span = reading.span(passage.start + begin, passage.start + end)
    relation = _relation(text, begin, start, end)
    sort, turn = sort_of(text, begin, start), turn_of(text, begin, end)
    where = venue.place, venue.country
    return SummitMention(span, series, name, edition, *where, year, relation=relation, turn=turn, sort=sort)


def _by_capitals(
    passage: Passage, run: tuple[int, str], start: int, names: Names, book: SeriesBook
) -> tuple[str | None, str | None, Venue, int | None]:
    """Series, name, venue and edition that the capitals before a "summit" tell; offsets count in the passage."""
    text, (begin, words) = passage.text, run
    beside = text[max(0, begin - _BESIDE) : start + _BESIDE]
    called = Capitals(words, text[begin + len(words) : start], passage.start + begin, passage.start + start)
    series, name, venue, edition = series_called(called, beside, names, book)
    if series and series not in book.by_id and (key := book.by_alias.get(fold_series(text[begin:start]))):
        series, name = key, book.by_id[key].name  # "Gulf Cooperation Council summit"
    if series and series not in book.by_id and passage.kind == "title":
        series, name, venue = without_headline(called, (series, name, venue), names, book)
    if series and series not in book.by_id and is_no_name(words, text, begin):
        series = name = None
    if (
        series
        and text[start] == "s"
        and text.endswith((" a ", " an "), 0, begin)
        and fold_series(words) in book.regions
    ):
        # "A Baltic summit" is any meeting there.
        series = name = None
    elif series is None and (body := body_before(text, begin, book, words)):
        series, name = body
    return series, name, venue, edition


def _relation(text: str, begin: int, start: int, end: int) -> Relation:
    """What the article has to do with a summit that is named from `begin` to `end`, with the word at `start`."""
    relation = relation_of(text, begin, start)
    host = _will_host().search(text, max(0, begin - _HOSTING), begin) if relation == "about" else None
    return "later" if host and (host["aside"] or _next_year().match(text, end)) else relation


@cache
def _will_host() -> Pattern[str]:
    return compiled(
        r"(?P<aside>\b(?:who|which),? )?\b(?:will|to) (?:host|hold|chair)(?: (?:a|an|the|its|their))?(?: \w+){0,2} ?$"
    )


@cache
def _next_year() -> Pattern[str]:
    return compiled(r"[^.;]{0,80}\b(?:next year|in two years)\b")


@cache
def _had_been() -> Pattern[str]:
    """Behind "summit", before the place where it was not held."""
    return compiled(r",?(?: which| that)? (?:had (?:\w+ )?been|(?:was|were) (?:to have|originally|first|initially))\b")


@cache
def _of_its_kind() -> Pattern[str]:
    """The number behind the word: "the two-day summit, the third of its kind", "a summit, their third in a decade"."""
    return compiled(
        r"(?: in [A-Z][\w’'-]+)?, (?:only )?(?:the|their|its) (\w+) (?:of (?:its|the|this|that) kind|such"
        r"|(?:so )?far|in (?:the|a) series|in (?:\w+ )?(?:years|decades)|since (?:19|20)\d\d|between the)\b"
    )


def _year_behind(text: str, end: int) -> int | None:
    """The year behind a summit, unless it is that of another: "the second here after that of 2016"."""
    found = _year_after().match(text, end)
    return int(found[1]) if found and not compiled(r"\b(?:since|after|before)\b").search(found[0]) else None


@cache
def _year_after() -> Pattern[str]:
    return compiled(
        r"(?:,? (?:held |hosted |which was held )?(?:in|of)(?: [^.,;]{1,40}?,?(?: in)?)?)? (?:early |late "
        r"|mid-)?((?:19|20)\d\d)\b"
    )


def _called(reading: Reading, passage: Passage, names: Names, book: SeriesBook) -> Iterator[SummitMention]:
    """Meetings that are named without the word: "COP28", "the Shangri-La Dialogue"."""
    letters = list(book.numbered)
    for m in book.called.finditer(passage.text):
        key, edition = book.alone.get(m[0]), None
        if key is None:
            which = next((g for g in m.groupdict() if m[g]), None)
            if which is None:
                continue
            key = book.numbered[letters[int(which[1:])]]
            edition = int("".join(c for c in m[0] if c.isdigit()))
        words = words_before(passage.text, m.start())
        if edition is None:
            if is_the_body(passage.text, m.start(), m.end()):
                continue
            _, _, edition, year = name_run(words[:3], book, passage.text)
        else:
            year = None
        end = m.end() + (7 if passage.text.startswith((" summit", " Summit"), m.end()) else 0)
        if edition and of_late().match(passage.text, end):
            edition = None
        venue = venue_after(passage.text, end, passage.start, names)
        span = reading.span(passage.start + m.start(), passage.start + end)
        year = year or _year_behind(passage.text, end)
        yield SummitMention(span, key, book.by_id[key].name, edition, venue.place, venue.country, year)


def _meetings(reading: Reading, passage: Passage, names: Names, book: SeriesBook) -> Iterator[SummitMention]:
    """ "A meeting of the G7 in Hiroshima", "the G7 leaders' meeting", "the 3rd APEC Economic Leaders' Meeting"."""
    text = passage.text
    for m in named_meetings(text):
        key = book.by_alias.get(fold_series((m[1] or m[2] or m[3]).removesuffix(" Economic")))
        if key is None or "inister" in text[max(0, m.start() - 20) : m.end()]:
            continue
        host = _hosted().match(text, m.end()) if " hosted by " in text else None
        if host and is_no_member(host[1], key, book):
            continue  # "a gathering of ASEAN leaders hosted by Peru"
        first, _, edition, year = name_run(words_before(text, m.start())[:3] if m[3] else [], book, text)
        begin = first if first >= 0 else m.start()
        relation = relation_of(text, begin, m.start()) if m[3] else "other"
        venue = venue_after(text, m.end(), passage.start, names)[:2]
        span = reading.span(passage.start + begin, passage.start + m.end())
        yield SummitMention(span, key, book.by_id[key].name, edition, *venue, year, relation=relation)


@cache
def _hosted() -> Pattern[str]:
    return compiled(r"(?: leaders)?,? hosted by (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)")


def _unnamed(reading: Reading, passage: Passage, names: Names) -> Iterator[SummitMention]:
    """Editions named by their number alone: "the first hosted by Lima", "the second time the summit has been held"."""
    for m in _nth().finditer(passage.text):
        edition = ordinal(m[1])
        if not edition or (m[2] and passage.text.endswith(_APART, 0, m.start())):
            continue
        venue = venue_after(passage.text, m.end(1), passage.start, names, reach=60)
        span = reading.span(passage.start + m.start(), passage.start + m.end())
        yield SummitMention(
            span, None, None, edition, venue.place, venue.country, relation="earlier" if m[2] else "about"
        )


_APART = (", ", "— ", "– ", "-- ", "- ")
"""Before "the first hosted by Lima" where that says what the meeting named before it was the first of."""


@cache
def _nth() -> Pattern[str]:
    return compiled(
        r"[Tt]he (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural)(?:(?: one"
        r"| edition| of them)?"
        r" (?:was |were |being )?(hosted|held|took place|convened|having been held)\b|(?: time"
        r"| edition)(?= (?:that )?the (?:summit|meeting)))"
    )
