"""What of a dossier can be found: names first, then titles, quotations, figures, passages, each as words to look up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from summit_tui.dossier import Dossier
from summit_tui.extract.wording.numbers import ordinals
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import (
    READ_KINDS,
    Article,
    Entity,
    Figure,
    Paragraph,
    Quotation,
    QuotationKind,
    Span,
    Summit,
    is_inside_word,
)
from summit_tui.search.folding import words
from summit_tui.search.results import HitType

LONGEST_WORD = 40
"""Characters of a word on either side of the end of a line."""
_LONGEST = 600
"""Characters of a passage; a longer paragraph is several, cut between sentences, or words where one is long."""


class Document(NamedTuple):
    """One thing that can be found."""

    type: HitType
    id: str
    text: str
    """What is shown, and looked into first."""
    names: tuple[str, ...] = ()
    """Other names of the same."""
    beside: str = ""
    """What leads to it without being part of it: a quotation's speaker, an article's outlet."""
    around: tuple[str, ...] = ()
    """Words by which the summit is known that it is about or was said at, folded: its place, its year."""


def names_of(dossier: Dossier) -> Iterator[Document]:
    """People, places, organisations, agreements, summits."""
    adjectives = {e.name: [a for a in e.aliases if " " not in a] for e in dossier.entities if e.kind == "country"}
    for e in dossier.entities:
        if e.kind != "unnamed":
            kind: HitType = "agreement" if e.kind == "agreement" else "entity"
            yield Document(kind, e.id, e.name, tuple(a for a in e.aliases if a != e.name), _role(e, adjectives))
    for s in dossier.summits:
        year = (s.start or s.year)[:4]
        places = " ".join(p for p in (s.place, s.country) if p)
        where = " ".join(part for part in (s.place, year) if part)
        counted = tuple(f"{nth} {s.name}" for nth in ordinals(s.edition) if nth) if s.edition else ()
        host = dossier.entity(s.series)
        hosts = tuple(s.name.replace(host.name, alias) for alias in host.aliases if host.name in s.name) if host else ()
        names = (f"{s.series} {year}", f"{places} {year}", *counted, *hosts)
        yield Document("summit", s.id, f"{s.name} ({where})" if where else s.name, names)


def _role(entity: Entity, adjectives: Mapping[str, Sequence[str]]) -> str:
    """What somebody is, with the country's adjectives too: the President of Chile is the Chilean president."""
    role = entity.role or ""
    country = role.rpartition(" of ")[2]
    return " ".join((role, *adjectives.get(country, ()))) if role else ""


def titles_of(dossier: Dossier) -> Iterator[Document]:
    """Articles by their titles."""
    for a in dossier.articles:
        yield Document("article", a.id, a.title, (), " ".join((a.outlet or "", a.agency or "", *a.authors)))


def quotations_of(dossier: Dossier) -> Iterator[Document]:
    """Quotations, with their speakers beside them."""
    for q in dossier.quotations:
        if q.kind != "indirect":
            who = dossier.entity(q.speaker)
            article = dossier.article(q.article)
            summits = (q.summit,) if q.summit else article.summits if article else ()
            yield Document("quote", q.id, q.text, (), who.name if who else "", around(dossier, summits))


def figures_of(dossier: Dossier) -> Iterator[Document]:
    """Amounts, with what they count."""
    for f in dossier.figures:
        who = dossier.entity(f.speaker)
        yield Document("figure", f.id, f.text, (), f"{f.about} {f.year or ''} {who.name if who else ''}")


def around(dossier: Dossier, summits: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which people call these summits."""
    found = [s for key in summits if (s := dossier.summit(key))]
    return tuple(word for s in found for word in (*words(s.place or ""), (s.start or s.year)[:4]) if word)


def passages_of(dossier: Dossier, article: Article) -> Iterator[Document]:
    """The words of an article in pieces."""
    text = dossier.sources[article.source].text
    about = around(dossier, article.summits)
    for paragraph in article.paragraphs:
        if paragraph.kind in READ_KINDS and paragraph.kind != "title":
            for start, end in _pieces(text, paragraph.span):
                whole = _unbroken(text, paragraph, start, end) if paragraph.holes else ""
                yield Document("passage", f"{article.id}:{start}-{end}", text[start:end], (), whole, about)


def _unbroken(text: str, paragraph: Paragraph, start: int, end: int) -> str:
    """The words of a passage that are broken at the ends of lines, whole."""
    found = []
    holes = paragraph.holes
    # Those of the passage only: a paragraph of thousands of passages has hundreds of thousands.
    for at in range(bisect_right(holes, start, key=lambda hole: hole.start), len(holes)):
        hole = holes[at]
        if hole.start >= end:
            break
        if hole.end < end and is_inside_word(text, hole.start, hole.end):
            before = text[max(start, hole.start - LONGEST_WORD) : hole.start].split()
            after = text[hole.end : min(end, hole.end + LONGEST_WORD)].split()
            found.append("".join((*before[-1:], *after[:1])))
    return " ".join(found)


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    while span.end - start > _LONGEST:
        from summit_tui.extract.wording.bounds import sentence_at

        cut = sentence_at(text, start + _LONGEST)[0]
        if cut <= start + _LONGEST // 2:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1
        cut = cut if cut > 0 else start + _LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut
    if start < span.end:
        yield start, span.end


class Stand(NamedTuple):
    """Where a document stands, and whose it is."""

    span: Span | None = None
    article: str | None = None
    speaker: str | None = None
    summit: str | None = None
    kind: QuotationKind | None = None


def stand(dossier: Dossier, document: Document) -> Stand:
    """Where a document stands in the files."""
    thing = _thing(dossier, document)
    match thing:
        case Quotation():
            who = dossier.entity(thing.speaker)
            return Stand(thing.spans[0], thing.article, who.name if who else None, thing.summit, thing.kind)
        case Figure():
            who = dossier.entity(thing.speaker)
            return Stand(thing.span, thing.article, who.name if who else None, thing.summit)
        case Article():
            return Stand(_title_span(thing), thing.id, None, thing.summits[0] if thing.summits else None)
        case Entity():
            if not thing.mentions:
                return Stand(summit=thing.summit)
            first = thing.mentions[0]
            return Stand(dossier.mention_span(first), first.article, None, thing.summit)
        case Summit():
            about = next((a for key in thing.articles if (a := dossier.article(key))), None)
            span = thing.evidence[0].span if thing.evidence else _title_span(about) if about else None
            return Stand(span, about.id if about else None, None, thing.id)
    key, _, offsets = document.id.rpartition(":")
    article = dossier.article(key)
    start, _, end = offsets.partition("-")
    if article is None:
        return Stand()
    summit = article.summits[0] if article.summits else None
    return Stand(Span(article.source, int(start), int(end)), key, None, summit)


def _thing(dossier: Dossier, document: Document) -> object:
    match document.type:
        case "quote":
            return dossier.quotation(document.id)
        case "figure":
            return dossier.figure(document.id)
        case "article":
            return dossier.article(document.id)
        case "summit":
            return dossier.summit(document.id)
        case "entity" | "agreement":
            return dossier.entity(document.id)
    return None


def _title_span(article: Article) -> Span:
    return next((p.span for p in article.paragraphs if p.kind == "title"), article.span)
