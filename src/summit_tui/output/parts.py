"""A part of the dossier, as a query leaves it, as records."""

from __future__ import annotations

from collections import Counter

from summit_tui.dossier import Dossier
from summit_tui.output import records
from summit_tui.output.forms import TOLD
from summit_tui.output.records import Record
from summit_tui.search.query import QUOTATION_KINDS, Query
from summit_tui.search.sieve import Sieve


def records_of(part: str, dossier: Dossier, sieve: Sieve, form: str = "json") -> list[Record]:
    """The records that a command of this name prints in a form of `forms.FORMS`."""
    match part:
        case "articles":
            return [records.article(dossier, a) for a in dossier.articles if sieve.article(a)]
        case "quotes":
            make = records.told_quotation if form in TOLD else records.quotation
            return [make(dossier, q) for q in dossier.quotations if sieve.quotation(q)]
        case "speakers":
            return _speakers(dossier, sieve.query)
        case "summits":
            return [records.summit(dossier, s) for s in dossier.summits if sieve.summit(s)]
        case "entities":
            return [records.entity(dossier, e) for e in dossier.entities if e.kind != "unnamed" and sieve.entity(e)]
        case "figures":
            return [records.figure(dossier, f) for f in dossier.figures if sieve.figure(f)]
        case "timeline":
            return [records.event(dossier, e) for e in dossier.events if sieve.event(e)]
    raise KeyError(part)


def _speakers(dossier: Dossier, query: Query) -> list[Record]:
    """Whoever said something that the query keeps, with how often. `kind:` may be theirs or their quotations'."""
    from summit_tui.printings import fold

    if not query:
        return [records.counted_speaker(e, n, len(dossier.quotations_by(e.id))) for e, n in dossier.speakers]
    theirs = {v for v in query.values("kind") if v not in (*QUOTATION_KINDS, "quote", "all")}
    kinds = tuple(f for f in query.filters if f.field != "kind")
    kinds += tuple(
        f._replace(values=values)
        for f in query.filters
        if f.field == "kind" and (values := tuple(v for v in f.values if v not in theirs))
    )
    sieve = Sieve(dossier, query._replace(filters=kinds))
    folded = fold(q for q in dossier.quotations if sieve.quotation(q))
    said = Counter(one.quotation.speaker for one in folded)
    printed = Counter(q.speaker for one in folded for q in (one.quotation, *one.again))
    kept = [
        records.counted_speaker(e, max(1, said[e.id]), printed[e.id])
        for e in dossier.entities
        if printed[e.id] and (not theirs or e.speaker_kind in theirs)
    ]
    return sorted(kept, key=lambda r: (-r["said"], r["name"]))
