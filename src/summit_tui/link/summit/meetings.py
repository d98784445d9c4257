"""Occasions of all articles → meetings: which of them are the same summit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summit_tui.extract.meetings.series import SeriesBook, membership
from summit_tui.knowledge.places import fold
from summit_tui.knowledge.series import Edition
from summit_tui.lean.days import date, timedelta
from summit_tui.link.pages import Page
from summit_tui.link.summit.by_days import by_day
from summit_tui.link.summit.company import Company
from summit_tui.link.summit.held import Meetings
from summit_tui.link.summit.meeting import Meeting
from summit_tui.link.summit.occasions import Occasion, agree, held_at, settle
from summit_tui.link.summit.of_the_day import find_subject
from summit_tui.link.summit.other_editions import neighbour, number_neighbours, of_its_series
from summit_tui.link.summit.places import Places, town_of
from summit_tui.patterns import escaped, passing

NEWS = timedelta(2)
"""How long after a summit it is news."""
FEW = 3
"""Members of a series that is not known by some of them."""
SHORTEST = 5
"""Letters of the first word of a town's name that may stand for all of it; "San" and "Port" may not."""


def convoke(
    occasions: Sequence[list[Occasion]],
    pages: Sequence[Page],
    years: Sequence[int | None],
    book: SeriesBook,
    places: Places,
    company: Company,
) -> Meetings:
    """The meetings of all articles. `occasions`, `pages` and `years` (of publication) go in step."""
    _tell_series(occasions, pages, years, book, places)
    every = [o for listed in occasions for o in listed]
    meetings = Meetings(places)
    _by_year(every, meetings)
    for wanting in ("edition", "place", "country", "name"):
        for occasion in every:
            if occasion.summit is None and getattr(occasion, wanting) and (same := meetings.match(occasion)):
                meetings.join(occasion, same)
    _same_page(occasions, pages, meetings)
    _by_name(occasions, pages, years, meetings)
    by_day(occasions, pages, meetings, book, company)
    for listed, year in zip(occasions, years, strict=True):
        of_its_series(listed, year, meetings, book, places)
    _by_what_is_left(occasions, meetings)
    for listed, page in zip(occasions, pages, strict=True):
        number_neighbours(listed, page, meetings)
    return meetings


def _tell_series(
    occasions: Sequence[list[Occasion]],
    pages: Sequence[Page],
    years: Sequence[int | None],
    book: SeriesBook,
    places: Places,
) -> None:
    """Tell of each occasion, as far as its own and the other articles do, of which series and year it is."""
    for listed, page, year in zip(occasions, pages, years, strict=True):
        find_subject(page.article, listed, page, book, places)
        for occasion in listed:
            settle(occasion, book, places, year)
    every = [o for listed in occasions for o in listed]
    _of_this_year(every, pages, years, places)
    named = _Named(occasions)
    for listed, page in zip(occasions, pages, strict=True):
        if listed and listed[0].series is None:
            named.tell(listed, page)
        if listed and listed[0].series is None and listed[0].place:
            recognise(listed[0], page, book, places)
    _in_full(every, book)
    _towns(every, book, {page.article.id: town_of(page.article.place) for page in pages})
    for listed in occasions:
        _name_by_another(listed, book, places)
    _of_earlier_years(every)


def _by_year(every: Sequence[Occasion], meetings: Meetings) -> None:
    """Settle the occasions of a series and a year, those last that may be abroad or beside the series' own meeting."""
    of_a_year = sorted((o for o in every if o.series and o.year), key=lambda o: o.sort == "special")
    for occasion in of_a_year:
        then = meetings.of_year(occasion.series or "", occasion.year)
        if not any(meetings.is_abroad(occasion, m) for m in then):
            _settle_in(occasion, meetings)
    for occasion in sorted((o for o in of_a_year if o.summit is None), key=lambda o: o.sort != "special"):
        _settle_in(occasion, meetings)


def _by_what_is_left(occasions: Sequence[list[Occasion]], meetings: Meetings) -> None:
    """Join what tells enough to the meeting that it fits, or open one; of what tells less, the neighbours tell."""
    for listed in occasions:
        for occasion in listed:
            if occasion.summit is not None:
                continue
            enough = _tells_enough(occasion, occasion is listed[0])
            same = (meetings.match(occasion) if enough else None) or neighbour(occasion, listed, meetings)
            if same or enough:
                meetings.join(occasion, same) if same else meetings.open(occasion)


def _settle_in(occasion: Occasion, meetings: Meetings) -> None:
    """Join the meeting that an occasion must be, or open one."""
    same = meetings.match(occasion)
    meetings.join(occasion, same) if same else meetings.open(occasion)


def _of_this_year(
    every: Sequence[Occasion], pages: Sequence[Page], years: Sequence[int | None], places: Places
) -> None:
    """A series meets again in a town where it met before: an article's own summit is this year's, if another says so.

    So it is where the article is dated from that town, and tells neither year nor number.
    """
    written = {page.article.id: year for page, year in zip(pages, years, strict=True)}
    towns = {page.article.id: town_of(page.article.place) for page in pages}
    now = [o for o in every if o.series and o.place and o.year and o.year == written[o.article]]
    for occasion in every:
        year, place = written[occasion.article], occasion.place
        if not (year and place and occasion.series and occasion.year and occasion.relation == "about"):
            continue
        if occasion.year >= year - 1 or any(m.year or m.edition for m in occasion.mentions):
            continue
        same = [o for o in now if o.series == occasion.series and o.year == year and places.same(o.place or "", place)]
        if same or places.same(towns[occasion.article], place):
            occasion.year, occasion.start, occasion.end = year, None, None
            occasion.edition = next((o.edition for o in same if o.edition), None)


def _of_earlier_years(every: Sequence[Occasion]) -> None:
    """A lower number than that of the year's summit is one of an earlier year, where nobody tells its days."""
    highest: dict[tuple[str, int], int] = {}
    for occasion in every:
        if occasion.series and occasion.year and occasion.edition:
            key = occasion.series, occasion.year
            highest[key] = max(highest.get(key, 0), occasion.edition)
    for occasion in every:
        own = highest.get((occasion.series or "", occasion.year or 0), 0)
        lower = occasion.edition is not None and occasion.edition < own and occasion.relation == "about"
        if lower and not (occasion.start or occasion.end or any(m.year for m in occasion.mentions)):
            occasion.year, occasion.relation = None, "earlier"


class _Named:
    """The series that some article of the folder names, for those that name only whose summit it is."""

    def __init__(self, occasions: Sequence[list[Occasion]]) -> None:
        self._names: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        for occasion in (o for listed in occasions for o in listed):
            words = (occasion.name or "").removesuffix(" Summit").removesuffix(" summit")
            if occasion.series and " " in words:
                self._names[words.split()[0]][words] = occasion.series, occasion.name or ""

    def tell(self, listed: Sequence[Occasion], page: Page) -> None:
        """Give the occasions of an article without a series the only one whose name its text holds."""
        if not self._names:
            return
        text = page.text
        found = {
            told
            for first in self._names.keys() & set(text.split())
            for words, told in self._names[first].items()
            if words in text
        }
        if len(found) == 1:
            ((series, name),) = found
            for occasion in listed:
                if occasion.series is None and (occasion.edition or occasion.place):
                    occasion.series, occasion.name = series, name


def _in_full(every: Sequence[Occasion], book: SeriesBook) -> None:
    """A series that nobody lists by its full name, where another article leaves out what bodies are called by.

    "The Amber Coast Cooperation summit" of one is "the Amber Coast summit" of another. The first word is enough too.
    """
    names = {o.series: o.name for o in every if o.series and o.series not in book.by_id}
    called = book.bodies | book.fillers
    fuller: defaultdict[str, list[str]] = defaultdict(list)
    for series in names:
        head = "-".join(part for part in series.split("-") if part not in called)
        if head != series and head in names:
            fuller[head].append(series)
        parts = series.split("-")
        for last in range(1, len(parts)):
            short = "-".join(parts[:last])
            if short != head and short in names:
                fuller[short].append(series)  # "the Rhine summit" for "the Rhine-Alpine Compact summit"
    for occasion in every:
        full = fuller.get(occasion.series or "", [])
        if len(full) == 1:
            occasion.series, occasion.name = full[0], names[full[0]]


def _towns(every: Sequence[Occasion], book: SeriesBook, datelines: Mapping[str, str]) -> None:
    """What looks like a series and is the town of a summit elsewhere, or of the dateline: "the Silmar summit".

    The first word of a long name is enough: "the Bandar summit".
    """
    unknown = [o for o in every if o.series and o.series not in book.by_id]
    for occasion in unknown:
        _place(occasion, dict(_forms(datelines.get(occasion.article, ""))))
    towns = {form: town for o in every if o.place for form, town in _forms(o.place)}
    for occasion in unknown:
        _place(occasion, towns)


def _place(occasion: Occasion, towns: Mapping[str, str]) -> None:
    """Take for a town what looks like the name of a series and is one's: "the Silmar summit"."""
    if occasion.series and (town := towns.get(fold(occasion.series))):
        occasion.place, occasion.series, occasion.name = occasion.place or town, None, None


def _forms(town: str) -> list[tuple[str, str]]:
    """The name of a town and its first word, folded, each with the name."""
    first = town.split(" ")[0]
    return [(fold(form), town) for form in {town, first} if form == town or len(form) >= SHORTEST]


def _name_by_another(listed: Sequence[Occasion], book: SeriesBook, places: Places) -> None:
    """An article's summit that is called by its town is the only one that it also calls by the name of its series."""
    main = listed[0] if listed else None
    if main is None or main.series or not main.place:
        return
    named = [
        o
        for o in listed[1:]
        if o.series
        and o.series not in book.by_id
        and ((o.relation, o.year) == (main.relation, main.year) or (o.edition and o.relation in ("earlier", "later")))
        and (o.place is None or o.relation in ("earlier", "later") or places.same(o.place, main.place))
        and (agree(main.edition, o.edition) or o.relation in ("earlier", "later"))
    ]
    if len({o.series for o in named}) == 1:
        if named[0].relation == main.relation:
            main.edition = main.edition or named[0].edition
        for occasion in listed:
            if occasion.series is None:
                occasion.series, occasion.name = named[0].series, named[0].name


def _tells_enough(occasion: Occasion, main: bool) -> bool:
    """Whether an occasion without a year is a summit of its own."""
    if occasion.series:
        return occasion.relation == "about" or bool(occasion.edition or occasion.place)
    return main and bool(occasion.place) and occasion.relation not in ("earlier", "later")


def _same_page(occasions: Sequence[list[Occasion]], pages: Sequence[Page], meetings: Meetings) -> None:
    """What names a series only is the meeting of that series that the page's main article is about."""
    subjects = {
        (page.article.source, o.series): o.summit
        for listed, page in zip(occasions, pages, strict=True)
        for o in listed[:1]
        if o.summit
    }
    for listed, page in zip(occasions, pages, strict=True):
        for occasion in listed:
            summit = subjects.get((page.article.source, occasion.series))
            if occasion.summit is None and summit and occasion.relation == "about":
                meetings.join(occasion, meetings.found[summit])


def _by_name(
    occasions: Sequence[list[Occasion]], pages: Sequence[Page], years: Sequence[int | None], meetings: Meetings
) -> None:
    """An article that says "the summit" and names the group whose one summit of that year others report on."""
    named: dict[str, list[Meeting]] = {}
    for meeting in meetings.found.values():
        if name := str(meeting.first("name") or "").removesuffix(" Summit"):
            named.setdefault(name, []).append(meeting)
    unnamed = [
        (listed[0], page, year)
        for listed, page, year in zip(occasions, pages, years, strict=True)
        if listed and not (listed[0].summit or listed[0].series) and listed[0].relation == "about" and year is not None
    ]
    if not named or not unnamed:
        return
    names = passing(rf"\b(?:{'|'.join(map(escaped, sorted(named, key=len, reverse=True)))})\b")
    for main, page, year in unnamed:
        found = set(names.findall(page.text))
        held = [m for name in found for m in named[name] if m.first("year") == year]
        if len(held) == 1 and meetings.fits(main, held[0]):
            main.series = held[0].series
            meetings.join(main, held[0])


def recognise(occasion: Occasion, page: Page, book: SeriesBook, places: Places) -> None:
    """Find a known series by the place of a meeting and the countries that the article names."""
    text = page.text
    fits = []
    names = places.alike(occasion.place) if occasion.place else ()
    for key in dict.fromkeys(key for name in names for key in book.towns.get(name, ())):
        series = book.by_id[key]
        for edition in held_at(series, series.editions, [str(occasion.place)], places):
            if occasion.year and edition.year != occasion.year:
                continue
            members = membership(series, edition.start or str(edition.year))
            now = _is_of_its_days(occasion, edition)
            if len(members) <= FEW:
                # Two powers are named in every other report from a town where they met: all, and then.
                enough = len(members) if now else len(members) + 1
            else:
                enough = max(2, len(members) // 2 if now else 2 * len(members) // 3)
            if members and sum(_names_country(m, text, places) for m in members) >= enough:
                fits.append((series, edition))
    if len(fits) == 1:
        series, edition = fits[0]
        occasion.series, occasion.name = series.id, series.name
        occasion.edition, occasion.year = edition.number or occasion.edition, edition.year
        occasion.start, occasion.end = edition.start or occasion.start, edition.end or occasion.end
        occasion.country = edition.country or occasion.country


def _is_of_its_days(occasion: Occasion, edition: Edition) -> bool:
    """Whether an article was written on the days of an edition or right after them."""
    day = occasion.written[:10]
    if not edition.start or not edition.end or len(day) < len(edition.start):
        return False
    return edition.start <= day <= (date.fromisoformat(edition.end) + NEWS).isoformat()


def _names_country(country: str, text: str, places: Places) -> bool:
    """Whether a text names a country, by its adjective or its letters too ("US")."""
    if _has_word(text, country):
        return True
    found = places.find(country)
    return found is not None and any(_has_word(text, name) for name in found.aliases if name[:1].isupper())


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, and not only letters of a longer one."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(word, end)
    return False


def by_article(occasions: Iterable[list[Occasion]]) -> Mapping[str, list[Occasion]]:
    """The occasions that turned out to be a summit, by article."""
    return {listed[0].article: [o for o in listed if o.summit] for listed in occasions if listed}
