"""One figure: the sentence that gives it, what it counts, and every other figure it was compared with."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.model import Figure
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.excerpts import excerpt, place
from summit_tui.tui.pages.figures import set_figure, verdicts
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.parts import Part, Rest, set_part

FIGURES = 60
"""Figures of one outcome on the page."""
QUALIFIERS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "~": "about"}
OUTCOMES = {
    "=": "Agrees with",
    "≠": "Cannot both be true",
    "~": "Looks alike, not comparable",
}


def title(dossier: Dossier, key: str) -> str:
    """The figure as printed."""
    found = dossier.figure(key)
    return found.text if found else "Figure"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All about a figure."""
    paper = Paper(width)
    figure = dossier.figure(key)
    if figure is None:
        paper.plain("This figure is not in the dossier any more.")
        return paper.rows
    article = dossier.article(figure.article)
    paper.title("Figure", figure.text)
    plain = amount(figure)
    # “14 ships” need not be said in other words.
    paper.standfirst(figure.about, phrases.date(figure.year), "" if figure.text.casefold().endswith(plain) else plain)
    giver = dossier.entity(figure.speaker)
    paper.standfirst(f"Given by {giver.name}" if giver else "Given by the outlet itself")
    paper.heading("Where it is printed")
    facts = [phrases.outlet(article), phrases.published(article)] if article else []
    words = excerpt(dossier, figure.span, 5 * paper.measure)
    paper.passage(words, facts, Way(place(dossier, figure.span), dossier.locate(figure.span)))
    if giver:
        paper.entry([inked(giver.name)], way=Way(Location("speaker", giver.id)))
    summit = dossier.summit(figure.summit)
    if summit:
        left = [Run("▪ ", "accent"), inked(phrases.summit_name(summit)), inked(f"  {summit.name}", "dim")]
        paper.entry(left, way=Way(Location("summit", summit.id)))
    conversions(paper, dossier, figure)
    for sign in OUTCOMES:
        set_part(paper, compared(dossier, figure, sign), FIGURES, Rest("figure", sign, key))
    if not verdicts(dossier, figure):
        paper.space()
        paper.plain("No other article gives a figure for the same thing.")
    return paper.rows


def part(dossier: Dossier, name: str, key: str) -> Part | None:
    """The figures with one outcome, which is called by its sign; None for another, or for a figure not there."""
    figure = dossier.figure(key)
    return compared(dossier, figure, name) if figure and name in OUTCOMES else None


def compared(dossier: Dossier, figure: Figure, sign: str) -> Part:
    """Those that it was compared with, with one outcome, each with the reason."""

    def show(paper: Paper, one: tuple[Figure, str]) -> None:
        other, why = one
        set_figure(paper, dossier, other)
        if why:
            paper.passage([inked(why, "dim")], mark=Run("  └ ", "dim"))

    found = [(other, why) for other, s, why in verdicts(dossier, figure) if s == sign]
    return Part(OUTCOMES[sign], found, show, "figure")


def amount(figure: Figure) -> str:
    """The value in plain units: `more than 1,500,000,000 CNY`."""
    whole = f"{figure.value:,.4f}".rstrip("0").rstrip(".")
    return " ".join(filter(None, (QUALIFIERS.get(figure.qualifier or "", ""), whole, figure.unit)))


def conversions(paper: Paper, dossier: Dossier, figure: Figure) -> None:
    """The same amount in another currency, as the article prints it beside."""
    keys = {figure.equivalent_of} if figure.equivalent_of else set()
    found = [f for f in dossier.figures_in(figure.article) if f.id in keys or f.equivalent_of == figure.id]
    if found:
        paper.heading("In another currency")
    for other in found:
        set_figure(paper, dossier, other)
