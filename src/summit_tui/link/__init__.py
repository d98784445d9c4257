"""All articles → one linked whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.link.copies import find_copies
from summit_tui.link.echoes import find_echoes
from summit_tui.link.figures import compare_figures
from summit_tui.link.identity import Identity, identify
from summit_tui.link.summits import convene
from summit_tui.link.timeline import order_events
from summit_tui.model import Article, Extract, Figure, Linked, Quotation, Source

__all__ = ["Linked", "link"]


def link(
    sources: Mapping[str, Source],
    articles: Sequence[Article],
    extracts: Sequence[Extract],
    knowledge: Knowledge,
) -> Linked:
    """Join what the articles hold. `articles` and `extracts` go in step."""
    copies = find_copies(articles, sources)
    articles = [a._replace(copy_of=copies[a.id]) if a.id in copies else a for a in articles]
    identity = identify(articles, extracts, knowledge)
    quotations = [name_speaker(q, identity) for e in extracts for q in e.quotations]
    figures = [name_source(f, identity) for e in extracts for f in e.figures]
    convened = convene(articles, extracts, quotations, identity, knowledge, sources)
    said = find_echoes(convened.quotations, copies, articles)
    events = order_events(extracts, convened.articles, convened.summits, sources, convened.windows)
    return Linked(
        convened.articles,
        said,
        convened.entities,
        convened.summits,
        compare_figures(figures, convened.articles, events, said, sources, knowledge),
        events,
    )


def name_speaker(quotation: Quotation, identity: Identity) -> Quotation:
    """The quotation with entities for its referents."""
    if quotation.speaker is None and quotation.via is None:
        return quotation
    speaker = identity.of.get((quotation.article, quotation.speaker or ""))
    via = identity.of.get((quotation.article, quotation.via or ""))
    return quotation._replace(speaker=speaker, via=via)


def name_source(figure: Figure, identity: Identity) -> Figure:
    """The figure with an entity for the referent that gives it."""
    if figure.speaker is None:
        return figure
    return figure._replace(speaker=identity.of.get((figure.article, figure.speaker)))
