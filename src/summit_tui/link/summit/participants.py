"""Who takes part in a summit: members by right, those listed, leaders who speak there; and where that is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from summit_tui.extract.meetings.series import SeriesBook, membership, series_book
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.pages import Page
from summit_tui.link.summit.absent import countries_away
from summit_tui.link.summit.attending import attending, coming, listed_members, people_attending
from summit_tui.link.summit.lists import beside, lists
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.places import Places
from summit_tui.link.summit.quoted_there import Report, another_day, leads
from summit_tui.link.summit.settings import without_topics
from summit_tui.model import Entity, Evidence, Quotation, Span, Summit
from summit_tui.patterns import compiled
from summit_tui.tables import Table


class Told(NamedTuple):
    """What a folder tells of its summits."""

    held: Mapping[str, Summit]
    pages: Sequence[Page]
    attended: Mapping[str, list[Occasion]]
    """Article → the summits that it names, the one it is about first."""
    reported: Mapping[str, Report]
    """Article → the summit that it reports on."""


class Guests:
    """Who came to a summit, by their ids, in the order in which that is found, each with the words that say so."""

    __slots__ = ("came",)

    def __init__(self, members: Iterable[str]) -> None:
        """`members` take part by right: no text need say so."""
        self.came: dict[str, Span | None] = dict.fromkeys(members)

    def take(self, key: str, where: Span) -> None:
        """Add somebody; of several places that say so, the first is kept."""
        if self.came.get(key) is None:
            self.came[key] = where

    def evidence(self) -> tuple[Evidence, ...]:
        """The ids of those of whom a text says that they came, each with its words."""
        return tuple([Evidence(key, where) for key, where in self.came.items() if where is not None])


def find_participants(
    told: Told, entities: Sequence[Entity], quotations: Table[Quotation], knowledge: Knowledge, places: Places
) -> dict[str, Guests]:
    """Summit → the countries that took part, then the leaders who speak or are met there."""
    book = knowledge.view(series_book)
    countries = {e.id: e for e in entities if e.kind == "country"}
    firsts = (listed[0] for listed in told.attended.values() if listed)
    subjects = {first.summit for first in firsts if first.relation == "about"}
    ahead = _ahead(told.attended)
    came = {
        key: Guests(() if key in ahead else _members(summit, key in subjects, countries, book, places))
        for key, summit in told.held.items()
    }
    by_right = {
        summit.id for summit in told.held.values() if (series := book.by_id.get(summit.series)) and series.members
    }
    about = {
        page.article.id: (page, first)
        for page in told.pages
        for first in told.attended.get(page.article.id, ())[:1]
        if first.summit and first.relation == "about" and first.summit not in by_right
    }
    named = _named_in(entities, about, book.regions) if about else {}
    for key, (page, occasion) in about.items():
        _listed(occasion, page, named.get(key, []), came[occasion.summit or ""])
    away = {(report.summit.id, key) for report in told.reported.values() for key in report.absent}
    _speakers(quotations, entities, places, came, by_right, away)
    _received(told.reported, entities, places, came, by_right)
    said = knowledge.view(coming)
    for summit_id, country, where, guest in attending(told.reported, countries.values(), places, said):
        if guest or summit_id not in by_right or country in came[summit_id].came:
            came[summit_id].take(country, where)
    _people(told.reported, entities, places, came, by_right)
    members = {key: came[key].came for key in by_right}
    for summit_id, country, where in listed_members(told.reported, countries.values(), members):
        came[summit_id].take(country, where)
    for summit_id, person in away:
        came[summit_id].came.pop(person, None)
    for summit_id, country in countries_away(told.reported, countries.values()):
        came[summit_id].came.pop(country, None)
    return came


def _people(
    reported: Mapping[str, Report],
    entities: Sequence[Entity],
    places: Places,
    came: Mapping[str, Guests],
    by_right: Container[str],
) -> None:
    """Those of whom a report says that they were there, and the countries that they came from."""
    people = {e.id: e for e in entities if e.kind == "person"} if reported else {}
    for summit_id, person, where in people_attending(reported, people.values()):
        guests = came[summit_id]
        home = places.find(people[person].country)
        if home and home.kind == "country" and (summit_id not in by_right or home.id in guests.came):
            guests.take(home.id, where)
        guests.take(person, where)
    for report in reported.values():
        for person, where in report.guests:
            home = places.find(people[person].country)
            if home and home.kind == "country":
                came[report.summit.id].take(home.id, where)
            came[report.summit.id].take(person, where)


def _ahead(attended: Mapping[str, list[Occasion]]) -> set[str]:
    """The summits that articles name only as ones to come after another: nobody took part in them yet."""
    relations: dict[str, set[str]] = {}
    for occasion in chain.from_iterable(attended.values()):
        relations.setdefault(occasion.summit or "", set()).add(occasion.relation)
    return {key for key, named in relations.items() if named == {"later"}}


def _members(
    summit: Summit, is_subject: bool, countries: Container[str], book: SeriesBook, places: Places
) -> Sequence[str]:
    """Ids of the countries that take part by right, and of the host.

    `is_subject` says whether an article is about the summit, and not only names it.
    """
    series = book.by_id.get(summit.series)
    when = summit.start or summit.year
    by_right = membership(series, when) if series else ()
    members = by_right or _named_by(summit, when, book)
    found = [c.id for name in members if (c := places.find(name)) and c.id in countries]
    if len(found) < len(members) and not is_subject:
        # The few members that the folder names elsewhere are no list of who took part.
        return ()
    host = places.find(summit.country) if not by_right else None
    return [*found, *([host.id] if host and host.id in countries else [])]


def with_members(reported: Mapping[str, Report], book: SeriesBook, places: Places) -> dict[str, Report]:
    """The reports, each with the names of the host and of those who take part by right, where these are known."""
    names: dict[str, frozenset[str]] = {}
    for summit in {report.summit.id: report.summit for report in reported.values()}.values():
        series = book.by_id.get(summit.series)
        members = membership(series, summit.start or summit.year) if series else ()
        named = (places.canonical(name) or name for name in (*members, summit.country or "") if name)
        names[summit.id] = frozenset(named) if members else frozenset()
    return {key: report._replace(members=names[report.summit.id]) for key, report in reported.items()}


def _named_by(summit: Summit, when: str, book: SeriesBook) -> tuple[str, ...]:
    """Countries in the name of a summit of two sides, or those that a side unites: "ASEAN-India Summit"."""
    sides = compiled(r"[-–+/]| and ").split(summit.name.removesuffix(" Summit"))
    found: list[str] = []
    for side in map(str.strip, sides if len(sides) > 1 else ()):
        body = book.by_id.get(book.by_alias.get(fold_series(side), ""))
        found += book.groups.get(side) or (membership(body, when) if body else ()) or (side,)
    return tuple(found)


def _named_in(
    entities: Sequence[Entity], articles: Container[str], regions: Container[str]
) -> dict[str, list[tuple[int, str]]]:
    """Article → where countries are named in it, by their capitals too; a place of no known country may be one.

    A part of the world is none.
    """
    named: dict[str, list[tuple[int, str]]] = {}
    countries = {e.name: e.id for e in entities if e.kind == "country"}
    for entity in entities:
        if entity.kind == "country" or (entity.kind == "place" and fold_series(entity.name) not in regions):
            key = countries.get(entity.country or "") if entity.kind == "place" and entity.country else entity.id
            for mention in entity.mentions if key else ():
                if mention.article in articles and mention.form != "adjective":
                    named.setdefault(mention.article, []).append((mention.start, key or entity.id))
    for listed in named.values():
        listed.sort()
    return named


def _of_the_body(occasion: Occasion, page: Page) -> Iterator[Span]:
    """The sentence that says whom the body unites: "The Verel Forum brings together Kenya, …"."""
    body = (occasion.name or "").removesuffix(" Summit")
    at = page.text.find(f"{body} ") if " " in body else -1
    while at >= 0:
        if page.text.startswith(_UNITES, at + len(body)):
            yield page.sentence(page.article.span.start + at)
            return
        at = page.text.find(f"{body} ", at + 1)


_UNITES = (" brings together ", " groups ", " comprises ", " includes ", " consists of ", " is made up of ", " unites ")


def _listed(occasion: Occasion, page: Page, named: Sequence[tuple[int, str]], guests: Guests) -> None:
    """Countries in lists that stand in the sentences about the summit, or right beside them."""
    if len(named) < 2:
        return
    for part in _lists_in(dict.fromkeys(_about(occasion, page, named)), page, named):
        listed = _within(part, named)
        if len(listed) > 1:
            for _, key in listed[:40]:
                guests.take(key, part)


def _about(occasion: Occasion, page: Page, named: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """The sentences that name the summit, each with those beside it; behind the first ones what its body unites.

    One that names no two countries may be left out.
    """
    whole = page.article.span
    here = (m.span.start for m in occasion.mentions[:30] if whole.start <= m.span.start < whole.end)
    for number, sentence in enumerate(dict.fromkeys(map(page.sentence, here))):
        yield from beside(sentence, page, lambda low, high: _count(low, high, named) > 1)
        if number == 0:
            yield from _of_the_body(occasion, page)


def _lists_in(sentences: Iterable[Span], page: Page, named: Sequence[tuple[int, str]]) -> tuple[Span, ...]:
    """The lists in sentences that name more than one country."""
    return tuple(part for one in sentences if _count(one.start, one.end, named) > 1 for part in lists(one, page))


def _count(low: int, high: int, named: Sequence[tuple[int, str]]) -> int:
    return bisect_left(named, (high, "")) - bisect_left(named, (low, ""))


def _within(span: Span, named: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
    low, high = (bisect_left(named, (at, "")) for at in (span.start, span.end))
    return named[low:high]


def _speakers(
    quotations: Table[Quotation],
    entities: Sequence[Entity],
    places: Places,
    came: Mapping[str, Guests],
    by_right: set[str],
    away: Container[tuple[str | None, str | None]],
) -> None:
    """Leaders quoted at the summit, with their countries where the text alone tells who came; none who was away.

    `away` holds summits and people by their ids.
    """
    people = {e.id: e for e in entities if e.kind == "person"}
    said = zip(quotations.field("speaker"), quotations.field("summit"), strict=True)
    first: dict[tuple[str | None, str], int] = {}
    for number, (speaker, summit) in enumerate(said):
        if summit:
            first.setdefault((speaker, summit), number)
    for (speaker, summit), number in first.items():
        if (summit, speaker) in away:
            continue
        person, guests = people.get(speaker or ""), came.get(summit)
        if person is None or guests is None:
            continue
        where = quotations.one(number, "spans")[0]
        country = places.find(person.country)
        if country and country.kind == "country" and (summit not in by_right or country.id in guests.came):
            guests.take(country.id, where)
        guests.take(person.id, where)


@cache
def _there() -> Pattern[str]:
    """What puts those whom the sentence names at the summit, whenever the article was written."""
    return compiled(
        r"\b(?:on the (?:sidelines|margins|fringes) of|at the (?:[\w–-]+ ){0,4}summit|told the (?:[\w–-]+ ){0,4}summit"
        r"|attended the (?:[\w–-]+ ){0,4}summit\b(?! in (?:[A-Z]\w+ )?\d)"
        r"|(?:arrived|gathered|came|flew in) for the (?:[\w–-]+ ){0,4}summit)"
    )


@cache
def _talks() -> Pattern[str]:
    return compiled(
        r"\b(?:(?:held|hold|holds|holding) (?:separate |bilateral |his |her |brief )?(?:talks|a meeting|meetings)"
        r"|met(?: separately| privately)? with|signed .{3,80} with|welcomed|greeted|shook hands|sat down with)\b"
    )


@cache
def _away() -> Pattern[str]:
    return compiled(
        r"\b(?:neither|nor|nobody|no one|not attend|absent|absence|skipp\w+|stayed away|boycott\w+"
        r"|by (?:video|phone|telephone)|phone call|video ?link|cancel\w+|did not|declin\w+|refus\w+"
        r"|former|late president|predecessor|will|would|expected"
        r"|due to|last (?:week|month|year)|earlier (?:this|in)|ago|next (?:week|month|year)|ahead of|before the)\b"
    )


def _received(
    reported: Mapping[str, Report],
    entities: Sequence[Entity],
    places: Places,
    came: Mapping[str, Guests],
    by_right: set[str],
) -> None:
    """Leaders whom a report on the summit puts there: talks at its edge, or on its days."""
    if not reported:
        return
    leaders = [person for person in entities if person.kind == "person" and leads(person.role)]
    countries = [places.find(person.country) for person in leaders]
    named: dict[str, list[tuple[int, int]]] = {}
    for rank, person in enumerate(leaders):
        for mention in person.mentions:
            if mention.form != "pronoun" and mention.article in reported:
                named.setdefault(mention.article, []).append((rank, mention.start))
    met: dict[str, dict[int, Span]] = {}
    for article, mentions in named.items():
        report = reported[article]
        guests, here = came[report.summit.id].came, met.setdefault(report.summit.id, {})
        limited = report.summit.id in by_right
        read: dict[Span, bool] = {}
        for rank, start in mentions:
            country = countries[rank]
            if leaders[rank].id in report.absent:
                continue
            if rank in here or leaders[rank].id in guests or (limited and (not country or country.id not in guests)):
                continue
            sentence = report.page.sentence(start)
            if sentence not in read:
                read[sentence] = _puts_there(sentence, report)
            if read[sentence]:
                here[rank] = sentence
    for summit, ranks in met.items():
        for rank, sentence in sorted(ranks.items()):
            if (country := countries[rank]) and country.kind == "country":
                came[summit].take(country.id, sentence)
            came[summit].take(leaders[rank].id, sentence)


def _puts_there(sentence: Span, report: Report) -> bool:
    words = report.page.words(sentence)
    there = _there().search(words) is not None
    if there and "at the" in words:
        there = _there().search(without_topics(words)) is not None
    there = there or (not report.late and _talks().search(words) is not None)
    return there and not _away().search(words.lower()) and not another_day(sentence, report)
