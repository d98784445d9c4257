"""The application: holds the dossier, goes from place to place."""

from __future__ import annotations

import os
import signal
from asyncio import get_running_loop, to_thread
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.reactive import Reactive, var
from textual.theme import Theme

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.pauses import allow_pauses
from summit_tui.system.settings import DEFAULT, ONE_OF, Settings, load
from summit_tui.tui.commands import bindings
from summit_tui.tui.corpus_text import cells, clean
from summit_tui.tui.drawn import phrases, themes
from summit_tui.tui.drawn.line import Location, Run, line
from summit_tui.tui.duties.forgetting import forget
from summit_tui.tui.duties.gathering import Gathering
from summit_tui.tui.duties.habits import Habits
from summit_tui.tui.duties.watching import can_be_watched
from summit_tui.tui.going.history import History
from summit_tui.tui.going.places import Place, find_place, place_at
from summit_tui.tui.pages import page_index
from summit_tui.tui.screens.reading import ReadingScreen
from summit_tui.tui.screens.showing import as_left
from summit_tui.tui.widgets.bars import Bar
from summit_tui.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from types import FrameType

    from summit_tui.tui.asked.selection import Selection
    from summit_tui.tui.screens.page import PageScreen


ENDING = ("SIGTERM", "SIGHUP")
"""What a reader is told to stop with: by `kill`, and by a terminal that goes."""
LEFT_TO_END = 5
"""Whole seconds for a farewell to a terminal that may take nothing more; then the system ends the program."""
SAVE_EVERY = 5.0
"""Seconds after which the place is written, so that little is lost when the terminal is closed."""


class SummitApp(Gathering, App[int]):
    """The reader on some files and folders."""

    BINDINGS = bindings("app")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "summit-tui"
    CSS_PATH: ClassVar = ["widgets/lines.tcss", "widgets/bars.tcss", "screens/reading.tcss"]

    theme: Reactive[str] = Reactive(themes.OWN_THEMES[0].name, init=False)
    dossier: var[Dossier] = var(EMPTY, init=False)

    def __init__(self, paths: Sequence[str] = (), settings: Settings = DEFAULT) -> None:
        self._habits = Habits(paths)
        chosen = self._habits.chosen("theme", settings.theme)
        if chosen in self.available_themes:
            # Before anything is made of the colours of another.
            self.set_reactive(SummitApp.theme, chosen)
        super().__init__()
        self.measure = settings.measure
        self.routes = settings.clipboard
        self._set = {"theme": settings.theme, "style": settings.citation}
        self.told = ""
        """The last message."""
        style = self._habits.chosen("style", settings.citation)
        self.style = style if style in ONE_OF["citation"] else DEFAULT.citation
        self._watch = settings.watch and can_be_watched(paths)
        self.take_keys(settings.keys)
        if settings.theme and settings.theme not in self.available_themes:
            self.wrong_settings = [*self.wrong_settings, themes.unknown(settings.theme)]
        self._paths = paths
        self._history = History()
        self.reads_on = False
        self.reading = ReadingScreen(self)
        self.reading.set_reactive(ReadingScreen.selection, as_left(self._habits.chosen))
        self._begun_at: Selection | None = None
        """What was selected by itself in the first of many files, while the rest is read."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own looks and those of Textual; they are known before the first colour is asked for."""
        return themes.BY_NAME

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our inks for themes that are not our own."""
        return dict(themes.ANSI_VARIABLES if self.current_theme.ansi else themes.INK_VARIABLES)

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen lies under all others."""
        return self.reading

    def on_mount(self) -> None:
        """Read, once the first screen is painted."""
        self.reading.progress = line(Run(" Reading …", "accent"))
        self.call_after_refresh(self._begin)
        if not self.is_headless:
            for name in ENDING:
                with suppress(AttributeError):  # where there are no such signals
                    signal.signal(getattr(signal, name), partial(self._told_to_end, get_running_loop()))
        self.set_interval(SAVE_EVERY, self._save_place)
        self.screen_change_signal.subscribe(self, forget)
        # A terminal is empty to which one comes back, and nothing would be drawn but what changes.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def on_resize(self) -> None:
        """What was worked out for another size is of no more use."""
        forget()

    def _told_to_end(self, loop: AbstractEventLoop, told: int, _frame: FrameType | None) -> None:
        """
        End soon, whatever the event loop waits for.

        Nobody takes what is written to a terminal that is gone: what waits to be written fills its queue, and the loop
        waits for room in it for ever. Such a loop hears of nothing, but the system's alarm ends it.
        """
        with suppress(AttributeError):  # where there is no alarm
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(LEFT_TO_END)
        loop.call_soon_threadsafe(self._end, told)

    def _end(self, told: int) -> None:
        """Leave the terminal as it was, though one is told to stop at once."""
        self.exit(0, return_code=128 + told)

    def _begin(self) -> None:
        """The first screen is painted, and what it is made of lives on."""
        allow_pauses()
        self.read()

    def _show_dossier(self, dossier: Dossier, place: Place | None, changes: str) -> None:
        if self.screen not in (self.reading, self.page):
            # Search, palette and notes hold the dossier they were opened on.
            self.set_timer(0.5, partial(self._show_dossier, dossier, place, changes))
            return
        self.reading.progress = line()
        self.reads_on = False
        if self.dossier.articles and self.reading.selection != self._begun_at:
            place = self._place()
        self._begun_at = None
        self._take(dossier, place)
        if changes:
            self.reading.note(f" {changes}; read again ")
        elif dossier.articles and not self.told and not self.is_headless:
            self.run_worker(self._first_hint, thread=True, group="hint", exit_on_error=False)

    def _show_first(self, some: Dossier, place: Place | None) -> None:
        """Show the first of many files, while the rest is read. Who has something else open sees all at the end."""
        if self.screen is self.reading and some.articles:
            self.reads_on = True
            self._take(some, place)
            self._begun_at = self.reading.selection

    def _take(self, dossier: Dossier, place: Place | None) -> None:
        self.dossier = dossier
        found = find_place(dossier, place) if place else None
        if found:
            self.reading.select(*found)
        if self.page:
            self.page.renew(dossier)

    def _place(self) -> Place | None:
        return place_at(self.dossier, self.reading.selection.article, self.reading.selection.at)

    def _save_place(self) -> None:
        place = self._place()
        if place and self.reading.selection != self._begun_at:
            self.run_worker(lambda: self._habits.leave(place), thread=True, group="place", exit_on_error=False)

    def _first_hint(self) -> None:
        if not self._habits.knows("first hint"):
            goes, copies, helps = (self.key(c) for c in ("next_quotation", "copy_with_citation", "help"))
            words = f"{goes} next quotation · {copies} copies it with its citation · {helps} all keys"
            self.call_from_thread(self.say, words, lasting=True)
            self._habits.learn("first hint")

    def remember_choice(self, name: str, value: str) -> None:
        """Keep what was chosen in the reader for the next start."""
        work = partial(self._habits.choose, name, value, self._set.get(name, ""))
        self.run_worker(work, thread=True, group="choice", exit_on_error=False)

    def pane_width(self, pane: str) -> int:
        """The columns that a pane was given; 0 if it was given none."""
        kept = self._habits.chosen(f"width of {pane}", "")
        return int(kept) if kept.isascii() and kept.isdigit() and len(kept) < 5 else 0

    def keep_pane_width(self, pane: str, columns: int) -> None:
        """Remember them for the next start."""
        self.remember_choice(f"width of {pane}", str(columns))

    def key_is_due(self) -> None:
        """Any key brings back what a message hides; what the key itself does may say something new."""
        for bar in self.screen.query("#status").results(Bar):
            bar.hush()

    def on_key(self, event: events.Key) -> None:
        """Digits are a count. A key that is of use elsewhere says where."""
        focused = self.screen.focused
        if isinstance(focused, Lines):
            focused.count_on(event.character or "")
            if self.screen in (self.reading, self.page) and not self.reading.too_small:
                from summit_tui.tui.going.out_of_place import why_nothing

                if why := why_nothing(event, self.scopes_here(), self.keys):
                    self.say(why)

    def watch_dossier(self, dossier: Dossier) -> None:
        """Hand it to the screen."""
        self.forget_index()
        self.reading.dossier = dossier
        self.show_saved()
        self.show_marks(dossier)
        wrong = phrases.wrong(dossier.problems, self.key("open_problems"))
        if wrong and dossier.articles:
            self.say(wrong, warning=True)

    @property
    def page(self) -> PageScreen | None:
        """The page on top of the reading screen, if there is one."""
        from summit_tui.tui.screens.page import PageScreen

        return next((screen for screen in self.screen_stack if isinstance(screen, PageScreen)), None)

    def go(self, location: Location) -> None:
        """Go to a place, remembering the one that is left."""
        if location.page == "search":
            self.open_search(location.key)
            return
        if location.page != "article" and not page_index.exists(location.page):
            self.say("There is no such page", warning=True)
            return
        here = self._here()
        if location.page != "article" and here[:2] == location[:2]:
            self.say("This is the page already")
            return
        if here.key or here.page != "article":
            self._history.leave(here)
        self._visit(location)

    def _here(self) -> Location:
        return self.page.location() if self.page else self.reading.location()

    def _visit(self, location: Location, restore: bool = False) -> None:
        if location.page == "article":
            while self.page:
                # With all that lies on top of it: only what is on top can be closed.
                self.screen.dismiss()
            self.reading.visit(location, restore)
        elif self.page:
            self.page.visit(self.dossier, location)
        else:
            from summit_tui.tui.screens.page import PageScreen

            self.push_screen(PageScreen(self, self.dossier, location, self.marked))

    def say(self, message: str, warning: bool = False, lasting: bool = False) -> None:
        """Show a line for a few seconds, in the status line, or until a key is pressed; a warning too long for it in a
        box of its own."""
        self.told = clean(message)
        bar = next(
            (bar for screen in reversed(self.screen_stack) for bar in screen.query("#status").results(Bar)), None
        )
        if bar is None or self.reading.too_small:
            return
        if warning and cells(self.told) + 2 > self.size.width:
            self.notify(self.told, markup=False, severity="warning", timeout=5)
        else:
            said = phrases.as_fits(self.told, self.size.width - 2)
            bar.tell(line(Run(f" {said} ", "warning" if warning else "accent")), lasting)

    async def action_back(self) -> None:
        """Return to where one came from."""
        if not self._step_history(self._history.back(self._here())):
            self.say("This is where you began: there is nothing to go back to")

    def action_forward(self) -> None:
        """Undo going back."""
        if not self._step_history(self._history.forward(self._here())):
            self.say(f"There is nothing to go forward to: it undoes “back” ({self.key('back')})")

    def can_go_back(self) -> bool:
        """Whether one came from somewhere."""
        return not self._history.is_at_beginning

    def _step_history(self, location: Location | None) -> bool:
        if location:
            self._visit(location, restore=True)
        return location is not None

    def action_help_quit(self) -> None:
        """Say how to leave: this is what ctrl+c asks for where nothing is chosen to copy."""
        self.say(f"{self.key('quit')} {'closes this page; there, it quits' if self.page else 'quits'}")

    def action_close(self) -> None:
        """Close the page; on the reading screen, stop reading or end the search."""
        if self.page:
            if self.page is self.screen:
                self._history.leave(self._here())
                self.page.dismiss()
        elif not self.dossier.articles:
            self.workers.cancel_group(self, "gather")
        elif not self.reading.close():
            self.say(f"Nothing is open that could be closed; {self.key('quit')} quits")

    def action_next_theme(self) -> None:
        """Change to the next look."""
        names = [theme.name for theme in themes.OWN_THEMES] + ["ansi-dark", "ansi-light"]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.remember_choice("theme", self.theme)
        self.say(f"Look: {self.theme}")

    async def action_quit(self) -> None:
        """Close the page; on the reading screen, leave."""
        if self.page:
            self.action_close()
        else:
            await self.action_leave()

    async def action_leave(self) -> None:
        """Stop reading and leave, whatever lies on top."""
        self.workers.cancel_all()
        place = self._place()
        if place:
            await to_thread(self._habits.leave, place)
        self.exit(0)


def open_reader(paths: Sequence[str] = (), *, plain: bool = False) -> tuple[int, Dossier]:
    """Open the reader; returns the exit status, 0 unless it failed, and what it read last. `plain` is `NO_COLOR`."""
    from summit_tui.system import folders

    if plain:
        os.environ["NO_COLOR"] = "1"
    for size in ("COLUMNS", "LINES"):
        # Textual believes them more than the terminal, whose size changes.
        os.environ.pop(size, None)
    settings, _ = load(f"{folders.config()}/settings.toml")  # What is wrong with it stands with the other problems.
    app = SummitApp(paths, settings)
    app.run(mouse=settings.mouse)
    return app.return_code or 0, app.dossier
