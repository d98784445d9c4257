"""The part of the application that opens palette, help and the other overlays, and does what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation
from summit_tui.tui.commands import Scope
from summit_tui.tui.doing import do
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.duties.searching import Searching

if TYPE_CHECKING:
    from summit_tui.tui.screens.page import PageScreen
    from summit_tui.tui.screens.reading import ReadingScreen


class Overlaying(Searching):
    """Opens what lies on top for a moment. Everything here is imported when it is first needed."""

    dossier: Any
    style: str
    routes: Sequence[str]
    """The routes of copying that the settings allow."""
    reading: ReadingScreen

    if TYPE_CHECKING:

        @property
        def page(self) -> PageScreen | None:
            """The page on top of the reading screen, if there is one."""

        def go(self, location: Location) -> None:
            """Go to a place."""

        def remember_choice(self, name: str, value: str) -> None:
            """Keep what was chosen for the next start."""

        def say(self, message: str, warning: bool = False) -> None:
            """Show a line for a few seconds."""

    def _scopes(self) -> tuple[Scope, ...]:
        return ("page", "app") if self.page else ("reading", "reader", "app")

    def scopes_here(self) -> tuple[Scope, ...]:
        """The scopes whose keys work now, in the pane in use."""
        if self.page:
            return ("page", "list", "app")
        return ("reading", self.reading.scope, "app")

    async def action_palette(self) -> None:
        """Open the palette."""
        from summit_tui.tui.boxes.overlays import palette_rows
        from summit_tui.tui.screens.overlay import Overlay

        scopes = self._scopes()
        overlay = Overlay(
            "Commands",
            lambda typed, width: palette_rows(typed, scopes, self.keys, width),
            words="what do you want to do?",
            typing=True,
        )
        await self.push_screen(overlay, self._run_command)

    async def action_help(self) -> None:
        """Open the help."""
        from summit_tui.tui.boxes.overlays import help_rows, in_settings
        from summit_tui.tui.screens.overlay import Overlay

        overlay = Overlay(
            "Keys",
            lambda typed, width: help_rows(typed, self.keys, width),
            words="/ to find a key, enter to use it",
            below=lambda row: in_settings(row.key, self.keys),
        )
        await self.push_screen(overlay, self._run_command)

    async def _run_command(self, chosen: Location | None) -> None:
        if chosen and not await do(self, chosen.key):
            from summit_tui.tui.going.out_of_place import elsewhere

            self.say(elsewhere(chosen.key, self.scopes_here(), self.keys), warning=True)

    async def action_choose_style(self) -> None:
        """Choose the style of citations."""
        from summit_tui.tui.boxes.overlays import style_rows
        from summit_tui.tui.duties.taking import examples
        from summit_tui.tui.screens.overlay import Overlay

        shown = examples(self.dossier, (self.page or self.reading).quotation)
        overlay = Overlay("Style of citations", lambda _, width: style_rows(list(shown), self.style, shown, width))
        await self.push_screen(overlay, self._style_chosen)

    def _style_chosen(self, chosen: Location | None) -> None:
        if chosen:
            self.style = chosen.key
            self.remember_choice("style", chosen.key)
            self.say(f"Citations are {chosen.key} now; {self.key('copy_with_citation')} copies one")

    def explain(self, quotation: Quotation | None) -> None:
        """Show by which rule and words the speaker of a quotation was found."""
        from summit_tui.tui.boxes.overlays import why_rows
        from summit_tui.tui.screens.overlay import Overlay

        if quotation is None:
            self.no_quotation()
            return
        dossier: Dossier = self.dossier
        overlay = Overlay("Why this speaker", lambda _, width: why_rows(dossier, quotation, width))
        self.push_screen(overlay, lambda chosen: self.go(chosen) if chosen else None)

    def no_quotation(self) -> None:
        """Say that there is no quotation under the cursor, and how to come to one."""
        words = "There is no quotation under the cursor"
        how = f": {self.key('next_quotation')} goes to the next one"
        if not self.page and self.reading.reported_here():
            how = f", but a reported statement: {self.key('toggle_reported')} shows those"
        self.say(words + how, warning=True)

    def action_open_quotations(self) -> None:
        """All quotations."""
        self.go(Location("quotations"))

    def action_open_speakers(self) -> None:
        """Everybody who is quoted, and every summit."""
        self.go(Location("speakers"))

    def action_open_timeline(self) -> None:
        """What happened when."""
        self.go(Location("timeline"))

    def action_open_figures(self) -> None:
        """Amounts, and where papers agree or differ."""
        self.go(Location("figures"))

    def action_open_copies(self) -> None:
        """What is printed more than once."""
        self.go(Location("copies"))

    def action_open_matrix(self) -> None:
        """Speakers by outlets."""
        self.go(Location("matrix"))

    def action_open_problems(self) -> None:
        """Files that could not be read."""
        self.go(Location("problems"))
