"""One edition of a summit: the facts with their evidence, who spoke, what came of it, who wrote of it and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Article, Evidence, Summit
from summit_tui.printings import Folded, fold
from summit_tui.tui import phrases
from summit_tui.tui.line import Location, Row, Run, inked
from summit_tui.tui.pages.excerpts import excerpt, place
from summit_tui.tui.pages.figures import set_figure
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import set_quotations
from summit_tui.tui.pages.speaker import about, country, person

QUOTATIONS = 120
FEW = 12
"""Names, articles or claims of one kind before the rest are only counted."""
DOUBT = "uncertain: "
"""How evidence begins that says what is in doubt; it stands before what it casts doubt on."""
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
    doubts = [evidence for evidence in summit.evidence if evidence.what.startswith(DOUBT)]
    paper.title("Summit", summit.name, Run("▪ ", "accent"))
    paper.standfirst(edition(summit), where_held(dossier, summit), phrases.days(summit.start, summit.end))
    neighbours(paper, dossier, summit)
    claims(paper, dossier, "Not certain", doubts)
    participants(paper, dossier, summit)
    speakers(paper, dossier, said)
    claims(paper, dossier, "What came of it", summit.outcomes)
    agreements(paper, dossier, summit)
    figures(paper, dossier, summit)
    claims(paper, dossier, "How it is known", [evidence for evidence in summit.evidence if evidence not in doubts])
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
    found = dossier.entity(summit.country)
    parts = dict.fromkeys((summit.place or "", found.name if found else summit.country or ""))
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


def claims(paper: Paper, dossier: Dossier, heading: str, evidence: Sequence[Evidence]) -> None:
    """What is claimed, each claim with the words that make it."""
    if not evidence:
        return
    paper.heading(heading)
    for what, places in list(grouped(evidence, lambda e: e.what).items())[: 2 * FEW]:
        span = places[0].span
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        beneath = excerpt(dossier, span, paper.measure)
        way = Way(place(dossier, span), dossier.locate(span))
        paper.entry([inked(what.removeprefix(DOUBT)), Run(more, "dim")], "", way, beneath=beneath)


def participants(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """Who came: countries, then people."""
    found = [entity for key in summit.participants if (entity := dossier.entity(key))]
    if not found:
        return
    paper.heading("Who took part", f"{len(found)}")
    for entity in sorted(found, key=lambda e: e.kind == "person")[: 4 * FEW]:
        note = country(dossier, entity) if entity.kind == "person" else ""
        note = "" if note in (entity.role or "") else note
        paper.entry(person(dossier, entity), note, Way(about(dossier, entity)))
    paper.more(len(found) - 4 * FEW, "participant")


def speakers(paper: Paper, dossier: Dossier, said: Sequence[Folded]) -> None:
    """Who is quoted from there, most quoted first."""
    counts = Counter(folded.quotation.speaker for folded in said)
    found = [(entity, n) for key, n in counts.most_common() if (entity := dossier.entity(key))]
    if not found:
        return
    paper.heading("Who spoke", phrases.count(len(found), "speaker"))
    for entity, number in found[: 2 * FEW]:
        paper.entry(person(dossier, entity), f"{number:,}", Way(Location("speaker", entity.id)))
    paper.more(len(found) - 2 * FEW, "speaker")


def agreements(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """What was signed there."""
    found = [entity for key in summit.agreements if (entity := dossier.entity(key))]
    if not found:
        return
    paper.heading("Agreements", f"{len(found)}")
    for entity in found[: 2 * FEW]:
        span = dossier.mention_span(entity.mentions[0]) if entity.mentions else None
        where = dossier.locate(span) if span else ""
        paper.entry([inked(entity.name)], "", Way(Location("entity", entity.id), where))
    paper.more(len(found) - 2 * FEW, "agreement")


def figures(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """Amounts that belong to the summit."""
    found = [figure for figure in dossier.figures if figure.summit == summit.id]
    if not found:
        return
    paper.heading("Figures", f"{len(found):,}")
    for figure in found[: 2 * FEW]:
        set_figure(paper, dossier, figure)
    paper.more(len(found) - 2 * FEW, "figure", Location("figures"))


def coverage(paper: Paper, dossier: Dossier, summit: Summit) -> None:
    """The articles about it, by what of it they had seen, copies under their original."""
    found = dossier.articles_at(summit.id)
    if not found:
        return
    outlets = phrases.outlets({article.outlet or article.agency or "" for article in found})
    paper.heading("Coverage", f"{phrases.count(len(found), 'article')}, {outlets}")
    by_phase = grouped(found, lambda article: str(dict(article.phases).get(summit.id, "")))
    for phase, words in PHASES.items():
        listed = sorted(by_phase.get(phase, ()), key=lambda a: (phrases.outlet(a), a.published or ""))
        if listed:
            paper.plain(words, ink="italic")
        for article in listed[:FEW]:
            set_article(paper, dossier, article)
        paper.more(len(listed) - FEW, "article")


def set_article(paper: Paper, dossier: Dossier, article: Article) -> None:
    """An article in one line: its title, who printed it, when."""
    facts = [phrases.outlet(article), phrases.published(article)]
    facts += ["⧉ a copy"] if article.copy_of else []
    target = Location("article", article.id, article.span.start)
    paper.passage([inked(article.title or "(no title)")], facts, Way(target, dossier.locate(article.span)))
