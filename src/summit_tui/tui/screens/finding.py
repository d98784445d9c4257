"""The part of the reading screen that goes to words and links of the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from summit_tui.dossier import Dossier
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.desk import Desk
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.screens.quoting import Quoting
from summit_tui.tui.widgets.filter_box import FilterBox
from summit_tui.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from summit_tui.tui.boxes.search_rows import Found


class Finding(Quoting):
    """Finds as one types, with the count; puts letters on links."""

    _desk: Desk
    dossier: Dossier
    selection: Selection
    _hits: Sequence[Found] = ()
    """What was searched for, for `n` and `N`."""
    _hit = -1
    _of_all = 0
    """How much the search found in all: names and summits too, to which `n` and `N` don't lead."""
    _searched = ""
    """What was searched for in the dossier; empty where words were looked for in an article."""
    _from = 0
    """Where the cursor was before finding."""

    def note(self, words: str, further: str = "") -> None:
        """Say something in the status line until one moves on; `further` stands behind it."""
        raise NotImplementedError

    def focus_pane(self, pane: str) -> None:
        """Show a pane and give it the focus."""
        raise NotImplementedError

    def _hint(self) -> None:
        """Show the keys that are of use now."""
        raise NotImplementedError

    def select(self, article: str, at: int | None = None, hits: tuple[tuple[int, int], ...] = ()) -> None:
        """Open an article at an offset, or at its beginning."""
        raise NotImplementedError

    def keep_found(self, spans: list[tuple[int, int]], current: int) -> None:
        """Let `n` and `N` go on from words found in this article."""
        from summit_tui.tui.boxes.search_rows import Found

        article, marked = self.selection.article or "", tuple(spans)
        self._hits = [Found(Location("article", article, start), marked) for start, _ in spans]
        self._hit, self._searched, self._of_all = current, "", 0

    @property
    def searched(self) -> str:
        """The query whose hits are marked; empty where none of a search are."""
        marked = self.selection.hits
        return self._searched if marked and self._hit >= 0 and marked == self._hits[self._hit].spans else ""

    def remember_hits(self, query: str, found: Sequence[Found], current: int, total: int) -> None:
        """Keep the places in texts of all that a search found for `n` and `N`, and go to one of them."""
        self._searched, self._hits, self._hit, self._of_all = query, found, current, total
        if current >= 0:
            self._go_to_hit()

    def forget_hits(self) -> None:
        """End the search: nothing is marked any more."""
        self._searched, self._hits, self._hit = "", (), -1
        self.selection = self.selection._replace(hits=())

    def step_hit(self, step: int) -> None:
        """Go to the next (1) or last (-1) place that the search found."""
        if not self._hits:
            self._desk.say(f"Nothing was searched for yet: {self._desk.key('search')} searches")
            return
        self._hit = (self._hit + step) % len(self._hits)
        self._go_to_hit()

    def _go_to_hit(self) -> None:
        location, spans = self._hits[self._hit]
        if location.key != self.selection.article or self.app.screen is not self:
            self._desk.go(location)
        self.select(location.key, location.at, spans)
        self.focus_pane("reader")
        places = len(self._hits)
        of_all = f"in texts, {self._of_all:,} found " if self._of_all > places else ""
        self.note(f" hit {self._hit + 1} of {places} ", of_all)

    async def action_find(self) -> None:
        """Open the line to type into."""
        self.focus_pane("reader")
        self._from = self.selection.at
        box = await self.filter_box("find", f"words of this article; {self._desk.key('next_hit')} goes on")
        box.open("")

    async def filter_box(self, id: str, words: str) -> FilterBox:  # noqa: A002
        """A line to type into, put on the screen when it is first needed: it costs time at the start."""
        box = next(iter(self.query(FilterBox).filter(f"#{id}")), None)
        if box is None:
            box = FilterBox(words, id=id)
            await self.mount(box, before="#status")
        return box

    def action_leave_line(self) -> None:
        """Close the line that is typed into: what a click on its hint does."""
        for box in self.query(FilterBox):
            if box.display:
                box.leave()

    @on(FilterBox.Changed, "#find")
    def _find(self, event: FilterBox.Changed) -> None:
        from summit_tui.tui.asked.finding import find_in_article

        spans = find_in_article(self.dossier, self.selection, event.text)
        current = next((n for n, span in enumerate(spans) if span[0] >= self._from), 0)
        at = spans[current][0] if spans else self._from
        self.selection = self.selection._replace(at=at, hits=tuple(spans))
        self.keep_found(spans, current)
        if event.text.strip():
            self.note(f" hit {current + 1} of {len(spans)} " if spans else " not in this article ")

    @on(FilterBox.Closed, "#find")
    def _found(self) -> None:
        self.focus_pane("reader")

    def action_jump(self) -> None:
        """Put letters on the links in sight and go to the one that is typed."""
        from summit_tui.tui.screens.jump import JumpScreen

        self.focus_pane("reader")
        reader = self.query_one(Reader)
        reader.show_jumps(True)
        if not reader.jumps:
            self._desk.say("There is no name and no quotation in sight")
            return
        self._hint()
        self.app.push_screen(JumpScreen(reader.jumps.values()), self._jumped)

    def _jumped(self, label: str | None) -> None:
        reader = self.query_one(Reader)
        mark = reader.jump_mark(label)
        reader.show_jumps(False)
        self._hint()
        if mark and mark.kind == "entity":
            reader.post_message(Reader.LinkChosen(Location("entity", mark.id)))
        elif mark:
            reader.post_message(Reader.CursorMoved(reader.source_of(mark)))
