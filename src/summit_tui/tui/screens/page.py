"""One page about a speaker, a summit, a figure, … or a list of the dossier: rows that each open their place."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.worker import get_current_worker

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation
from summit_tui.tui.commands import Scope, bindings
from summit_tui.tui.corpus_text import cells
from summit_tui.tui.desk import Desk
from summit_tui.tui.drawn.line import FixedRows, Line, Location, Row, Run, inked, line
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED, runs, sign
from summit_tui.tui.going.comparing import comparison
from summit_tui.tui.going.summits_at import one_summit, summits_of
from summit_tui.tui.pages import page_index
from summit_tui.tui.pages.page_rows import PageRows, begins, is_unread, leads_into, of_nothing
from summit_tui.tui.reading.status import OF_TYPING, quotation_status
from summit_tui.tui.screens.arriving import AWAY
from summit_tui.tui.screens.page_finding import PageFinding
from summit_tui.tui.screens.still_open import still_open
from summit_tui.tui.widgets.bars import Bar, Hints, width_of
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

SCOPES: tuple[Scope, ...] = ("page", "list", "app")
LARGE = 400
"""Quotations and articles from which a page is made in a thread; of fewer, it is there at once."""
WIDE = 176
"""Columns from which the text that a row leads to stands beside the page."""
BESIDE = ("The text that a row leads to stands here.",)
WAITING = FixedRows((Row((line(),)), Row((line(Run("  Making the page …", "dim")),))))


class PageScreen(PageFinding):
    """Shows the page of a location; another can be shown in its place."""

    CSS_PATH = "page.tcss"
    BINDINGS = bindings("page")

    marked: var[Marked] = var(NOTHING_MARKED, init=False)

    def __init__(self, desk: Desk, dossier: Dossier, location: Location, marked: Marked = NOTHING_MARKED) -> None:
        super().__init__()
        self._desk, self.away = desk, desk.keys_of(*AWAY)
        self._dossier = dossier
        self._location = location
        self._width = 0
        """Columns for which the page was asked for last."""
        self._arrived = True
        self._waited_for = True
        """Whether keys wait for its rows."""
        self._of_nothing: Set[str] = frozenset()
        # Held, not looked up: what comes late, from a thread or after a resize, may find the screen empty.
        self._list, self._beside = RowList(id="page"), Reader("beside", desk.measure)
        self._masthead, self._status, self._hints = Bar(id="masthead"), Bar(id="status"), Hints(id="hints")
        self.set_reactive(PageScreen.marked, marked)

    def compose(self) -> ComposeResult:
        """A line above, two below, the page between; where there is room, beside it the text that a row leads to."""
        yield self._masthead
        with Horizontal():
            yield self._list
            yield self._beside
        yield self._status
        yield self._hints

    def on_mount(self) -> None:
        """Show the page that was asked for."""
        self._beside.can_focus = False
        self._beside.message = BESIDE
        self._beside.dossier = self._dossier
        # `Widget.focus` would come a moment later, and keys that were typed ahead would be lost.
        self.set_focus(self._list)
        self._show()

    def visit(self, dossier: Dossier, location: Location) -> None:
        """Show a page with the cursor and the scrolling of the location."""
        self._dossier, self._location, self.sought = dossier, location, ""
        self._waited_for = True
        if self.is_mounted:
            self._show()

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:
        """Once its rows are there; somebody may leave while they are being made."""
        return super().is_ready_for(typed) and (not self._waited_for or self.leads_away(typed))

    def renew(self, dossier: Dossier) -> None:
        """Show the same of another dossier; who is joined with another by now is shown as that."""
        location = self.location()
        before = self._dossier.entity(location.key) if location.page in ("speaker", "entity") else None
        if before and dossier.entity(location.key) is None:
            now = next((e for e in dossier.entities if before.name in (e.name, *e.aliases)), None)
            location = location._replace(key=now.id) if now else location
        self.visit(dossier, location)

    def _show(self) -> None:
        self._head()
        if self._list.room > 0:
            self._set()
            self._say()
        else:
            self.call_after_refresh(self._set_first)

    def _head(self) -> None:
        """The name of the page, with as much around it as there is room for: it says where one is."""
        name = inked(page_index.title(self._dossier, self._location), "strong")
        ways = (("back", "back"), ("to the text", "close"))
        idle = () if self._desk.can_go_back() else ("back",)
        buttons = [(self._desk.key(command), words, command) for words, command in ways if command not in idle]
        while buttons and width_of(buttons) + cells(name.text) + 2 > self.app.size.width:
            buttons.pop(0)
        self._masthead.buttons = buttons
        where = self._dossier.name or "summit-tui"
        before = [inked(f"{where}, so far" if self._desk.reads_on else where, "dim"), Run(" › ", "faint")]
        room = self.app.size.width - width_of(buttons) - 2
        fits = sum(cells(run.text) for run in (*before, name)) <= room
        self._masthead.content = line(Run(" "), *(before if fits else ()), name)

    def on_resize(self) -> None:
        """Set the page anew for another width, at the same row."""
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self._head()
        self.call_after_refresh(self._reset)

    def _set_first(self) -> None:
        # The size may have come before: set once more, the page would forget to which row one has gone since.
        if self._waited_for and still_open(self):
            self._set()

    def _reset(self) -> None:
        if still_open(self) and self._list.room != self._width:
            # In rows of other heights the same line is another place: the row under the cursor is kept in sight.
            self._location = self.location()._replace(scroll=0)
            self._set()

    def watch_marked(self) -> None:
        """Show the signs; a page that is made of marks is made anew."""
        if not self.is_mounted:
            return
        if self._location.page in page_index.OF_MARKS:
            self._location = self.location()
            self._set()
        elif isinstance(self._list.rows, PageRows):
            self._list.rows.signs = self._signs()
            self._list.draw_anew()
            self._say()

    def _set(self) -> None:
        dossier, location, marked = self._dossier, self._location, self.marked
        width = self._width = self._list.room
        if width <= 0:
            self._waited_for = False
            return
        if location.room not in (0, width):
            # Left at another width; the row under the cursor is kept in sight.
            location = self._location = location._replace(scroll=0, room=0)
        self.workers.cancel_group(self, "page")
        if len(dossier.quotations) + len(dossier.articles) < LARGE:
            self._arrive(page_index.rows(dossier, location, width, marked), location)
            return
        if self._arrived:
            self._arrived = False
            self.set_timer(0.3, self._wait)

        def make() -> None:
            worker = get_current_worker()
            rows = page_index.rows(dossier, location, width, marked)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._arrive, rows, location)

        self.run_worker(make, thread=True, group="page", exclusive=True, exit_on_error=False)

    def _wait(self) -> None:
        if not self._arrived and still_open(self):
            self.comes_late = self._waited_for = True
            self._list.show(WAITING)

    def _arrive(self, rows: Sequence[Row], location: Location) -> None:
        if not still_open(self) or location != self._location:
            return
        self._arrived, self._waited_for, self.comes_late = True, False, False
        self._of_nothing = of_nothing(rows, location)
        at = location.at if location.at >= 0 else begins(rows, location.page, self._list.size.height)
        self._list.show(PageRows(rows, self._signs()), at, location.scroll)
        self._say()

    def _signs(self) -> dict[str, str]:
        return {key: sign(mark) for key, mark in self.marked.items()}

    def location(self) -> Location:
        """Where one is, to come back to."""
        if not self._arrived or not self._width:
            return self._location
        return self._location._replace(at=self._list.cursor, scroll=self._list.scroll_offset.y, room=self._width)

    @property
    def _target(self) -> Location | None:
        return self._list.target(self._list.cursor)

    @property
    def article(self) -> Article | None:
        """The article to which the row under the cursor leads."""
        target = self._target
        return self._dossier.article(target.key) if target and target.page == "article" else None

    @property
    def place(self) -> int:
        """The offset in that article; -1 where there is none."""
        target = self._target
        return target.at if target and target.page == "article" else -1

    @property
    def quotation(self) -> Quotation | None:
        """The quotation that the row under the cursor is about."""
        row = self._list.row
        return self._dossier.quotation(row.quotation) if row else None

    def summit_here(self) -> str | None:
        """That of the quotation or of what else the row is about, else that of what the page is about."""
        return super().summit_here() or one_summit(self._dossier, self._target, self._location)

    def why_no_summit(self) -> str:
        """What to say where there are several, or none."""
        number = len(summits_of(self._dossier, self._location))
        return super().why_no_summit() if number < 2 else f"{number} summits were held here: this page lists them"

    def comparison(self) -> Location | None:
        """The page of the printings of what the row under the cursor is about."""
        return comparison(self._dossier, self.article, self.quotation)

    @on(RowList.Highlighted)
    def _say(self) -> None:
        quotation = self.quotation
        dossier, marked = self._dossier, self.marked
        if quotation is None:
            self._status.content = Line(tuple(runs(marked.get(self.article.id)))) if self.article else Line()
        else:
            self._status.content = lambda width: quotation_status(dossier, quotation, width, marked)
        self._hint()

    def _hint(self) -> None:
        if self.is_typed_into:
            self._hints.entries = OF_TYPING
            return
        idle = {"open"} if self._target is None or is_unread(self._target) else set()
        page = self._location.page
        idle |= {"next_quotation", "previous_quotation"}  # j and k do nearly the same: no room for them
        idle |= set() if page == "quotations" else {"regroup"}
        idle |= self._of_nothing
        idle |= {"compare"} if self.comparison() in (None, self._location) else set()
        idle |= {"open_speaker"} if page == "speaker" else set()
        idle |= {"star"} if self.quotation is None and self.article is None else set()
        hints = [hint for hint in self._desk.hints(SCOPES, self.quotation is not None) if hint[2] not in idle]
        if self.quotation is None:
            # It is about what the row leads to, not about the row.
            hints.sort(key=lambda hint: hint[2] == "compare")
        if hints != self._hints.entries:
            self._hints.entries = hints

    @on(RowList.Highlighted)
    def _look_up(self) -> None:
        if self.has_class("-wide"):
            # The page is painted first; what one runs past is not laid out.
            self.call_after_refresh(self._show_beside)

    def _show_beside(self) -> None:
        if not still_open(self):
            return
        found = leads_into(self._dossier, self._list.row)
        if found:
            self._beside.dossier = self._dossier
            self._beside.selection = found

    @on(Reader.LinkChosen)
    def _link_chosen(self, event: Reader.LinkChosen) -> None:
        self._desk.go(event.location)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        if is_unread(event.target):
            self._desk.say("Nothing of this file can be read")
        else:
            self._desk.go(event.target)

    def action_regroup(self) -> None:
        """Group the quotations by something else."""
        other = page_index.regrouped(self._location)
        if other:
            self._desk.go(other)
        else:
            self._desk.say(f"Only the list of all quotations can be grouped: {self._desk.key('open_quotations')}")

    def action_next_quotation(self) -> None:
        """To the next row that is about a quotation."""
        self._step_quotation(1)

    def action_previous_quotation(self) -> None:
        """To the row before that is about one."""
        self._step_quotation(-1)

    def action_next_unknown(self) -> None:
        """To the list of the quotations without a speaker; in it, to the next."""
        nobody = Location("quotations", "nobody")
        if self._location[:2] == nobody[:2]:
            self._step_quotation(1)
        else:
            self._desk.go(nobody)

    def _step_quotation(self, step: int) -> None:
        if not self._list.seek(lambda row: bool(row.quotation), step, self._list.take_count()):
            self._desk.say(f"There is no quotation further {'down' if step > 0 else 'up'} on this page")
