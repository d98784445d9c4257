"""The rows beside the text: who speaks, which summits, agreements, figures, places and names, with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from summit_tui.dossier import Dossier
from summit_tui.model import Entity, Figure, Quotation
from summit_tui.printings import fold
from summit_tui.tui.asked.printings import folded_whole
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import BLANK, Location, Row, Run, inked, line
from summit_tui.tui.drawn.speaker_marks import mark_of

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("People named", ("person",)),
    ("Countries", ("country",)),
    ("Places", ("place",)),
    ("Organisations", ("organisation", "publication")),
)
NO_SEARCHES: Mapping[str, str] = {}
NOBODY = Location("speaker", "")
MOST = 60
"""Rows of one kind before the rest is only counted."""


def sidebar_rows(dossier: Dossier, selection: Selection, saved: Mapping[str, str] = NO_SEARCHES) -> list[Row]:
    """All rows, kind by kind; kinds without any are left out."""
    rows: list[Row] = []
    for heading, found in (("Saved searches", saved_rows(saved)), *sections(dossier, selection)):
        listed = [row for name, row in found if selection.filter.casefold() in name.casefold()]
        if not listed:
            continue
        if rows:
            rows.append(BLANK)
        # Nobody is no speaker: their row counts what has none.
        number = sum(1 for row in listed if row.target != NOBODY)
        rows.append(Row((line(Run(heading, "heading"), right=[Run(f"{number:,} ", "dim")] if number else []),)))
        rows += listed[:MOST]
        if len(listed) > MOST:
            rows.append(Row((line(Run(f"  and {len(listed) - MOST} more: filter them", "dim")),)))
    if not rows:
        nothing = "Nothing matches the filter." if selection.filter else "Nothing is linked here."
        rows.append(Row((line(Run(nothing, "dim")),)))
    return rows


def sections(dossier: Dossier, selection: Selection) -> Iterator[tuple[str, list[tuple[str, Row]]]]:
    """Each kind's heading, and the name and row of each thing of that kind."""
    article = None if selection.whole else selection.article
    quotations = dossier.quotations_in(article) if article else [folded.quotation for folded in folded_whole(dossier)]
    yield "Speakers", speaker_rows(dossier, quotations)
    if selection.reported:
        every = dossier.quotations_in(article, indirect=True) if article else dossier.quotations
        yield "Reported statements", speaker_rows(dossier, [q for q in every if q.kind == "indirect"])
    yield "Summits", summit_rows(dossier, article)
    named = dossier.named_in(article) if article else [(e, len(e.mentions)) for e in dossier.entities]
    entities = sorted(named, key=lambda pair: (-pair[1], pair[0].name))
    yield "Agreements", entity_rows(entities, ("agreement", "initiative"))
    yield "Figures", [figure_row(f) for f in (dossier.figures_in(article) if article else dossier.figures)]
    for heading, kinds in KINDS:
        yield heading, entity_rows(entities, kinds)


def saved_rows(saved: Mapping[str, str]) -> list[tuple[str, Row]]:
    """Searches that were saved, each a way to the page of all that it keeps, and how much that is."""
    rows = []
    for query, amount in saved.items():
        right = [Run(f"{amount} ", "dim")] if amount else []
        rows.append((query, Row((line(Run("/ ", "accent"), inked(query), right=right),), Location("found", query))))
    return rows


def speaker_rows(dossier: Dossier, quotations: list[Quotation]) -> list[tuple[str, Row]]:
    """Speakers by their number of quotations, nobody last."""
    found = []
    for key, number in sorted(Counter(q.speaker for q in quotations).items(), key=lambda p: (p[0] is None, -p[1])):
        name, mark = phrases.speaker(dossier.entity(key)), mark_of(dossier, key)
        target = Location("speaker", key or "")
        text = inked(name, "dim" if key is None else "text")
        found.append(
            (name, Row((line(Run(f"{mark.glyph} ", mark.ink), text, right=[Run(f"{number} ", "dim")]),), target))
        )
    return found


def summit_rows(dossier: Dossier, article: str | None) -> list[tuple[str, Row]]:
    """Summits, with the place of the article in time or the number of quotations."""
    one = dossier.article(article)
    found = []
    for summit in dossier.summits:
        if one and summit.id not in one.summits and one.id not in summit.articles:
            continue
        phase = dict(one.phases).get(summit.id, "") if one else ""
        note = phase or f"❝{len(fold(dossier.quotations_at(summit.id)))}"
        name = f"{phrases.summit_name(summit)} {phrases.summit_called(summit)}"
        left = line(Run("▪ ", "accent"), inked(phrases.summit_name(summit)), right=[Run(f"{note} ", "dim")])
        found.append((name, Row((left,), Location("summit", summit.id))))
    return found


def entity_rows(entities: list[tuple[Entity, int]], kinds: tuple[str, ...]) -> list[tuple[str, Row]]:
    """Entities of some kinds that are named at all."""
    found = []
    for entity, number in entities:
        if number and entity.kind in kinds:
            left = line(Run("  "), inked(entity.name), right=[Run(f"{number} ", "dim")])
            found.append((" ".join((entity.name, *entity.aliases)), Row((left,), Location("entity", entity.id))))
    return found


def figure_row(figure: Figure) -> tuple[str, Row]:
    """A figure, with `≠` where another cannot be true beside it and `=` where one agrees."""
    mark = "≠" if figure.differs_from else "=" if figure.agrees_with else " "
    left = line(
        Run(f"{mark} ", "warning" if mark == "≠" else "good"),
        inked(figure.text),
        inked(f" {figure.beside}", "dim"),
    )
    return f"{figure.text} {figure.about}", Row((left,), Location("figure", figure.id))
