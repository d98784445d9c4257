"""The part of the application that marks: clippings, the basket, undo. Marks are written in a thread, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from summit_tui.model import Quotation
from summit_tui.tui import phrases
from summit_tui.tui.line import Location
from summit_tui.tui.overlaying import Overlaying

if TYPE_CHECKING:
    from summit_tui.system.marks import Marks


class Marking(Overlaying):
    """Keeps marks. The file of marks is opened when it is first needed."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: Marks | None = None
        self._marks_lock = Lock()

    def action_clip(self) -> None:
        """Clip the quotation under the cursor, or take it out of the basket."""
        quotation = self.page.quotation if self.page else self.reading.quotation
        if quotation is None:
            self.say("There is no quotation under the cursor: ] goes to the next one", warning=True)
            return
        self._in_turn(lambda marks: self._clip(marks, quotation))

    def action_undo_mark(self) -> None:
        """Take the last change back."""
        self._in_turn(self._undo)

    def action_open_basket(self) -> None:
        """Show the clippings."""
        self._in_turn(self._basket)

    def _in_turn(self, work: Callable[[Marks], None]) -> None:
        def in_thread() -> None:
            with self._marks_lock:
                if self._marks is None:
                    from summit_tui.system.marks import Marks
                    from summit_tui.system.state import State

                    self._marks = Marks(State())
                work(self._marks)

        self.run_worker(in_thread, thread=True, group="marks", exit_on_error=False)

    def _clip(self, marks: Marks, quotation: Quotation) -> None:
        saved = marks.clip(quotation)
        clipped = marks.of(quotation).clipped
        number = phrases.count(len(marks.basket(self.dossier)), "clipping")
        done = f"Clipped; {number}: X shows them" if clipped else f"Taken out of the basket; {number} left"
        self.call_from_thread(self.say, done if saved else f"{done}. It could not be saved: doctor says why", not saved)

    def _undo(self, marks: Marks) -> None:
        name = marks.undo()
        self.call_from_thread(self.say, f"Undone: {name}" if name else "There is nothing to undo", name is None)

    def _basket(self, marks: Marks) -> None:
        key = " ".join(quotation.id for quotation in marks.basket(self.dossier))
        lost = len(marks.lost(self.dossier))
        self.call_from_thread(self.go, Location("basket", key))
        if lost:
            self.call_from_thread(self.say, f"{phrases.count(lost, 'clipping')} more from files that are not open")
