"""Quotations as every page sets them: marked by speaker, copies folded, each a way back to its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.model import Article, Quotation
from summit_tui.tui import phrases
from summit_tui.tui.corpus_text import clean, crop
from summit_tui.tui.line import Location, Run, inked
from summit_tui.tui.once import once
from summit_tui.tui.pages.paper import NO_MARK, Paper
from summit_tui.tui.speaker_marks import mark_of
from summit_tui.tuples import NamedTuple

SHOWN_AGAIN = 3
"""Further printings of a quotation that are listed under it."""


TITLE = 32
"""Cells of a title that stands for an unknown outlet."""


class Folded(NamedTuple):
    """A quotation with the later places where the very same words are printed."""

    quotation: Quotation
    again: tuple[Quotation, ...] = ()


def fold(quotations: Iterable[Quotation]) -> list[Folded]:
    """Each quotation once: copies, and echoes of the same words by the same speaker, lie under the first of them."""
    kept: list[tuple[Quotation, list[Quotation]]] = []
    place: dict[str, int] = {}
    said: dict[str, tuple[str | None, str]] = {}
    for quotation in quotations:
        if quotation.echoes:
            said[quotation.id] = (quotation.speaker, "".join(filter(str.isalnum, quotation.text)).casefold())
        index = place.get(quotation.copy_of or "")
        if index is None:
            same = (key for key in quotation.echoes if key in place and said.get(key) == said[quotation.id])
            index = next((place[key] for key in same), None)
        if index is None:
            index = len(kept)
            kept.append((quotation, []))
        else:
            kept[index][1].append(quotation)
        place[quotation.id] = index
        if quotation.copy_of:
            place.setdefault(quotation.copy_of, index)
    return [Folded(quotation, tuple(again)) for quotation, again in kept]


def again(folded: Sequence[Folded]) -> str:
    """How many further printings lie under quotations; empty where none do."""
    number = sum(len(one.again) for one in folded)
    return f"{phrases.count(number, 'second printing')} folded into the first" if number else ""


@once
def folded_whole(dossier: Dossier) -> Sequence[Folded]:
    """All quotations of a dossier, reported statements left out, each once."""
    return fold(q for q in dossier.quotations if q.kind != "indirect")


@once
def times_quoted(dossier: Dossier) -> Mapping[str | None, int]:
    """How many quotations everybody has, each counted once however often it is printed."""
    return Counter(folded.quotation.speaker for folded in folded_whole(dossier))


def quotation_location(quotation: Quotation) -> Location:
    """Where a quotation is read."""
    return Location("article", quotation.article, quotation.spans[0].start)


def printed_words(dossier: Dossier, quotation: Quotation, ink: str = "quote") -> list[Run]:
    """The words as the page prints them, in marks; a dimmed ellipsis where the attribution broke them."""
    reported = quotation.kind == "indirect"
    runs = [] if reported else [Run("“", "dim")]
    for number, span in enumerate(quotation.spans):
        if number:
            runs.append(Run(" … ", "dim"))
        runs.append(Run(clean(dossier.text(span)), "reported" if reported else ink))
    return runs if reported else [*runs, Run("”", "dim")]


def printed_in(article: Article) -> str:
    """Who printed it, or where that is not known, the beginning of the title."""
    return outlet_of(article) or f"in “{crop(clean(article.title), TITLE)}”"


def appeared(article: Article) -> str:
    """When an article appeared, where that is known."""
    return phrases.published(article) if article.published else ""


def set_quotation(
    paper: Paper, dossier: Dossier, folded: Folded, *, speaker: bool = True, summit: bool = True, outlet: bool = True
) -> None:
    """A quotation with what is known of it; `speaker`, `summit`, `outlet` say what the page has not said already."""
    quotation = folded.quotation
    article = dossier.article(quotation.article)
    facts = [phrases.speaker(dossier.entity(quotation.speaker))] if speaker else []
    if article:
        facts += [printed_in(article) if outlet else "", appeared(article)]
    via = dossier.entity(quotation.via)
    facts.append(f"via {via.name if via else quotation.via}" if quotation.via else "")
    facts.append(phrases.summit_tag(dossier.summit(quotation.summit)) if summit else "")
    others = dossier.independent(quotation) - 1
    facts.append(f"also in {phrases.count(others, 'other article')}" if others else "")
    glyph = mark_of(dossier, quotation.speaker)
    mark = Run("› " if quotation.kind == "indirect" else f"{glyph.glyph} ", glyph.ink)
    where = dossier.locate(quotation.spans[0])
    target = quotation_location(quotation)
    paper.passage(printed_words(dossier, quotation), facts, where, target, mark, quotation=quotation.id)
    for other in folded.again[:SHOWN_AGAIN]:
        printed = dossier.article(other.article)
        by = " · ".join(filter(None, ("also " + printed_in(printed), appeared(printed)))) if printed else "also"
        copied = " · a copy" if other.copy_of else ""
        where = dossier.locate(other.spans[0])
        target = quotation_location(other)
        paper.entry([inked(f"⧉ {by}{copied}", "dim")], "", where, target, NO_MARK, quotation=other.id)
    paper.more(len(folded.again) - SHOWN_AGAIN, "printing", Location("copies", quotation.id))


def set_quotations(
    paper: Paper,
    dossier: Dossier,
    quotations: Sequence[Folded],
    most: int,
    rest: Location | None,
    *,
    speaker: bool = True,
    summit: bool = True,
    outlet: bool = True,
) -> None:
    """The first of some quotations, with a way to the rest."""
    for number, folded in enumerate(quotations[:most]):
        if number:
            paper.space()
        set_quotation(paper, dossier, folded, speaker=speaker, summit=summit, outlet=outlet)
    paper.more(len(quotations) - most, "quotation", rest)
