"""Somebody who is quoted: who that is and how that is known, who prints them, and all that they said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Entity, Evidence, Summit
from summit_tui.printings import Folded, fold
from summit_tui.tui.asked.printings import outlets_quoting
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.drawn.speaker_marks import NOBODY, mark_of
from summit_tui.tui.pages.excerpts import place
from summit_tui.tui.pages.paper import NO_MARK, Paper, Way
from summit_tui.tui.pages.parts import Part, Rest, set_part, set_things
from summit_tui.tui.pages.quoted import again, set_quotations
from summit_tui.tui.pages.setting import Runs

QUOTATIONS = 150
"""Quotations on the page, shared among the summits; the rest are a page of their own."""
NAMES = 12
UNKNOWN = "Nobody by this name is in the dossier any more."


def title(dossier: Dossier, key: str) -> str:
    """The name."""
    return phrases.speaker(dossier.entity(key))


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All about a speaker."""
    paper = Paper(width)
    entity = dossier.entity(key)
    said = fold(dossier.quotations_by(key or None))
    if entity is None and key:
        paper.plain(UNKNOWN)
        return paper.rows
    mark = mark_of(dossier, key)
    paper.title("Speaker", phrases.speaker(entity), Run(f"{mark.glyph} ", mark.ink))
    if entity:
        paper.standfirst(*who(dossier, entity))
        paper.standfirst(printed_as(dossier, entity))
    paper.standfirst(phrases.count(len(said), "quotation"), again(said))
    if entity:
        set_part(paper, offices(dossier, entity), NAMES, Rest("speaker", "offices", key))
    set_part(paper, who_quotes(dossier, key), NAMES, Rest("speaker", "outlets", key))
    quotations(paper, dossier, key, said)
    reported(paper, dossier, key)
    if entity:
        set_part(paper, meetings(dossier, entity, said), NAMES, Rest("speaker", "summits", key))
        set_part(paper, beside(dossier, entity), NAMES, Rest("speaker", "people", key))
        perhaps_same(paper, dossier, entity)
        in_the_text(paper, entity)
    return paper.rows


def part(dossier: Dossier, name: str, key: str) -> Part | None:
    """A part of the page by its name; None for an unknown one, or for somebody who is not there."""
    entity = dossier.entity(key)
    if name == "outlets":
        return who_quotes(dossier, key)
    parts = {"offices": offices, "summits": meetings, "people": beside, "perhaps": maybe}
    return parts[name](dossier, entity) if entity and name in parts else None


def in_the_text(paper: Paper, entity: Entity) -> None:
    """The way to every mention. Who is never named, as "Chinese experts", has none: what they said is all there is."""
    if entity.mentions:
        paper.heading("In the text")
        every = [Run("Every mention, with the words around it")]
        paper.entry(every, f"{len(entity.mentions):,}", Way(Location("entity", entity.id)))


def who(dossier: Dossier, entity: Entity) -> list[str]:
    """Role, affiliation and country, each unless it is said already."""
    facts: list[str] = []
    for fact in (entity.role or "", entity.affiliation or "", phrases.country(dossier, entity.country)):
        if not any(fact in said for said in (entity.name, *facts)):
            facts.append(fact)
    return facts


def printed_as(dossier: Dossier, entity: Entity) -> str:
    """The other forms of a name that the files print; spellings that are only known are left out."""
    others = [form for form in dossier.printed_forms(entity) if form != entity.name]
    return f"Also printed as {', '.join(others)}" if others else ""


def offices(dossier: Dossier, entity: Entity) -> Part:
    """Offices and affiliations as printed, each at the first place that says so, with the number of such places."""

    def show(paper: Paper, claim: tuple[str, Sequence[Evidence]]) -> None:
        what, places = claim
        first = places[0].span
        words = [Run(f"{clean(what)}  ", "dim"), inked(dossier.text(first))]
        again = [Run(f"  and {phrases.count(len(places) - 1, 'time')} more", "dim")] if len(places) > 1 else []
        paper.passage([*words, *again], way=Way(place(dossier, first), dossier.locate(first)))

    claims = grouped(entity.evidence, lambda e: (e.what, clean(dossier.text(e.span)).casefold()))
    listed = [(what, places) for (what, _), places in claims.items()]
    return Part("Who the papers say it is", listed, show, whole=f"{len(entity.evidence):,}")


def who_quotes(dossier: Dossier, key: str) -> Part:
    """Outlets by how often they quote the speaker."""

    def show(paper: Paper, quoting: tuple[str, int]) -> None:
        outlet, number = quoting
        way = Way(Location("quotations", f"outlet/{outlet}"))
        paper.entry([inked(outlet or "outlet unknown")], f"{number:,}", way)

    listed = outlets_quoting(dossier)[key or None].most_common()
    return Part("Quoted by", listed, show, "outlet", whole=phrases.outlets({outlet for outlet, _ in listed}))


def quotations(paper: Paper, dossier: Dossier, key: str, said: Sequence[Folded]) -> None:
    """The quotations by summit, latest summit first, then those of no summit."""
    if not said:
        paper.heading("Quotations", "0")
        paper.plain("No words of theirs stand in quotation marks.")
        return
    groups = grouped(said, lambda folded: folded.quotation.summit)
    order = sorted(groups, key=lambda s: summit_day(dossier, s), reverse=True)
    most = max(3, QUOTATIONS // len(groups))
    rest = Location("quotations", f"speaker/{key}")
    for summit in order[:QUOTATIONS]:
        listed = groups[summit]
        found = dossier.summit(summit)
        words = (
            f"Said at {phrases.summit_name(found)}" if found else "Said elsewhere" if len(groups) > 1 else "Quotations"
        )
        target = Location("summit", found.id) if found else None
        paper.heading(words, f"{len(listed):,}", target)
        set_quotations(paper, dossier, listed, most, rest, {"speaker", "summit"})


def summit_day(dossier: Dossier, summit: str | None) -> str:
    """When a summit was held, to sort by; nothing for none."""
    found = dossier.summit(summit)
    return (found.start or found.year) if found else ""


def reported(paper: Paper, dossier: Dossier, key: str) -> None:
    """What the papers say that somebody said, in their own words; apart from the quotations."""
    statements = [q for q in dossier.quotations_by(key or None, indirect=True) if q.kind == "indirect"]
    if not statements:
        return
    told = fold(statements)
    paper.heading("Reported, in the papers’ words", f"{len(told):,}")
    rest = Location("quotations", f"reported/{key}")
    set_quotations(paper, dossier, told, QUOTATIONS // 5, rest, {"speaker"})


def meetings(dossier: Dossier, entity: Entity, said: Sequence[Folded] | None = None) -> Part:
    """The summits where somebody spoke or is said to have been, the latest first; `said` is all that they said."""

    def show(paper: Paper, meeting: tuple[Summit, int]) -> None:
        summit, number = meeting
        called = phrases.summit_called(summit)
        left = [Run("▪ ", "accent"), inked(phrases.summit_name(summit)), inked(f"  {called}", "dim")]
        words = phrases.count(number, "quotation") if number else "took part"
        paper.entry(left, words, Way(Location("summit", summit.id)))

    said = fold(dossier.quotations_by(entity.id)) if said is None else said
    spoken = Counter(folded.quotation.summit for folded in said)
    found = [(s, spoken[s.id]) for s in dossier.summits if s.id in spoken or entity.id in s.participants]
    return Part("Summits", sorted(found, key=lambda pair: pair[0].start or "", reverse=True), show, "summit")


def beside(dossier: Dossier, entity: Entity) -> Part:
    """People named in the same paragraphs."""

    def show(paper: Paper, named: tuple[Entity, int]) -> None:
        other, number = named
        paper.entry(person(dossier, other), f"{number:,}", Way(about(dossier, other)))

    found = dossier.named_beside(entity.id)
    return Part("Named beside them", found, show, "person", "people", "in paragraphs")


def maybe(dossier: Dossier, entity: Entity) -> Part:
    """Whom the rules could not tell apart or join."""

    def show(paper: Paper, other: Entity) -> None:
        paper.entry(person(dossier, other), way=Way(about(dossier, other)))

    others = [other for key in entity.perhaps if (other := dossier.entity(key))]
    return Part("Perhaps the same", others, show)


def perhaps_same(paper: Paper, dossier: Dossier, entity: Entity) -> None:
    """The same, with what to do about it."""
    found = maybe(dossier, entity)
    if found.things:
        paper.heading(found.heading, f"{len(found.things)}")
        paper.plain("The names are alike, but nothing in the texts says that they are one and the same: = settles it.")
        set_things(paper, found, NAMES, Rest("speaker", "perhaps", entity.id))


def person(dossier: Dossier, entity: Entity) -> Runs:
    """A name with its role, to be an entry; marked if they are quoted."""
    mark = mark_of(dossier, entity.id)
    glyph = NO_MARK if mark is NOBODY else Run(f"{mark.glyph} ", mark.ink)
    role = entity.role or entity.affiliation or ""
    return [glyph, inked(entity.name), inked(f"  {role}" if role else "", "dim")]


def about(dossier: Dossier, entity: Entity) -> Location:
    """The page of an entity: as a speaker where it speaks."""
    speaks = entity.id in dossier.times_quoted or dossier.quotations_by(entity.id, indirect=True)
    return Location("speaker" if speaks else "entity", entity.id)
