"""A query's filters put to the things of a dossier: the article list, the quotations page and the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.model import Article, Entity, Event, Figure, Quotation, Summit
from summit_tui.search.folding import words
from summit_tui.search.naming import called
from summit_tui.search.query import Filter, Query, Wanted
from summit_tui.search.scripts import in_latin

NOBODY = frozenset({"?", "none", "nobody", "unknown"})
"""Values of `speaker:` and `summit:` that ask for what has none."""


class Sieve:
    """Says of each thing whether a query keeps it. Names are looked up once, when the sieve is made."""

    def __init__(self, dossier: Dossier, query: Query) -> None:
        self._dossier = dossier
        self.query = query
        self._words = [w for w in query.wanted if w.words]
        self._named = {f: self._look_up(f) for f in query.filters}
        self.unknown = tuple(
            f"no {f.field} is called {', '.join(f.values)}"
            for f, named in self._named.items()
            if named is not None and not named and f.field != "place"
        )
        """Names in the query that nothing in the dossier has, as messages."""

    def article(self, a: Article) -> bool:
        """Whether an article is kept: it is about the summit, quotes the speaker, …"""
        d = self._dossier

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    return any(self._is(f, q.speaker) for q in d.quotations_in(a.id, indirect=True))
                case "summit":
                    return self._any(f, a.summits)
                case "outlet":
                    return self._is(f, outlet_of(a) or None)
                case "place":
                    return self._names_place(f, a.id, a.span.start, a.span.end)
                case "kind":
                    return _kind(f, ("article", a.role))
                case "has":
                    return any(self._has(v, a) for v in f.values)
            return _dated(f, a.published)

        return self._all(holds) and self._tells(lambda: _article_text(d, a))

    def quotation(self, q: Quotation) -> bool:
        """Whether a quotation is kept. Reported statements are, only if `kind:` asks for them."""
        d = self._dossier
        a = d.article(q.article)
        if a is None or (q.kind == "indirect" and not self._asks_for_indirect()):
            return False

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    return self._is(f, q.speaker)
                case "summit":
                    return self._is(f, q.summit)
                case "outlet":
                    return self._is(f, outlet_of(a) or None)
                case "place":
                    return self._names_place(f, a.id, q.spans[0].start, q.spans[-1].end) or self._met_at(f, q.summit)
                case "kind":
                    return _kind(f, (q.kind, *(("quote",) if q.kind != "indirect" else ())))
                case "has":
                    return all(self._quotation_has(v, q) for v in f.values)
            return _dated(f, a.published)

        return self._all(holds) and self._tells(lambda: self._said(q))

    def entity(self, e: Entity) -> bool:
        """Whether a person, place, … is kept: it is of the kind, or stands in an article that is kept otherwise."""
        d = self._dossier
        kinds = ("agreement",) if e.kind == "agreement" else ("entity", e.kind)

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    return self._is(f, e.id)
                case "kind":
                    return _kind(f, kinds)
                case "summit" if e.summit is not None:
                    return self._is(f, e.summit)
                case "place" if e.kind in ("place", "country"):
                    return self._is(f, e.id)
            alone = Sieve(d, Query(filters=(f,)))
            alone._named = self._named
            articles = {m.article for m in e.mentions} | {q.article for q in d.quotations_by(e.id)}
            return any((a := d.article(key)) is not None and alone.article(a) for key in articles)

        return self._all(holds) and self._tells(lambda: " ".join((e.name, *e.aliases, e.role or "")))

    def summit(self, s: Summit) -> bool:
        """Whether a summit is kept."""
        d = self._dossier

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    return any(self._is(f, q.speaker) for q in d.quotations_at(s.id, indirect=True))
                case "summit":
                    return self._is(f, s.id)
                case "outlet":
                    return any(
                        (a := d.article(key)) is not None and self._is(f, outlet_of(a) or None) for key in s.articles
                    )
                case "place":
                    return self._met_at(f, s.id)
                case "kind":
                    return _kind(f, ("summit",))
                case "has":
                    return True
            return _dated(f, (s.end if f.field == "since" else s.start) or s.id[-4:])

        return self._all(holds) and self._tells(lambda: f"{s.name} {s.place} {s.country} {s.id}")

    def figure(self, x: Figure) -> bool:
        """Whether a figure is kept."""
        a = self._dossier.article(x.article)
        if a is None:
            return False

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    return self._is(f, x.speaker)
                case "summit":
                    return self._is(f, x.summit) or (x.summit is None and self._any(f, a.summits))
                case "outlet":
                    return self._is(f, outlet_of(a) or None)
                case "place":
                    return self._names_place(f, a.id, x.span.start - 200, x.span.end + 200)
                case "kind":
                    return _kind(f, ("figure",))
                case "has":
                    return "figure" in f.values
            return _dated(f, a.published)

        return self._all(holds) and self._tells(lambda: f"{x.text} {x.about} {x.unit}")

    def event(self, e: Event) -> bool:
        """Whether a dated event is kept; `since:` and `until:` mean the event's own date."""
        a = self._dossier.article(e.article)
        if a is None:
            return False

        def holds(f: Filter) -> bool:
            match f.field:
                case "speaker":
                    within = (q for q in self._dossier.quotations_in(a.id, True) if _overlap(q, e))
                    return any(self._is(f, q.speaker) for q in within)
                case "summit":
                    return self._is(f, e.summit)
                case "outlet":
                    return self._is(f, outlet_of(a) or None)
                case "place":
                    return self._names_place(f, a.id, e.span.start - 200, e.span.end + 200)
                case "kind":
                    return _kind(f, ("event",))
                case "has":
                    return "date" in f.values
            return _dated(f, e.date)

        return self._all(holds) and self._tells(lambda: e.text)

    # --- what a filter means ---

    def _all(self, holds: Callable[[Filter], bool]) -> bool:
        return all(holds(f) != f.negated for f in self.query.filters)

    def _asks_for_indirect(self) -> bool:
        kinds = self.query.values("kind")
        return "indirect" in kinds or "all" in kinds

    def _look_up(self, f: Filter) -> frozenset[str | None] | None:
        """Ids (for `outlet`, names) that the values of a filter name; None for fields that name nothing."""
        d = self._dossier
        things: Sequence[tuple[str, Sequence[str]]]
        if f.field == "speaker":
            spoken = {q.speaker for q in d.quotations}
            things = [(e.id, _names(e)) for e in d.entities if e.id in spoken]
        elif f.field == "summit":
            things = [(s.id, _summit_names(s)) for s in d.summits]
        elif f.field == "outlet":
            things = [(name, (name,)) for name in d.outlets()]
        elif f.field == "place":
            things = [(e.id, _names(e)) for e in d.entities if e.kind in ("place", "country")]
        else:
            return None
        found: set[str | None] = set()
        for value in f.values:
            named: set[str | None] = {None} if value.lower() in NOBODY else {*called(in_latin(value), things)}
            if not named and f.field == "outlet":
                named |= d.outlets_also_called(value)
            found |= named
        return frozenset(found)

    def _is(self, f: Filter, key: str | None) -> bool:
        return key in (self._named[f] or ())

    def _any(self, f: Filter, keys: Sequence[str]) -> bool:
        return any(self._is(f, key) for key in keys) or (not keys and self._is(f, None))

    def _names_place(self, f: Filter, article: str, start: int, end: int) -> bool:
        places = self._dossier.places_in(article)
        return any(start <= p.start and p.end <= end and self._is(f, p.entity) for p in places)

    def _met_at(self, f: Filter, summit: str | None) -> bool:
        s = self._dossier.summit(summit)
        if s is None:
            return False
        where = [(s.id, [part for part in (s.place, s.country) if part])]
        return any(called(in_latin(value), where) for value in f.values)

    def _has(self, what: str, a: Article) -> bool:
        d = self._dossier
        match what:
            case "figure":
                return bool(d.figures_in(a.id))
            case "quote":
                return bool(d.quotations_in(a.id))
            case "date":
                return bool(d.events_in(a.id))
            case "summit":
                return bool(a.summits)
        return a.copy_of is not None

    def _quotation_has(self, what: str, q: Quotation) -> bool:
        d = self._dossier
        match what:
            case "figure":
                return any(_overlap(q, x) for x in d.figures_in(q.article))
            case "date":
                return any(_overlap(q, e) for e in d.events_in(q.article))
            case "summit":
                return q.summit is not None
            case "quote":
                return True
        return q.copy_of is not None

    # --- bare words ---

    def _said(self, q: Quotation) -> str:
        who = self._dossier.entity(q.speaker)
        return f"{q.text} {who.name if who else ''}"

    def _tells(self, text: Callable[[], str]) -> bool:
        """Whether a text has the query's words: whole, or as beginnings of words."""
        if not self._words:
            return True
        joined = f" {' '.join(words(text()))} "
        return all(_stands(w, joined) != w.negated for w in self._words)


def reported(dossier: Dossier, query: Query) -> int:
    """How many reported statements a query would keep as well; none where it says of which kind things are to be."""
    if query.values("kind"):
        return 0
    wanted = query._replace(filters=(*query.filters, Filter("kind", ("indirect",))))
    return sum(map(Sieve(dossier, wanted).quotation, dossier.quotations))


def _stands(wanted: Wanted, joined: str) -> bool:
    return f" {' '.join(wanted.words)}" + (" " if wanted.phrase else "") in joined


def _names(e: Entity) -> tuple[str, ...]:
    return (e.id, e.name, *e.aliases, *((e.role,) if e.role else ()))


def _summit_names(s: Summit) -> tuple[str, ...]:
    year = (s.start or s.id)[:4] if s.start else s.id[-4:]
    places = [part for part in (s.place, s.country) if part]
    return (s.id, s.series, s.name, f"{s.name} {year} {' '.join(places)}", *places, *(f"{p} {year}" for p in places))


def _kind(f: Filter, mine: tuple[str, ...]) -> bool:
    """Whether a thing is of one of the kinds asked for; `kind:all` keeps everything."""
    return "all" in f.values or any(kind in f.values for kind in mine)


def _dated(f: Filter, date: str | None) -> bool:
    """Whether a day is inside `since` or `until`, as exactly as both are given; what has no date is outside."""
    if not date:
        return False
    value = f.values[0]
    n = min(len(value), len(date), 10)
    return date[:n] >= value[:n] if f.field == "since" else date[:n] <= value[:n]


def _overlap(q: Quotation, thing: Figure | Event) -> bool:
    return any(s.start < thing.span.end and thing.span.start < s.end for s in q.spans)


def _article_text(d: Dossier, a: Article) -> str:
    return f"{a.title} {outlet_of(a)} {' '.join(a.authors)} {d.text(a.span)}"
