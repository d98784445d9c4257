"""An article laid out for one width with everything that is marked in it; says what a line looks like."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summit_tui.dossier import Dossier
from summit_tui.model import Article
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.drawn.line import Run
from summit_tui.tui.drawn.mark_signs import sign
from summit_tui.tui.drawn.speaker_marks import mark_of
from summit_tui.tui.reading.galley import Galley
from summit_tui.tui.reading.marks import Mark, entity_layer, hit_layer, quotation_layer
from summit_tui.tui.reading.sheet import Sheet

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

MARGIN = 3
"""Cells left of the text: the cursor, a speaker's glyph or bar, a space."""
GUTTER = 1
"""Cells that stay blank right of the text, so that no word touches the scrollbar."""

KIND_INKS = {
    "kicker": "kicker",
    "title": "title",
    "standfirst": "italic",
    "byline": "dim",
    "note": "accent",
    "subhead": "strong",
    "caption": "dim italic",
    "meta": "furniture",
    "furniture": "furniture",
    "comment": "furniture",
    "teaser": "furniture",
}


class LaidOut:
    """The page of one article."""

    def __init__(self, dossier: Dossier, article: Article, selection: Selection, width: int, measure: int) -> None:
        self._dossier = dossier
        self.galley = Galley(dossier, article, selection.furniture)
        self._measure = measure
        self.sheet = Sheet(self.galley, width, measure)
        quotations = dossier.quotations_in(article.id, indirect=True)
        self.quoted = quotation_layer(self.galley, [q for q in quotations if q.kind != "indirect"])
        reported = [q for q in quotations if q.kind == "indirect"] if selection.reported else []
        self.reported = quotation_layer(self.galley, reported)
        self.names = entity_layer(self.galley, dossier)
        self.hits = hit_layer(self.galley, selection.hits)
        self._speakers = {q.id: mark_of(dossier, q.speaker) for q in quotations}

    def resize(self, width: int) -> None:
        """Break the same text for another width."""
        self.sheet = Sheet(self.galley, width, self._measure)

    def find(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Mark other words as found."""
        self.hits = hit_layer(self.galley, spans)

    def margin(self, number: int, current: str | None, marked: Marked) -> list[Run]:
        """What stands left of a line: a glyph and its mark where a quotation begins, a bar where it goes on."""
        start, end, _ = self.sheet.line(number)
        if start == end:
            return [Run("  ")]
        said = self.quoted.between(start, end) or self.reported.between(start, end)
        if not said:
            return [Run("  ")]
        mark = next((m for m in said if m.id == current), said[0])
        glyph, ink = self._speakers[mark.id]
        if mark.kind == "reported":
            return [Run("┊ ", ink)]
        if mark.start >= start and mark.first:
            return [Run(glyph, f"{ink} strong"), Run(sign(marked.get(mark.id)) or " ", "accent")]
        return [Run("┃ " if mark.id == current else "│ ", ink)]

    def runs(self, number: int, current: str | None, link: Mark | None, chosen: tuple[int, int] | None) -> list[Run]:
        """The text of a line in its inks. `current` is a quotation, `link` a name under the cursor, `chosen` places."""
        start, end, kind = self.sheet.line(number)
        if kind == "rule":
            return [Run("─" * self.sheet.width if number else "", "faint")]
        if start == end:
            return []
        layers: list[tuple[int, int, str]] = []
        for mark in self.reported.between(start, end):
            layers.append((mark.start, mark.end, "reported" + (" current" if mark.id == current else "")))
        for mark in self.quoted.between(start, end):
            ink = self._speakers[mark.id].ink + (" strong" if mark.id == current else "")
            layers.append((mark.start, mark.end, ink))
        for mark in self.names.between(start, end):
            same = link is not None and (mark.start, mark.end) == (link.start, link.end)
            layers.append((mark.start, mark.end, "chosen" if same else "underline"))
        layers += [(mark.start, mark.end, "hit") for mark in self.hits.between(start, end)]
        if chosen and chosen[0] < end and start < chosen[1]:
            layers.append((*chosen, "chosen"))
        return self._cut(start, end, KIND_INKS.get(kind, "text"), layers)

    def _cut(self, start: int, end: int, base: str, layers: list[tuple[int, int, str]]) -> list[Run]:
        cuts = {start, end}
        for first, last, _ in layers:
            cuts.update(place for place in (first, last) if start < place < end)
        edges = sorted(cuts)
        text = self.galley.text
        runs = []
        for first, last in pairwise(edges):
            inks = [ink for a, b, ink in layers if a <= first and last <= b]
            runs.append(Run(text[first:last], " ".join([base, *inks])))
        return runs
