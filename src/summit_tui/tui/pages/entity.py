"""A place, country, organisation, agreement, initiative, publication, or somebody who is only named."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Article, Entity, Mention, Summit
from summit_tui.printings import Folded, fold
from summit_tui.tui.asked.selection import quoted_in
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.going.summits_at import held_at
from summit_tui.tui.pages.excerpts import excerpt
from summit_tui.tui.pages.figures import set_figure
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.parts import Part, Rest, set_part
from summit_tui.tui.pages.quoted import set_quotation
from summit_tui.tui.pages.setting import Runs
from summit_tui.tui.pages.speaker import NAMES, UNKNOWN, offices, perhaps_same, printed_as, who
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

MENTIONS = 200
"""Mentions on a page."""
QUOTATIONS = 20
FIGURES = 12
SUMMITS = 40
"""Summits on the page of the place where they were held."""


def title(dossier: Dossier, key: str) -> str:
    """The name."""
    found = dossier.entity(asked(key).key)
    return found.name if found else "Name"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All about something that is named."""
    what, first = asked(key)
    paper = Paper(width)
    entity = dossier.entity(what)
    if entity is None:
        paper.plain(UNKNOWN)
        return paper.rows
    articles = len({mention.article for mention in entity.mentions})
    paper.title(entity.kind.capitalize(), entity.name)
    paper.standfirst(*who(dossier, entity))
    paper.standfirst(printed_as(dossier, entity))
    named = f"Named {phrases.times(len(entity.mentions))} in {phrases.count(articles, 'article')}"
    paper.standfirst(named if entity.mentions else "")
    said = dossier.times_quoted.get(what, 0)
    if said:
        words = f"Quoted {phrases.times(said)}: the page of what they said"
        paper.entry([Run(words, "accent")], way=Way(Location("speaker", what)))
    if first == 0:
        signed(paper, dossier, entity)
        set_part(paper, held_here(dossier, entity), SUMMITS, Rest("entity", "summits", what))
        set_part(paper, offices(dossier, entity), NAMES, Rest("speaker", "offices", what))
        set_part(paper, named_in_quotations(dossier, entity), QUOTATIONS, Rest("entity", "quotations", what))
        set_part(paper, figures(dossier, entity), FIGURES, Rest("entity", "figures", what))
        perhaps_same(paper, dossier, entity)
    mentions(paper, dossier, entity, first)
    return paper.rows


def part(dossier: Dossier, name: str, key: str) -> Part | None:
    """A part of the page by its name; None for an unknown one, or for what is not there."""
    entity = dossier.entity(key)
    parts = {"summits": held_here, "figures": figures, "quotations": named_in_quotations}
    return parts[name](dossier, entity) if entity and name in parts else None


def signed(paper: Paper, dossier: Dossier, entity: Entity) -> None:
    """Where an agreement was signed."""
    summit = dossier.summit(entity.summit)
    if summit:
        left: Runs = [Run("Signed at  ", "dim"), inked(phrases.summit_name(summit)), inked(f"  {summit.name}", "dim")]
        paper.entry(left, way=Way(Location("summit", summit.id)))


def held_here(dossier: Dossier, entity: Entity) -> Part:
    """The summits held at a place or in a country."""

    def show(paper: Paper, summit: Summit) -> None:
        left: Runs = [inked(phrases.summit_name(summit)), inked(f"  {phrases.summit_called(summit)}", "dim")]
        paper.entry(left, phrases.days(summit.start, summit.end), Way(Location("summit", summit.id)))

    return Part("Summits held here", held_at(dossier, entity), show, "summit")


def named_in_quotations(dossier: Dossier, entity: Entity) -> Part:
    """The quotations that name it."""
    found = fold(dossier.quotations_naming(entity.id))

    def show(paper: Paper, folded: Folded) -> None:
        if folded is not found[0]:
            paper.space()
        set_quotation(paper, dossier, folded)

    return Part("Named in quotations", found, show, "quotation")


def figures(dossier: Dossier, entity: Entity) -> Part:
    """The figures of the paragraphs that name it."""
    found = dossier.figures_near(entity.id)
    return Part("Figures beside it", found, lambda paper, figure: set_figure(paper, dossier, figure), "figure")


def mentions(paper: Paper, dossier: Dossier, entity: Entity, first: int) -> None:
    """Every mention with the words around it, article by article."""
    shown = stretch(entity.mentions, first, MENTIONS)
    paper.heading("In the text", f"{shown.whole:,}")
    earlier(paper, "entity", entity.id, shown, MENTIONS)
    for number, (key, listed) in enumerate(grouped(shown.things, lambda mention: mention.article).items()):
        article = dossier.article(key)
        if number:
            paper.space()
        if article:
            set_article_mentions(paper, dossier, article, listed)
    later(paper, "entity", entity.id, shown, "mention")
    if not entity.mentions:
        paper.plain("No article names it; other parts of the dossier lead here.")


def set_article_mentions(paper: Paper, dossier: Dossier, article: Article, listed: Sequence[Mention]) -> None:
    """The mentions in one article, under its title."""
    facts = [phrases.origin(article), "⧉ a copy" if article.copy_of else ""]
    target = Location("article", article.id, listed[0].start)
    paper.entry([inked(article.title or "(no title)", "italic")], way=Way(target, article.source), facts=facts)
    said = quoted_in(dossier, article.id)
    for mention in listed:
        span = dossier.mention_span(mention)
        words = excerpt(dossier, span, paper.room(7), article.id)
        inside = said.at(mention.start)
        target = Location("article", article.id, mention.start)
        way = Way(target, f":{dossier.line(span)}", inside.id if inside else "")
        paper.entry(words, "", way, Run("· ", "faint"))
