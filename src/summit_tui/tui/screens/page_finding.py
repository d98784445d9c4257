"""The part of a page that finds words on it, as one types, and goes on from row to row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from summit_tui.dossier import Dossier
from summit_tui.tui.drawn.line import Row
from summit_tui.tui.screens.quoting import Quoting
from summit_tui.tui.widgets.filter_box import FilterBox

if TYPE_CHECKING:
    from summit_tui.tui.widgets.rows import RowList


class PageFinding(Quoting):
    """Finds words in the rows of a page; of a quotation that is cut short there, in all of it."""

    _dossier: Dossier
    _list: RowList
    _begun = -1
    """The row under the cursor before anything was typed."""
    sought = ""
    """The words that are looked for on the page, folded; empty where none are."""

    def _hint(self) -> None:
        """Show the keys that are of use now."""
        raise NotImplementedError

    @property
    def is_typed_into(self) -> bool:
        """Whether what is typed now is what is to be found."""
        return any(box.display for box in self.query(FilterBox))

    async def action_find(self) -> None:
        """Open the line to type into."""
        self._begun = self._list.cursor
        box = next(iter(self.query(FilterBox)), None)
        if box is None:
            box = FilterBox(f"words on this page; {self._desk.key('next_hit')} goes on", id="find")
            await self.mount(box, before="#status")
        box.open("")
        self._hint()

    def action_leave_line(self) -> None:
        """Close the line that is typed into: what a click on its hint does."""
        for box in self.query(FilterBox):
            if box.display:
                box.leave()

    @on(FilterBox.Changed, "#find")
    def _find(self, event: FilterBox.Changed) -> None:
        from summit_tui.search.folding import fold

        self.sought = fold(event.text)
        found = self._found()
        if found:
            self._go_to(found, next((n for n, at in enumerate(found) if at >= self._begun), 0))
        else:
            self._list.cursor = self._begun
            if self.sought:
                self._desk.say(f"Not on this page; {self._desk.key('search')} searches all that is read")

    @on(FilterBox.Closed, "#find")
    def _left(self) -> None:
        self._list.focus()
        self._hint()
        found = self._found()
        if self._list.cursor in found:
            # The key that ends typing takes away what was said.
            self._go_to(found, found.index(self._list.cursor))

    def step_found(self, step: int) -> None:
        """Go some rows on, or back, among those that have the words; behind the last the first follows."""
        found = self._found()
        if not found:
            self._desk.say("No row has the words any more")
            return
        before = sum(1 for at in found if at < self._list.cursor)
        is_there = self._list.cursor in found
        self._go_to(found, (before + step - (0 if is_there or step < 0 else 1)) % len(found))

    def _go_to(self, found: list[int], number: int) -> None:
        self._list.cursor = found[number]
        self._desk.say(f"{number + 1:,} of {len(found):,} on this page")

    def _found(self) -> list[int]:
        if not self.sought:
            return []
        rows, width = self._list.rows, self._list.room
        every = ((number, rows.row(number, width)) for number in range(len(rows)))
        return [number for number, row in every if row.target and self.sought in self._words(row)]

    def _words(self, row: Row) -> str:
        from summit_tui.search.folding import fold

        quotation = self._dossier.quotation(row.quotation)
        printed = (run.text for line in row.lines for run in (*line.left, *line.right))
        return fold(f"{quotation.text if quotation else ''} {' '.join(printed)}")
