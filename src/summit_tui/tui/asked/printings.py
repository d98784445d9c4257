"""Quotations counted once, however often they are printed: what all screens count but those of one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.printings import Folded, fold
from summit_tui.printings import times_quoted as counted
from summit_tui.tui.asked.once import once


@once
def folded_whole(dossier: Dossier) -> Sequence[Folded]:
    """All quotations of a dossier, reported statements left out, each once."""
    return fold(q for q in dossier.quotations if q.kind != "indirect")


@once
def outlets_quoting(dossier: Dossier) -> Mapping[str | None, Counter[str]]:
    """Everybody → the outlets that quote them, with the number of quotations that each prints.

    An article without an outlet counts for its agency, else for the outlet "".
    """
    outlets = {article.id: outlet_of(article) for article in dossier.articles}
    counts: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    for (speaker, outlet), number in counted(dossier.quotations, outlets.__getitem__).items():
        counts[speaker][outlet] = max(1, number)
    return counts


def quotations_in_all(dossier: Dossier) -> int:
    """How many quotations a dossier has."""
    return sum(dossier.times_quoted.values())
