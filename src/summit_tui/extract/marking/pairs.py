"""Marks of an article's passages → the stretches between them; a quotation may go on from one passage to the next."""

from __future__ import annotations

from itertools import accumulate

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple, new

Role = Literal["opens", "closes", "unclear"]
DASHES = ("– ", "— ", "― ")
"""How a line of dialogue without marks begins."""


class Marked(NamedTuple):
    """A stretch of one passage between marks; offsets within the passage's text."""

    passage: int
    """Index of the passage."""
    start: int
    end: int
    """Without the marks and the spaces beside them."""
    outer_start: int
    outer_end: int
    """With the marks."""
    group: int
    """The same for the paragraphs of one quotation that goes over several."""
    single: bool = False


class Mark(NamedTuple):
    """One mark with its role."""

    start: int
    end: int
    role: Role
    text: str


class Pairs:
    """Pairs the marks of passages that are given one after the other."""

    def __init__(self, texts: list[str], marks: list[list[Mark]]) -> None:
        """`texts` and `marks` are those of all passages."""
        self._texts = texts
        self._marks = marks
        self.group = 0
        """The number of the last quotation that began."""
        self.carry = 0
        """The group of a quotation that is still open from the passage before; 0 if there is none."""
        self.pending = 0
        """Passages without marks over which that still goes on."""

    def of(self, index: int, marks: list[Mark]) -> list[Marked]:
        """The stretches of the next passage. `marks` are those of its marks that count."""
        text, carry = self._texts[index], self.carry
        pieces: list[Marked] = []
        lead = len(text) - len(text.lstrip())
        opened: int | None = None
        mine = 0
        if carry and marks and marks[0].role == "closes":
            opened, mine = 0, carry
        elif carry and not (marks and marks[0].start == lead):
            if not marks and self.pending:
                self.pending -= 1
                return [piece_of(index, text, (0, len(text)), len(text), carry)]
            carry = 0
        nested = False
        balance: list[int] = []
        for at, (start, end, role, _) in enumerate(marks):
            if opened is None:
                if role == "closes":
                    continue
                if carry and start == lead:
                    mine = carry
                else:
                    mine = self.group = self.group + 1
                opened, nested, carry = end, False, 0
            elif role == "opens":
                balance = balance or _balance(marks)
                if balance[at] > 0:
                    nested = True
                    continue
                pieces.append(piece_of(index, text, (opened, start), start, mine))
                mine = self.group = self.group + 1
                opened, nested = end, False
            elif nested and role == "closes" and at + 1 < len(marks) and marks[at + 1].role == "closes":
                continue
            else:
                pieces.append(piece_of(index, text, (opened, start), end, mine))
                opened, carry = None, 0
        self.carry = self.pending = 0
        if opened is not None:
            pieces.append(piece_of(index, text, (opened, len(text)), len(text), mine))
            goes_on, self.pending = self._goes_on(index)
            self.carry = mine if goes_on else 0
        return pieces

    def _goes_on(self, index: int) -> tuple[bool, int]:
        """Whether an open quotation goes on in the next passage, and over how many passages without marks."""
        ahead = range(index + 1, min(index + 8, len(self._texts)))
        for count, after in enumerate(ahead):
            marks = self._marks[after]
            if not marks:
                continue
            text = self._texts[after]
            if marks[0].role == "closes":
                return True, count
            return count == 0 and not text[: marks[0].start].strip(), 0
        return False, 0


def _balance(marks: list[Mark]) -> list[int]:
    """How many more of the marks close than open, from each on."""
    worth = [(mark.role == "closes") - (mark.role == "opens") for mark in reversed(marks)]
    return list(accumulate(worth))[::-1]


def piece_of(index: int, text: str, inside: tuple[int, int], outer_end: int, group: int) -> Marked:
    """The stretch `inside` without the spaces at its edges; it starts right behind its mark."""
    start, end = inside
    outer_start = start - 1 if start else 0
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return new(Marked, (index, start, end, outer_start, outer_end, group, False))
