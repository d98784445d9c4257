"""One article → what it holds: quotations with their speakers, names, summits, figures, dates."""

from __future__ import annotations

from summit_tui.extract.agreements import find_agreements
from summit_tui.extract.attribution import attribute
from summit_tui.extract.dates import find_dates
from summit_tui.extract.figures import find_figures
from summit_tui.extract.indirect import report
from summit_tui.extract.names import find_names
from summit_tui.extract.quotations import quoted
from summit_tui.extract.reading import open_article
from summit_tui.extract.recased import recased
from summit_tui.extract.reference import resolve
from summit_tui.extract.summits import find_summits
from summit_tui.ingest.joints import composed_in_place
from summit_tui.knowledge import Knowledge
from summit_tui.model import Article, Extract, Source


def extract(source: Source, article: Article, knowledge: Knowledge) -> Extract:
    """Everything that one article holds. Never raises for a text, whatever it is."""
    text, ends = composed_in_place(source.text)
    text = recased(text, article, knowledge)
    whole = source._replace(text=text) if text is not source.text else source
    reading = open_article(whole, article, knowledge)
    names = find_names(reading, find_agreements(reading))
    marked, left_out = quoted(reading)
    attributed = attribute(reading, marked)
    reported = report(reading, attributed)
    referents, quotations = resolve(reading, names, attributed + reported)
    found = Extract(
        article.id,
        referents,
        quotations,
        find_summits(reading, names),
        find_figures(reading, quotations),
        find_dates(reading),
        reading.english,
        left_out,
    )
    if whole is source:
        return found
    from summit_tui.extract.as_printed import as_printed  # few files hold what reading leaves out

    return as_printed(found, source, ends)
