"""Reported statements are found in the passages that tell them; here is who is said to have said what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation, Span
from summit_tui.search.results import Hit


def reaches(statement: Quotation, passage: Span) -> bool:
    """Whether some of a statement stands in a passage of its article."""
    return any(s.start < passage.end and passage.start < s.end for s in statement.spans)


class Seat(NamedTuple):
    """Whose words a passage was found by, and where the first of the words found stands among them."""

    quotation: Quotation | None
    """A reported statement, or the quotation in marks that has more of the words found; None: the outlet's own."""
    first: tuple[int, int] | None
    """Range of the passage's text; None where it was found by no words."""


def seat(dossier: Dossier, hit: Hit) -> Seat:
    """Where in a passage most of the words found stand: what leads there, shows it and says whose it is must agree.

    Words in quotation marks are found with their quotation: they count for no statement around them or beside them. A
    passage found by no words, but by what a query narrows to, is one person's statement only if nobody else's stands
    in it.
    """
    found = hit.telling
    first = found[0] if found else None
    if hit.type != "passage" or hit.span is None or hit.article is None:
        return Seat(None, first)
    inside = [q for q in dossier.quotations_in(hit.article, indirect=True) if reaches(q, hit.span)]
    told = [q for q in inside if q.kind == "indirect"]
    if not found:
        return Seat(told[0] if told and len({q.speaker for q in told}) == 1 else None, None)
    marked = [q for q in inside if q.kind != "indirect"]
    theirs = {q.id: _inside(found, hit.span.start, q.spans) for q in marked}
    quoted = {match for matches in theirs.values() for match in matches}
    plain = [match for match in found if match not in quoted]
    theirs |= {q.id: _inside(plain, hit.span.start, q.spans) for q in told}
    # Of as many, a statement: a quotation is found by itself too.
    best = max((*told, *marked), key=lambda q: len(theirs[q.id]), default=None)
    if best is None or not theirs[best.id]:
        return Seat(None, first)
    return Seat(best, theirs[best.id][0])


def statement(dossier: Dossier, hit: Hit) -> Quotation | None:
    """The reported statement that a passage was found by; None where most of the words found stand elsewhere."""
    found = seat(dossier, hit).quotation
    return found if found and found.kind == "indirect" else None


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


def _inside(matches: Sequence[tuple[int, int]], start: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The matches, which are ranges of a text that begins at `start`, in one of the spans."""
    return [match for match in matches if any(s.start <= start + match[0] < s.end for s in spans)]
