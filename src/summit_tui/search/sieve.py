"""A query's filters put to the things of a dossier: the article list, the quotations page and the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.model import Article, Entity, Event, Figure, Quotation, Summit
from summit_tui.search.query import Filter, Query

AROUND = 200
"""Characters before and behind a figure or a date among which a place may be named."""
NOBODY = frozenset({"?", "none", "nobody", "unknown"})
"""Values of `speaker:` and `summit:` that ask for what has none."""


class Sieve:
    """Says of each thing whether a query keeps it. Names are looked up once, when the sieve is made."""

    def __init__(self, dossier: Dossier, query: Query) -> None:
        self._dossier = dossier
        self.query = query
        self._words = [wanted for wanted in query.wanted if wanted.words]
        self._named = {asked: self._look_up(asked) for asked in query.filters}
        self.unknown = tuple(
            f"no {asked.field} is called {', '.join(asked.values)}"
            for asked, named in self._named.items()
            if named is not None and not named and asked.field != "place"
        )
        """Names in the query that nothing in the dossier has, as messages."""
        self._alone: dict[Filter, Sieve] = {}
        """A sieve for each filter that is put to the articles of a name."""
        self._indirect = not {"indirect", "all"}.isdisjoint(query.values("kind"))
        """Whether reported statements are asked for."""
        self._speakers: dict[str | None, str] = {}
        """Names of speakers, each looked up once: thousands of quotations are of a few hundred."""
        self._quoting: dict[Filter, Set[str]] = {}
        """Articles in which those speak whom a filter names; many articles are asked about."""
        self._ways: list[tuple[list[str], bool]] | None = None
        """How each part of the query may stand in a text, and whether it must not; made when it is first asked."""

    def article(self, article: Article) -> bool:
        """Whether an article is kept: it is about the summit, quotes the speaker, …"""
        dossier = self._dossier

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    return article.id in self._articles_quoting(asked)
                case "summit":
                    return self._any(asked, article.summits)
                case "outlet":
                    return self._is(asked, outlet_of(article) or None)
                case "place":
                    return self._names_place(asked, article.id, article.span.start, article.span.end)
                case "kind":
                    return _kind(asked, ("article", article.role))
                case "has":
                    return any(self._has(what, article) for what in asked.values)
            return _dated(asked, article.published)

        return self._all(holds) and self._tells(lambda: _article_text(dossier, article))

    def quotation(self, quotation: Quotation) -> bool:
        """Whether a quotation is kept. Reported statements are, only if `kind:` asks for them."""
        return (self._indirect or quotation.kind != "indirect") and self._keeps(quotation)

    def _keeps(self, quotation: Quotation) -> bool:
        dossier = self._dossier
        article = dossier.article(quotation.article)
        if article is None:
            return False

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    return self._is(asked, quotation.speaker)
                case "summit":
                    return self._is(asked, quotation.summit)
                case "outlet":
                    return self._is(asked, outlet_of(article) or None)
                case "place":
                    return self._names_place(
                        asked, article.id, quotation.spans[0].start, quotation.spans[-1].end
                    ) or self._met_at(asked, quotation.summit)
                case "kind":
                    return _kind(asked, (quotation.kind, *(("quote",) if quotation.kind != "indirect" else ())))
                case "has":
                    return all(self._quotation_has(what, quotation) for what in asked.values)
            return _dated(asked, article.published)

        return self._all(holds) and self._tells(lambda: self._said(quotation))

    def quotations(self) -> tuple[list[Quotation], int]:
        """All quotations that are kept, and how many reported statements would be, where no `kind:` is asked for."""
        if self.query.values("kind"):
            return [*filter(self.quotation, self._dossier.quotations)], 0
        kept = [*filter(self._keeps, self._dossier.quotations)]
        said = [quotation for quotation in kept if quotation.kind != "indirect"]
        return said, len(kept) - len(said)

    def entity(self, entity: Entity) -> bool:
        """Whether a person, place, … is kept: it is of the kind, or stands in an article that is kept otherwise."""
        dossier = self._dossier
        kinds = ("agreement",) if entity.kind == "agreement" else ("entity", entity.kind)

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    return self._is(asked, entity.id)
                case "kind":
                    return _kind(asked, kinds)
                case "summit" if entity.summit is not None:
                    return self._is(asked, entity.summit)
                case "place" if entity.kind in ("place", "country"):
                    return self._is(asked, entity.id)
            alone = self._alone.get(asked) or self._alone.setdefault(asked, Sieve(dossier, Query(filters=(asked,))))
            articles = {mention.article for mention in entity.mentions} | {
                said.article for said in dossier.quotations_by(entity.id)
            }
            return any((article := dossier.article(key)) is not None and alone.article(article) for key in articles)

        return self._all(holds) and self._tells(lambda: " ".join((entity.name, *entity.aliases, entity.role or "")))

    def summit(self, summit: Summit) -> bool:
        """Whether a summit is kept."""
        dossier = self._dossier

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    return any(
                        self._is(asked, said.speaker) for said in dossier.quotations_at(summit.id, indirect=True)
                    )
                case "summit":
                    return self._is(asked, summit.id)
                case "outlet":
                    return any(
                        (article := dossier.article(key)) is not None and self._is(asked, outlet_of(article) or None)
                        for key in summit.articles
                    )
                case "place":
                    return self._met_at(asked, summit.id)
                case "kind":
                    return _kind(asked, ("summit",))
                case "has":
                    return True
            return _dated(asked, (summit.end if asked.field == "since" else summit.start) or summit.year)

        return self._all(holds) and self._tells(lambda: f"{summit.name} {summit.place} {summit.country} {summit.id}")

    def figure(self, figure: Figure) -> bool:
        """Whether a figure is kept."""
        article = self._dossier.article(figure.article)
        if article is None:
            return False

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    return self._is(asked, figure.speaker)
                case "summit":
                    return self._is(asked, figure.summit) or (
                        figure.summit is None and self._any(asked, article.summits)
                    )
                case "outlet":
                    return self._is(asked, outlet_of(article) or None)
                case "place":
                    return self._names_place(asked, article.id, figure.span.start - AROUND, figure.span.end + AROUND)
                case "kind":
                    return _kind(asked, ("figure",))
                case "has":
                    return "figure" in asked.values
            return _dated(asked, article.published)

        return self._all(holds) and self._tells(lambda: f"{figure.text} {figure.about} {figure.unit}")

    def event(self, event: Event) -> bool:
        """Whether a dated event is kept; `since:` and `until:` mean the event's own date."""
        article = self._dossier.article(event.article)
        if article is None:
            return False

        def holds(asked: Filter) -> bool:
            match asked.field:
                case "speaker":
                    within = (said for said in self._dossier.quotations_in(article.id, True) if _overlap(said, event))
                    return any(self._is(asked, said.speaker) for said in within)
                case "summit":
                    return self._is(asked, event.summit)
                case "outlet":
                    return self._is(asked, outlet_of(article) or None)
                case "place":
                    return self._names_place(asked, article.id, event.span.start - AROUND, event.span.end + AROUND)
                case "kind":
                    return _kind(asked, ("event",))
                case "has":
                    return "date" in asked.values
            return _dated(asked, event.date)

        return self._all(holds) and self._tells(lambda: event.text)

    def passage(self, text: str) -> bool:
        """Whether a stretch of an article that is kept has all the words, so that it is shown for it."""
        asked = [ways for ways, negated in self._asked() if not negated]
        if not asked:
            return False
        from summit_tui.search.folding import words

        joined = f" {' '.join(words(text))} "
        return all(_stands(ways, joined) for ways in asked)

    def begins(self, text: str) -> int:
        """The offset in such a stretch of the first word that is asked for."""
        from summit_tui.search.folding import placed_words

        first = tuple(wanted.words[0] for wanted in self._words if not wanted.negated)
        return next((start for word, start, _ in placed_words(text) if word.startswith(first)), 0)

    def _all(self, holds: Callable[[Filter], bool]) -> bool:
        return all(holds(asked) != asked.negated for asked in self.query.filters)

    def _look_up(self, asked: Filter) -> frozenset[str | None] | None:
        """Ids (for `outlet`, names) that the values of a filter name; None for fields that name nothing."""
        dossier = self._dossier
        things: Sequence[tuple[str, Sequence[str]]]
        if asked.field == "speaker":
            spoken = set(dossier.quotations.field("speaker"))
            things = [(entity.id, _names(entity)) for entity in dossier.entities if entity.id in spoken]
        elif asked.field == "summit":
            things = [(summit.id, _summit_names(summit)) for summit in dossier.summits]
        elif asked.field == "outlet":
            things = [(name, (name,)) for name in dossier.outlets()]
        elif asked.field == "place":
            things = [(entity.id, _names(entity)) for entity in dossier.entities if entity.kind in ("place", "country")]
        else:
            return None
        found: set[str | None] = set()
        for value in asked.values:
            named: set[str | None] = {None} if value.lower() in NOBODY else self._called(value, things)
            if not named and asked.field == "outlet":
                named |= dossier.outlets_also_called(value)
            found |= named
        return frozenset(found)

    def _called(self, value: str, things: Sequence[tuple[str, Sequence[str]]]) -> set[str | None]:
        # Behind these imports are the alphabets: most calls name nobody, and each printing would wait for them.
        from summit_tui.search.naming import called
        from summit_tui.search.scripts import in_latin

        return {*called(in_latin(value, lambda: self._dossier.knowledge), things)}

    def _is(self, asked: Filter, key: str | None) -> bool:
        return key in (self._named[asked] or ())

    def _articles_quoting(self, asked: Filter) -> Set[str]:
        if asked not in self._quoting:
            said = self._dossier.quotations
            spoken = zip(said.field("article"), said.field("speaker"), strict=True)
            self._quoting[asked] = {article for article, speaker in spoken if self._is(asked, speaker)}
        return self._quoting[asked]

    def _any(self, asked: Filter, keys: Sequence[str]) -> bool:
        return any(self._is(asked, key) for key in keys) or (not keys and self._is(asked, None))

    def _names_place(self, asked: Filter, article: str, start: int, end: int) -> bool:
        places = self._dossier.places_in(article)
        return any(start <= place.start and place.end <= end and self._is(asked, place.entity) for place in places)

    def _met_at(self, asked: Filter, key: str | None) -> bool:
        met = self._dossier.summit(key)
        if met is None:
            return False
        where = [(met.id, [part for part in (met.place, met.country) if part])]
        return any(self._called(value, where) for value in asked.values)

    def _has(self, what: str, article: Article) -> bool:
        dossier = self._dossier
        match what:
            case "figure":
                return bool(dossier.figures_in(article.id))
            case "quote":
                return bool(dossier.quotations_in(article.id))
            case "date":
                return bool(dossier.events_in(article.id))
            case "summit":
                return bool(article.summits)
        return article.copy_of is not None

    def _quotation_has(self, what: str, quotation: Quotation) -> bool:
        dossier = self._dossier
        match what:
            case "figure":
                return any(_overlap(quotation, figure) for figure in dossier.figures_in(quotation.article))
            case "date":
                return any(_overlap(quotation, event) for event in dossier.events_in(quotation.article))
            case "summit":
                return quotation.summit is not None
            case "quote":
                return True
        return quotation.copy_of is not None

    def _said(self, quotation: Quotation) -> str:
        name = self._speakers.get(quotation.speaker)
        if name is None:
            who = self._dossier.entity(quotation.speaker)
            name = self._speakers[quotation.speaker] = who.name if who else ""
        return f"{quotation.text} {name}"

    def _tells(self, text: Callable[[], str]) -> bool:
        """Whether a text has the query's words: whole, or as beginnings of words."""
        if not self._words:
            return True
        from summit_tui.search.folding import words

        joined = f" {' '.join(words(text()))} "
        return all(_stands(ways, joined) != negated for ways, negated in self._asked())

    def _asked(self) -> list[tuple[list[str], bool]]:
        if self._ways is None:
            from summit_tui.search.variants import spelled_otherwise

            self._ways = [
                ([f" {way}{' ' if wanted.phrase else ''}" for way in spelled_otherwise(wanted)], wanted.negated)
                for wanted in self._words
            ]
        return self._ways


def reported(dossier: Dossier, query: Query) -> int:
    """How many reported statements a query would keep as well; none where it says of which kind things are to be."""
    return 0 if query.values("kind") else Sieve(dossier, query).quotations()[1]


DATES = ("since", "until")


def undated(dossier: Dossier, query: Query) -> str:
    """What a query leaves out only because its page tells no date, as a message; empty where that is nothing."""
    if not any(f.field in DATES and not f.negated for f in query.filters):
        return ""
    # What `kind:` asks for is not of articles, and words are no matter of theirs alone.
    others = tuple(f for f in query.filters if f.field not in (*DATES, "kind"))
    sieve = Sieve(dossier, Query(filters=others))
    roles = [article.role for article in dossier.articles if not article.published and sieve.article(article)]
    headlines = roles.count("teaser")
    counts = ((len(roles) - headlines, "article"), (headlines, "headline"))
    told = " and ".join(f"{number:,} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number)
    return f"left out, since their pages tell no date: {told}" if told else ""


def _stands(ways: Sequence[str], joined: str) -> bool:
    return any(way in joined for way in ways)


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.id, entity.name, *entity.aliases, *((entity.role,) if entity.role else ()))


def _summit_names(summit: Summit) -> tuple[str, ...]:
    year = (summit.start or summit.year)[:4]
    places = [part for part in (summit.place, summit.country) if part]
    return (
        summit.id,
        summit.series,
        summit.name,
        f"{summit.name} {year} {' '.join(places)}",
        *places,
        *(f"{place} {year}" for place in places),
    )


def _kind(asked: Filter, mine: tuple[str, ...]) -> bool:
    """Whether a thing is of one of the kinds asked for; `kind:all` keeps everything."""
    return "all" in asked.values or any(kind in asked.values for kind in mine)


def _dated(asked: Filter, date: str | None) -> bool:
    """Whether a day is inside `since` or `until`, as exactly as both are given; what has no date is outside."""
    if not date:
        return False
    value = asked.values[0]
    shorter = min(len(value), len(date), 10)
    return date[:shorter] >= value[:shorter] if asked.field == "since" else date[:shorter] <= value[:shorter]


def _overlap(quotation: Quotation, thing: Figure | Event) -> bool:
    return any(span.start < thing.span.end and thing.span.start < span.end for span in quotation.spans)


def _article_text(dossier: Dossier, article: Article) -> str:
    return f"{article.title} {outlet_of(article)} {' '.join(article.authors)} {dossier.text(article.span)}"
