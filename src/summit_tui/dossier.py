"""The linked whole: immutable, and the one place where questions are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from summit_tui.knowledge import Knowledge
from summit_tui.link import Linked, link
from summit_tui.model import (
    Article,
    Entity,
    Event,
    Extract,
    Figure,
    Mention,
    Problem,
    Quotation,
    Source,
    Span,
    Summit,
)

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
        self, sources: Mapping[str, Source], linked: Linked, problems: Sequence[Problem] = (), name: str = ""
    ) -> None:
        self.name = name
        self.sources = sources
        self.articles = linked.articles
        self.quotations = linked.quotations
        """All kinds, reported statements too, in the order of the articles and of the text."""
        self.entities = linked.entities
        self.summits = linked.summits
        self.figures = linked.figures
        self.events = linked.events
        self.problems = tuple(problems)
        self._articles = {a.id: a for a in self.articles}
        self._quotations = {q.id: q for q in self.quotations}
        self._entities = {e.id: e for e in self.entities}
        self._summits = {s.id: s for s in self.summits}
        self._figures = {f.id: f for f in self.figures}

    # --- one thing by its id; None if there is none ---

    def article(self, key: str | None) -> Article | None:
        """An article by its id."""
        return self._articles.get(key or "")

    def quotation(self, key: str | None) -> Quotation | None:
        """A quotation by its id."""
        return self._quotations.get(key or "")

    def entity(self, key: str | None) -> Entity | None:
        """A person, place, … by its id."""
        return self._entities.get(key or "")

    def summit(self, key: str | None) -> Summit | None:
        """A summit by its id."""
        return self._summits.get(key or "")

    def figure(self, key: str | None) -> Figure | None:
        """A figure by its id."""
        return self._figures.get(key or "")

    # --- what belongs to what ---

    @cached_property
    def _by_article(self) -> Mapping[str, list[Quotation]]:
        return grouped(self.quotations, lambda q: q.article)

    @cached_property
    def _by_speaker(self) -> Mapping[str | None, list[Quotation]]:
        return grouped(self.quotations, lambda q: q.speaker)

    @cached_property
    def _by_summit(self) -> Mapping[str | None, list[Quotation]]:
        return grouped(self.quotations, lambda q: q.summit)

    @cached_property
    def _figures_by_article(self) -> Mapping[str, list[Figure]]:
        return grouped(self.figures, lambda f: f.article)

    @cached_property
    def _events_by_article(self) -> Mapping[str, list[Event]]:
        return grouped(self.events, lambda e: e.article)

    @cached_property
    def _places(self) -> Mapping[str, list[Place]]:
        places: defaultdict[str, list[Place]] = defaultdict(list)
        for entity in self.entities:
            for mention in entity.mentions:
                places[mention.article].append(Place(mention.start, mention.end, entity.id))
        for listed in places.values():
            listed.sort()
        return places

    def quotations_in(self, article: str, indirect: bool = False) -> list[Quotation]:
        """The quotations of an article in the order of the text; with `indirect`, reported statements too."""
        return [q for q in self._by_article.get(article, ()) if indirect or q.kind != "indirect"]

    def quotations_by(self, speaker: str | None, indirect: bool = False) -> list[Quotation]:
        """What somebody said; None for the quotations whose speaker is unknown."""
        return [q for q in self._by_speaker.get(speaker, ()) if indirect or q.kind != "indirect"]

    def quotations_at(self, summit: str, indirect: bool = False) -> list[Quotation]:
        """What was said at a summit, in session or on its edge."""
        return [q for q in self._by_summit.get(summit, ()) if indirect or q.kind != "indirect"]

    def places_in(self, article: str) -> list[Place]:
        """The mentions of entities in an article, in the order of the text."""
        return self._places.get(article, [])

    def figures_in(self, article: str) -> list[Figure]:
        """The figures of an article in the order of the text."""
        return self._figures_by_article.get(article, [])

    def events_in(self, article: str) -> list[Event]:
        """The dated events of an article in the order of the text."""
        return self._events_by_article.get(article, [])

    @cached_property
    def speakers(self) -> tuple[tuple[Entity, int], ...]:
        """Everybody who is quoted with their number of direct and partial quotations, most quoted first."""
        counts = [(e, len(self.quotations_by(e.id))) for e in self.entities]
        return tuple(sorted(((e, n) for e, n in counts if n), key=lambda pair: (-pair[1], pair[0].name)))

    def copies_of(self, article: str) -> list[Article]:
        """Later printings of an article."""
        return [a for a in self.articles if a.copy_of == article]

    def outlets(self) -> list[str]:
        """Names of outlets, in order of the alphabet."""
        return sorted({a.outlet for a in self.articles if a.outlet})

    # --- where it stands in the files ---

    def text(self, span: Span) -> str:
        """The words of a span as the page printed them."""
        return self.sources[span.source].text[span.start : span.end]

    def line(self, span: Span) -> int:
        """The line, from 1, on which a span begins."""
        return self.sources[span.source].line(span.start)

    def locate(self, span: Span) -> str:
        """`file:line` of a span."""
        return f"{span.source}:{self.line(span)}"

    def mention_span(self, mention: Mention) -> Span:
        """The span of a mention in its article's source."""
        return Span(self._articles[mention.article].source, mention.start, mention.end)


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Things by key, each list in the order given."""
    groups: dict[K, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


def build(
    sources: Mapping[str, Source],
    articles: Sequence[Article],
    extracts: Sequence[Extract],
    knowledge: Knowledge,
    problems: Sequence[Problem] = (),
    name: str = "",
) -> Dossier:
    """Link the articles into a dossier."""
    return Dossier(sources, link(sources, articles, extracts, knowledge), problems, name)


EMPTY = Dossier({}, Linked())
"""What the reader shows before anything is read."""
