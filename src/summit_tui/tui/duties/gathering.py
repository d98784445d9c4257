"""The part of the application that reads in a thread, and looks whether a file has changed since."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from summit_tui.tui.drawn.line import Run, inked, line
from summit_tui.tui.duties.opening import Opening
from summit_tui.tui.duties.preparing import prepare
from summit_tui.tui.duties.watching import EVERY, SHARE, what_changed
from summit_tui.tui.reading.status import being_read

if TYPE_CHECKING:
    from summit_tui.dossier import Dossier
    from summit_tui.gather import Progress, Stamps
    from summit_tui.tui.going.places import Place

MANY = 200
"""Files that are not read while somebody types a few keys: those who type meanwhile are answered at once."""


class Gathering(Opening):
    """Takes in what the files hold, once and whenever they change."""

    _paths: Sequence[str]
    _watch: bool
    """Whether files are looked at again."""

    def __init__(self) -> None:
        super().__init__()
        self._stamps: Stamps = {}

    if TYPE_CHECKING:

        def _show_dossier(self, dossier: Dossier, place: Place | None, changes: str) -> None:
            """Show what was read."""

        def _show_first(self, some: Dossier, place: Place | None) -> None:
            """Show the first of it, while the rest is read."""

    def read(self) -> None:
        """Read the files again, in a thread."""
        sys.setswitchinterval(0.0005)
        self.run_worker(self._gather, thread=True, exclusive=True, group="gather", exit_on_error=False)

    def _gather(self) -> None:
        # Imported here, after the first paint: reading is most of the program.
        from summit_tui.gather import Cancelled, gather, stamps

        worker = get_current_worker()
        shown = 0

        def progress(made: Progress) -> None:
            nonlocal shown
            step = made.done * 100 // max(1, made.total)
            if made.done == 0 or step > shown or not made.file:
                shown = step
                self.call_from_thread(self._show_progress, made)

        before = self._stamps
        if self._watch:
            self._stamps = stamps(self._paths)
        place = None if self.dossier.articles else self._habits.place()
        if not self.saved and (saved := self._habits.saved()):
            self.call_from_thread(setattr, self, "saved", saved)

        def first(some: Dossier) -> None:
            prepare(some, self.reading.selection.order)
            self.call_from_thread(self._show_first, some, place)

        try:
            dossier = gather(
                self._paths,
                progress=progress,
                cancelled=lambda: worker.is_cancelled,
                first=None if self.dossier.articles else first,
            )
        except Cancelled:
            self.call_from_thread(self._stopped)
            return
        if not worker.is_cancelled:
            dossier = dossier.with_problems(self.wrong_settings)
            prepare(dossier, self.reading.selection.order)
            self.call_from_thread(
                self._show_dossier, dossier, place, what_changed(before, self._stamps) if before else ""
            )
            self._look_again(0)

    def _show_progress(self, made: Progress) -> None:
        if made.total > MANY:
            self.reading.why_empty = being_read(made.total)
        words = f" Reading {made.done + 1:,} of {made.total:,}  " if made.file else " Linking …  "
        self.reading.progress = line(
            Run(words, "accent"), inked(made.file, "dim"), right=[Run(f"{self.key('close')} stops ", "dim")]
        )

    def _stopped(self) -> None:
        self.reading.progress = line(Run(f" Reading was stopped. {self.key('quit')} quits", "warning"))
        self.reading.why_empty = ("Reading was stopped.",)

    def _look_again(self, took: float) -> None:
        if self._watch:
            self.call_from_thread(self.set_timer, max(EVERY, took * SHARE), self._look)

    def _look(self) -> None:
        self.run_worker(self._look_at_files, thread=True, group="look", exit_on_error=False)

    def _look_at_files(self) -> None:
        from summit_tui.gather import stamps

        began = monotonic()
        if what_changed(self._stamps, stamps(self._paths)):
            self.call_from_thread(self.read)
        else:
            self._look_again(monotonic() - began)
