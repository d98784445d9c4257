"""The application: reads in a worker, holds the dossier, goes from place to place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import App
from textual.reactive import reactive
from textual.worker import get_current_worker

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.gather import Cancelled, Progress, gather
from summit_tui.model import Quotation
from summit_tui.tui import themes
from summit_tui.tui.commands import Scope, bindings, conflicts, hints
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.history import History
from summit_tui.tui.line import Location, Run, inked, line
from summit_tui.tui.screens.reading import ReadingScreen


class SummitApp(App[int]):
    """The reader on some files and folders."""

    BINDINGS = bindings("app")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "summit-tui"
    CSS_PATH: ClassVar = ["widgets/lines.tcss", "widgets/bars.tcss", "screens/reading.tcss"]

    dossier: reactive[Dossier] = reactive(EMPTY, init=False)

    def __init__(
        self, paths: Sequence[str] = (), *, theme: str = "evening", keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._paths = paths
        self._keys = dict(keys or {})
        self._history = History()
        for own in themes.OWN_THEMES:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else "evening"
        self.set_keymap(self._keys)
        self.reading = ReadingScreen(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our inks for themes that are not our own."""
        return dict(themes.ANSI_VARIABLES if self.current_theme.ansi else themes.INK_VARIABLES)

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen lies under all others."""
        return self.reading

    def on_mount(self) -> None:
        """Read, once the first screen is painted."""
        for conflict in conflicts(self._keys):
            self.say(f"Settings: {conflict}", warning=True)
        self.reading.progress = line(Run(" Reading …", "accent"))
        self.call_after_refresh(self.read)

    # --- reading ---

    def read(self) -> None:
        """Read the files again, in a thread."""
        sys.setswitchinterval(0.0005)
        self.run_worker(self._gather, thread=True, exclusive=True, group="gather", exit_on_error=False)

    def _gather(self) -> None:
        worker = get_current_worker()
        shown = 0

        def progress(made: Progress) -> None:
            nonlocal shown
            step = made.done * 100 // max(1, made.total)
            if made.done == 0 or step > shown:
                shown = step
                self.call_from_thread(self._show_progress, made)

        try:
            dossier = gather(self._paths, progress=progress, cancelled=lambda: worker.is_cancelled)
        except Cancelled:
            return
        if not worker.is_cancelled:
            self.call_from_thread(self._show_dossier, dossier)

    def _show_progress(self, made: Progress) -> None:
        words = f" Reading {made.done + 1} of {made.total}  " if made.file else " Linking …"
        self.reading.progress = line(Run(words, "accent"), inked(made.file, "dim"), right=[Run("esc stops ", "dim")])

    def _show_dossier(self, dossier: Dossier) -> None:
        self.reading.progress = line()
        self.dossier = dossier

    def watch_dossier(self, dossier: Dossier) -> None:
        """Hand it to the screen."""
        self.reading.dossier = dossier
        if dossier.problems and dossier.articles:
            self.say(
                f"{dossier.problems[0]}" if len(dossier.problems) == 1 else "Some files were not read: P shows them"
            )

    # --- the desk ---

    def go(self, location: Location) -> None:
        """Go to a place, remembering the one that is left."""
        self._history.leave(self._here())
        self._visit(location)

    def _here(self) -> Location:
        return self.reading.location()

    def _visit(self, location: Location, restore: bool = False) -> None:
        if location.page == "article":
            self.reading.visit(location, restore)

    def hints(self, scopes: Iterable[Scope]) -> list[tuple[str, str, str]]:
        """Key, words and action of what can be done in some scopes."""
        return hints(scopes, self._keys)

    def say(self, message: str, warning: bool = False) -> None:
        """Show a line for a few seconds."""
        self.notify(clean(message), markup=False, severity="warning" if warning else "information", timeout=6)

    def copy_quotation(self, quotation: Quotation | None, cite: bool) -> None:
        """Copy a quotation, with its citation or without."""

    # --- commands ---

    async def action_back(self) -> None:
        """Return to where one came from."""
        location = self._history.back(self._here())
        if location:
            self._visit(location, restore=True)

    def action_forward(self) -> None:
        """Undo going back."""
        location = self._history.forward(self._here())
        if location:
            self._visit(location, restore=True)

    def action_next_theme(self) -> None:
        """Change to the next look."""
        names = [theme.name for theme in themes.OWN_THEMES] + ["ansi-dark", "ansi-light"]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]

    async def action_quit(self) -> None:
        """Stop reading and leave."""
        self.workers.cancel_all()
        self.exit(0)


def open_reader(paths: Sequence[str] = (), *, plain: bool = False) -> int:
    """Open the reader; returns the exit status. `plain` is `NO_COLOR`."""
    if plain:
        os.environ["NO_COLOR"] = "1"
    return SummitApp(paths).run() or 0
