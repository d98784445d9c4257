"""Everybody who is quoted, every summit, and everything that is named, by kind. The key is empty, or one kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.dossier import Dossier, grouped
from summit_tui.model import Entity, Summit
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.speaker import about, person, summit_day
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

FEW = 30
"""Of each kind on the page of all kinds."""
MANY = 300
"""On the page of one kind."""
KINDS = {
    "summit": "Summits",
    "speaker": "Speakers",
    "agreement": "Agreements",
    "initiative": "Initiatives",
    "person": "People named",
    "country": "Countries",
    "place": "Places",
    "organisation": "Organisations",
    "publication": "Publications",
}


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Speakers and summits"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All kinds, or one."""
    kind, first = asked(key)
    paper = Paper(width)
    lists = listed(dossier)
    paper.title("Index", dossier.name or "Dossier")
    paper.standfirst(phrases.dossier_line(dossier))
    if kind in KINDS:
        shown = stretch(lists[kind], first, MANY)
        paper.heading(heading(kind), f"{shown.whole:,}")
        earlier(paper, "speakers", kind, shown, MANY)
        for thing in shown.things:
            set_thing(paper, dossier, kind, thing)
        later(paper, "speakers", kind, shown, "")
        return paper.rows
    for each, things in lists.items():
        if things:
            paper.heading(heading(each), f"{len(things):,}", Location("speakers", each))
        for thing in things[:FEW]:
            set_thing(paper, dossier, each, thing)
        paper.more(len(things) - FEW, "", Location("speakers", f"{each}@{FEW}"))
    if not any(lists.values()):
        paper.space()
        paper.plain("Nobody is quoted and nothing is named in these files.")
    return paper.rows


def heading(kind: str) -> str:
    """What there is of a kind, and what the numbers beside them count."""
    counted = {"summit": "their articles", "speaker": "how often they are quoted"}
    return f"{KINDS[kind]}, and {counted.get(kind, 'how often they are named')}"


def listed(dossier: Dossier) -> Mapping[str, Sequence[Entity | Summit]]:
    """What there is of each kind: the latest summits, the most quoted speakers, the most named of the rest."""
    named = grouped(sorted(dossier.entities, key=lambda e: (-len(e.mentions), e.name)), lambda e: str(e.kind))
    summits = sorted(dossier.summits, key=lambda s: summit_day(dossier, s.id), reverse=True)
    speakers = [entity for entity, _ in dossier.speakers]
    return {"summit": summits, "speaker": speakers, **{kind: named.get(kind, []) for kind in list(KINDS)[2:]}}


def set_thing(paper: Paper, dossier: Dossier, kind: str, thing: Entity | Summit) -> None:
    """One line for a name or a summit."""
    if isinstance(thing, Summit):
        called = phrases.summit_called(thing)
        left = [Run("▪ ", "accent"), inked(phrases.summit_name(thing)), inked(f"  {called}", "dim")]
        paper.entry(left, f"{len(thing.articles):,}", Way(Location("summit", thing.id)))
    elif kind == "speaker":
        times = dossier.times_quoted[thing.id]
        paper.entry(person(dossier, thing), f"{times:,}", Way(Location("speaker", thing.id)))
    else:
        paper.entry(person(dossier, thing), f"{len(thing.mentions):,}", Way(about(dossier, thing)))
