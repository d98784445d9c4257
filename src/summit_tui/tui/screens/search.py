"""Search: results as you type, the place of the one under the cursor beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from summit_tui.dossier import Dossier
from summit_tui.search.results import Results
from summit_tui.tui.line import FixedRows, Location, Row, Run, inked, line
from summit_tui.tui.search_rows import Found, HitRows, beside, place, places
from summit_tui.tui.selection import Selection
from summit_tui.tui.widgets.bars import Bar
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

PAUSE = 0.04
"""Seconds after a key in which another one puts the search off."""
EXAMPLES = (
    "Words are found anywhere, with other spellings and small errors.",
    "",
    '"law of the jungle"      words one after another',
    "-trade                   without a word",
    "speaker:xi               said by",
    "summit:astana            at or about a summit",
    "outlet:afp               printed by",
    "kind:quote,figure        only quotations and figures",
    "since:2025-06 until:2025-07-15",
)


class Outcome(NamedTuple):
    """What was searched for, all that was found, and which of it was chosen."""

    query: str
    found: list[Found]
    chosen: int


class SearchScreen(ModalScreen[Outcome | None]):
    """Ends with what was found, or with None."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c", "close", "Close", show=False),
        Binding("down,ctrl+n,tab", "down", "Down", show=False, priority=True),
        Binding("up,ctrl+p,shift+tab", "up", "Up", show=False, priority=True),
        Binding("pagedown", "page_down", "Page down", show=False, priority=True),
        Binding("pageup", "page_up", "Page up", show=False, priority=True),
    ]

    def __init__(self, dossier: Dossier, search: Callable[[str], Results], query: str = "") -> None:
        super().__init__()
        self._dossier = dossier
        self._search = search
        self._query = query
        self._results = Results()
        self._answered = ""
        self._timer: Timer | None = None
        self._wanted = False

    def compose(self) -> ComposeResult:
        """A line to type into, the results, and beside them the text."""
        with Vertical(id="box"):
            yield Input(self._query, placeholder="search the dossier", compact=True, select_on_focus=True)
            with Horizontal():
                yield RowList(id="results")
                yield Reader(id="preview")
            yield Bar(id="said")

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#box").border_title = Content("Search")
        self.query_one(Reader).can_focus = False
        self.query_one(Reader).dossier = self._dossier
        self.query_one(RowList).can_focus = False
        self._explain()
        self.query_one(Input).focus()

    def on_resize(self) -> None:
        """The preview needs room."""
        self.set_class(self.app.size.width >= 100, "-beside")

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._ask)

    def _ask(self) -> None:
        query = self.query_one(Input).value
        self.run_worker(lambda: self._answer(query), thread=True, exclusive=True, group="search")

    def _answer(self, query: str) -> None:
        worker = get_current_worker()
        results = self._search(query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, query, results)

    def _show(self, query: str, results: Results) -> None:
        if not self.is_mounted or query != self.query_one(Input).value:
            return
        self._results, self._answered = results, query
        if not query.strip():
            self._explain()
            return
        said = [inked(error.message, "warning") for error in results.errors[:1]]
        number = f"{results.total:,} found" if results.total else "Nothing found"
        keys = [Run("↑↓", "strong"), Run(" choose  ", "dim"), Run("enter", "strong"), Run(" open ", "dim")]
        self.query_one("#said", Bar).content = line(Run(f" {number}  "), *said, right=keys)
        self.query_one(RowList).show(HitRows(self._dossier, results.hits))
        if not results.hits:
            self._preview(0)
        if self._wanted:
            self._choose()

    def _explain(self) -> None:
        rows = [Row((line(Run(f" {example}", "dim")),)) for example in EXAMPLES]
        self.query_one(RowList).show(FixedRows(rows))
        self.query_one(Reader).display = False
        self.query_one("#said", Bar).content = line(Run(" Type to search the whole dossier", "dim"))

    @on(RowList.Highlighted)
    def _highlighted(self, event: RowList.Highlighted) -> None:
        if event.target.page == "hit":
            # The list is painted first; what one runs past is not laid out.
            self.call_after_refresh(self._preview_highlighted, event.target)

    def _preview_highlighted(self, target: Location) -> None:
        results = self.query_one(RowList)
        if results.target(results.cursor) == target:
            self._preview(int(target.key))

    def _preview(self, number: int) -> None:
        preview = self.query_one(Reader)
        hits = self._results.hits
        found = beside(self._dossier, hits[number]) if number < len(hits) else None
        preview.display = bool(hits) and self.has_class("-beside")
        if found and preview.display:
            article = self._dossier.article(found.location.key)
            at = found.location.at if found.location.at >= 0 else article.span.start if article else 0
            preview.selection = Selection(found.location.key, at, hits=found.spans)

    @on(RowList.Chosen)
    @on(Input.Submitted)
    def _choose(self) -> None:
        if self._answered != self.query_one(Input).value:
            self._wanted = True
            self._ask()
            return
        self._wanted = False
        cursor = self.query_one(RowList).cursor
        if 0 <= cursor < len(self._results.hits):
            found = places(self._dossier, self._results.hits)
            chosen = place(self._dossier, self._results.hits[cursor]).location
            number = next(n for n, other in enumerate(found) if other.location == chosen)
            self.dismiss(Outcome(self._answered, found, number))

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)

    def action_down(self) -> None:
        """To the next result."""
        self.query_one(RowList).move(1)

    def action_up(self) -> None:
        """To the result before."""
        self.query_one(RowList).move(-1)

    def action_page_down(self) -> None:
        """One screen down."""
        self.query_one(RowList).action_page_down()

    def action_page_up(self) -> None:
        """One screen up."""
        self.query_one(RowList).action_page_up()
