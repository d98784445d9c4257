"""All quotations, grouped. The key is a grouping (`speaker`), or one group of it (`outlet/AFP`).

`nobody` groups those whose speaker the texts do not tell by article; `reported/<speaker>` are statements without marks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from summit_tui.dossier import Dossier, grouped, outlet_of
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation
from summit_tui.printings import Folded, fold
from summit_tui.tui.asked.once import once
from summit_tui.tui.asked.printings import folded_whole
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import Fact, again, set_quotation, set_quotations
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

GROUPS = 60
"""Groups on a page before one has to go on to the next."""
QUOTATIONS = 180
"""Quotations on a page, shared among its groups."""


class Grouping(NamedTuple):
    """A way to group quotations."""

    words: str
    group: Callable[[Dossier, Quotation], str]
    """The group of a quotation; "" for none."""
    heading: Callable[[Dossier, str], str]
    page: str = ""
    """The page that a group has of its own."""
    newest: bool = False
    """Whether groups come by date, newest first, rather than the largest first."""


def _outlet(dossier: Dossier, quotation: Quotation) -> str:
    article = dossier.article(quotation.article)
    return outlet_of(article) if article else ""


def _day(dossier: Dossier, quotation: Quotation) -> str:
    article = dossier.article(quotation.article)
    return (article.published or "")[:10] if article else ""


def _summit_words(dossier: Dossier, key: str) -> str:
    found = dossier.summit(key)
    if found is None:
        return "At no summit, or it is not told"
    return " · ".join(filter(None, (phrases.summit_name(found), phrases.summit_called(found))))


def _title_words(dossier: Dossier, key: str) -> str:
    found = dossier.article(key)
    return (found.title or "(no title)") if found else ""


GROUPINGS: Mapping[str, Grouping] = {
    "speaker": Grouping(
        "by speaker",
        lambda _, q: q.speaker or "",
        lambda dossier, key: phrases.speaker(dossier.entity(key)) if key else "Speaker unknown",
        "speaker",
    ),
    "summit": Grouping("by summit", lambda _, q: q.summit or "", _summit_words, "summit", True),
    "outlet": Grouping("by outlet", _outlet, lambda _, key: key or "Outlet unknown"),
    "date": Grouping("by date", _day, lambda _, key: phrases.date(key) or "No date", "", True),
    "nobody": Grouping("without a speaker", lambda _, q: q.article, _title_words, "article"),
}


TOLD: Mapping[str, Collection[Fact]] = {
    "speaker": {"speaker"},
    "reported": {"speaker"},
    "summit": {"summit"},
    "outlet": {"outlet"},
    "nobody": {"speaker", "outlet"},
}
"""What the heading of a group tells of its quotations."""


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Quotations"


def next_grouping(key: str) -> str:
    """The key that groups otherwise."""
    names = list(GROUPINGS)
    now = asked(key).key.partition("/")[0] or names[0]
    return names[(names.index(now) + 1) % len(names)] if now in names else names[0]


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """All groups, or one."""
    what, first = asked(key)
    name, one, group = what.partition("/")
    if one:
        return one_group(dossier, name, group, first, width)
    name = name if name in GROUPINGS else "speaker"
    paper = Paper(width)
    groups = _groups(dossier, name)
    # What several outlets print stands with each of them, and is one quotation all the same.
    listed = sum(map(len, groups.values())) if name != "outlet" else len(folded_whole(dossier))
    paper.title("Quotations", f"{phrases.count(listed, 'quotation')}, {GROUPINGS[name].words}")
    paper.standfirst(again(folded_whole(dossier)) if name != "nobody" else "")
    switch(paper, name)
    if not groups:
        paper.space()
        paper.plain("Every quotation has a speaker." if name == "nobody" else "Nobody is quoted in these files.")
    shown = stretch(list(groups), first, GROUPS)
    earlier(paper, "quotations", name, shown, GROUPS)
    most = max(2, QUOTATIONS // max(1, len(shown.things)))
    for group in shown.things:
        set_group(paper, dossier, name, group, groups[group], most)
    later(paper, "quotations", name, shown, "group")
    return paper.rows


def switch(paper: Paper, name: str) -> None:
    """The ways to group, the present one strong; leads to the next."""
    runs: list[Run] = []
    for key, grouping in GROUPINGS.items():
        runs += [Run(" · ", "faint")] if runs else []
        runs.append(Run(grouping.words, "strong" if key == name else "dim"))
    paper.space()
    paper.passage(runs, way=Way(Location("quotations", next_grouping(name))))


def set_group(paper: Paper, dossier: Dossier, name: str, group: str, listed: Sequence[Folded], most: int) -> None:
    """A heading and the first quotations of a group."""
    grouping = GROUPINGS[name]
    target = Location(grouping.page, group) if grouping.page and group else Location("quotations", f"{name}/{group}")
    paper.heading(grouping.heading(dossier, group), f"{len(listed):,}", target)
    rest = Location("quotations", f"{name}/{group}@{most}")
    set_quotations(paper, dossier, listed, most, rest, TOLD.get(name, ()))


def one_group(dossier: Dossier, name: str, group: str, first: int, width: int) -> list[Row]:
    """One group, a stretch at a time."""
    paper = Paper(width)
    if name == "reported":
        statements = [q for q in dossier.quotations_by(group or None, indirect=True) if q.kind == "indirect"]
        listed: Sequence[Folded] = fold(statements)
        words = f"Reported of {phrases.speaker(dossier.entity(group))}"
    elif name in GROUPINGS:
        listed = _groups(dossier, name).get(group, [])
        words = GROUPINGS[name].heading(dossier, group)
    else:
        return rows(dossier, "speaker", width)
    paper.title("Quotations", words)
    paper.standfirst(phrases.count(len(listed), "statement" if name == "reported" else "quotation"))
    paper.space()
    shown = stretch(listed, first, QUOTATIONS)
    earlier(paper, "quotations", f"{name}/{group}", shown, QUOTATIONS)
    for number, folded in enumerate(shown.things):
        if number:
            paper.space()
        set_quotation(paper, dossier, folded, TOLD.get(name, ()))
    later(paper, "quotations", f"{name}/{group}", shown, "quotation")
    if not listed:
        paper.plain("Nothing of this kind is in the dossier any more.")
    return paper.rows


@once
def _groups(dossier: Dossier, name: str) -> Mapping[str, list[Folded]]:
    """The groups in the order in which they are shown; what belongs to none comes last.

    An outlet that reprints what another printed first has it too; elsewhere it lies under the first printing.
    """
    grouping = GROUPINGS[name]
    if name == "outlet":
        said = grouped(
            (q for q in dossier.quotations if q.kind != "indirect"),
            lambda quotation: grouping.group(dossier, quotation),
        )
        groups = {outlet: fold(listed) for outlet, listed in said.items()}
    else:
        every = [f for f in folded_whole(dossier) if name != "nobody" or f.quotation.speaker is None]
        groups = grouped(every, lambda folded: grouping.group(dossier, folded.quotation))
    by_size = sorted(groups, key=lambda group: -len(groups[group]))
    order = sorted(by_size, key=lambda group: _when(dossier, name, group), reverse=True) if grouping.newest else by_size
    return {group: groups[group] for group in sorted(order, key=lambda group: not group)}


def _when(dossier: Dossier, name: str, group: str) -> str:
    found = dossier.summit(group) if name == "summit" else None
    return (found.start or found.year) if found else group
