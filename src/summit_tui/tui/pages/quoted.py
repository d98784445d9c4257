"""Quotations as every page sets them: marked by speaker, copies folded, each a way back to its place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, Protocol

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.model import Article, Quotation
from summit_tui.printings import Folded, is_part
from summit_tui.tui.corpus_text import clean, crop
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Run, inked
from summit_tui.tui.drawn.speaker_marks import mark_of
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.setting import Runs, broken

Fact = Literal["speaker", "summit", "outlet"]
"""What a page may have told of quotations before it lists them."""
SHOWN_AGAIN = 3
"""Further printings of a quotation that are listed under it."""


LONGEST = 10
"""Lines of a quotation that are listed; of a longer one the beginning, and where one reads on."""
TITLE = 28
"""Cells of a title that stands for an unknown outlet: with its marks, as wide as the notes beside a passage."""


class Repeated(Protocol):
    """Something with its further printings."""

    @property
    def again(self) -> Sequence[object]:
        """Those printings."""
        ...


def again(listed: Sequence[Repeated]) -> str:
    """How many further printings lie under what is listed; empty where none do."""
    number = sum(len(one.again) for one in listed)
    printings = phrases.count(number, "second printing stands", "second printings stand")
    return f"{printings} under the first, not counted" if number else ""


def way_to(dossier: Dossier, quotation: Quotation) -> Way:
    """Where a quotation is read, with its file and line."""
    target = Location("article", quotation.article, quotation.spans[0].start)
    return Way(target, dossier.locate(quotation.spans[0]), quotation.id)


def printed_words(dossier: Dossier, quotation: Quotation) -> list[Run]:
    """The words as the page prints them, in marks; a dimmed ellipsis where the attribution broke them."""
    reported = quotation.kind == "indirect"
    runs = [] if reported else [Run("“", "dim")]
    for number, span in enumerate(quotation.spans):
        if number:
            runs.append(Run(" … ", "dim"))
        runs.append(Run(clean(dossier.words(span, quotation.article)), "reported" if reported else "quote"))
    return runs if reported else [*runs, Run("”", "dim")]


def words_behind(runs: Runs, width: int) -> int:
    """How many words stand behind the lines that are listed of a quotation; 0 where a line or two more end it."""
    if sum(len(run.text) for run in runs) < LONGEST * width // 2:
        return 0
    lines = broken(runs, width)
    behind = " ".join("".join(run.text for run in line) for line in lines[LONGEST:])
    return len(behind.split()) if len(lines) > LONGEST + 2 else 0


def printed_in(article: Article) -> str:
    """Who printed it, or where that is not known, the beginning of the title."""
    return outlet_of(article) or f"in “{crop(clean(article.title), TITLE)}”"


def appeared(article: Article) -> str:
    """When an article appeared, where that is known."""
    return phrases.published(article) if article.published else ""


def set_quotation(paper: Paper, dossier: Dossier, folded: Folded, told: Collection[Fact] = ()) -> None:
    """A quotation with what is known of it, but for the facts that the page has told already."""
    quotation = folded.quotation
    article = dossier.article(quotation.article)
    facts = [] if "speaker" in told else [phrases.speaker(dossier.entity(quotation.speaker))]
    if article:
        facts += ["" if "outlet" in told else printed_in(article), appeared(article)]
    via = dossier.entity(quotation.via)
    facts.append(f"via {via.name if via else quotation.via}" if quotation.via else "")
    facts.append("" if "summit" in told else phrases.summit_tag(dossier.summit(quotation.summit)))
    others = dossier.independent(quotation) - 1
    facts.append(f"also in {phrases.count(others, 'other article')}" if others else "")
    glyph = mark_of(dossier, quotation.speaker)
    mark = Run("› " if quotation.kind == "indirect" else f"{glyph.glyph} ", glyph.ink)
    words = printed_words(dossier, quotation)
    further = words_behind(words, paper.measure)
    paper.passage(words, facts, way_to(dossier, quotation), mark, LONGEST if further else 0)
    paper.more(further, "word", Location("article", quotation.article, quotation.spans[0].start))
    for other in folded.again[:SHOWN_AGAIN]:
        printed = dossier.article(other.article)
        by = " · ".join(filter(None, ("also " + printed_in(printed), appeared(printed)))) if printed else "also"
        copied = " · a copy" if other.copy_of else " · in part" if is_part(other, quotation) else ""
        paper.entry([inked(f"⧉ {by}{copied}", "dim")], "", way_to(dossier, other))
    paper.more(len(folded.again) - SHOWN_AGAIN, "printing", Location("copies", quotation.id))


def set_quotations(
    paper: Paper,
    dossier: Dossier,
    quotations: Sequence[Folded],
    most: int,
    rest: Location,
    told: Collection[Fact],
) -> None:
    """The first of some quotations, with a way to the rest; the page has told the facts of `told` already."""
    for number, folded in enumerate(quotations[:most]):
        if number:
            paper.space()
        set_quotation(paper, dossier, folded, told)
    paper.more(len(quotations) - most, "quotation", rest)
