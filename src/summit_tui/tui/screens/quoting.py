"""The part of a screen that does something with the quotation under its cursor, and has a line of hints."""

from __future__ import annotations

from textual import on

from summit_tui.model import Quotation
from summit_tui.tui.desk import Desk
from summit_tui.tui.doing import do
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.screens.arriving import Arriving
from summit_tui.tui.widgets.bars import Bar, Hints
from summit_tui.tui.widgets.lines import Lines


class Quoting(Arriving[None]):
    """Copies and explains the quotation under the cursor."""

    _desk: Desk

    @property
    def quotation(self) -> Quotation | None:
        """The quotation under the cursor."""
        raise NotImplementedError

    @on(Hints.Pressed)
    async def _hint_pressed(self, event: Hints.Pressed) -> None:
        await do(self.app, event.action)

    @on(Lines.NothingDone)
    def _nothing_done(self, event: Lines.NothingDone) -> None:
        self._desk.say(event.why)

    @on(Lines.Counted)
    def _counted(self, event: Lines.Counted) -> None:
        for bar in self.query("#status").results(Bar):
            bar.count = event.count

    def reported_here(self) -> Quotation | None:
        """The reported statement under the cursor where such are hidden; a search may have led to it."""
        return None

    def action_copy_quotation(self) -> None:
        """Copy the words of the quotation under the cursor, or of the reported statement."""
        self._desk.copy_quotation(self.quotation or self.reported_here(), cite=False)

    def action_copy_with_citation(self) -> None:
        """Copy the quotation under the cursor, or the reported statement, and cite it."""
        self._desk.copy_quotation(self.quotation or self.reported_here(), cite=True)

    def summit_here(self) -> str | None:
        """The summit of what is under the cursor."""
        return self.quotation.summit if self.quotation else None

    def action_open_speaker(self) -> None:
        """Open the page of whoever speaks."""
        if self.quotation:
            self._desk.go(Location("speaker", self.quotation.speaker or ""))
        elif reported := self.reported_here():
            self._desk.go(Location("speaker", reported.speaker or ""))
        else:
            self._desk.no_quotation()

    def action_open_summit(self) -> None:
        """Open the page of the summit of the quotation, or of what else is under the cursor."""
        summit = self.summit_here()
        if summit:
            self._desk.go(Location("summit", summit))
        else:
            self._desk.say(self.why_no_summit())

    def why_no_summit(self) -> str:
        """What to say where no one summit can be opened."""
        return "No summit is known for this place"

    def comparison(self) -> Location | None:
        """Where what is under the cursor is set beside its other printings; None if it is printed once."""
        raise NotImplementedError

    def action_compare(self) -> None:
        """Set what is under the cursor beside its other printings."""
        found = self.comparison()
        if found:
            self._desk.go(found)
        else:
            self._desk.say("This is printed only once in these files")

    def action_why(self) -> None:
        """Say how the speaker of the quotation under the cursor was found."""
        self._desk.explain(self.quotation)
