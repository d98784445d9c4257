"""Articles, the text of one, and what it is linked with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.model import Quotation
from summit_tui.tui.asked.selection import Selection, articles_beyond, first_article, quotation_at, step_quotation
from summit_tui.tui.commands import Scope, bindings
from summit_tui.tui.desk import Desk
from summit_tui.tui.drawn.line import Line, Location
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED
from summit_tui.tui.going.comparing import comparison
from summit_tui.tui.reading.status import (
    OF_JUMPING,
    OF_TYPING,
    masthead,
    nothing_read,
    of_choosing,
    of_nothing,
    of_use,
    status,
)
from summit_tui.tui.screens.panes import PANES, Paned
from summit_tui.tui.widgets.article_list import ArticleList
from summit_tui.tui.widgets.bars import Bar, Hints
from summit_tui.tui.widgets.lines import Lines
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList
from summit_tui.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

THREE, TWO = 100, 70
"""Columns from which three, or two, panes are shown."""
ROOMY = 150
"""Columns from which a text takes its full measure and leaves some to the panes beside it."""
SMALLEST = (20, 6)


class ReadingScreen(Paned):
    """Shows the dossier by a selection; the panes get both and tell what was done in them."""

    BINDINGS = bindings("reading")

    dossier: var[Dossier] = var(EMPTY)
    selection: var[Selection] = var(Selection())
    marked: var[Marked] = var(NOTHING_MARKED)
    saved: var[Mapping[str, str]] = var({})
    """Searches that are saved, each with what it keeps, once that is counted."""
    progress: var[Line] = var(Line())
    """What is being done, while it is."""
    why_empty: var[tuple[str, ...]] = var(())
    """What stands in place of a text as long as there is none; where there are words, no key waits for a text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._side = "articles"
        self._alone = False
        self._notes = ("", "")
        """Which hit of the search one is at, and how much was found in all, until one moves on."""

    def compose(self) -> ComposeResult:
        """Two lines above and below, three panes between."""
        above = Bar(id="masthead")
        above.buttons = [(self._desk.key(command), command, command) for command in ("search", "help")]
        yield above
        with Horizontal(id="panes"):
            yield ArticleList(id="articles").data_bind(
                ReadingScreen.dossier, ReadingScreen.selection, ReadingScreen.marked
            )
            yield Reader("reader", self._desk.measure).data_bind(
                ReadingScreen.dossier, ReadingScreen.selection, ReadingScreen.marked
            )
            yield Sidebar(id="sidebar").data_bind(ReadingScreen.dossier, ReadingScreen.selection, ReadingScreen.saved)
        yield Bar(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """The text has the focus: `]` and `j` work at once."""
        super().on_mount()
        # Before it is laid out, so that the first that is painted is what is meant.
        self._arrange()
        self.query_one(ArticleList).focus()
        self._hint()

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:
        """Once there is something to read; one can leave before, and need not wait for what takes long."""
        leaves = isinstance(typed, events.Key) and typed.key in self._desk.keys_of("quit", "leave", "close")
        return super().is_ready_for(typed) and (self.dossier is not EMPTY or leaves or bool(self.why_empty))

    def watch_dossier(self) -> None:
        """Open the first article."""
        if not self.is_mounted:
            return
        self._arrange()
        if self.dossier.article(self.selection.article) is None:
            first = first_article(self.dossier, self.selection.order)
            self.selection = self.selection._replace(
                article=first.id if first else None, at=first.span.start if first else 0
            )
        self._say_why_empty()
        self._hint()
        self._say()

    def _say_why_empty(self) -> None:
        here = self.why_empty if self.dossier is EMPTY else nothing_read(self.dossier, self._desk.key)
        self.query_one(Reader).message = here

    def watch_why_empty(self) -> None:
        """Say why nothing can be read yet."""
        if self.is_mounted:
            self._say_why_empty()

    def watch_selection(self) -> None:
        """Say what is under the cursor."""
        self._notes = ("", "")
        self._say()
        self._hint()

    def watch_marked(self) -> None:
        """Say how it is marked."""
        self._say()

    def watch_progress(self) -> None:
        """Say what is being done."""
        self._say()

    def _say(self) -> None:
        if self.is_mounted:
            dossier, selection, marked, notes = self.dossier, self.selection, self.marked, self._notes
            said = (
                self.progress if self.progress.left else lambda width: status(dossier, selection, width, marked, notes)
            )
            self.query_one("#status", Bar).content = said

    def note(self, words: str, further: str = "") -> None:
        """Say something in the status line until one moves on."""
        self._notes = (words, further)
        self._say()

    def select(self, article: str, at: int | None = None, hits: tuple[tuple[int, int], ...] = ()) -> None:
        """Open an article at an offset, or at its beginning."""
        found = self.dossier.article(article)
        if found:
            start = found.span.start if at is None or at < 0 else at
            self.selection = self.selection._replace(article=article, at=start, hits=hits)

    @property
    def quotation(self) -> Quotation | None:
        """The quotation under the cursor."""
        return quotation_at(self.dossier, self.selection)

    def location(self) -> Location:
        """Where one is, to come back to."""
        reader = self.query_one(Reader)
        return Location("article", self.selection.article or "", self.selection.at, reader.scroll_offset.y, reader.room)

    def visit(self, location: Location, restore: bool = False) -> None:
        """Show an article at a place; `restore` also scrolls as it was left."""
        self.select(location.key, location.at, self.selection.hits if restore else ())
        self.focus_pane("reader")
        if restore:
            self.call_after_refresh(self._scroll_back, location)

    def _scroll_back(self, location: Location) -> None:
        reader = self.query_one(Reader)
        if location.room == reader.room:
            reader.scroll_back(location.scroll)

    def action_next_quotation(self) -> None:
        """To the next quotation, of this article or the next that has one."""
        self._step_quotation(1, self.count())

    def action_previous_quotation(self) -> None:
        """To the quotation before."""
        self._step_quotation(-1, self.count())

    def count(self) -> int:
        """The count that was typed before a command, 1 without one."""
        focused = self.app.screen.focused
        return focused.take_count() if isinstance(focused, Lines) else 1

    def action_next_unknown(self) -> None:
        """To the next quotation whose speaker is not known."""
        unknown, what = lambda quotation: quotation.speaker is None, "quotation without a speaker"
        self._step_quotation(1, self.count(), unknown, what)

    def _step_quotation(
        self, step: int, count: int, wanted: Callable[[Quotation], bool] = bool, what: str = "quotation"
    ) -> None:
        found, reached = None, self.selection
        for _ in range(count):
            further = step_quotation(self.dossier, reached, step, wanted)
            if further is None:
                break
            found, reached = further, reached._replace(article=further.article, at=further.spans[0].start)
        if found is None:
            elsewhere = step_quotation(self.dossier, self.selection, -step, wanted)
            where = "in the dossier" if elsewhere is None else "further on" if step > 0 else "further back"
            other = "other " if self.quotation and wanted(self.quotation) else ""
            so_far = " so far: files are still being read" if self._desk.reads_on or self.dossier is EMPTY else ""
            self._desk.say(f"There is no {other}{what} {where}{so_far}{self.only_titled()}")
        elif found.article != self.selection.article:
            self._desk.go(Location("article", found.article, found.spans[0].start))
        else:
            self.select(found.article, found.spans[0].start, self.selection.hits)
            self.focus_pane("reader")

    def comparison(self) -> Location | None:
        """The page of the printings of the quotation, or of the article."""
        return comparison(self.dossier, self.dossier.article(self.selection.article), self.quotation)

    def summit_here(self) -> str | None:
        """That of the quotation, or of the article."""
        article = self.dossier.article(self.selection.article)
        return super().summit_here() or (article.summits[0] if article and article.summits else None)

    def action_next_article(self) -> None:
        """Open the next article of the list."""
        self._step_article(1)

    def action_previous_article(self) -> None:
        """Open the article before."""
        self._step_article(-1)

    def _step_article(self, step: int) -> None:
        beyond = list(islice(articles_beyond(self.dossier, self.selection, step), self.count()))
        if beyond and self.selection.article:
            self.select(beyond[-1].id)
        else:
            self._desk.say(f"There is no article {'behind' if step > 0 else 'before'} this one{self.only_titled()}")

    @on(RowList.Highlighted, "#articles")
    def _article_highlighted(self, event: RowList.Highlighted) -> None:
        # The list is painted first; of articles that one runs past, none is opened.
        self.call_after_refresh(self._open_highlighted, event.list, event.target)

    def _open_highlighted(self, articles: RowList, target: Location) -> None:
        if target.key != self.selection.article and articles.target(articles.cursor) == target:
            self.select(target.key)

    @on(RowList.Chosen, "#articles")
    def _article_chosen(self, event: RowList.Chosen) -> None:
        if event.target.key != self.selection.article:
            self.select(event.target.key)
        self.focus_pane("reader")

    @on(RowList.Chosen, "#sidebar")
    def _link_chosen_at_side(self, event: RowList.Chosen) -> None:
        self._desk.go(event.target)

    @on(Reader.LinkChosen)
    def _link_chosen(self, event: Reader.LinkChosen) -> None:
        self._desk.go(event.location)

    @on(Reader.QuotationChosen)
    def _quotation_chosen(self, event: Reader.QuotationChosen) -> None:
        self._desk.go(Location("speaker", event.quotation.speaker or ""))

    @on(Reader.CursorMoved)
    def _cursor_moved(self, event: Reader.CursorMoved) -> None:
        self.selection = self.selection._replace(at=event.at)

    def on_resize(self) -> None:
        """Other panes may fit now."""
        self._arrange()

    def on_descendant_focus(self) -> None:
        """Show the pane that has the focus, and its keys."""
        self._arrange()

    @property
    def scope(self) -> Scope:
        """Whose keys work in the pane that has the focus, besides those of the screen."""
        if self._focused_pane() != "reader":
            return "list"
        return "choosing" if self.query_one(Reader).choosing else "reader"

    @property
    def too_small(self) -> bool:
        """Whether there is no room but for saying so."""
        width, height = self.app.size
        return width < SMALLEST[0] or height < SMALLEST[1]

    def _arrange(self) -> None:
        width, height = self.app.size
        bar = self.query_one("#masthead", Bar)
        bar.content = masthead(self.dossier, width - bar.taken, self._desk.reads_on)
        self.set_class(self.too_small, "-too-small")
        if self.too_small and not self.query("#too-small"):
            self.mount(Static(Content("needs 20×6"), id="too-small"))
        self.set_class(height < 12, "-low")
        self.set_class(width >= ROOMY, "-roomy")
        here = self._focused_pane()
        if here != "reader":
            self._side = here
        shown = {"reader", self._side} if width >= TWO else {here}
        if width >= THREE:
            shown = set(PANES)
        if self._alone:
            shown = {here}
        self._fill(len(shown) == 1)
        for pane in PANES:
            widget = self.query_one(f"#{pane}")
            if widget.display != (pane in shown):
                # Set to what it is, it would have the screen laid out once more.
                widget.display = pane in shown
        self._hint()

    @on(Reader.ChoosingTurned)
    def _hint(self) -> None:
        if not self.is_mounted:
            return
        in_text = self._focused_pane() == "reader"
        if self.focused and self.focused.id not in PANES:
            self.query_one(Hints).entries = OF_TYPING
            return
        if self.query_one(Reader).jumps:
            self.query_one(Hints).entries = OF_JUMPING
            return
        if in_text and self.query_one(Reader).choosing:
            self.query_one(Hints).entries = of_choosing(self._desk)
            return
        scopes: tuple[Scope, ...] = ("reading", "reader", "app") if in_text else ("list", "reading", "app")
        # Where a pane is out of sight, the way to it comes first.
        hidden = not all(self.query_one(f"#{pane}").display for pane in PANES)
        hints = self._desk.hints(scopes, self.quotation is not None)
        hints.sort(key=lambda hint: hidden and hint[2] != "next_pane")
        if self._hides_articles:
            hints.insert(0, (self._desk.key("close"), "articles", "close"))
        idle = set() if self.comparison() else {"compare"}
        idle |= of_nothing(self.dossier, self.selection)
        if in_text and not self.quotation and not self.query_one(Reader).on_name:
            idle |= {"open"}
        hints = [hint for hint in hints if hint[2] not in idle]
        self.query_one(Hints).entries = of_use(self.dossier, hints, self._desk.key)

    def close(self) -> bool:
        """End the search, else a filter, else show the other panes again; False where there is nothing of that."""
        if self.selection.hits:
            self.forget_hits()
        elif self.close_filter():
            pass
        elif self._alone:
            self.action_only_reader()
        elif self._hides_articles:
            self.focus_pane("articles")
            self.forget_hits()
        else:
            return False
        return True

    @property
    def _hides_articles(self) -> bool:
        """Whether there is room for one pane, and it is another."""
        return self.app.size.width < TWO and not self._alone and self._focused_pane() != "articles"

    def action_only_reader(self) -> None:
        """Hide everything but the text, or bring it back."""
        self._alone = not self._alone
        self.focus_pane("reader")
        self._arrange()
