"""Reported statements are found in the passages that tell them; here is who is said to have said what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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


def once_each(dossier: Dossier, hits: Sequence[Hit], found_in: Callable[[int], int]) -> tuple[Hit, ...]:
    """Hits without the passages of which all that was found stands in quotations that are among them.

    `found_in` counts the words found in a hit, which is given by its number.
    """
    passages = {hit.article for hit in hits if hit.type == "passage"}
    quoted: dict[str | None, list[int]] = {}
    for number, hit in enumerate(hits):
        if hit.type == "quote" and hit.article in passages:
            quoted.setdefault(hit.article, []).append(number)
    kept = []
    for number, hit in enumerate(hits):
        near = [n for n in quoted.get(hit.article, ()) if _is_inside(hits[n], hit)] if hit.type == "passage" else ()
        inside, whole = sum(map(found_in, near)), found_in(number) if near else 1
        # Of quotations inside each other, what is found counts twice.
        if inside < whole or (inside > whole and not _is_quoted(dossier, hit, [hits[n].id for n in near])):
            kept.append(hit)
    return tuple(kept)


def _is_inside(quote: Hit, passage: Hit) -> bool:
    """Whether a quotation begins in a passage and, so far as it is in one piece, ends there."""
    if quote.span is None or passage.span is None:
        return False
    return passage.span.start <= quote.span.start and quote.span.start + len(quote.text) <= passage.span.end


def _is_quoted(dossier: Dossier, hit: Hit, quotations: Iterable[str]) -> bool:
    """Whether all that was found stands in the quotations, by where each word of it stands."""
    spans = [span for key in quotations if (said := dossier.quotation(key)) for span in said.spans]
    found = hit.telling
    return hit.span is not None and len(_inside(found, hit.span.start, spans)) == len(found)


def left_out(dossier: Dossier, hit: Hit) -> list[tuple[int, int]]:
    """Ranges of a hit's text that are no words of it, such as the marks of Markdown; in order."""
    said = dossier.quotation(hit.id) if hit.type == "quote" else None
    spans = said.spans if said else (hit.span,) if hit.type == "passage" and hit.span else ()
    if hit.article is None or (said and len(said.text) < sum(s.end - s.start for s in spans)):
        return []  # words that are broken at the ends of lines are whole in it already
    found, at = [], 0
    for span in spans:
        for hole in dossier.holes(span, hit.article):
            found.append((at + hole.start - span.start, at + hole.end - span.start))
        at += span.end - span.start + 1
    return found


def as_read(dossier: Dossier, hit: Hit) -> Hit:
    """A hit whose text has only the words that a person reads."""
    kept, at = [], 0
    for start, end in left_out(dossier, hit):
        kept.append(hit.text[at:start])
        at = end
    return hit._replace(text="".join((*kept, hit.text[at:]))) if at else hit


def as_told(dossier: Dossier, hit: Hit) -> Hit:
    """The same for people: a figure with what it counts; of a passage, if it is a statement, only its sentences.

    What else stands in the passage, others may have said. “…” stands where it begins or ends inside a sentence.
    """
    from summit_tui.extract.wording.bounds import sentence_at

    figure = dossier.figure(hit.id) if hit.type == "figure" else None
    if figure:
        return hit._replace(text=f"{hit.text} ({figure.beside})" if figure.beside else hit.text)
    if hit.type != "passage" or hit.span is None or hit.article is None:
        return as_read(dossier, hit)
    text, (source, start, end) = dossier.sources[hit.span.source].text, hit.span
    if told := statement(dossier, hit):
        inside = [span for span in told.spans if start <= span.start < end]
        start = max(start, min((sentence_at(text, span.start)[0] for span in inside), default=start))
        end = min(end, max((sentence_at(text, span.end - 1)[1] for span in inside), default=end))
    paragraph = dossier.paragraph_at(hit.article, start)
    whole = paragraph.span if paragraph else hit.span
    begun = start > whole.start and sentence_at(text, start)[0] < start
    goes_on = end < whole.end and sentence_at(text, end - 1)[1] > end
    words = " ".join(dossier.words(Span(source, start, end), hit.article).split())
    return hit._replace(text=f"{'… ' * begun}{words}{' …' * goes_on}")


def _inside(matches: Sequence[tuple[int, int]], start: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The matches, which are ranges of a text that begins at `start`, in one of the spans."""
    return [match for match in matches if any(s.start <= start + match[0] < s.end for s in spans)]
