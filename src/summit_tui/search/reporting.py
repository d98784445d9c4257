"""Reported statements are found in the passages that tell them; here is who is said to have said what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation, Span
from summit_tui.search.results import Hit


def told_in(dossier: Dossier, article: str, passage: Span) -> list[Quotation]:
    """The reported statements that stand in a passage of an article, or reach into it, in the order of the text."""
    statements = (q for q in dossier.quotations_in(article, indirect=True) if q.kind == "indirect")
    return [q for q in statements if reaches(q, passage)]


def reaches(statement: Quotation, passage: Span) -> bool:
    """Whether some of a statement stands in a passage of its article."""
    return any(s.start < passage.end and passage.start < s.end for s in statement.spans)


def statement(dossier: Dossier, hit: Hit) -> Quotation | None:
    """The reported statement that a passage was found by; None where the words found are the outlet's own.

    Of several, the one in which most of the words found stand. A passage found by no words, but by what a query narrows
    to, is one person's statement only if nobody else's stands in it.
    """
    if hit.type != "passage" or hit.span is None or hit.article is None:
        return None
    told = told_in(dossier, hit.article, hit.span)
    if not told:
        return None
    found = [hit.span.start + start for start, _ in hit.matches]
    if not found:
        return told[0] if len({q.speaker for q in told}) == 1 else None
    best = max(told, key=lambda q: _inside(found, q.spans))
    return best if _inside(found, best.spans) else None


def attributed(dossier: Dossier, hits: Iterable[Hit]) -> list[Hit]:
    """Hits as they are shown and printed: a passage has the kind, speaker and summit of its statement, if it has one.

    A statement that was made at no known summit has none: its article may be about one, and it about another.
    """
    made = []
    for hit in hits:
        if told := statement(dossier, hit):
            who = dossier.entity(told.speaker)
            made.append(hit._replace(kind=told.kind, speaker=who.name if who else None, summit=told.summit))
        else:
            made.append(hit._replace(summit=_named(dossier, hit)) if hit.type == "passage" else hit)
    return made


def _named(dossier: Dossier, hit: Hit) -> str | None:
    """The summit of a passage that is nobody's statement: that of its article, unless it names only other ones."""
    here = dossier.summits_named(hit.span) if hit.span else ()
    return hit.summit if not here or hit.summit in here else here[0] if len(here) == 1 else None


def _inside(offsets: Sequence[int], spans: Sequence[Span]) -> int:
    return sum(1 for offset in offsets if any(s.start <= offset < s.end for s in spans))
