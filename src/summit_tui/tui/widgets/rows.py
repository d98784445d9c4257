"""A list with a cursor, of rows that may take several lines; only the rows in sight are ever made."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.reactive import var

from summit_tui.tui.commands import bindings
from summit_tui.tui.drawn.line import FixedRows, Line, Location, Row, Rows
from summit_tui.tui.drawn.tops import Tops
from summit_tui.tui.widgets.lines import Lines


class RowList(Lines):
    """Shows `Rows`. The cursor stays on rows that lead somewhere."""

    BINDINGS = bindings("list")

    cursor = var(-1, init=False)
    """Index of the row under the cursor; -1 where no row leads anywhere."""

    beside_typing = False
    """Whether the keys that move the cursor come from a line that is typed into, so that it is seen as if focused."""

    class Highlighted(Message):
        """The cursor came to a row."""

        def __init__(self, list: RowList, target: Location) -> None:  # noqa: A002
            super().__init__()
            self.list = list
            self.target = target

        @property
        def control(self) -> RowList:
            """The list."""
            return self.list

    class Chosen(Highlighted):
        """Enter or a click on a row."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id)
        self._rows: Rows = FixedRows()
        self._tops = Tops()
        self._laid_out_for = -1
        self._made: tuple[int, int, Row] | None = None
        self._asked: tuple[int, int] | None = None
        """Cursor and scrolling of rows that came before the list had a size."""

    def show(self, rows: Rows, cursor: int = -1, scroll: int = 0) -> None:
        """Replace all rows; the cursor goes to the given one, or to the first that leads somewhere."""
        self._rows = rows
        self._asked = (cursor, scroll)
        if self.room > 0:
            self._place()
            return
        # Until there is room to lay them out, no row is anywhere.
        self._tops = Tops()
        self.set_reactive(RowList.cursor, -1)
        self.set_lines(0)

    def _place(self) -> None:
        cursor, scroll = self._asked or (-1, 0)
        self._asked = None
        self._lay_out()
        self.scroll_to(y=scroll, animate=False, force=True, immediate=True)
        self.set_reactive(RowList.cursor, self._selectable(max(0, cursor), 1))
        if not scroll:
            self._follow_cursor()
        target = self.target(self.cursor)
        if target is not None:
            self.post_message(self.Highlighted(self, target))

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._rows

    def _lay_out(self) -> None:
        width = self.room
        self._laid_out_for = width
        self._made = None
        self._tops = Tops(self._rows.heights(width))
        self.set_lines(self._tops.lines)

    def on_resize(self) -> None:
        """Rows may have other heights now; keep the cursor in sight."""
        if self._asked and self.room > 0:
            self._place()
            return
        if self.room != self._laid_out_for:
            self._lay_out()
        self._follow_cursor()

    def make_line(self, number: int, width: int) -> Line:
        """A line of the row that covers it."""
        index = self._tops.row_at(number)
        row = self._row(index, width)
        within = number - self._tops.of(index)
        return row.lines[within] if within < len(row.lines) else Line()

    def under(self, number: int) -> str:
        """The cursor lies under all lines of its row."""
        at = self.cursor
        if not 0 <= at < len(self._tops) or not self._tops.of(at) <= number < self._tops.of(at + 1):
            return ""
        return "cursor" if self.has_focus or self.beside_typing else "cursor-away"

    def _row(self, index: int, width: int) -> Row:
        """A row; the one made last is asked for again by each of its lines."""
        if self._made is None or self._made[:2] != (index, width):
            self._made = index, width, self._rows.row(index, width)
        return self._made[2]

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._row(self.cursor, self.room) if 0 <= self.cursor < len(self._tops) else None

    def target(self, index: int) -> Location | None:
        """Where a row leads."""
        return self._row(index, self.room).target if 0 <= index < len(self._tops) else None

    def _selectable(self, index: int, step: int) -> int:
        """The nearest row from an index on that leads somewhere, in the direction of `step`, else in the other."""
        count = len(self._tops)
        for way in (step, -step):
            at = min(max(index, 0), count - 1)
            while 0 <= at < count:
                if self.target(at) is not None:
                    return at
                at += way
        return -1

    def watch_cursor(self, before: int, now: int) -> None:
        """Show the row and tell where it leads."""
        self._follow_cursor()
        self.draw_row(before)
        self.draw_row(now)
        target = self.target(self.cursor)
        if target is not None:
            self.post_message(self.Highlighted(self, target))

    def draw_anew(self) -> None:
        """Make all rows again and draw them."""
        self._made = None
        super().draw_anew()

    def on_focus(self) -> None:
        """The cursor is seen better."""
        self.draw_row(self.cursor)

    def on_blur(self) -> None:
        """The cursor is seen less well."""
        self.draw_row(self.cursor)

    def draw_row(self, index: int) -> None:
        """Draw a row that looks otherwise now."""
        if 0 <= index < len(self._tops):
            self.draw_lines(self._tops.of(index), self._tops.of(index + 1) - 1)

    def _follow_cursor(self) -> None:
        if 0 <= self.cursor < len(self._tops):
            if self._selectable(0, 1) == self.cursor:
                # What stands above the first row, a page's title, can be seen in no other way.
                self.scroll_to(y=0, animate=False, force=True, immediate=True)
            else:
                self.bring_into_sight(self._tops.of(self.cursor), self._tops.of(self.cursor + 1) - 1, margin=1)

    def move(self, steps: int) -> None:
        """Take the cursor some rows on, over those that lead nowhere."""
        if not len(self._tops):
            return
        before = self.cursor
        self.cursor = self._selectable(before + steps, 1 if steps > 0 else -1)
        if self.cursor == before:
            # Nothing further leads anywhere, but there may be something to read.
            self.scroll_relative(y=steps, animate=False, force=True, immediate=True)

    def seek(self, wanted: Callable[[Row], bool], step: int, count: int = 1) -> bool:
        """Take the cursor on, `count` times, to the next row of a kind in the direction of `step`; False if none is."""
        at, found = self.cursor, self.cursor
        while count and 0 <= at + step < len(self._tops):
            at += step
            if wanted(self._row(at, self.room)):
                found, count = at, count - 1
        moved = found != self.cursor
        self.cursor = found
        return moved

    def action_down(self) -> None:
        """To the next row."""
        self.move(self.take_count())

    def action_up(self) -> None:
        """To the row before."""
        self.move(-self.take_count())

    def action_first(self) -> None:
        """To the first row."""
        before = self.cursor, self.scroll_offset.y
        self.cursor = self._selectable(0, 1)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._say_unless_moved(before, "beginning")

    def action_last(self) -> None:
        """To the last row."""
        before = self.cursor, self.scroll_offset.y
        self.cursor = self._selectable(len(self._rows) - 1, -1)
        self.scroll_to(y=self._tops.lines, animate=False, force=True, immediate=True)
        self._say_unless_moved(before, "end")

    def _say_unless_moved(self, before: tuple[int, int], where: str) -> None:
        if (self.cursor, self.scroll_offset.y) == before:
            self.post_message(self.NothingDone(f"This is the {where} of the list already"))

    def action_page_down(self) -> None:
        """One screen down."""
        self._page(self.size.height * self.take_count())

    def action_page_up(self) -> None:
        """One screen up."""
        self._page(-self.size.height * self.take_count())

    def _page(self, lines: int) -> None:
        if not len(self._tops):
            return
        before, scrolled = self.cursor, self.scroll_offset.y
        top = self._tops.of(max(0, self.cursor)) + lines
        index = self._tops.row_at(max(0, min(top, self._tops.lines - 1)))
        self.cursor = self._selectable(index, 1 if lines > 0 else -1)
        if self.cursor == before and self.scroll_offset.y == scrolled:
            self.scroll_relative(y=lines, animate=False, force=True, immediate=True)

    def action_open(self) -> None:
        """Open what the row leads to."""
        target = self.target(self.cursor)
        if target is not None:
            self.post_message(self.Chosen(self, target))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a row and opens it."""
        number = self.scroll_offset.y + event.y - self.gutter.top
        if not 0 <= number < self._tops.lines or event.x >= self.room + self.gutter.left:
            return
        index = self._tops.row_at(number)
        if self.target(index) is not None:
            self.cursor = index
            self.action_open()
