"""Quoted words → the mention and the cue that say whose they are."""

from __future__ import annotations

from typing import NamedTuple

from summit_tui.extract.names import Names
from summit_tui.extract.page import Found, Page, Place, laid_out
from summit_tui.extract.reading import Reading
from summit_tui.extract.rules import RULES
from summit_tui.model import Evidence, Quotation, Span


class Attributed(NamedTuple):
    """A quotation with the words that attribute it; who that is, `reference` finds out."""

    quotation: Quotation
    """With mention, cue, reason and `continues`; `speaker` and `via` are still None."""
    via: Span | None = None
    """The words that name whom it is quoted through."""


def attribute(reading: Reading, quotations: tuple[Quotation, ...], names: Names) -> tuple[Attributed, ...]:
    """Find who says each quotation, by rules tried in order."""
    page = laid_out(reading, quotations)
    kept: list[Attributed] = []
    for place in page.places:
        found = _try(page, place)
        if found is not None:
            page.found[place.number] = found
            kept.append(_attributed(page, place, *found))
        elif place.words >= 5:
            kept.append(Attributed(quotations[place.number]._replace(continues=None)))
    return tuple(kept)


def _try(page: Page, place: Place) -> tuple[str, Found] | None:
    for rule in RULES:
        found = rule.find(page, place)
        if found is not None:
            return rule.name, found
    return None


def _attributed(page: Page, place: Place, reason: str, found: Found) -> Attributed:
    quotation = page.quotations[place.number]
    mention = page.span(found.source) if found.source is not None and not found.alone else None
    if found.label is not None and not found.alone:
        mention = page.reading.span(*found.label)
    cue = page.span(found.cue) if found.cue is not None else None
    evidence = []
    if mention is not None:
        evidence.append(Evidence("speaker", mention))
    if cue is not None:
        evidence.append(Evidence("cue", cue))
    text = page.reading.source.text
    made = quotation._replace(
        mention=mention,
        cue=text[cue.start : cue.end].replace("\n", " ") if cue else None,
        cue_span=cue,
        reason=reason,
        evidence=tuple(evidence),
        continues=page.quotations[found.carried].id if found.carried is not None else None,
    )
    return Attributed(made, page.span(found.via) if found.via is not None else None)
