"""All articles → one linked whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.link.echoes import find_echoes, with_echoes
from summit_tui.link.figures import Held, compare_figures, with_verdicts
from summit_tui.link.identity import Identity, identify
from summit_tui.link.pages import Desk
from summit_tui.link.repeats import Elsewhere, find_reprints
from summit_tui.link.summits import Read, conclude, convene
from summit_tui.link.timeline import order_events
from summit_tui.link.wording import compare_wording
from summit_tui.model import Article, Extract, Figure, Linked, Quotation, Source
from summit_tui.pauses import without_pauses
from summit_tui.tables import Table, table

__all__ = ["Elsewhere", "Linked", "link"]

_NOBODY = Elsewhere()


@without_pauses()
def link(
    sources: Mapping[str, Source],
    articles: Iterable[Article],
    extracts: Iterable[Extract],
    knowledge: Knowledge,
    elsewhere: Elsewhere = _NOBODY,
) -> Linked:
    """Join what the articles hold. `articles` and `extracts` go in step."""
    articles, extracts = list(articles), table(extracts)
    desk = Desk(sources)
    identity = identify(articles, extracts, knowledge)
    quotations = name_speakers(extracts.inside("quotations"), identity)
    figures = name_givers(extracts.inside("figures"), identity)
    entities = identity.entities
    # Who is who in each article is known now; the way there takes room that what follows needs.
    del identity
    copies, announced = elsewhere.reprints() or find_reprints(articles, sources)
    articles = [a._replace(copy_of=copies[a.id]) if a.id in copies else a for a in articles]
    convened = convene(Read(articles, extracts, quotations, entities, announced), desk, knowledge)
    said = convened.quotations
    elsewhere.convened(convened.articles, entities, said, figures)
    timeline = order_events(extracts, convened.articles, convened.summits, desk, convened.windows)
    elsewhere.dated(timeline.dates)
    held = Held(convened.articles, entities, lambda: timeline.dates)
    summits, entities = conclude(convened, extracts, entities, knowledge)
    compared = elsewhere.compared() or compare_figures(figures, held, said, desk, knowledge)
    figures = with_verdicts(figures, compared)
    echoes = elsewhere.echoes() or find_echoes(said, compare_wording(articles, said, copies), announced)
    said = with_echoes(said, echoes)
    return Linked(convened.articles, said.settled(), entities, summits, figures.settled(), timeline.events)


def name_speakers(quotations: Table[Quotation], identity: Identity) -> Table[Quotation]:
    """The quotations with entities for their referents."""
    articles = quotations.field("article")
    named = {name: _entities(articles, quotations.field(name), identity) for name in ("speaker", "via")}
    return quotations.replaced(**named)


def name_givers(figures: Table[Figure], identity: Identity) -> Table[Figure]:
    """The figures with entities for the referents that give them."""
    return figures.replaced(speaker=_entities(figures.field("article"), figures.field("speaker"), identity))


def _entities(articles: Sequence[str], keys: Sequence[str | None], identity: Identity) -> list[str | None]:
    """The entities behind the keys of referents in these articles."""
    entity = identity.of.entity
    return [key and entity(article, key) for article, key in zip(articles, keys, strict=True)]
