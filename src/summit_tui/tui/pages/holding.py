"""What a page holds, whole and in order, to be copied, exported or handed to a command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article, Paragraph, Quotation, Span, is_inside_word
from summit_tui.printings import fold
from summit_tui.search import sieve
from summit_tui.search.query import parse
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED
from summit_tui.tui.pages import found
from summit_tui.tui.pages.clippings import clippings, only_marked
from summit_tui.tui.pages.copies import echoes
from summit_tui.tui.pages.figures import verdicts
from summit_tui.tui.pages.quotations import GROUPINGS
from summit_tui.tui.pages.stretches import asked

if TYPE_CHECKING:
    from summit_tui.output.citation import Annotations
    from summit_tui.tui.drawn.mark_signs import Marked

NOUNS = {"quotes": "quotation", "figures": "figure", "timeline": "event", "speakers": "speaker", "articles": "article"}


class Held(NamedTuple):
    """Things of one kind."""

    name: str
    """What they are, to name a file by."""
    part: str
    """The part of the dossier, as the command line calls it: `quotes`, `figures`, `timeline`, …"""
    things: Sequence[Any]
    left_out: int = 0
    """Reported statements that stand there as well and are not among them."""
    written: Annotations | None = None
    """What the person wrote on the quotations, where they are the person's own."""

    @property
    def words(self) -> str:
        """How many of what; second printings are taken along, and told apart."""
        if self.part != "quotes":
            return phrases.count(len(self.things), NOUNS[self.part])
        once = fold(self.things)
        told = sum(1 for folded in once if folded.quotation.kind == "indirect")
        parts = ((len(once) - told, "quotation"), (told, "reported statement"))
        said = [phrases.count(number, noun) for number, noun in parts if number] or [phrases.count(0, "quotation")]
        again = len(self.things) - len(once)
        said += [phrases.count(again, "second printing")] if again else []
        return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]


def held(dossier: Dossier, location: Location, marked: Marked = NOTHING_MARKED, *, reported: bool = False) -> Held:
    """What the page of a location holds; of an article, its quotations, and what is `reported` where that is shown.

    Nothing where it lists none of these.
    """
    key = asked(location.key).key
    match location.page:
        case "figures":
            return Held("figures", "figures", dossier.figures)
        case "timeline":
            events = [e for e in dossier.events if not key[:4].isdigit() or e.date.startswith(key)]
            return Held(f"timeline {key}", "timeline", events)
        case "speakers" | "matrix":
            return Held("speakers", "speakers", dossier.speakers)
        case "figure":
            figure = dossier.figure(key)
            compared = [figure, *(other for other, _, _ in verdicts(dossier, figure))] if figure else []
            return Held(figure.text if figure else "figure", "figures", compared)
        case "copies":
            return _copies(dossier, key)
        case "found":
            return _found(dossier, key)
    if location.page == "article" and reported:
        article = dossier.article(key)
        return Held(article.title if article else "article", "quotes", dossier.quotations_in(key, indirect=True))
    if location.page == "clippings":
        name, kept = "clippings", clippings(dossier, marked)
        if not kept:
            name, kept = "marked", only_marked(dossier, marked)
        return Held(name, "quotes", kept, written={q.id: marked[q.id].annotation for q in kept})
    return Held(*_quotations(dossier, location.page, key), _left_out(dossier, location.page, key))


def _left_out(dossier: Dossier, page: str, key: str) -> int:
    match page:
        case "article":
            every: Sequence[Quotation] = dossier.quotations_in(key, indirect=True)
        case "speaker":
            every = dossier.quotations_by(key or None, indirect=True)
        case "summit":
            every = dossier.quotations_at(key, indirect=True)
        case "found":
            return sieve.reported(dossier, parse(key))
        case _:
            every = ()
    return sum(1 for quotation in every if quotation.kind == "indirect")


def _found(dossier: Dossier, query: str) -> Held:
    """The quotations; where a search keeps none, its articles, or else its figures."""
    said = found.quotations(dossier, query)
    if said or not (articles := found.articles(dossier, query)):
        figures = [] if said else found.figures(dossier, query)
        left_out = _left_out(dossier, "found", query)
        return Held(query, "figures", figures) if figures else Held(query, "quotes", said, left_out)
    return Held(query, "articles", articles)


def _copies(dossier: Dossier, key: str) -> Held:
    article, quotation = dossier.article(key), dossier.quotation(key)
    if article:
        original = dossier.article(article.copy_of)
        printed = [original, article] if original else [article, *dossier.copies_of(article.id)]
        return Held(f"copies {article.title}", "articles", printed)
    if quotation:
        return Held("copies", "quotes", [quotation, *dossier.printings(quotation)])
    if key == "quotations":
        return Held("copies", "quotes", [q for group in echoes(dossier) for q in group])
    return Held("copies", "articles", [a for a in dossier.articles if a.copy_of])


def _quotations(dossier: Dossier, page: str, key: str) -> tuple[str, str, list[Quotation]]:
    match page:
        case "speaker":
            return phrases.speaker(dossier.entity(key)), "quotes", list(dossier.quotations_by(key or None))
        case "summit":
            summit = dossier.summit(key)
            return (summit.id if summit else "summit"), "quotes", list(dossier.quotations_at(key))
        case "entity":
            entity = dossier.entity(key)
            return (entity.name if entity else "name"), "quotes", list(dossier.quotations_naming(key))
        case "article":
            article = dossier.article(key)
            return (article.title if article else "article"), "quotes", list(dossier.quotations_in(key))
        case "quotations":
            return _group(dossier, key)
    return page, "quotes", []


def _group(dossier: Dossier, key: str) -> tuple[str, str, list[Quotation]]:
    name, one, group = key.partition("/")
    if name == "reported":
        said = dossier.quotations_by(group or None, indirect=True)
        return f"reported {group}", "quotes", [q for q in said if q.kind == "indirect"]
    every = [q for q in dossier.quotations if q.kind != "indirect"]
    if name == "nobody":
        every = [q for q in every if q.speaker is None]
    if one and name in GROUPINGS:
        every = [q for q in every if GROUPINGS[name].group(dossier, q) == group]
    return (group if one else "quotations"), "quotes", every


def passage(dossier: Dossier, article: Article, at: int) -> str:
    """The paragraph at an offset without the line breaks of the file, and where it stands."""
    paragraph = dossier.paragraph_at(article.id, at)
    if paragraph is None:
        return ""
    return placed(dossier, article, words_of(dossier, article, paragraph), paragraph.span)


def placed(dossier: Dossier, article: Article, words: str, span: Span) -> str:
    """Words of an article, and where they stand."""
    facts = ", ".join(filter(None, (outlet_of(article), article.title, (article.published or "")[:10])))
    return f"{words}\n— {facts}. {dossier.locate(span)}\n"


def words_of(dossier: Dossier, article: Article, paragraph: Paragraph) -> str:
    """A paragraph without the line breaks of the file and what it has inside that is not to be read."""
    text, start, kept = dossier.sources[article.source].text, paragraph.span.start, ""
    for hole in sorted(paragraph.holes):
        kept += text[start : hole.start] + " " * (not is_inside_word(text, hole.start, hole.end))
        start = hole.end
    return " ".join((kept + text[start : paragraph.span.end]).split())


def text_of(dossier: Dossier, article: Article) -> str:
    """An article's own words, with a blank line between its paragraphs."""
    read = (paragraph for paragraph in article.paragraphs if paragraph.kind in READ_KINDS)
    return "\n\n".join(words_of(dossier, article, paragraph) for paragraph in read) + "\n"
