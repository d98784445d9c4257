"""The linked whole: immutable, and the one place where questions are asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate

from summit_tui.lean.hints import TYPE_CHECKING, TypeVar
from summit_tui.lean.memo import cached_property
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import (
    Article,
    Entity,
    Event,
    Figure,
    Linked,
    Mention,
    Paragraph,
    Problem,
    Quotation,
    Source,
    Span,
    Summit,
    holding,
)
from summit_tui.tables import Standing, Table, by_key, numbered, table
from summit_tui.tables import grouped as pairs_grouped

if TYPE_CHECKING:
    from summit_tui.knowledge import Knowledge

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Place(NamedTuple):
    """Where a mention leads: its offsets and the entity that they name."""

    start: int
    end: int
    entity: str


class Dossier:
    """Articles, quotations, entities, summits, figures and dates, linked both ways. Build one with `build`."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        linked: Linked,
        problems: Sequence[Problem] = (),
        name: str = "",
        known: Callable[[], Knowledge] | None = None,
    ) -> None:
        """`known` gives what is known of the world; it is called when one asks by a name that is not printed here."""
        self.name = name
        self._known = known
        self.sources = sources
        self.articles = table(linked.articles)
        self.quotations = table(linked.quotations)
        """All kinds, reported statements too, in the order of the articles and of the text."""
        self.entities = table(linked.entities)
        self.summits = table(linked.summits)
        self.figures = table(linked.figures)
        self.events = table(linked.events)
        self.problems = tuple(problems)
        self._rank = by_key(self.articles.field("id"))
        self._summits = {s.id: s for s in self.summits}

    def with_problems(self, more: Sequence[Problem]) -> Dossier:
        """The same, with more problems."""
        if not more:
            return self
        from copy import copy

        found = copy(self)
        found.problems = (*self.problems, *more)
        return found

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is known of the world, the user's own names and spellings too."""
        from summit_tui.knowledge import load

        return self._known() if self._known else load()

    def article(self, key: str | None) -> Article | None:
        """An article by its id."""
        number = self._rank.get(key or "")
        return None if number is None else self.articles[number]

    def rank(self, article: str | None) -> int:
        """Where an article stands among the others, from 0; -1 if there is none."""
        return self._rank.get(article or "", -1)

    def quotation(self, key: str | None) -> Quotation | None:
        """A quotation by its id."""
        number = self._quotation_numbers.get(key or "")
        return None if number is None else self.quotations[number]

    def entity(self, key: str | None) -> Entity | None:
        """A person, place, … by its id."""
        number = self._entity_numbers.get(key or "")
        return None if number is None else self.entities[number]

    def summit(self, key: str | None) -> Summit | None:
        """A summit by its id."""
        return self._summits.get(key or "")

    def figure(self, key: str | None) -> Figure | None:
        """A figure by its id."""
        number = self._figure_numbers.get(key or "")
        return None if number is None else self.figures[number]

    def _printed_in(self, key: str) -> Article:
        return self.articles[self._rank[key]]

    @cached_property
    def _quotation_numbers(self) -> Mapping[str, int]:
        return by_key(self.quotations.field("id"))

    @cached_property
    def _entity_keys(self) -> list[str]:
        return self.entities.field("id")

    @cached_property
    def _entity_numbers(self) -> Mapping[str, int]:
        return by_key(self._entity_keys)

    @cached_property
    def _figure_numbers(self) -> Mapping[str, int]:
        return by_key(self.figures.field("id"))

    @cached_property
    def _by_article(self) -> Mapping[str | None, list[int]]:
        return numbered(self.quotations.field("article"))

    @cached_property
    def _by_speaker(self) -> Mapping[str | None, list[int]]:
        return numbered(self.quotations.field("speaker"))

    @cached_property
    def _by_summit(self) -> Mapping[str | None, list[int]]:
        return numbered(self.quotations.field("summit"))

    @cached_property
    def _figures_by_article(self) -> Mapping[str | None, list[int]]:
        return numbered(self.figures.field("article"))

    @cached_property
    def _events_by_article(self) -> Mapping[str | None, list[int]]:
        return numbered(self.events.field("article"))

    @cached_property
    def _mentions(self) -> Table[Mention]:
        return self.entities.inside("mentions")

    @cached_property
    def _named(self) -> tuple[Standing, list[int]]:
        """The articles of all mentions, and where those of each entity end."""
        return Standing(self._mentions.field("article")), list(accumulate(map(len, self.entities.field("mentions"))))

    def _quoted(self, numbers: Sequence[int], indirect: bool) -> list[Quotation]:
        return [q for q in self.quotations.take(numbers) if indirect or q.kind != "indirect"]

    @cached_property
    def said_in(self) -> Mapping[str, int]:
        """How many quotations each article has, reported statements left out; none is made for it."""
        kinds = zip(self.quotations.field("article"), self.quotations.field("kind"), strict=True)
        return Counter(article for article, kind in kinds if kind != "indirect")

    def quotations_in(self, article: str, indirect: bool = False) -> list[Quotation]:
        """The quotations of an article in the order of the text; with `indirect`, reported statements too."""
        return self._quoted(self._by_article.get(article, ()), indirect)

    def quotations_by(self, speaker: str | None, indirect: bool = False) -> list[Quotation]:
        """What somebody said; None for the quotations whose speaker is unknown."""
        return self._quoted(self._by_speaker.get(speaker, ()), indirect)

    def quotations_at(self, summit: str, indirect: bool = False) -> list[Quotation]:
        """What was said at a summit, in session or on its edge."""
        return self._quoted(self._by_summit.get(summit, ()), indirect)

    def places_in(self, article: str) -> list[Place]:
        """The mentions of entities in an article, in the order of the text."""
        articles, ends = self._named
        numbers = articles.of(article)
        keys = self._entity_keys
        found = zip(numbers, self._mentions.take(numbers), strict=True)
        return sorted(Place(m.start, m.end, keys[bisect_right(ends, number)]) for number, m in found)

    def named_in(self, article: str) -> list[tuple[Entity, int]]:
        """Whom and what an article names, with how often, in the order of the dossier."""
        counts = Counter(place.entity for place in self.places_in(article))
        numbers = sorted(self._entity_numbers[key] for key in counts)
        return [(entity, counts[entity.id]) for entity in self.entities.take(numbers)]

    def figures_in(self, article: str) -> list[Figure]:
        """The figures of an article in the order of the text."""
        return self.figures.take(self._figures_by_article.get(article, ()))

    def events_in(self, article: str) -> list[Event]:
        """The dated events of an article in the order of the text."""
        return self.events.take(self._events_by_article.get(article, ()))

    @cached_property
    def times_quoted(self) -> Mapping[str | None, int]:
        """Who is quoted with how many direct and partial quotations, each counted once; None: those of nobody known."""
        from summit_tui.printings import times_quoted

        return Counter({speaker: number for (speaker, _), number in times_quoted(self.quotations).items()})

    @cached_property
    def speakers(self) -> tuple[tuple[Entity, int], ...]:
        """Everybody who is quoted with their number of quotations, each counted once, most quoted first."""
        counts = self.times_quoted
        numbers = sorted(self._entity_numbers[key] for key in counts if key and key in self._entity_numbers)
        quoted = ((entity, max(1, counts[entity.id])) for entity in self.entities.take(numbers))
        return tuple(sorted(quoted, key=lambda pair: (-pair[1], pair[0].name)))

    @cached_property
    def reprinted(self) -> Mapping[str, list[Article]]:
        """Id of an article → its later printings; articles printed once are not in it."""
        return grouped((a for a in self.articles if a.copy_of), lambda a: a.copy_of or "")

    @cached_property
    def _requoted(self) -> Mapping[str, list[str]]:
        """Id of a quotation → the ids of its second printings."""
        copies = zip(self.quotations.field("copy_of"), self.quotations.field("id"), strict=True)
        return pairs_grouped((original, key) for original, key in copies if original)

    def copies_of(self, article: str) -> list[Article]:
        """Later printings of an article."""
        return self.reprinted.get(article, [])

    def printings(self, quotation: Quotation) -> list[Quotation]:
        """The other places that quote the same words: second printings and echoes, in the order of the dossier."""
        originals = [quotation.copy_of or quotation.id, *quotation.echoes]
        keys = set(originals) | {key for original in originals for key in self._requoted.get(original, ())}
        found = [q for key in keys if key != quotation.id and (q := self.quotation(key))]
        return sorted(found, key=lambda q: (self._rank[q.article], q.spans[0].start))

    def independent(self, quotation: Quotation) -> int:
        """In how many independent articles the words stand.

        Printings of one article count once, as do articles of one agency; headlines of others count where there is
        nothing else.
        """
        articles = [self._printed_in(q.article) for q in (quotation, *self.printings(quotation))]
        written = [a for a in articles if a.role != "teaser"] or articles
        return len({a.agency or a.copy_of or a.id for a in written})

    def articles_at(self, summit: str) -> list[Article]:
        """The articles about a summit."""
        found = self.summit(summit)
        return [a for key in found.articles if (a := self.article(key))] if found else []

    def summits_named(self, span: Span) -> list[str]:
        """The summits of which something is told in a stretch of a file, each once."""
        told = self._summits_told.get(span.source, [])
        first = bisect_left(told, (span.start, ""))
        return list(dict.fromkeys(key for _, key in told[first : bisect_left(told, (span.end, ""))]))

    @cached_property
    def _summits_told(self) -> Mapping[str, list[tuple[int, str]]]:
        told: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for source, start, key in sorted(
            {(e.span.source, e.span.start, s.id) for s in self.summits for e in s.evidence}
        ):
            told[source].append((start, key))
        return told

    def quotations_naming(self, entity: str) -> list[Quotation]:
        """The quotations, reported statements left out, whose words name an entity."""
        found = []
        for article, starts in self._starts_of(entity).items():
            for quotation in self.quotations_in(article):
                if any(bisect_left(starts, s.start) < bisect_left(starts, s.end) for s in quotation.spans):
                    found.append(quotation)
        return found

    def _starts_of(self, entity: str) -> Mapping[str, list[int]]:
        found = self.entity(entity)
        mentions = sorted(found.mentions, key=lambda m: (self._rank[m.article], m.start)) if found else []
        return {
            article: [m.start for m in listed] for article, listed in grouped(mentions, lambda m: m.article).items()
        }

    @cached_property
    def _people(self) -> Mapping[str, list[tuple[int, str]]]:
        named = sorted((m.article, m.start, e.id) for e in self.entities if e.kind == "person" for m in e.mentions)
        return {
            article: [(start, key) for _, start, key in listed]
            for article, listed in grouped(named, lambda mention: mention[0]).items()
        }

    def named_beside(self, entity: str) -> list[tuple[Entity, int]]:
        """People named in the same paragraphs as somebody, with the number of those paragraphs, most first."""
        counts: Counter[str] = Counter()
        for article, starts in self._starts_of(entity).items():
            people = self._people.get(article, [])
            for span in holding(self._printed_in(article).paragraphs, starts):
                here = slice(bisect_left(people, (span.start, "")), bisect_left(people, (span.end, "")))
                counts.update(list(dict.fromkeys(key for _, key in people[here])))
        return [(e, n) for key, n in counts.most_common() if key != entity and (e := self.entity(key))]

    def figures_near(self, entity: str) -> list[Figure]:
        """Figures in the paragraphs that name an entity."""
        found = []
        for article, starts in self._starts_of(entity).items():
            if figures := self.figures_in(article):
                near = holding(self._printed_in(article).paragraphs, starts)
                found += [f for f in figures if any(span.start <= f.span.start < span.end for span in near)]
        return found

    def paragraph_at(self, article: str, offset: int) -> Paragraph | None:
        """The paragraph of an article that holds an offset of its source."""
        paragraphs = self._printed_in(article).paragraphs
        index = bisect_right(paragraphs, offset, key=lambda p: p.span.start) - 1
        return paragraphs[index] if index >= 0 and offset < paragraphs[index].span.end else None

    @cached_property
    def _by_source(self) -> Mapping[str, list[Article]]:
        return grouped(sorted(self.articles, key=lambda a: (a.source, a.span.start)), lambda a: a.source)

    def article_at(self, span: Span) -> Article | None:
        """The article in whose part of the file a span begins; of articles inside each other, the inner."""
        articles = self._by_source.get(span.source, [])
        index = bisect_right(articles, span.start, key=lambda a: a.span.start)
        return next((a for a in reversed(articles[:index]) if span.start < a.span.end), None)

    def outlets(self) -> list[str]:
        """Names of those who printed the articles, in order of the alphabet."""
        return sorted({name for a in self.articles if (name := outlet_of(a))})

    def outlets_also_called(self, name: str) -> set[str]:
        """Outlets of the dossier that the world knows by exactly this name ("Agence France-Presse" for "AFP")."""
        from summit_tui.knowledge.outlets import Outlets

        meant = (known := self.knowledge.view(Outlets)).find(name)
        return set() if meant is None else {outlet for outlet in self.outlets() if known.find(outlet) == meant}

    def text(self, span: Span) -> str:
        """The words of a span as the page printed them."""
        return self.sources[span.source].text[span.start : span.end]

    def holes(self, span: Span, article: str) -> list[Span]:
        """What stands inside a span of an article and is not to be read, such as the marks of Markdown; in order."""
        paragraphs = self._printed_in(article).paragraphs
        first = max(0, bisect_right(paragraphs, span.start, key=lambda p: p.span.start) - 1)
        last = bisect_left(paragraphs, span.end, first, key=lambda p: p.span.start)
        here = (hole for n in range(first, last) for hole in paragraphs[n].holes)
        cut = (h._replace(start=max(h.start, span.start), end=min(h.end, span.end)) for h in here)
        return sorted(hole for hole in cut if hole.start < hole.end)

    def words(self, span: Span, article: str) -> str:
        """The words of a span of an article, without its holes."""
        text, holes = self.sources[span.source].text, self.holes(span, article)
        starts, ends = [span.start, *(h.end for h in holes)], [*(h.start for h in holes), span.end]
        return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))

    def line(self, span: Span) -> int:
        """The line, from 1, on which a span begins."""
        return self.sources[span.source].line(span.start)

    def locate(self, span: Span) -> str:
        """`file:line` of a span."""
        return f"{span.source}:{self.line(span)}"

    def printed_forms(self, entity: Entity) -> list[str]:
        """The forms in which the files print a name, with single spaces, most often first."""
        counts: dict[str, int] = {}
        for mention in entity.mentions:
            form = " ".join(self.text(self.mention_span(mention)).split())
            counts[form] = counts.get(form, 0) + 1
        return sorted(counts, key=lambda form: -counts[form])

    def mention_span(self, mention: Mention) -> Span:
        """The span of a mention in its article's source."""
        return Span(self._printed_in(mention.article).source, mention.start, mention.end)


def outlet_of(article: Article) -> str:
    """Who printed it: the outlet, else the agency, else nothing."""
    return article.outlet or article.agency or ""


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Things by key, each list in the order given."""
    groups: dict[K, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


EMPTY = Dossier({}, Linked())
"""What the reader shows before anything is read."""
