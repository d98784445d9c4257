"""A page being set: headings, entries and passages of one width, as rows.

A page is a column in the middle of the screen. What is said of a passage (outlet, date, file and line) stands beside it
where there is room, and under it where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import BLANK, Line, Location, Row, Run, inked
from summit_tui.tui.pages.setting import Runs, broken, cropped, facing, led, packed, padded, size
from summit_tui.tui.reading.sheet import MEASURE

WIDEST = 112
"""Cells that a page takes at most; the rest is margin."""
GAP = 4
"""Cells between a passage and the notes beside it."""
NARROWEST_NOTES = 26

NO_MARK = Run("  ")
Mark = Run
"""What stands before an entry: a glyph and a space; or more, from which all lines of the entry are then set in."""


class Way(NamedTuple):
    """Where a row leads, and what is shown of it."""

    target: Location | None = None
    where: str = ""
    """File and line, as they are shown at the end of the row."""
    quotation: str = ""
    """Id of the quotation that the row is about."""


NOWHERE = Way()


class Paper:
    """Collects the rows of a page from top to bottom."""

    def __init__(self, width: int) -> None:
        edge = 2 if width >= 60 else 1 if width >= 30 else 0
        self.column = max(1, min(WIDEST, width - 2 * edge))
        """Cells of the page without its margins."""
        self.indent = 2 if self.column > 8 else 0
        notes = self.column - self.indent - MEASURE - GAP
        self.notes = notes if notes >= NARROWEST_NOTES else 0
        """Cells that are left beside the longest lines of passages; 0 where notes stand under them."""
        self.measure = max(1, min(MEASURE, self.column - self.indent))
        """Cells of a line of a passage."""
        self.rows: list[Row] = []
        self._margin = Run(" " * max(edge, (width - self.column) // 2))

    def title(self, kicker: str, title: str, mark: Mark | None = None) -> None:
        """What kind of page it is, and what it is about."""
        self._add([self._line([Run(kicker, "kicker")])])
        glyph = [mark] if mark and self.indent else []
        room = self.column - size(glyph)
        for number, line in enumerate(broken([inked(title, "title")], room)):
            self._add([self._line([*(glyph if number == 0 else [Run(" " * size(glyph))]), *line])])

    def standfirst(self, *facts: str) -> None:
        """What is to be known first: short facts, or sentences, one paragraph for each call."""
        if lines := packed([clean(fact) for fact in facts], lambda _: self.measure):
            self._add([self._line([Run(words, "dim")]) for words in lines])

    def heading(self, words: str, count: str = "", target: Location | None = None) -> None:
        """Begins a part: words, a rule, and how many there are."""
        if self.rows:
            self.rows.append(BLANK)
        right = [inked(f" {count}", "dim")] if count else []
        left = cropped([inked(words, "heading")], max(1, self.column - size(right) - 2))
        rule = self.column - size(left) - size(right) - 1
        self._add([self._line([*left, Run(" " + "─" * max(0, rule), "faint"), *right])], Way(target))

    def plain(self, words: str, target: Location | None = None, ink: str = "dim") -> None:
        """A sentence of our own: why there is nothing, or how many more there are."""
        self._add([self._entry(NO_MARK, line) for line in broken([inked(words, ink)], self.measure)], Way(target))

    def entry(
        self,
        left: Runs,
        count: str = "",
        way: Way = NOWHERE,
        mark: Mark = NO_MARK,
        beneath: Runs = (),
        facts: Sequence[str] = (),
    ) -> None:
        """One line: a name, its count, and where it stands; `beneath` is a second one, the words that say so.

        `facts` stand beneath on as many lines as they need.
        """
        if count and not way.where:
            lines = [self._entry_over_all(mark, left, [inked(count, "dim")])]
        else:
            beside = [inked(count, "dim")] if count else []
            left = facing(left, beside, self.room(len(way.where) + 2)) if count else left
            lines = [self._entry(mark, left, way.where)]
        if beneath:
            lines.append(self._entry(NO_MARK, beneath))
        lines += [self._entry(NO_MARK, [inked(words, "dim")]) for words in packed(facts, lambda _: self.room(0))]
        self._add(lines, way)

    def passage(
        self,
        runs: Runs,
        facts: Sequence[str] = (),
        way: Way = NOWHERE,
        mark: Mark = NO_MARK,
        most: int = 0,
    ) -> None:
        """Words over several lines, with short facts and the place that they stand at."""
        facts = [clean(fact) for fact in facts]
        wide = cells(mark.text)
        text = broken(runs, self.measure - max(0, wide - self.indent) if self.indent else self.measure, most)
        follow = Run("│ ", mark.ink) if mark is not NO_MARK and wide == len(NO_MARK.text) else Run(" " * wide)
        if self.notes:
            lines = self._with_notes(text, facts, way.where, mark, follow)
        else:
            marks = [mark] + [follow] * (len(text) - 1)
            lines = [self._entry(m, line) for m, line in zip(marks, text, strict=False)]
            where = min(len(way.where), max(8, (self.column - self.indent) // 2)) + 1 if way.where else 0
            below = packed(facts, lambda _: self.room(where))
            below += [""] if where and not below else []
            lines += [self._entry(follow, [Run(words, "dim")]) for words in below[:-1]]
            lines += [self._entry(follow, [Run(words, "dim")], way.where) for words in below[-1:]]
        self._add(lines, way)

    def _with_notes(
        self, text: Sequence[Runs], facts: Sequence[str], where: str, mark: Mark, follow: Run
    ) -> list[Line]:
        """File and line at the end of the first line of a passage, the facts before it or under it.

        So places stand under one another, wherever the lines of the words end.
        """
        indent = max(self.indent, cells(mark.text))
        room = self.column - indent
        beside = " · ".join([*filter(None, facts), where]) if where else ""
        if beside and len(text) == 1 and size(text[0]) + GAP + cells(beside) <= room:
            notes = [beside]
        else:
            notes = [tail(where, self.notes)] if where else []
            first = len(notes)
            notes += packed(facts, lambda at: self.notes if first + at < len(text) else room)
        rows = max(len(text), len(notes))
        marks = [mark] + [follow] * (rows - 1)
        text = [*text, *[[]] * (rows - len(text))]
        notes += [""] * (rows - len(notes))
        return [
            self._line([*padded([m], indent), *facing(line, [inked(note, "dim")] if note else [], room)])
            for m, line, note in zip(marks, text, notes, strict=False)
        ]

    def table_line(self, runs: Runs, target: Location | None = None, mark: Mark = NO_MARK) -> None:
        """A line of columns over the whole page."""
        self._add([self._line([*padded([mark], self.indent), *runs])], Way(target))

    def room(self, where: int) -> int:
        """Cells for words in a line that ends with a place of so many cells."""
        return max(1, self.column - self.indent - where)

    def more(self, number: int, noun: str, target: Location, plural: str = "") -> None:
        """Says how many are not shown here, and leads to them."""
        if number > 0:
            words = phrases.count(number, noun, plural) if noun else f"{number:,}"
            self.plain(f"… and {words} more", target, "accent")

    def space(self) -> None:
        """An empty line."""
        self.rows.append(BLANK)

    def _add(self, lines: Sequence[Line], way: Way = NOWHERE) -> None:
        self.rows.append(Row(tuple(lines), way.target, way.quotation))

    def _line(self, runs: Runs) -> Line:
        return Line((self._margin, *cropped(runs, self.column)))

    def _entry_over_all(self, mark: Mark, left: Runs, right: Runs) -> Line:
        marks = padded([mark], self.indent)
        return self._line([*marks, *led(left, right, self.column - self.indent)])

    def _entry(self, mark: Mark, text: Runs, note: str = "") -> Line:
        marks = padded([mark], max(self.indent, cells(mark.text)) if self.indent else 0)
        room = self.column - size(marks)
        right = [inked(tail(note, max(8, room // 2)), "dim")] if note else []
        return self._line([*marks, *facing(text, right, room)])


def tail(where: str, width: int) -> str:
    """The end of a file's name and its line, in so many characters."""
    return where if len(where) <= width else "…" + where[len(where) - width + 1 :]
