"""One page about a speaker, a summit, a figure, … or a list of the dossier: rows that each open their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation
from summit_tui.tui import page_index
from summit_tui.tui.commands import Scope, bindings
from summit_tui.tui.desk import Desk
from summit_tui.tui.line import Line, Location, Row, Run, inked, line
from summit_tui.tui.reading.status import quotation_status
from summit_tui.tui.selection import Selection, quotation_at
from summit_tui.tui.widgets.bars import Bar, Hints
from summit_tui.tui.widgets.rows import RowList

SCOPES: tuple[Scope, ...] = ("page", "list", "app")


class PageRows:
    """The rows of a page, made anew for each width."""

    def __init__(self, make: Callable[[int], Sequence[Row]]) -> None:
        self._make = make
        self._width = -1
        self._rows: Sequence[Row] = ()

    def _at(self, width: int) -> Sequence[Row]:
        if width != self._width:
            self._rows, self._width = self._make(width), width
        return self._rows

    def __len__(self) -> int:
        """How many rows there are at the last width."""
        return len(self._rows)

    def heights(self, width: int) -> Sequence[int]:
        """Lines of each row."""
        return [len(row.lines) for row in self._at(width)]

    def row(self, index: int, width: int) -> Row:
        """One row."""
        return self._at(width)[index]


class PageScreen(Screen[None]):
    """Shows the page of a location; another can be shown in its place."""

    CSS_PATH = "page.tcss"
    BINDINGS = bindings("page")

    def __init__(self, desk: Desk, dossier: Dossier, location: Location) -> None:
        super().__init__()
        self._desk = desk
        self._dossier = dossier
        self._location = location

    def compose(self) -> ComposeResult:
        """A line above, two below, the page between."""
        yield Bar(id="masthead")
        yield RowList(id="page")
        yield Bar(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Show the page that was asked for."""
        self.query_one(RowList).focus()
        self._show()

    def visit(self, dossier: Dossier, location: Location) -> None:
        """Show a page with the cursor and the scrolling of the location."""
        self._dossier, self._location = dossier, location
        if self.is_mounted:
            self._show()

    def _show(self) -> None:
        dossier, location = self._dossier, self._location
        name = page_index.title(dossier, location)
        groups = location.page == "quotations"
        hints = self._desk.hints(SCOPES)
        self.query_one(Hints).entries = [hint for hint in hints if groups or hint[2] != "regroup"]
        back = [Run("backspace ", "strong"), Run("back  ", "dim"), Run("esc ", "strong"), Run("to the text ", "dim")]
        self.query_one("#masthead", Bar).content = line(
            Run(" "), inked(dossier.name, "dim"), Run(" › ", "faint"), inked(name, "strong"), right=back
        )
        rows = PageRows(lambda width: page_index.rows(dossier, location, width))
        self.query_one(RowList).show(rows, location.at, location.scroll)
        self._say()

    def location(self) -> Location:
        """Where one is, to come back to."""
        shown = self.query_one(RowList)
        return self._location._replace(at=shown.cursor, scroll=shown.scroll_offset.y)

    @property
    def quotation(self) -> Quotation | None:
        """The quotation to which the row under the cursor leads."""
        shown = self.query_one(RowList)
        target = shown.target(shown.cursor)
        if target is None or target.page != "article":
            return None
        return quotation_at(self._dossier, Selection(target.key, target.at, reported=True))

    @on(RowList.Highlighted)
    def _say(self) -> None:
        quotation = self.quotation
        self.query_one("#status", Bar).content = quotation_status(self._dossier, quotation) if quotation else Line()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self._desk.go(event.target)

    @on(Hints.Pressed)
    async def _hint_pressed(self, event: Hints.Pressed) -> None:
        await (self.focused or self).run_action(event.action)

    def action_copy_quotation(self) -> None:
        """Copy the quotation of the row."""
        self._desk.copy_quotation(self.quotation, cite=False)

    def action_copy_with_citation(self) -> None:
        """Copy the quotation of the row and cite it."""
        self._desk.copy_quotation(self.quotation, cite=True)

    def action_why(self) -> None:
        """Say how the speaker of the row's quotation was found."""
        self._desk.explain(self.quotation)

    def action_regroup(self) -> None:
        """Group the quotations by something else."""
        other = page_index.regrouped(self._location)
        if other:
            self._desk.go(other)
