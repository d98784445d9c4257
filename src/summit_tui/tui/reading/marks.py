"""The parts of an article that are marked in the reader and can be opened: quotations, names, figures, found words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Literal

from summit_tui.dossier import Dossier, Place
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation
from summit_tui.tui.reading.galley import Galley

MarkKind = Literal["quotation", "reported", "entity", "hit"]


class Mark(NamedTuple):
    """Something shown from one place of a galley to another."""

    start: int
    end: int
    kind: MarkKind
    id: str
    first: bool = True
    """Whether this is the first of the quotation's spans."""


class Layer:
    """Marks of one kind in the order of the text, found by bisection."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks: Sequence[Mark] = sorted(marks)
        self._starts = [mark.start for mark in self.marks]
        self._reach = [*accumulate((mark.end for mark in self.marks), max)]

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks that show in a stretch, in order."""
        last = bisect_right(self._starts, max(start, end - 1))
        first = bisect_right(self._reach, start, 0, last)
        return [mark for mark in self.marks[first:last] if mark.end > start]

    def after(self, place: int) -> Mark | None:
        """The first mark that begins after a place."""
        index = bisect_right(self._starts, place)
        return self.marks[index] if index < len(self.marks) else None

    def before(self, place: int) -> Mark | None:
        """The last mark that begins before a place."""
        index = bisect_right(self._starts, place - 1) - 1
        return self.marks[index] if index >= 0 else None


def quotation_layer(galley: Galley, quotations: Iterable[Quotation]) -> Layer:
    """The spans of quotations that are shown."""
    marks = []
    for quotation in quotations:
        for number, span in enumerate(quotation.spans):
            shown = galley.span(span.start, span.end)
            if shown:
                kind: MarkKind = "reported" if quotation.kind == "indirect" else "quotation"
                marks.append(Mark(*shown, kind, quotation.id, number == 0))
    return Layer(marks)


def entity_layer(galley: Galley, dossier: Dossier) -> Layer:
    """The names that are shown; of names inside each other, the longer."""
    longest: dict[int, Place] = {}
    for place in dossier.places_in(galley.article.id):
        # Of those that begin together, the last is the longest.
        if (known := longest.get(place.start)) is None or known.end < place.end:
            longest[place.start] = place
    marks: list[Mark] = []
    end = 0
    for place in longest.values():
        if place.start >= end and (shown := galley.span(place.start, place.end)):
            marks.append(Mark(*shown, "entity", place.entity))
            end = place.end
    return Layer(marks)


def hit_layer(galley: Galley, spans: Iterable[tuple[int, int]]) -> Layer:
    """Words that were searched for, from their offsets in the file."""
    shown = (galley.span(start, end) for start, end in spans)
    return Layer(Mark(*place, "hit", "") for place in shown if place)
