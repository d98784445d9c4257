"""Mentions of summits in all articles → the summits, the articles about them and what was said there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summit_tui.extract.dates import printed_window
from summit_tui.extract.dating.date_sense import Window
from summit_tui.extract.meetings.series import SeriesBook, series_book
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.series import Edition, Series
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link import phases
from summit_tui.link.datelined import in_their_editions, windows_of_datelines, with_days
from summit_tui.link.dating import written
from summit_tui.link.pages import Desk, Page
from summit_tui.link.summit import outcomes, quoted_there
from summit_tui.link.summit.absent import with_absent
from summit_tui.link.summit.company import Company
from summit_tui.link.summit.elsewhere import houses
from summit_tui.link.summit.meeting import Meeting
from summit_tui.link.summit.meetings import by_article, convoke
from summit_tui.link.summit.moved import SENSE
from summit_tui.link.summit.occasions import Occasion, gather_occasions, held_at
from summit_tui.link.summit.participants import Told, find_participants, with_members
from summit_tui.link.summit.places import Places
from summit_tui.model import Article, Entity, Evidence, Extract, Phase, Quotation, Summit, SummitMention
from summit_tui.tables import Table, grouped

MOST_TOLD = 12
"""Places, numbers or days of one summit that are compared."""
MOST_CHANGES = 6
"""Sentences that are kept of one summit that was put off, moved or called off."""


class Convened(NamedTuple):
    """The summits of a dossier, and what they change in it."""

    summits: tuple[Summit, ...]
    """Without who took part and what came of them."""
    articles: tuple[Article, ...]
    """With `summits` and `phases`, and `published` where it could be worked out."""
    quotations: Table[Quotation]
    """With `summit` where the words were said there."""
    windows: Mapping[str, Window]
    """Between which days each article was written, as far as that is known."""
    told: Told
    entities: Sequence[Entity]
    places: Places


class Read(NamedTuple):
    """What the dossier holds before its summits are known."""

    articles: Sequence[Article]
    extracts: Table[Extract]
    """In step with the articles."""
    quotations: Table[Quotation]
    entities: Table[Entity]
    announced: Mapping[str, str]
    """Teasers with the articles whose headlines they have, by their ids."""


def convene(read: Read, desk: Desk, knowledge: Knowledge) -> Convened:
    """Tell which summits the dossier is about."""
    articles, extracts, quotations, named, announced = read
    entities = tuple(named)
    book, places = knowledge.view(series_book), Places(entities, knowledge)
    pages = [Page(a, e.events, desk) for a, e in zip(articles, extracts, strict=True)]
    datelined = windows_of_datelines(articles, pages, knowledge.view(Outlets))
    datelined = in_their_editions(datelined, extracts, book)
    told = list(with_days(articles, extracts, pages, datelined))
    pages = [Page(one.article, e.events, desk) for one, e in zip(told, extracts, strict=True)]
    occasions = [gather_occasions(one, page, book) for one, page in zip(told, pages, strict=True)]
    years = [w.first.year if (w := printed_window(one.article)) else None for one in told]
    meetings = convoke(occasions, pages, years, book, places, Company(entities))
    page_of = {p.article.id: p for p in pages}
    held = {m.id: _summit(m, book, places, page_of) for m in meetings.found.values()}
    attended = dict(by_article(occasions))
    for teaser, article in announced.items():
        if not attended.get(teaser) and attended.get(article):
            attended[teaser] = attended[article][:1]
    dated = _Dating(articles, pages, attended, held, datelined)
    dated_articles = tuple(map(dated.article, articles))
    reported = quoted_there.reports(dated_articles, pages, held, attended, dated.windows, places)
    reported = _with_guests(with_members(with_absent(reported, named, places), book, places), entities)
    said = quoted_there.place_quotations(quotations, reported, entities, places, knowledge.view(houses))
    told_of = Told(held, pages, attended, reported)
    return Convened(tuple(held.values()), dated_articles, said, dated.windows, told_of, entities, places)


def _with_guests(
    reported: dict[str, quoted_there.Report], entities: Sequence[Entity]
) -> dict[str, quoted_there.Report]:
    """The reports, each with those whom it names among the guests: few do so, and a start does not wait for them."""
    if not any(clue in report.page.text for report in reported.values() for clue in _GUESTS):
        return reported
    from summit_tui.link.summit.guests import with_guests

    return with_guests(reported, entities, _GUESTS)


_GUESTS = ("guest", "re joined by", "as joined by", "dignitar", "attended by", "attendees", "also attending the ")
"""Words without which a text names nobody among those who were at a summit."""


def conclude(
    convened: Convened, extracts: Table[Extract], named: Table[Entity], knowledge: Knowledge
) -> tuple[tuple[Summit, ...], Table[Entity]]:
    """The summits with who took part and what came of them; and all entities, agreements with where they were signed.

    `extracts` and `named` are those of which it was told what the dossier is about.
    """
    told, entities = convened.told, convened.entities
    signed, results = outcomes.find_outcomes(extracts, told.reported, entities, convened.windows)
    came = find_participants(told, entities, convened.quotations, knowledge, convened.places)
    covered = grouped((key, a.id) for a in convened.articles for key in dict.fromkeys(a.summits))
    brought = grouped((summit, key) for key, summit in signed.items())
    summits = tuple(
        summit._replace(
            participants=tuple(came[summit.id].came),
            came=came[summit.id].evidence(),
            articles=tuple(covered.get(summit.id, ())),
            agreements=tuple(brought.get(summit.id, ())),
            outcomes=tuple(results.get(summit.id, ())),
        )
        for summit in convened.summits
    )
    where = named.replaced(summit=[signed.get(entity.id, entity.summit) for entity in entities])
    return _neighbours(summits), where.settled()


def _days(meeting: Meeting, page_of: Mapping[str, Page]) -> tuple[str | None, str | None]:
    """First and last day of a meeting: as articles tell them, else as they follow from what is told."""
    start, end = (str(told) if told else None for told in map(meeting.first, ("start", "end")))
    if start and end:
        return start, end if start <= end else None
    from summit_tui.link.summit.where_and_when import days_of

    return days_of(meeting, (start, end), page_of)


def _summit(meeting: Meeting, book: SeriesBook, places: Places, page_of: Mapping[str, Page]) -> Summit:
    """The facts of a meeting with the words that tell them; contradictions stay as evidence."""
    series = book.by_id.get(meeting.series)
    name = series.name if series else str(meeting.first("name") or f"{meeting.first('place') or meeting.series} summit")
    evidence = [*_told(meeting, places), *_contradictions(meeting, places), *_changes(meeting, page_of)]
    year, edition = meeting.first("year"), meeting.first("edition")
    editions = series.editions if series else ()
    then = [e for e in editions if e.year == year]
    known = next((e for e in then if e.number is not None and e.number == edition), None)
    if series and known is None:
        several = len(then) > 1
        unnumbered = (e for e in then if e.number is None)
        known = next((e for e in unnumbered if _may_be(meeting, e, series, places, several)), None)
    place = known.place if known and known.place else meeting.first("place")
    country = known.country if known and known.country else meeting.first("country")
    start, end = _days(meeting, page_of)
    if start and end is None and _of_one_day(editions):
        end = start
    if place is None:
        from summit_tui.link.summit.where_and_when import reported_from

        town = reported_from(meeting, page_of, (start, end))
        if town is not None:
            place, where = town
            evidence.append(Evidence("place: the town that several articles are dated from", where))
    if country is None and place and (found := places.find(str(place))):
        country = found.country
    return Summit(
        meeting.id,
        name,
        meeting.series,
        int(str(edition)) if edition else None,
        places.canonical(str(place)) if place else None,
        places.canonical(str(country)) if country else None,
        start,
        end,
        evidence=tuple(dict.fromkeys(evidence)),
        beforehand=_untold(known, (start, end), evidence, places) if known else (),
    )


def _untold(
    known: Edition, days: tuple[str | None, str | None], evidence: Sequence[Evidence], places: Places
) -> tuple[str, ...]:
    """The parts of a summit that are taken from what is known beforehand, as no mention tells them."""
    said = [each.what.partition(": ") for each in evidence]
    told = {part for part, _, _ in said}
    start, end = known.start or "", known.end or ""
    there = any(part == "place" and places.same(town, known.place or "") for part, _, town in said)
    in_time = any(part == "first day" and start <= day <= end for part, _, day in said)
    untold = {
        "edition": known.number is not None and "edition" not in told,
        "place": known.place is not None and not there,
        "days": bool(start) and days == (known.start, known.end) and not in_time,
    }
    return tuple([part for part, so in untold.items() if so])


def _may_be(meeting: Meeting, edition: Edition, series: Series, places: Places, several: bool) -> bool:
    """Whether a meeting is one of its year that has no number, as no other town or country is told.

    Of several in one year it is none where neither town nor country nor its first day is told.
    """
    place, country = meeting.first("place"), meeting.first("country")
    if place and not held_at(series, (edition,), (str(place),), places):
        return edition.start is not None and edition.start == meeting.first("start")
    if not place and (series.partial or (several and not country)):
        return not series.partial and edition.start is not None and edition.start == meeting.first("start")
    return bool(place) or not country or not edition.country or places.same(str(country), edition.country)


def _of_one_day(editions: Sequence[Edition]) -> bool:
    """Whether all meetings of a series that are known, more than one, took a single day."""
    known = [e for e in editions if e.start and e.end]
    return len(known) > 1 and all(e.start == e.end for e in known)


def _told(meeting: Meeting, places: Places) -> Iterator[Evidence]:
    """What each mention of a meeting tells of it."""
    for occasion in meeting.occasions:
        for mention in occasion.mentions:
            for part, value in (
                ("edition", mention.edition),
                ("place", mention.place),
                ("country", places.canonical(mention.country)),
                ("year", mention.year),
                ("first day", mention.start or _of_its_year(mention, meeting)),
            ):
                if value is not None:
                    yield Evidence(f"{part}: {value}", mention.span)


def _of_its_year(mention: SummitMention, meeting: Meeting) -> str | None:
    """The day that a mention gives without a year, in that of the meeting."""
    year = meeting.first("year")
    if mention.month_day is None or mention.relation != "about" or year is None:
        return None
    month, day = mention.month_day
    return f"{year}-{month:02}-{day:02}"


def _contradictions(meeting: Meeting, places: Places) -> Iterator[Evidence]:
    """Where the articles disagree on a meeting; two names of one place do not."""
    for part in ("place", "edition", "start"):
        told = [str(v) for v in meeting.told(part)][:MOST_TOLD]
        different = [v for v in told if part != "place" or not any(places.same(v, w) for w in told if w is not v)]
        if len(different) > 1:
            what = f"uncertain: the articles give different {part}s ({', '.join(told)})"
            yield Evidence(what, meeting.occasions[0].mentions[0].span)


def _changes(meeting: Meeting, page_of: Mapping[str, Page]) -> list[Evidence]:
    """One claim, marked as uncertain, for each sentence about the summit that tells of another day or place."""
    found: dict[str, Evidence] = {}
    for occasion in meeting.occasions:
        page = page_of.get(occasion.article)
        for mention in occasion.mentions if page else ():
            if len(found) >= MOST_CHANGES:
                return list(found.values())
            if page is None or not mention.change or mention.span.source != page.article.source:
                continue
            words = page.around(mention.span.start)
            found.setdefault(words, Evidence(f"uncertain: {SENSE[mention.change]} (“{words}”)", mention.span))
    return list(found.values())


def _neighbours(summits: tuple[Summit, ...]) -> tuple[Summit, ...]:
    """Summits with the edition before and after, by number or else by day or year, within the dossier.

    And whether another of them met in the same town in the same year.
    """
    met = grouped((f"{s.place} {s.year}", s.id) for s in summits if s.place)
    crowded = {key for keys in met.values() if len(keys) > 1 for key in keys}
    summits = tuple(s._replace(has_company=True) if s.id in crowded else s for s in summits)
    by_series: dict[str, list[Summit]] = {}
    for summit in summits:
        by_series.setdefault(summit.series, []).append(summit)
    linked = {summit.id: summit for summit in summits}
    for listed in by_series.values():
        if all(s.edition for s in listed):
            row = sorted(listed, key=lambda s: (s.edition or 0, s.start or "", s.id))
        else:  # of one that has neither, nobody can say what it came after
            row = sorted((s for s in listed if s.start or s.year), key=lambda s: (s.start or s.year, s.id))
        for i, summit in enumerate(row):
            before = row[i - 1].id if i else None
            after = row[i + 1].id if i + 1 < len(row) else None
            linked[summit.id] = summit._replace(previous=before, next=after)
    return tuple(sorted(linked.values(), key=lambda s: (s.start or s.year, s.id)))


class _Dating:
    """Phases of articles, and the days on which those without a date were written."""

    def __init__(
        self,
        articles: Sequence[Article],
        pages: Sequence[Page],
        attended: Mapping[str, list[Occasion]],
        held: Mapping[str, Summit],
        datelined: Mapping[str, Window],
    ) -> None:
        self._attended, self._held, self._datelined = attended, held, datelined
        self._pages = {p.article.id: p for p in pages}
        self.windows: dict[str, Window] = {}
        self._phases: dict[str, tuple[tuple[str, Phase], ...]] = {}
        for article in articles:
            self._date(article)
        mains = {a.source: w for a in articles if a.role == "main" and (w := self.windows.get(a.id))}
        for article in articles:
            if article.id not in self.windows and article.role == "related" and article.source in mains:
                self.windows[article.id] = written.widened(mains[article.source], 14)

    def article(self, article: Article) -> Article:
        """The article with its summits, phases and, where it could be worked out, its day."""
        found = self._phases.get(article.id, ())
        window = self.windows.get(article.id)
        if article.published is None and window and window.exact and article.role != "teaser":
            article = article._replace(published=window.first.isoformat(), published_known="inferred")
        return article._replace(summits=tuple(s for s, _ in found), phases=found) if found else article

    def _date(self, article: Article) -> None:
        window = printed_window(article) or self._datelined.get(article.id)
        occasions = self._attended.get(article.id, [])
        found: dict[str, Phase] = {}
        main = occasions[0] if occasions else None
        for occasion in occasions:
            summit = self._held[occasion.summit or ""]
            phase = phases.by_date(window, summit) if window else None
            if phase is None and main and occasion is not main:
                phase = phases.compared(occasion, main)
            if phase is None:
                phase = self._by_words(article, occasion)
            if occasion.relation != "other" or occasion is main:
                found.setdefault(summit.id, phase)
        if window is None and main and main.summit:
            window = self._window(article, self._held[main.summit], found.get(main.summit, "after"))
        if window:
            self.windows[article.id] = window
        self._phases[article.id] = tuple(found.items())

    def _by_words(self, article: Article, occasion: Occasion) -> Phase:
        page = self._pages[article.id]
        own = [
            m
            for m in occasion.mentions
            if m.span.source == article.source and article.span.start <= m.span.start < article.span.end
        ]
        if not own:
            return phases.by_words([article.title]) or "before"
        phase = phases.of_mentions(own, page) or ("before" if article.role == "teaser" else "after")
        turn = next((m.turn for m in own if m.turn and m.relation == "about"), None) if phase == "before" else None
        return phase if turn is None else "during" if turn == "began" else "after"

    def _window(self, article: Article, summit: Summit, phase: Phase) -> Window | None:
        page = self._pages[article.id]
        if summit.start and summit.end:
            words = [page.words(e.span) for e in page.events]
            return written.worked_out(page.events, words, summit.start, summit.end, phase)
        year = summit.year
        return written.of_year(int(year)) if year else None
