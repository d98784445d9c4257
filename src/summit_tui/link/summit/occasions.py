"""What one article says of summits: its mentions gathered into meetings, each known as far as that article tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from summit_tui.extract.meetings.series import SeriesBook, is_before_the_first
from summit_tui.knowledge.places import fold
from summit_tui.knowledge.series import Edition, Series
from summit_tui.lean.days import date
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.datelined import Reporting
from summit_tui.link.pages import Page
from summit_tui.link.summit.moved import with_changes
from summit_tui.link.summit.places import Places, led_with, town_of
from summit_tui.model import Event, SummitMention
from summit_tui.patterns import compiled
from summit_tui.tables import table

NEWS = 2
"""Days on which the end of a summit is news, from that day on."""
MOST_NAMED = 6
"""Places of an article that are asked whether its summit met where it is dated from."""
MOST = 40
"""Other meetings of one article that are told apart."""


class Occasion:
    """One meeting as one article tells of it; filled while linking."""

    __slots__ = (
        "article", "by_dateline", "country", "edition", "end", "mentions", "month_day", "name", "place", "relation",
        "series", "sort", "start", "summit", "written", "year",
    )  # fmt: skip

    def __init__(
        self,
        article: str,
        series: str | None,
        name: str | None,
        edition: int | None = None,
        *,
        year: int | None = None,
        month_day: tuple[int, int] | None = None,
        relation: str = "about",
    ) -> None:
        """What is known from the first."""
        self.article = article
        self.series = series
        self.name = name
        self.edition = edition
        self.place: str | None = None
        self.country: str | None = None
        self.year = year
        self.month_day = month_day
        self.start: str | None = None
        self.end: str | None = None
        self.relation = relation
        self.sort: str | None = None
        self.mentions: list[SummitMention] = []
        self.by_dateline = False
        """Whether its place is not told, but taken from where the article was written."""
        self.written = ""
        """When its article was published, in ISO form; empty if that is not printed."""
        self.summit: str | None = None
        """Id of the summit that it turns out to be."""

    def take(self, mention: SummitMention) -> None:
        """Add a mention and what it tells; what is known already stays."""
        self.mentions.append(mention)
        self.edition = self.edition or mention.edition
        self.year = self.year or mention.year
        self.sort = self.sort or mention.sort
        if mention.place and self.place and mention.place != self.place:
            return
        self.place = self.place or mention.place
        self.country = self.country or mention.country


def gather_occasions(told: Reporting, page: Page, book: SeriesBook) -> list[Occasion]:
    """The meetings of one article, its own subject first, by the summits that it names and its dates."""
    article, events = told.article, told.events
    mentions = [_of_another_year(m, article.published) for m in with_changes(_unabridged(told.summits, book), page)]
    if not mentions:
        return []
    mentions = led_with(_of_other_towns(mentions, book), article)
    named = [m for m in mentions if m.series and m.relation != "other"]
    subject = _subject(named) or next((m.series for m in mentions if m.series and _alone(mentions)), None)
    if not named and subject and _is_of_another_body(subject, mentions, book):
        subject = None
    name = next((m.name for m in mentions if m.series == subject and m.name), None)
    edition = _own_edition(mentions, subject)
    year = next(
        (
            m.year
            for m in mentions
            if m.series == subject and m.series and m.year and m.relation == "about" and m.edition in (None, edition)
        ),
        None,
    )
    mentions = _with_its_day(mentions, events, article.published)
    main = Occasion(article.id, subject, name, edition, year=year)
    others: list[Occasion] = []
    for mention in mentions:
        if mention.series in (subject, None) and _is_own(mention, main, edition) and agree(mention.sort, main.sort):
            main.take(mention)
            main.month_day = main.month_day or mention.month_day
        elif mention.series or not is_before_the_first(subject, mention.year, book):
            _file(others, article.id, _by_number(mention, subject, edition), subject, name)
    if (
        main.place is None
        and main.country is None
        and article.place
        and (_met_here(main, told, page) or any(m.turn == "ended" for m in main.mentions))
    ):
        main.place, main.country = town_of(article.place), article.place.partition(", ")[2] or None
        main.by_dateline = True
    found = [main, *others] if main.mentions else others
    for occasion in found:
        occasion.written = article.published or ""
    return [o for o in found if o.series or o.place or o.edition or o.year or o is main]


def _of_other_towns(mentions: list[SummitMention], book: SeriesBook) -> list[SummitMention]:
    """The mentions, one by the number of an edition that met elsewhere as one before or after the article's own.

    "The U.N. climate conference in Baku … “COP30 is our last chance”."
    """
    town = {m.series: m.place for m in reversed(mentions) if m.place and not m.edition and m.relation == "about"}
    return [_by_town(m, town[m.series], book) if m.edition and m.series in town else m for m in mentions]


def _by_town(mention: SummitMention, town: str | None, book: SeriesBook) -> SummitMention:
    series = book.by_id.get(mention.series or "")
    if series is None or not town or mention.place or mention.relation != "about":
        return mention
    here = [e for e in series.editions if e.place and fold(e.place) == fold(town)]
    its = next((e for e in series.editions if e.number == mention.edition and e.place), None)
    if not here or its is None or its in here:
        return mention
    return mention._replace(relation="later" if its.year > here[-1].year else "earlier")


def _with_its_day(mentions: list[SummitMention], events: Sequence[Event], published: str | None) -> list[SummitMention]:
    """A summit that is said to have begun or ended, on a day that its sentence leaves out, did so on the report's."""
    own = [m for m in mentions if m.relation == "about"]
    turned = next((m for m in own if m.turn), None)
    if not published or len(published) < 10 or any(m.start or m.end for m in own) or turned is None:
        return mentions
    day = next((e.date for e in events if e.precision == "day" and e.end is None and _news(e.date, published)), None)
    if day is None:
        return mentions
    told = turned._replace(end=day) if turned.turn == "ended" else turned._replace(start=day)
    return [told if m is turned else m for m in mentions]


def _of_another_year(mention: SummitMention, published: str | None) -> SummitMention:
    """A mention with a year other than the article's looks back or ahead; around New Year it may well be its own."""
    if mention.relation != "about" or not mention.year or not published:
        return mention
    year, month = int(published[:4]), published[5:7] or "06"
    if mention.year < year - (month <= "03"):
        return mention._replace(relation="earlier")
    if mention.year > year + (month >= "10"):
        return mention._replace(relation="later")
    return mention


def _met_here(main: Occasion, told: Reporting, page: Page) -> bool:
    """Whether the dateline says where the summit was: the town has given it its name, or it began or ended that day."""
    article = told.article
    town = town_of(article.place).casefold()
    if main.name and f"{main.name} ".casefold().startswith(f"{town} "):
        return True
    here = [m for m in main.mentions[:MOST_NAMED] if m.span.source == article.source]
    days = {day for m in here for day in (m.start, m.end) if day}
    if any(_news(day, article.published) for day in days):
        sentences = {page.sentence(m.span.start) for m in here}
    else:
        dated = set(filter(None, table(told.events).field("sentence")))
        starts = [m.span.start for m in here if any(s.start <= m.span.start <= s.end for s in dated)]
        sentences = dated.intersection(map(page.sentence, starts))
    return any(_reported().search(page.words(sentence)) for sentence in sentences)


def _news(day: str, published: str | None) -> bool:
    """Whether an article was written on a day or right after it."""
    if not published or len(published) < len(day):
        return False
    return 0 <= (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days < NEWS


@cache
def _reported() -> Pattern[str]:
    """What only a meeting here is told with; a place of its own behind it, it has been asked for before."""
    done = "ended|closed|concluded|began|opened|wrapped up|wound up"
    meeting = "(?:[Ss]ummit|[Mm]eeting|[Ff]orum|[Rr]etreat|[Gg]athering)"
    return compiled(
        rf"\b{meeting}(?: of [^.;,]{{3,50}}?)?(?:, [^.;]{{3,90}},)? (?:{done}|kicked off|got under way)\b(?! in )"
        rf"|\b(?:{done}) (?:their|the) [\w -]{{0,30}}{meeting}\b(?! in )|\b{meeting} (?:\w+ )?here\b"
        rf"|\b{meeting}(?: of [^.;,]{{3,50}})?,? (?:which|that) (?:{done}) (?:here\b|in this )"
        r"|\barriv(?:e|ed|es|ing) here (?:[\w’'-]+ ){0,3}for [\w’' -]{0,60}[Ss]ummit\b"
        r"|\b(?<!will )(?:met|gathered|sat down|convened|assembled|came together)\b[^.;:“”]{0,90}"
        rf" for (?:the|a|an|their|its) [^.;:,]{{0,60}}{meeting}\b(?! in )"
    )


def _unabridged(mentions: Sequence[SummitMention], book: SeriesBook) -> list[SummitMention]:
    """A series that is not known and that the article also calls by a longer name ("Lakes" for "Lakes Compact")."""
    names = {m.series: m.name for m in mentions if m.series and m.series not in book.by_id}
    if len(names) > MOST:
        return list(mentions)
    words = {series: frozenset(series.split("-")) for series in names}
    fuller: dict[str, str] = {}
    for short in names:
        longer = [series for series in names if words[short] < words[series]]
        if len(longer) == 1:
            fuller[short] = longer[0]
    return [
        m._replace(series=fuller[m.series], name=names[fuller[m.series]]) if m.series in fuller else m for m in mentions
    ]


def _alone(mentions: Sequence[SummitMention]) -> bool:
    return len({m.series for m in mentions}) == 1


def _is_of_another_body(subject: str, mentions: Sequence[SummitMention], book: SeriesBook) -> bool:
    """Whether the summit meets where only other bodies met: "a gathering of ASEAN leaders" there is of such a one."""
    towns = (book.towns.get(fold(m.place)) for m in mentions if m.place and m.series is None)
    return any(met and subject not in met for met in towns)


def _subject(named: Sequence[SummitMention]) -> str | None:
    """The series that the article names most, and first."""
    counts = Counter(m.series for m in named if m.relation == "about") or Counter(m.series for m in named)
    return max(counts, key=lambda s: counts[s]) if counts else None


def _own_edition(mentions: Sequence[SummitMention], subject: str | None) -> int | None:
    place = next((m.place for m in mentions if m.place and m.relation == "about" and m.series in (subject, None)), None)
    sort = next((m.sort for m in mentions if m.sort and m.relation == "about" and m.series in (subject, None)), None)
    about = [m for m in mentions if m.relation == "about" and m.edition and not _elsewhere(m, place)]
    about = [m for m in about if agree(m.sort, sort)]
    return next((m.edition for m in about if m.series == subject and subject), None) or next(
        (m.edition for m in about if m.series is None), None
    )


def _by_number(mention: SummitMention, subject: str | None, edition: int | None) -> SummitMention:
    """A mention of another edition of the subject's series, of which no year is told, as one before or after it."""
    if mention.relation != "about" or mention.year or not (mention.edition and edition):
        return mention
    if mention.series not in (subject, None) or mention.edition == edition:
        return mention
    return mention._replace(relation="later" if mention.edition > edition else "earlier")


def _elsewhere(mention: SummitMention, place: str | None) -> bool:
    """Whether a mention gives another town than the one where the article's own summit is."""
    return bool(mention.place and place and fold(mention.place) != fold(place))


def agree(one: object, other: object) -> bool:
    """Whether nothing speaks against it that two tellings are of one thing."""
    return one is None or other is None or one == other


def _is_own(mention: SummitMention, main: Occasion, edition: int | None) -> bool:
    if mention.relation != "about":
        return False
    if _elsewhere(mention, main.place) and (mention.edition or mention.year):
        return False
    if mention.edition and edition and mention.edition != edition:
        return False
    return not (mention.year and main.year and mention.year != main.year)


def _file(
    others: list[Occasion],
    article: str,
    mention: SummitMention,
    subject: str | None,
    name: str | None,
) -> None:
    """Put a mention of another meeting with those it belongs to."""
    series, called = mention.series or subject, mention.name or name
    for other in others[:MOST]:
        same = other.series == series and other.relation == mention.relation
        if (
            same
            and (other.edition in (None, mention.edition) or mention.edition is None)
            and (other.year in (None, mention.year) or mention.year is None)
            and agree(other.sort, mention.sort)
        ):
            other.take(mention)
            return
    if len(others) >= MOST:
        return
    other = Occasion(article, series, called, relation=mention.relation, month_day=mention.month_day)
    other.take(mention)
    others.append(other)


def settle(occasion: Occasion, book: SeriesBook, places: Places, written: int | None) -> None:
    """Find the edition of a known series, or else what the text and the article's year tell."""
    occasion.country = places.canonical(occasion.country)
    if not occasion.start:
        from_to = [m for m in occasion.mentions if m.start and m.end and m.start < m.end]
        # A title may give the day of a statement beside the summit's name; from when to when, the text tells.
        dated = from_to or occasion.mentions
        occasion.start = min((m.start for m in dated if m.start), default=None)
        occasion.end = max((m.end for m in dated if m.end), default=None)
        if occasion.start and occasion.end and occasion.end < occasion.start:
            occasion.end = None
    series = book.by_id.get(occasion.series or "")
    chosen = _edition(occasion, series, places, written) if series else None
    if series and chosen and _is_of_another_time(occasion, chosen, written, places):
        occasion.edition = None
        chosen = _edition(occasion, series, places, written)
    if chosen and (occasion.sort != "special" or places.same(occasion.place or "", chosen.place or "")):
        _fill(occasion, chosen)
    elif occasion.year is None and occasion.relation in ("about", "other"):
        occasion.year = int(occasion.start[:4]) if occasion.start else written


def _is_of_another_time(occasion: Occasion, edition: Edition, written: int | None, places: Places) -> bool:
    """Whether a number is none of the summit reported: "the first Commonwealth summit in the Pacific", in 2024."""
    if not written or not occasion.edition or occasion.year or occasion.relation != "about":
        return False
    return edition.year < written - 2 and not places.same(occasion.place or "", edition.place or "")


def _fill(occasion: Occasion, edition: Edition) -> None:
    occasion.edition, occasion.year = edition.number or occasion.edition, edition.year
    occasion.place = edition.place or occasion.place
    occasion.country = edition.country or occasion.country
    if edition.start:
        occasion.start, occasion.end = edition.start, edition.end


def held_at(series: Series, editions: Sequence[Edition], names: Collection[str], places: Places) -> list[Edition]:
    """The editions of which a name is that of the place, or of the region or the hotel that it is called by."""
    if not names:
        return []
    wanted = {places.key(name) for name in names}
    called = {fold(name) for name in names} if series.venues else ()
    days = tuple(day for day, venue in series.venues if fold(venue) in called)
    return [
        e
        for e in editions
        if (days and (e.start or str(e.year)).startswith(days)) or (e.place and places.key(e.place) in wanted)
    ]


def _out_of_season(edition: Edition, month: int) -> bool:
    """Whether an edition was held months before or after a month of whichever year: the text means another one."""
    return edition.start is not None and 1 < abs(int(edition.start[5:7]) - month) < 11


def _edition(occasion: Occasion, series: Series, places: Places, written: int | None) -> Edition | None:
    """The only edition that fits what is said; None if none or several do."""
    fits = list(series.editions)
    if occasion.edition:
        fits = [e for e in fits if e.number == occasion.edition]
    if occasion.year:
        fits = [e for e in fits if e.year == occasion.year]
    said = bool(occasion.edition or occasion.year)
    towns = {m.place for m in occasion.mentions if m.place} | ({occasion.place} if occasion.place else set())
    if series.partial and not (towns and held_at(series, fits, towns, places)):
        return None
    for named, of in ((towns, "place"), ({occasion.country} - {None} or towns, "country")):
        if of == "place":
            here = held_at(series, fits, towns, places)
        else:
            here = [e for e in fits if e.country and any(places.same(n, e.country) for n in named if n)]
            if towns and written:  # another town of that country is another year's
                here = [e for e in here if abs(e.year - written) <= 1]
        if here:
            fits, said = here, True
            if of == "place":
                break
        elif named and of == "country" and towns and occasion.edition is None and not occasion.year:
            fits = [e for e in fits if e.place is None]
    if occasion.month_day:
        month, day = occasion.month_day
        here = [e for e in fits if e.start and e.end and e.start[5:] <= f"{month:02}-{day:02}" <= e.end[5:]]
        fits, said = here or [e for e in fits if not _out_of_season(e, month)], said or bool(here)
    if occasion.start and len(fits) > 1:
        fits = [e for e in fits if e.start and e.end and e.start <= occasion.start <= e.end] or fits
    if written and not occasion.year and occasion.relation == "about":
        near = [e for e in fits if abs(e.year - written) <= 1 and (e.year == written or occasion.edition)]
        fits = near or (fits if said else [])
        said = True
    if occasion.relation == "earlier" and not said:
        return None
    meant = fits if len(fits) < 2 or occasion.sort == "special" else series.ordinary(fits)
    return meant[0] if len(meant) == 1 and said else None
