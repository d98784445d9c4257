"""All that a search keeps, as a page that can be copied and exported. The key is the query.

Unlike the search that one types, which forgives, a page holds exactly what the query asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article, Entity, Figure, Quotation, Span, Summit
from summit_tui.printings import Folded, fold
from summit_tui.search.query import Query, parse
from summit_tui.search.sieve import Sieve, undated
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.excerpts import excerpt
from summit_tui.tui.pages.figures import set_figure
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import set_quotation
from summit_tui.tui.pages.speaker import about, person
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

QUOTATIONS, OTHERS = 200, 60
"""Quotations, and things of each other kind, that are shown at once."""
NAMES = "person,organisation,place,country,publication,unnamed"
"""Kinds of names that are listed as names."""
AGREED = ("agreement", "initiative")
"""Kinds of names that are listed as agreements."""
PASSAGES = 3
"""Passages of an article that are shown under it."""


Thing = TypeVar("Thing")


class Kept(NamedTuple):
    """What a query keeps, of each kind."""

    said: Sequence[Folded]
    names: Sequence[Entity]
    agreements: Sequence[Entity]
    summits: Sequence[Summit]
    figures: Sequence[Figure]
    articles: Sequence[Article]
    left_out: int
    """Reported statements that are not kept only since the query does not ask for them."""


def title(_dossier: Dossier, key: str) -> str:
    """What was searched for."""
    return asked(key).key or "Search"


def quotations(dossier: Dossier, query: str) -> list[Quotation]:
    """The quotations that a query keeps."""
    return Sieve(dossier, parse(query)).quotations()[0]


def figures(dossier: Dossier, query: str) -> list[Figure]:
    """The figures that a query keeps."""
    return _figures(dossier, Sieve(dossier, parse(query)))


def articles(dossier: Dossier, query: str) -> list[Article]:
    """The articles that a query keeps."""
    return _articles(dossier, Sieve(dossier, parse(query)))


def _figures(dossier: Dossier, sieve: Sieve) -> list[Figure]:
    return [f for f in dossier.figures if sieve.figure(f)]


def _articles(dossier: Dossier, sieve: Sieve) -> list[Article]:
    return [a for a in dossier.articles if a.role != "teaser" and sieve.article(a)]


def _kept(dossier: Dossier, sieve: Sieve) -> Kept:
    named = sorted(filter(sieve.entity, dossier.entities), key=lambda entity: (-len(entity.mentions), entity.name))
    said, left_out = sieve.quotations()
    return Kept(
        fold(said),
        [entity for entity in named if entity.kind not in AGREED],
        [entity for entity in named if entity.kind in AGREED],
        [summit for summit in dossier.summits if sieve.summit(summit)],
        _figures(dossier, sieve),
        _articles(dossier, sieve),
        left_out,
    )


def amount(dossier: Dossier, query: str) -> str:
    """How much a query keeps, in short: its quotations, or where it keeps none, its articles or figures."""
    sieve = Sieve(dossier, parse(query))
    if said := fold(sieve.quotations()[0]):
        return f"❝{len(said):,}"
    found, counted = _articles(dossier, sieve), _figures(dossier, sieve)
    return phrases.count(len(found), "article") if found or not counted else phrases.count(len(counted), "figure")


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """Quotations, whom and what else it keeps, then the articles with the passages that have the words."""
    query, first = asked(key)
    sieve = Sieve(dossier, parse(query))
    kept = _kept(dossier, sieve)
    paper = Paper(width)
    paper.title("Search", query)
    told = sum(1 for folded in kept.said if folded.quotation.kind == "indirect")
    head(paper, dossier, sieve, kept, told)
    if kept.said:
        paper.heading(_called(len(kept.said) - told, told), f"{len(kept.said):,}")
    shown = stretch(kept.said, first, QUOTATIONS)
    earlier(paper, "found", query, shown, QUOTATIONS)
    for number, folded in enumerate(shown.things):
        if number:
            paper.space()
        set_quotation(paper, dossier, folded)
    later(paper, "found", query, shown, "quotation")
    parts = Parts(paper, sieve.query, first)
    parts.part("Names", NAMES, kept.names, lambda name: set_name(paper, dossier, name))
    parts.part("Summits", "summit", kept.summits, lambda summit: set_summit(paper, summit))
    parts.part("Agreements", ",".join(AGREED), kept.agreements, lambda name: set_name(paper, dossier, name))
    parts.part("Figures", "figure", kept.figures, lambda figure: set_figure(paper, dossier, figure))
    parts.part("Articles", "article", kept.articles, lambda a: set_article(paper, dossier, sieve, a), apart=True)
    return paper.rows


class Parts:
    """Sets what a query keeps besides quotations, kind by kind.

    A heading whose things are not all on the page leads to them, and only them.
    """

    def __init__(self, paper: Paper, query: Query, first: int) -> None:
        self._paper, self._query = paper, query
        self._narrowed = any(kind != "all" for kind in query.values("kind"))
        """Whether the page is one of some kinds already: then each begins where the page does."""
        self._first = first if self._narrowed else 0

    def part(
        self, words: str, kinds: str, things: Sequence[Thing], put: Callable[[Thing], None], apart: bool = False
    ) -> None:
        """A heading and the things of a kind; `apart` leaves an empty line between them."""
        if not things:
            return
        key = self._query.text if self._narrowed else f"kind:{kinds} {self._query.text}"
        all_of_it = Location("found", key) if len(things) > OTHERS and not self._narrowed else None
        self._paper.heading(words, f"{len(things):,}", all_of_it)
        shown = stretch(things, self._first, OTHERS)
        earlier(self._paper, "found", key, shown, OTHERS)
        for number, thing in enumerate(shown.things):
            if number and apart:
                self._paper.space()
            put(thing)
        later(self._paper, "found", key, shown, words[:-1].lower())


def head(paper: Paper, dossier: Dossier, sieve: Sieve, kept: Kept, told: int) -> None:
    """How much there is of what, what of the query is not understood, and ways to search otherwise."""
    query = sieve.query
    amounts = (
        (len(kept.said) - told, "quotation"),
        (told, "reported statement"),
        (len(kept.names), "name"),
        (len(kept.summits), "summit"),
        (len(kept.agreements), "agreement"),
        (len(kept.figures), "figure"),
        (len(kept.articles), "article"),
    )
    counts = [phrases.count(number, noun) for number, noun in amounts if number]
    paper.standfirst(*(counts or ["Nothing is found"]))
    if counts and query.wanted:
        paper.standfirst("Words are taken as they are typed; the search itself forgives spelling")
    for wrong in (*(error.message for error in query.errors), *sieve.unknown, undated(dossier, query)):
        if wrong:
            paper.plain(wrong, ink="warning")
    paper.space()
    again = "search again: names are forgiven their spelling, words are not here" if not counts else "change the search"
    paper.entry([Run("/ ", "accent"), Run(again, "dim")], way=Way(Location("search", query.text)))
    if statements := kept.left_out:
        left = phrases.count(statements, "reported statement is", "reported statements are")
        more = f"{left} left out: kind:all keeps {'it' if statements == 1 else 'them'} too"
        paper.entry([Run("┊ ", "accent"), Run(more, "dim")], way=Way(Location("found", f"kind:all {query.text}")))


def set_name(paper: Paper, dossier: Dossier, entity: Entity) -> None:
    """A name with how often it is quoted, or named."""
    paper.entry(person(dossier, entity), phrases.said_and_named(dossier, entity), Way(about(dossier, entity)))


def set_summit(paper: Paper, summit: Summit) -> None:
    """A summit with the number of articles about it."""
    left = [Run("▪ ", "accent"), inked(phrases.summit_name(summit)), inked(f"  {summit.name}", "dim")]
    paper.entry(left, phrases.count(len(summit.articles), "article"), Way(Location("summit", summit.id)))


def set_article(paper: Paper, dossier: Dossier, sieve: Sieve, article: Article) -> None:
    """An article with who printed it, and the passages of it that have all the words."""
    way = Way(Location("article", article.id), dossier.locate(article.span))
    copied = "⧉ a copy" if article.copy_of else ""
    paper.entry(
        [inked(article.title or "(no title)", "strong")],
        "",
        way,
        facts=[phrases.outlet(article), phrases.published(article), copied],
    )
    found = passages(dossier, sieve, article)
    for span in found[:PASSAGES]:
        words = excerpt(dossier, span, paper.room(7), article.id)
        target = Location("article", article.id, span.start)
        paper.entry(words, "", Way(target, f":{dossier.line(span)}"), Run("· ", "faint"))
    paper.more(len(found) - PASSAGES, "passage", Location("article", article.id))


def passages(dossier: Dossier, sieve: Sieve, article: Article) -> list[Span]:
    """Where in an article the words stand together: in each paragraph the first of them."""
    found = []
    text = dossier.sources[article.source].text
    for paragraph in article.paragraphs:
        span = paragraph.span
        words = text[span.start : span.end]
        if paragraph.kind in READ_KINDS - {"title"} and sieve.passage(words):
            start = span.start + sieve.begins(words)
            end = next((at for at in range(start, span.end) if not text[at].isalnum()), span.end)
            found.append(Span(span.source, start, end))
    return found


def _called(quotations: int, statements: int) -> str:
    """What the words are that a search keeps: nobody is quoted in a reported statement."""
    if not statements:
        return "Quotations"
    return "Quotations and reported statements" if quotations else "Reported, in the papers’ words"
