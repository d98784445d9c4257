"""Amounts: the same quantity as several articles print it, side by side, with the reason why they agree or differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Figure
from summit_tui.tui.asked.once import once
from summit_tui.tui.corpus_text import clean, crop
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import printed_in
from summit_tui.tui.pages.setting import size
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

QUANTITIES = 40
"""Quantities on a page."""
PRINTED = 12
"""Places where one quantity is printed before the rest is only counted."""
ALONE = 120
"""Figures without a counterpart on a page."""
SENTENCE = 72
"""Cells of a sentence that stands for what a figure counts."""
LED = 28
"""Letters of the words that lead to a count."""
JOINING = frozenset(
    {
        *("on", "in", "at", "by", "with", "to", "from", "for", "as", "that", "which", "who", "and", "or", "but"),
        *("while", "after", "before", "during"),
    }
)
"""Words that a thing counted does not begin with."""

OUTCOME = re.compile("^(?:agree|differ|not comparable)s?: ")
"""How a reason begins; the sign before it says so already."""


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Figures"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """Quantities that several articles print, then the figures that stand alone."""
    what, first = asked(key)
    paper = Paper(width)
    compared, alone = quantities(dossier)
    paper.title("Figures", f"{phrases.count(len(dossier.figures), 'figure')} in these files")
    paper.standfirst("= agrees", "≠ cannot both be true", "~ looks alike, not comparable")
    if not dossier.figures:
        paper.space()
        paper.plain("No amounts, shares or counts were found in these files.")
        return paper.rows
    if what != "alone":
        shown = stretch(compared, first, QUANTITIES)
        earlier(paper, "figures", "", shown, QUANTITIES)
        for group in shown.things:
            set_quantity(paper, dossier, group)
        later(paper, "figures", "", shown, "quantity")
        first = 0
    left = stretch(alone, first, ALONE)
    if alone:
        paper.heading("Printed once, or not to be compared", f"{len(alone):,}")
        earlier(paper, "figures", "alone", left, ALONE)
    for figure in left.things:
        set_figure(paper, dossier, figure)
    later(paper, "figures", "alone", left, "figure")
    return paper.rows


def set_quantity(paper: Paper, dossier: Dossier, group: Sequence[Figure]) -> None:
    """One quantity: each printing, with its verdicts on those above it."""
    differ = any(f.differs_from for f in group)
    agree = any(f.agrees_with for f in group)
    printed = {f.id: f.article for f in group}
    several = any(printed.get(other, f.article) != f.article for f in group for other in f.agrees_with)
    words = "the papers differ" if differ else "not comparable"
    if agree and not differ:
        words = "the papers agree" if several else "printed again in the same paper"
    unit = group[0].unit
    thing = led_to(dossier, group[0]) or counted(dossier, group[0])
    paper.heading(thing or (f"Sums in {unit}" if unit.isupper() else unit), words)
    above: set[str] = set()
    for figure in group[:PRINTED]:
        set_figure(paper, dossier, figure, about=False)
        told: set[tuple[str, str]] = set()
        for other, sign, why in verdicts(dossier, figure):
            # What is so of several for one reason is told of the first; the page of the figure tells it of each.
            if other.id in above and (sign == "≠" or (sign, why) not in told):
                told.add((sign, why))
                # What the heading says of all of them is not said of each.
                set_verdict(paper, dossier, other, sign, why.removesuffix(f", {words}"))
        above.add(figure.id)
    paper.more(len(group) - PRINTED, "printing", _page(group[0]))


def set_verdict(paper: Paper, dossier: Dossier, other: Figure, sign: str, why: str) -> None:
    """How a figure stands to one above it. Several above may read alike: file and line say which of them is meant."""
    mark = Run(f"  └ {sign} ", {"=": "good", "≠": "warning"}.get(sign, "dim"))
    reason = [inked(why if other.text in why else f"{other.text}: {why}" if why else other.text, "dim")]
    way = Way(_page(other), dossier.locate(other.span))
    if size([mark, *reason]) + 2 + len(way.where) <= paper.room(0):
        paper.entry(reason, way=way, mark=mark)
    else:
        paper.passage(reason, way=way, mark=mark)


def set_figure(paper: Paper, dossier: Dossier, figure: Figure, about: bool = True) -> None:
    """A figure as printed, what it counts, who gives it, and where."""
    article = dossier.article(figure.article)
    giver = dossier.entity(figure.speaker)
    thing = counted(dossier, figure)
    facts = [figure.beside if thing == figure.about else thing] if about else []
    facts += [phrases.date(figure.year), f"says {giver.name}" if giver else "", printed_in(article) if article else ""]
    sign = "≠" if figure.differs_from else "=" if figure.agrees_with else " "
    mark = Run(f"{sign} ", "warning" if sign == "≠" else "good")
    left, where = [inked(figure.text, "strong")], dossier.locate(figure.span)
    facts = [clean(fact) for fact in facts if fact]
    beside = [inked(" · ".join(facts), "dim")]
    if size(left) + 2 + size(beside) <= paper.room(len(where) + 1):
        left, facts = [*left, Run("  "), *beside], []
    paper.entry(left, "", Way(_page(figure), where), mark, facts=facts)


def counted(dossier: Dossier, figure: Figure) -> str:
    """What a figure counts; where that is only a piece of a clause, the beginning of its sentence."""
    first = figure.about.partition(" ")[0].casefold()
    if first not in JOINING or figure.sentence is None:
        return figure.about
    return f"“{crop(clean(dossier.text(figure.sentence)), SENTENCE)}”"


def led_to(dossier: Dossier, figure: Figure) -> str:
    """The words that lead to a count of which one word tells all: “… the raid that killed 21 people”; else empty.

    Of many quantities the heading would be "people".
    """
    if " " in figure.about or not figure.text.casefold().endswith(figure.about.casefold() or " "):
        return ""
    if figure.sentence is None or figure.sentence.source != figure.span.source:
        return ""
    words = clean(dossier.text(figure.sentence._replace(end=figure.span.start))).split()
    told: list[str] = []
    while words and len(" ".join(told)) + len(words[-1]) < LED:
        told.insert(0, words.pop())
    return f"“{'… ' if words else ''}{' '.join([*told, clean(figure.text)])}”" if told else ""


def verdicts(dossier: Dossier, figure: Figure) -> list[tuple[Figure, str, str]]:
    """The other figures that this one was compared with, a sign for the outcome, and the reason."""
    reasons = dict(figure.verdicts)
    keys = dict.fromkeys((*figure.agrees_with, *figure.differs_from, *reasons))
    found = []
    for key in keys:
        other = dossier.figure(key)
        if other:
            sign = "=" if key in figure.agrees_with else "≠" if key in figure.differs_from else "~"
            found.append((other, sign, OUTCOME.sub("", reasons.get(key, ""))))
    return found


def _page(figure: Figure) -> Location:
    return Location("figure", figure.id)


@once
def quantities(dossier: Dossier) -> tuple[list[list[Figure]], list[Figure]]:
    """Figures that were compared, together, differing ones first; and those with no counterpart."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.setdefault(key, key) != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for figure in dossier.figures:
        for other in (*figure.agrees_with, *figure.differs_from, *(key for key, _ in figure.verdicts)):
            root[find(other)] = find(figure.id)
    groups: dict[str, list[Figure]] = {}
    for figure in dossier.figures:
        groups.setdefault(find(figure.id), []).append(figure)
    compared = [group for group in groups.values() if len(group) > 1]
    compared.sort(key=lambda g: (not any(f.differs_from for f in g), not any(f.agrees_with for f in g), -len(g)))
    return compared, [group[0] for group in groups.values() if len(group) == 1]
