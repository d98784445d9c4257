"""One article → what it holds: quotations with their speakers, names, summits, figures, dates.

An offset counts in the text that is given beside it, a passage's or a sentence's; where a function is given none, in
the file. Words of a `Line` are numbered from 0, and a `Phrase` ends before its `last`.
"""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.agreements import find_agreements
from summit_tui.extract.attribution import Attributed, attribute
from summit_tui.extract.dates import find_dates
from summit_tui.extract.figures import find_figures
from summit_tui.extract.indirect import report
from summit_tui.extract.names import find_names
from summit_tui.extract.quotations import quoted
from summit_tui.extract.reading import Reading, open_article
from summit_tui.extract.recased import in_capitals, recased
from summit_tui.extract.reference import resolve
from summit_tui.extract.summits import find_summits
from summit_tui.ingest.joints import composed_in_place
from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.model import Article, Extract, Quotation, Source

if TYPE_CHECKING:
    from summit_tui.extract.closed_up import Places


def extract(source: Source, article: Article, knowledge: Knowledge) -> Extract:
    """Everything that one article holds. Never raises for a text, whatever it is."""
    return extract_all([(source, article)], knowledge)[0]


def extract_all(pages: Sequence[tuple[Source, Article]], knowledge: Knowledge) -> list[Extract]:
    """Everything that some articles hold, each given with its source.

    All go through one step before any goes through the next: what a step runs and looks up stays near the processor,
    which takes a sixth less time for a dozen articles than for one after the other.
    """
    composed = [composed_in_place(source.text) for source, _ in pages]
    closed = _all_closed_up(pages, [text for text, _ in composed])
    texts = _all_recased([(text, article) for text, article, _ in closed], knowledge)
    readings = [
        open_article(_with_text(source, text), article, knowledge)
        for (source, _), text, (_, article, _) in zip(pages, texts, closed, strict=True)
    ]
    names = [find_names(reading, find_agreements(reading)) for reading in readings]
    marked = [quoted(reading) for reading in readings]
    attributed = [_attributed(reading, quotations) for reading, (quotations, _) in zip(readings, marked, strict=True)]
    resolved = [resolve(*known) for known in zip(readings, names, attributed, strict=True)]
    summits = [find_summits(*known) for known in zip(readings, names, strict=True)]
    figures = [find_figures(reading, said) for reading, (_, said) in zip(readings, resolved, strict=True)]
    dates = [find_dates(reading) for reading in readings]
    found = [
        Extract(reading.article.id, referents, said, where, counted, days, reading.english, left_out)
        for reading, (referents, said), (_, left_out), where, counted, days in zip(
            readings, resolved, marked, summits, figures, dates, strict=True
        )
    ]
    for at, ((source, _), (_, ends)) in enumerate(zip(pages, composed, strict=True)):
        if readings[at].source is not source:
            from summit_tui.extract.as_printed import as_printed  # few files hold what reading leaves out

            found[at] = as_printed(found[at], source, ends, closed[at][2])
    return found


def _all_closed_up(
    pages: Sequence[tuple[Source, Article]], texts: Sequence[str]
) -> list[tuple[str, Article, Places | None]]:
    """Texts and articles without what is not read inside paragraphs, and where in the file the rest stands.

    All articles of a file are closed up at once: for each by itself, the whole file would be made anew.
    """
    closed: list[tuple[str, Article, Places | None]] = []
    with_holes: dict[str, list[int]] = {}
    for at, ((source, article), text) in enumerate(zip(pages, texts, strict=True)):
        closed.append((text, article, None))
        if _has_holes_between(text, article):
            with_holes.setdefault(source.id, []).append(at)
    for numbers in with_holes.values():
        from summit_tui.extract.closed_up import closed_up  # few files but those in Markdown have such

        text, articles, places = closed_up(texts[numbers[0]], [pages[at][1] for at in numbers])
        for at, article in zip(numbers, articles, strict=True):
            closed[at] = text, article, places
    return closed


def _has_holes_between(text: str, article: Article) -> bool:
    """Whether words of an article are parted by what is not read; what has a line of its own parts none."""
    for paragraph in article.paragraphs:
        if paragraph.holes and any(text[h.start - 1] > " " or text[h.end : h.end + 1] > " " for h in paragraph.holes):
            return True
    return False


def _all_recased(read: Sequence[tuple[str, Article]], knowledge: Knowledge) -> list[str]:
    """The texts of articles, in small letters where they are dispatches in capitals: all those of a text at once."""
    texts = [text for text, _ in read]
    loud: dict[int, list[int]] = {}
    for at, (text, article) in enumerate(read):
        if in_capitals(text, article):
            loud.setdefault(id(text), []).append(at)
    for numbers in loud.values():
        text = recased(texts[numbers[0]], [read[at][1] for at in numbers], knowledge)
        for at in numbers:
            texts[at] = text
    return texts


def _with_text(source: Source, text: str) -> Source:
    return source._replace(text=text) if text is not source.text else source


def _attributed(reading: Reading, quotations: tuple[Quotation, ...]) -> tuple[Attributed, ...]:
    """What is said in marks and without, with whose it is: both are read off the same words, one behind the other."""
    attributed = attribute(reading, quotations)
    return attributed + report(reading, attributed)
