"""The part of the application that searches: the index, the way from hit to hit, searches saved and searched last."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.reactive import var

from summit_tui.dossier import EMPTY
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.duties.keyed import Keyed

if TYPE_CHECKING:
    from textual.widget import AwaitMount

    from summit_tui.dossier import Dossier
    from summit_tui.search.index import Index
    from summit_tui.search.results import Results
    from summit_tui.tui.duties.habits import Habits
    from summit_tui.tui.screens.page import PageScreen
    from summit_tui.tui.screens.reading import ReadingScreen
    from summit_tui.tui.screens.search import Outcome, SearchScreen

GROWS_FOR = 0.1
"""Seconds that the index grows before it is searched: to its end, in a dossier of some dozens of articles."""


class Searching(Keyed):
    """Opens the search and goes where it leads. Everything here is imported when it is first needed."""

    dossier: Any
    reading: ReadingScreen
    _habits: Habits

    saved: var[tuple[str, ...]] = var((), init=False)
    """Searches that are kept at the side, in the order in which they were saved."""

    def __init__(self) -> None:
        super().__init__()
        self._index: Index | None = None
        self._index_lock = Lock()
        self._query = ""

    if TYPE_CHECKING:

        def go(self, location: Location) -> None:
            """Go to a place."""

        def say(self, message: str, warning: bool = False) -> None:
            """Show a line for a few seconds."""

        @property
        def page(self) -> PageScreen | None:
            """The page on top of the reading screen, if there is one."""

    def watch_saved(self) -> None:
        """Show them at the side."""
        self.show_saved()

    def show_saved(self) -> None:
        """Show the saved searches at once, and how much each finds when it is counted."""
        self.reading.saved = dict.fromkeys(self.saved, "")
        dossier, saved = self.dossier, self.saved
        if not saved or not dossier.articles:
            return

        def count() -> None:
            from summit_tui.tui.pages import found

            counted = {query: found.amount(dossier, query) for query in saved}
            self.call_from_thread(self._show_counted, dossier, saved, counted)

        self.run_worker(count, thread=True, group="saved", exclusive=True, exit_on_error=False)

    def _show_counted(self, dossier: Dossier, saved: tuple[str, ...], counted: dict[str, str]) -> None:
        if dossier is self.dossier and saved == self.saved:
            self.reading.saved = counted

    def forget_index(self) -> None:
        """The dossier is another."""
        self._index = None

    def search(self, query: str) -> Results:
        """Search what the index holds by now; it grows a little with each call. May be called in a thread."""
        from summit_tui.search.index import Index

        with self._index_lock:
            if self._index is None:
                self._index = Index(self.dossier)
            until = monotonic() + GROWS_FOR
            for _ in self._index.grow():
                if monotonic() > until:
                    break
            return self._index.search(query, growing=True)

    async def action_search(self) -> None:
        """Open the search, once there is something to search."""
        if self.dossier is EMPTY:
            self.say("Nothing is read yet: there is nothing to search")
        else:
            await self.open_search(self._query)

    def open_search(self, query: str) -> AwaitMount:
        """Open the search with some words typed. To be awaited by whoever lets keys through only when it is there."""
        from summit_tui.tui.screens.search import SearchScreen

        recent = self._habits.searched()
        box = SearchScreen(self.dossier, self.search, query, self.saved, recent, self.keys)
        return self.push_screen(box, self._searched)

    def on_search_screen_kept(self, kept: SearchScreen.Kept) -> None:
        """A search is to be saved, or forgotten if it is saved."""
        query = kept.query
        wanted = query not in self.saved
        self.saved = (*self.saved, query) if wanted else tuple(q for q in self.saved if q != query)
        self.run_worker(lambda: self._habits.keep_search(query, wanted), thread=True, exit_on_error=False)

    def _searched(self, outcome: Outcome | None) -> None:
        if outcome is None:
            return
        query = self._query = outcome.query
        self.run_worker(lambda: self._habits.search_made(query), thread=True, exit_on_error=False)
        if outcome.chosen is None:
            self.go(Location("found", query))
            return
        into_text = [n for n, found in enumerate(outcome.found) if found.location.page == "article"]
        current = into_text.index(outcome.chosen) if outcome.chosen in into_text else -1
        self.reading.remember_hits(query, [outcome.found[n] for n in into_text], current, outcome.total)
        if current < 0:
            self.go(outcome.found[outcome.chosen].location)

    def action_next_hit(self) -> None:
        """To the next place that the search found, or the next row of the page that has the words looked for there."""
        self._step(self.reading.count())

    def action_previous_hit(self) -> None:
        """To the place found before."""
        self._step(-self.reading.count())

    def _step(self, step: int) -> None:
        if self.page and self.page.sought:
            self.page.step_found(step)
        else:
            self.reading.step_hit(step)
