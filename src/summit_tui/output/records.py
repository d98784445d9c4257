"""The dossier's things as the JSON records that scripts rely on."""

from __future__ import annotations

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.lean.hints import TYPE_CHECKING, Any
from summit_tui.model import Article, Entity, Event, Figure, Quotation, Span, Summit

if TYPE_CHECKING:
    from summit_tui.search.results import Hit

Record = dict[str, Any]


def article(dossier: Dossier, a: Article) -> Record:
    """An article."""
    from summit_tui.ingest.about.corrections import correction

    source = dossier.sources[a.source]
    note = correction(a, source.text)
    return {
        **_heading(a),
        "file": a.source,
        "start_line": source.line(a.span.start),
        "end_line": source.line(max(a.span.start, a.span.end - 1)),
        "role": a.role,
        "copy_of": a.copy_of,
        "summits": list(a.summits),
        "phases": dict(a.phases),
        "quotes": len(dossier.quotations_in(a.id)),
        "words": a.words,
        "corrected": dossier.text(note) if note else None,
    }


def _heading(a: Article) -> Record:
    """What a page tells of an article above its text."""
    return {
        "id": a.id,
        "title": a.title,
        "outlet": a.outlet,
        "agency": a.agency,
        "author": authors(a),
        "published": a.published,
        "published_known": a.published_known,
    }


def authors(a: Article) -> str | list[str] | None:
    """A name, a list of names, or None where the page names nobody."""
    return None if not a.authors else a.authors[0] if len(a.authors) == 1 else list(a.authors)


def quotation(dossier: Dossier, q: Quotation) -> Record:
    """A quotation."""
    a = dossier.article(q.article)
    assert a is not None
    via = dossier.entity(q.via)
    return {
        "id": q.id,
        "kind": q.kind,
        "text": q.text,
        "spans": [[s.start, s.end] for s in q.spans],
        "file": q.spans[0].source,
        "line": dossier.line(q.spans[0]),
        "speaker": speaker(dossier.entity(q.speaker)),
        "mention": words(dossier, q.mention),
        "cue": q.cue,
        "via": via.name if via else q.via,
        "reason": q.reason,
        "article": _heading(a),
        "summit": q.summit,
        "copy_of": q.copy_of,
        "echoes": list(q.echoes),
    }


def told_quotation(dossier: Dossier, q: Quotation) -> Record:
    """A quotation for people: beside its `text` as the page printed it, its words as they are `told`."""
    from summit_tui.output.citation import words_told

    return {**quotation(dossier, q), "told": words_told(dossier, q)}


def words(dossier: Dossier, span: Span | None) -> Record | None:
    """Words of the text with their place."""
    return {"text": dossier.text(span), "start": span.start, "end": span.end} if span else None


def speaker(entity: Entity | None) -> Record | None:
    """Who said it, inside a quotation's record."""
    if entity is None:
        return None
    return {"id": entity.id, "name": entity.name, "kind": entity.speaker_kind, "role": entity.role}


def counted_speaker(entity: Entity, said: int, printed: int) -> Record:
    """A speaker with the number of quotations as printed, which `quotes` prints, and that with each counted once."""
    return {**(speaker(entity) or {}), "quotes": printed, "said": said}


def summit(dossier: Dossier, s: Summit) -> Record:
    """A summit; its quotations are counted as a speaker's."""
    from summit_tui.printings import fold

    printed = dossier.quotations_at(s.id)
    return {
        "id": s.id,
        "name": s.name,
        "series": s.series,
        "edition": s.edition,
        "place": s.place,
        "country": s.country,
        "start": s.start,
        "end": s.end,
        "participants": list(s.participants),
        "articles": list(s.articles),
        "quotes": len(printed),
        "agreements": list(s.agreements),
        "said": len(fold(printed)),
    }


def entity(dossier: Dossier, e: Entity) -> Record:
    """A person, place, organisation, … with its mentions."""
    mentions = []
    for m in e.mentions:
        text = dossier.text(dossier.mention_span(m))
        mentions.append({"article": m.article, "start": m.start, "end": m.end, "text": text})
    return {
        "id": e.id,
        "name": e.name,
        "kind": e.kind,
        "role": e.role,
        "country": e.country,
        "aliases": list(e.aliases),
        "mentions": mentions,
    }


def figure(dossier: Dossier, f: Figure) -> Record:
    """An amount."""
    who = dossier.entity(f.speaker)
    return {
        "id": f.id,
        "text": f.text,
        "value": int(f.value) if f.value == int(f.value) else f.value,
        "qualifier": f.qualifier,
        "unit": f.unit,
        "about": f.about,
        "year": f.year,
        "article": f.article,
        "start": f.span.start,
        "end": f.span.end,
        "file": f.span.source,
        "line": dossier.line(f.span),
        "speaker": who.name if who else None,
        "agrees_with": list(f.agrees_with),
        "differs_from": list(f.differs_from),
        "outlet": _outlet(dossier, f.article),
    }


def event(dossier: Dossier, e: Event) -> Record:
    """A dated event."""
    return {
        "date": e.date,
        "precision": e.precision,
        "known": e.known,
        "text": e.text,
        "article": e.article,
        "start": e.span.start,
        "end": e.span.end,
        "file": e.span.source,
        "line": dossier.line(e.span),
        "summit": e.summit,
        "outlet": _outlet(dossier, e.article),
    }


def _outlet(dossier: Dossier, article: str) -> str | None:
    """Who printed an article of this id, the agency where no outlet is named."""
    a = dossier.article(article)
    return outlet_of(a) or None if a else None


def hit(h: Hit, explain: bool = False) -> Record:
    """Something that a search found; with `explain`, how it came to its place."""
    record = {
        "type": h.type,
        "id": h.id,
        "text": h.text,
        "file": h.file,
        "line": h.line,
        "article": h.article,
        "speaker": h.speaker,
        "summit": h.summit,
        "score": h.score,
        "why": h.why,
        "kind": h.kind,
    }
    return {**record, "reasons": list(h.explain())} if explain else record
