"""One edition of a summit: the facts with their evidence, who spoke, what came of it, who wrote of it and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Article, Entity, Evidence, Span, Summit
from summit_tui.printings import fold
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.excerpts import excerpt, place
from summit_tui.tui.pages.figures import set_figure
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.parts import Part, Rest, set_part, set_things
from summit_tui.tui.pages.quoted import set_quotations
from summit_tui.tui.pages.speaker import about, person

QUOTATIONS = 120
FEW = 12
"""Names, articles or claims of one kind before the rest are only counted."""
DOUBT = "uncertain: "
"""How evidence begins that says what is in doubt; it stands before what it casts doubt on."""
SHOWN = {
    "doubts": 2 * FEW,
    "participants": 4 * FEW,
    "speakers": 2 * FEW,
    "outcomes": 2 * FEW,
    "agreements": 2 * FEW,
    "figures": 2 * FEW,
    "evidence": 2 * FEW,
}
"""The parts of the page in their order, and how many things of each stand on it."""
PHASES = {"before": "Before", "during": "During", "after": "After", "": "Looking back or ahead"}


def title(dossier: Dossier, key: str) -> str:
    """Place and year."""
    found = dossier.summit(key)
    return phrases.summit_name(found) if found else "Summit"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All about a summit."""
    paper = Paper(width)
    summit = dossier.summit(key)
    if summit is None:
        paper.plain("This summit is not in the dossier any more.")
        return paper.rows
    said = fold(dossier.quotations_at(key))
    paper.title("Summit", summit.name, Run("▪ ", "accent"))
    paper.standfirst(edition(summit), where_held(dossier, summit), phrases.days(summit.start, summit.end))
    paper.standfirst(known_beforehand(summit))
    neighbours(paper, dossier, summit)
    for name, most in SHOWN.items():
        if found := part(dossier, name, key):
            set_part(paper, found, most, Rest("summit", name, key))
    coverage(paper, dossier, summit)
    paper.heading("Said there", f"{len(said):,}")
    if not said:
        paper.plain("No quotation is known to have been said at this summit.")
    rest = Location("quotations", f"summit/{key}@{QUOTATIONS}")
    set_quotations(paper, dossier, said, QUOTATIONS, rest, {"summit"})
    return paper.rows


def edition(summit: Summit) -> str:
    """`2nd edition`."""
    number = summit.edition
    if number is None:
        return ""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} edition"


def where_held(dossier: Dossier, summit: Summit) -> str:
    """Town and country, as far as they are known."""
    parts = dict.fromkeys((summit.place or "", phrases.country(dossier, summit.country)))
    return ", ".join(filter(None, parts))


def neighbours(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """The editions before and after."""
    for words, key in (("← before it", summit.previous), ("→ after it", summit.next)):
        found = dossier.summit(key)
        if found:
            days = phrases.days(found.start, found.end)
            left = [Run(f"{words}  ", "dim"), inked(phrases.summit_name(found)), inked(f"  {days}", "dim")]
            paper.entry(left, way=Way(Location("summit", found.id)))
        elif key:
            paper.entry([Run(f"{words}  ", "dim"), inked(key, "dim"), Run("  not in these files", "dim italic")])


def known_beforehand(summit: Summit) -> str:
    """Which facts no file tells; empty where there are none."""
    facts = [f"the {fact}" for fact in summit.beforehand]
    if not facts:
        return ""
    words = " and ".join(filter(None, (", ".join(facts[:-1]), facts[-1])))
    were = "were" if len(facts) > 1 or summit.beforehand == ("days",) else "was"
    return f"T{words[1:]} {were} known beforehand and not read from these files"


def part(dossier: Dossier, name: str, key: str) -> Part | None:
    """A part of the page by its name; None for an unknown one, or for a summit that is not there."""
    summit = dossier.summit(key)
    if summit is None:
        return None
    doubts = [evidence for evidence in summit.evidence if evidence.what.startswith(DOUBT)]
    match name:
        case "doubts":
            return claims(dossier, "Not certain", doubts)
        case "participants":
            return participants(dossier, summit)
        case "speakers":
            return speakers(dossier, key)
        case "outcomes":
            return claims(dossier, "What came of it", summit.outcomes)
        case "agreements":
            return agreements(dossier, summit)
        case "figures":
            found = [figure for figure in dossier.figures if figure.summit == key]
            return Part("Figures", found, lambda paper, figure: set_figure(paper, dossier, figure), "figure")
        case "evidence":
            told = [evidence for evidence in summit.evidence if evidence not in doubts]
            return claims(dossier, "How it is known", told)
    if name not in PHASES:
        return None
    return Part("Coverage", written(dossier, key, name), lambda paper, a: set_article(paper, dossier, a), "article")


def claims(dossier: Dossier, heading: str, evidence: Sequence[Evidence]) -> Part:
    """What is claimed, each claim with the words that make it."""

    def show(paper: Paper, claim: tuple[str, Sequence[Evidence]]) -> None:
        what, places = claim
        span = places[0].span
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        beneath = excerpt(dossier, span, paper.measure)
        way = Way(place(dossier, span), dossier.locate(span))
        paper.entry([inked(what.removeprefix(DOUBT)), Run(more, "dim")], "", way, beneath=beneath)

    listed = list(grouped(evidence, lambda e: e.what).items())
    return Part(heading, listed, show, "claim")


def participants(dossier: Dossier, summit: Summit) -> Part:
    """Who came, countries, then people: each with the words that say so, or with why they are listed all the same."""
    found = [entity for key in summit.participants if (entity := dossier.entity(key))]
    told = {evidence.what: evidence.span for evidence in summit.came}

    def show(paper: Paper, entity: Entity) -> None:
        span, note = came_by(dossier, summit, entity, told)
        if span is None:
            paper.entry(person(dossier, entity), note, Way(about(dossier, entity)))
            return
        home = phrases.country(dossier, entity.country) if entity.kind == "person" else ""
        note = ", ".join(filter(None, (note, "" if home in (entity.role or "") else home)))
        left = [*person(dossier, entity), inked(f"  {note}" if note else "", "dim")]
        paper.entry(left, "", Way(place(dossier, span), dossier.locate(span)))

    return Part("Who took part", sorted(found, key=lambda e: e.kind == "person"), show, "participant")


def came_by(dossier: Dossier, summit: Summit, entity: Entity, told: Mapping[str, Span]) -> tuple[Span | None, str]:
    """The words that put somebody at a summit, and a note; None where no text does.

    Of a list or a sentence it is the place where they are named in it.
    """
    span = told.get(entity.id)
    if span:
        inside = (m for m in entity.mentions if span.start <= m.start < span.end)
        named = next((found for m in inside if (found := dossier.mention_span(m)).source == span.source), span)
        return named, ""
    if entity.name == phrases.country(dossier, summit.country):
        held = (e.span for e in summit.evidence if e.what.startswith(("place:", "country:")))
        return next(held, None), "the host"
    return None, "by right, known beforehand"


def speakers(dossier: Dossier, key: str) -> Part:
    """Who is quoted from there, most quoted first."""
    counts = Counter(folded.quotation.speaker for folded in fold(dossier.quotations_at(key)))
    found = [(entity, n) for speaker, n in counts.most_common() if (entity := dossier.entity(speaker))]

    def show(paper: Paper, speaking: tuple[Entity, int]) -> None:
        entity, number = speaking
        paper.entry(person(dossier, entity), f"{number:,}", Way(Location("speaker", entity.id)))

    return Part("Who spoke", found, show, "speaker", whole=phrases.count(len(found), "speaker"))


def agreements(dossier: Dossier, summit: Summit) -> Part:
    """What was signed there."""

    def show(paper: Paper, entity: Entity) -> None:
        span = dossier.mention_span(entity.mentions[0]) if entity.mentions else None
        where = dossier.locate(span) if span else ""
        paper.entry([inked(entity.name)], "", Way(Location("entity", entity.id), where))

    found = [entity for key in summit.agreements if (entity := dossier.entity(key))]
    return Part("Agreements", found, show, "agreement")


def coverage(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """The articles about it, by what of it they had seen, copies under their original."""
    found = dossier.articles_at(summit.id)
    if not found:
        return
    outlets = phrases.outlets({article.outlet or article.agency or "" for article in found})
    paper.heading("Coverage", f"{phrases.count(len(found), 'article')}, {outlets}")
    for phase, words in PHASES.items():
        listed = part(dossier, phase, summit.id)
        if listed and listed.things:
            paper.plain(words, ink="italic")
            set_things(paper, listed, FEW, Rest("summit", phase, summit.id))


def written(dossier: Dossier, summit: str, phase: str) -> list[Article]:
    """The articles about a summit that were written in one phase of it."""
    found = [a for a in dossier.articles_at(summit) if str(dict(a.phases).get(summit, "")) == phase]
    return sorted(found, key=lambda a: (phrases.outlet(a), a.published or ""))


def set_article(paper: Paper, dossier: Dossier, article: Article) -> None:
    """An article in one line: its title, who printed it, when."""
    facts = [phrases.outlet(article), phrases.published(article)]
    facts += ["⧉ a copy"] if article.copy_of else []
    target = Location("article", article.id, article.span.start)
    paper.passage([inked(article.title or "(no title)")], facts, Way(target, dossier.locate(article.span)))
