"""Search: results as you type, the place of the one under the cursor beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.search.results import Results
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.boxes.search_rows import Found, HitRows, beside, place, places
from summit_tui.tui.boxes.search_words import amount, before_typing, nothing_found, offers
from summit_tui.tui.commands import bindings, boxes, first_key, keys_of
from summit_tui.tui.drawn.line import FixedRows, Location, Run, line
from summit_tui.tui.screens.picker import Picker
from summit_tui.tui.screens.still_open import still_open
from summit_tui.tui.widgets.bars import Bar
from summit_tui.tui.widgets.entry import Entry
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

PAUSE = 0.04
"""Seconds after a key in which another one puts the search off."""
RECENT = 8
"""Last searches that are listed before anything is typed."""
OF_FOUND = (boxes.Complete, boxes.BoxDown, boxes.BoxUp, boxes.BoxPageDown, boxes.BoxPageUp)
"""Commands that do something with what was found."""
NO_KEYS: Mapping[str, str] = {}


class Outcome(NamedTuple):
    """What was searched for, all that was found, and which of it was chosen."""

    query: str
    found: list[Found]
    chosen: int | None
    """None where all of it is to be shown as a page."""
    total: int = 0
    """How much is said to be found: pages too, and words that two hits share."""


def _taken(hints: Sequence[tuple[str, str]]) -> int:
    """Cells of keys with what they do."""
    return sum(len(key) + len(words) + 3 for key, words in hints)


class SearchScreen(Picker[Outcome]):
    """Ends with what was found, or with None."""

    class Kept(Message):
        """A search was saved, or forgotten."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    CSS_PATH = "search.tcss"
    BINDINGS = bindings("search", "box", priority=True)

    def __init__(
        self,
        dossier: Dossier,
        search: Callable[[str], Results],
        query: str = "",
        saved: Sequence[str] = (),
        recent: Sequence[str] = (),
        keymap: Mapping[str, str] = NO_KEYS,
    ) -> None:
        super().__init__("Search", "results")
        self._line = Entry(query, placeholder="search the dossier", compact=True, select_on_focus=True)
        self._offers, self._said, self._text = Bar(id="offers"), Bar(id="said"), Reader(id="preview")
        self._saved = saved
        self._recent = [other for other in recent if other not in saved][:RECENT]
        self._offered: Sequence[str] = ()
        """How what is typed may go on."""
        self._dossier = dossier
        self._search = search
        self._keymap = keymap
        self._results = Results()
        self._answered = ""
        self._keys_of_found = {"enter", *(key for command in OF_FOUND for key in keys_of(command, keymap))}
        self._timer: Timer | None = None
        self._wanted = False

    def compose(self) -> ComposeResult:
        """A line to type into, the results, and beside them the text."""
        with self.box:
            yield self._line
            yield self._offers
            with Horizontal():
                yield self.listed
                yield self._text
            yield self._said

    def on_mount(self) -> None:
        """Type at once."""
        self._text.can_focus = False
        self._text.dossier = self._dossier
        self.listed.can_focus = False
        self._explain()
        # `Widget.focus` would come a moment later, and what is typed in it would be lost.
        self.set_focus(self._line)
        self.run_worker(self._make_ready, thread=True, exclusive=True, group="search")

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:
        """A key that does something with what is found waits until it is what was asked for."""
        if not super().is_ready_for(typed):
            return False
        of_found = isinstance(typed, events.Key) and typed.key in self._keys_of_found
        return not of_found or self._answered == self._line.value

    def on_resize(self) -> None:
        """The preview needs room."""
        self.set_class(self.app.size.width >= 100, "-beside")
        self.call_after_refresh(self._count_again)

    def _count_again(self) -> None:
        if still_open(self) and self._answered.strip():
            self._count()

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._ask)

    def _ask(self) -> None:
        if not still_open(self):
            return
        query = self._line.value
        self.run_worker(lambda: self._answer(query), thread=True, exclusive=True, group="search")

    def _answer(self, query: str) -> None:
        worker = get_current_worker()
        from summit_tui.search.completion import complete

        offered = complete(self._dossier, query)
        results = self._search(query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, query, results, offered)
        while results.partial and not worker.is_cancelled:
            results = self._search(query)
            if query.strip() and not worker.is_cancelled:
                self.app.call_from_thread(self._show_more, query, results, offered)

    def _make_ready(self) -> None:
        """Let the index grow, and load what forgives typing errors, while nothing is typed yet."""
        from summit_tui.search.postings import load

        worker = get_current_worker()
        load()
        while not worker.is_cancelled and self._search("").partial:
            pass

    def _show_more(self, query: str, results: Results, offered: Sequence[str]) -> None:
        if query != self._answered:
            return
        if self._wanted or not self._results.hits or [h.id for h in results.hits] != [h.id for h in self._results.hits]:
            self._show(query, results, offered, self.listed.cursor, self.listed.scroll_offset.y)
        else:
            self._results = results
            self._count()

    def _show(self, query: str, results: Results, offered: Sequence[str], cursor: int = -1, scroll: int = 0) -> None:
        if not still_open(self) or query != self._line.value:
            return
        self._results, self._answered, self._offered = results, query, offered
        self._offers.content = offers(query, offered, results, self._key("complete"))
        if not query.strip():
            self._explain()
            return
        self._count()
        if results.hits:
            self.listed.show(HitRows(self._dossier, results.hits), cursor, scroll)
        else:
            self.listed.show(FixedRows(nothing_found(self._dossier, query, self.listed.room)))
            self._preview(0)
        if self._wanted and not results.partial:
            self._choose()

    def _count(self) -> None:
        total, query = self._results.total, self._answered
        kept = query in self._saved
        keys = [(self._key("save_search"), "forget" if kept else "save")]
        if total:
            keys = [("↑↓", "choose"), ("enter", "open"), (self._key("found_as_page"), "all as a page"), *keys]
        behind = [Run(" so far" if self._results.partial else ""), Run(" · saved" if kept else "", "accent")]
        width = self._said.size.width - sum(len(run.text) for run in behind) - 2
        # Saving can be looked up; that some of what is listed lacks a word cannot.
        needed = len(amount(query, self._results, width - _taken(keys[:-1]) if self._results.lacking else 0))
        while keys and needed + _taken(keys) > width:
            keys.pop()
        hints = [run for key, words in keys for run in (Run(key, "strong"), Run(f" {words}  ", "dim"))]
        room = self._said.size.width - sum(len(run.text) for run in (*behind, *hints)) - 2
        self._said.content = line(Run(f" {amount(query, self._results, room)}"), *behind, right=hints)

    def _key(self, command: str) -> str:
        return first_key(command, self._keymap)

    def _explain(self) -> None:
        self.listed.show(FixedRows(before_typing(self._saved, self._recent)))
        self._text.display = False
        self._offers.content = offers("", (), Results(), self._key("complete"))
        self._said.content = line(Run(" Type to search the whole dossier", "dim"))

    @on(RowList.Highlighted)
    def _highlighted(self, event: RowList.Highlighted) -> None:
        if event.target.page == "hit":
            # The list is painted first; what one runs past is not laid out.
            self.call_after_refresh(self._preview_highlighted, event.target)

    def _preview_highlighted(self, target: Location) -> None:
        if not still_open(self):
            return
        results = self.listed
        if results.target(results.cursor) == target:
            self._preview(int(target.key))

    def _preview(self, number: int) -> None:
        preview = self._text
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
        if self._answered != self._line.value:
            self._wanted = True
            self._ask()
            return
        self._wanted = False
        cursor = self.listed.cursor
        target = self.listed.target(cursor)
        if target and target.page == "query":
            self._type(target.key)
            return
        if 0 <= cursor < len(self._results.hits):
            found = places(self._dossier, self._results.hits)
            chosen = place(self._dossier, self._results.hits[cursor]).sight
            number = next(n for n, other in enumerate(found) if other.sight == chosen)
            self.end(Outcome(self._answered, found, number, self._results.total - self._results.lacking))

    def _type(self, query: str) -> None:
        box = self._line
        box.value = query
        box.cursor_position = len(query)

    def action_complete(self) -> None:
        """Type the first completion; where there is none, go to the next result."""
        if self._offered and self._answered == self._line.value:
            self._type(self._offered[0])
        else:
            self.action_box_down()

    def action_found_as_page(self) -> None:
        """Show all that the query keeps as a page, to be read, copied and exported."""
        query = self._line.value.strip()
        if query:
            self.end(Outcome(query, [], None))

    def action_save_search(self) -> None:
        """Keep the search at the side, or forget it."""
        query = self._line.value.strip()
        if query:
            self.post_message(self.Kept(query))
            others = [other for other in self._saved if other != query]
            self._saved = others if query in self._saved else [*others, query]
            self._count()
