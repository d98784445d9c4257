"""The text of an article. The cursor is an offset in the file, so it stays where it was at every width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.model import Quotation, Span
from summit_tui.tui.asked.selection import Selection, quotation_at
from summit_tui.tui.commands import bindings
from summit_tui.tui.corpus_text import clean, fitting
from summit_tui.tui.drawn.line import Line, Location, Run, inked
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED, sign
from summit_tui.tui.drawn.typeset import wrap
from summit_tui.tui.going.comparing import comparison
from summit_tui.tui.reading.laid_out import GUTTER, MARGIN, LaidOut
from summit_tui.tui.reading.marks import Mark
from summit_tui.tui.reading.sheet import MEASURE
from summit_tui.tui.widgets.lettered import Lettered

if TYPE_CHECKING:
    from summit_tui.tui.drawn.mark_signs import Marked

NOTHING = Selection()


class Reader(Lettered):
    """Shows one article; posts where the cursor goes and what is opened."""

    BINDINGS = bindings("reader")

    dossier: var[Dossier] = var(EMPTY)
    selection: var[Selection] = var(NOTHING)
    marked: var[Marked] = var(NOTHING_MARKED)
    message: var[tuple[str, ...]] = var(())
    """Shown where there is no article."""

    class CursorMoved(Message):
        """The cursor came to another offset of the article's source."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class LinkChosen(Message):
        """A name was opened."""

        def __init__(self, location: Location) -> None:
            super().__init__()
            self.location = location

    class QuotationChosen(Message):
        """A quotation was opened."""

        def __init__(self, quotation: Quotation) -> None:
            super().__init__()
            self.quotation = quotation

    class EndSeen(Message):
        """The end of an article came in sight while it was being read."""

        def __init__(self, article: str) -> None:
            super().__init__()
            self.article = article

    def __init__(self, id: str | None = None, measure: int = MEASURE) -> None:  # noqa: A002
        super().__init__(id=id)
        self._measure = measure
        """The widest a line of text gets, in cells."""
        self._end_seen: str | None = None
        """The article whose end was in sight last, so that it is told once."""
        self._link: Mark | None = None
        self._current: Quotation | None = None
        """The quotation under the cursor."""
        self._lit: tuple[int, Sequence[tuple[int, int]], object] = 0, (), None
        """The line of the cursor, first and last lines of what is brighter by it, and what that is."""
        self._width = 0
        self._top = 0

    def watch_dossier(self) -> None:
        """Lay out the article of the new dossier."""
        self._lay_out()

    def watch_message(self) -> None:
        """Say it."""
        self._lay_out()

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Lay out another article, or follow the cursor in this one."""
        keep = ("article", "furniture", "reported")
        if any(getattr(before, name) != getattr(now, name) for name in keep) or self._page is None:
            self._lay_out()
            if before.article != now.article:
                self.scroll_to(y=0, animate=False, force=True, immediate=True)
        elif before.hits != now.hits:
            self._page.find(now.hits)
            self.draw_anew()
        if before[:2] != now[:2] and self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()  # One has moved on from what the mouse chose.
        if before.at != now.at and self._link and self._page and self._page.galley.place(now.at) != self._link.start:
            self._link = None
        self._light()
        self._follow()

    def watch_marked(self) -> None:
        """Show the signs in the margin."""
        self._head_with_outlet()
        self.draw_anew()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The end may be in sight now."""
        self.reach(int(new_value))
        super().watch_scroll_y(old_value, self.scroll_y)
        self.call_after_refresh(self._look_for_end)

    def on_focus(self) -> None:
        """A short article is read as soon as one turns to it."""
        self._light()
        self.call_after_refresh(self._look_for_end)

    def _look_for_end(self) -> None:
        article = self.selection.article
        if article == self._end_seen or article is None or self._page is None or not self.has_focus:
            return
        if self.size.height and not self._page.sheet.has(self.scroll_offset.y + self.size.height):
            self._end_seen = article
            self.post_message(self.EndSeen(article))

    def _head_with_outlet(self) -> None:
        article = self.dossier.article(self.selection.article)
        mark = sign(self.marked.get(article.id)) if article else ""
        self.entitle(clean(f"{article.outlet or article.agency or ''} {mark}") if article else "")

    def _lay_out(self) -> None:
        article = self.dossier.article(self.selection.article)
        self._link = None
        self._width = self.room
        self._end_seen = None
        self.stop_choosing()
        self._head_with_outlet()
        self.call_after_refresh(self._look_for_end)
        if article and self._width > 0:
            width = self._width - MARGIN - GUTTER
            self.begin(LaidOut(self.dossier, article, self.selection, width, self._measure))
        else:
            # Until there is room to lay it out, an article has no lines.
            self._page = None
            said = self._said()
            self.set_lines(len(said) + 2 if said else 0)
        self._light()

    def on_blur(self) -> None:
        """The cursor is not shown."""
        self._light()

    def _light(self) -> None:
        """Draw what the cursor came to and what it left."""
        before = self._lit
        self._current = quotation_at(self.dossier, self.selection)
        number = self.cursor_line
        lit: list[tuple[int, int]] = []
        if self._page:
            spans = [span for span in map(self._shown, self._current.spans if self._current else ()) if span]
            spans += [(self._link.start, self._link.end)] if self._link else []
            lit = [(self._page.sheet.line_at(start), self._page.sheet.line_at(end - 1)) for start, end in spans]
        self._lit = number, lit, (self.has_focus, self._current, self._link)
        if self._lit == before:
            return
        changed = {(before[0], before[0]), (number, number)}
        if before[1] != lit:
            changed |= {*before[1], *lit}
        for first, last in changed:
            self.draw_lines(first, last)

    def _said(self) -> list[str]:
        """The lines of the message."""
        return [part for words in self.message for part in wrap(clean(words), min(self._measure, self.room - MARGIN))]

    def _shown(self, span: Span) -> tuple[int, int] | None:
        return self._page.galley.span(span.start, span.end) if self._page else None

    def on_resize(self) -> None:
        """Break the lines anew; what was at the top of the screen stays there."""
        if self._page is None:
            self._lay_out()
            self._follow()
            return
        if self.room == self._width:
            self._follow()
            return
        top = self._page.sheet.line(self._page.sheet.nearest_to(self.scroll_offset.y))[0]
        at_top = self.scroll_offset.y == 0
        self._width = self.room
        self._page.resize(self._width - MARGIN - GUTTER)
        self.begin(self._page)
        self._light()
        self.scroll_back(0 if at_top else self._page.sheet.line_at(top))
        self._follow()

    @property
    def cursor_place(self) -> int:
        """The place of the cursor."""
        return self._page.galley.place(self.selection.at) if self._page else 0

    @property
    def cursor_line(self) -> int:
        """The line of the cursor."""
        return self._page.sheet.line_at(self._page.galley.place(self.selection.at)) if self._page else 0

    def _follow(self) -> None:
        if self._page is None:
            return
        first = last = self.cursor_line
        if self._current:
            shown = self._page.galley.span(self._current.spans[0].start, self._current.spans[-1].end)
            last = max(last, self._page.sheet.line_at(shown[1] - 1)) if shown else last
            last = min(last, first + max(0, self.size.height - 3))
        self.reach(last)
        self.bring_into_sight(0 if first <= self._page.sheet.nearest(0, 1) else first, last, margin=2)

    @property
    def _indent(self) -> int:
        """Blank cells left of the margin: a wide pane has its text in the middle."""
        return max(0, (self.room - MARGIN - self._measure) // 2)

    def render_line(self, y: int) -> Strip:
        """A line of the article; each run says which places it shows, for the mouse."""
        number = self.scroll_offset.y + y
        width = self.room
        if self._page is None or not self._page.sheet.has(number):
            return super().render_line(y)
        chosen = self._chosen()
        if chosen or self._jumps:
            return self._drawn_line(number, width, chosen)
        cursor, lit, _ = self._lit
        lit_here = [span for span in lit if span[0] <= number <= span[1]]
        current = self._current and self._current.id if lit_here else ""
        key = number, width, number == cursor and self.has_focus, current, self._link if lit_here else None
        return self._drawn.get(key) or self.keep(key, self._drawn_line(number, width, None))

    def _drawn_line(self, number: int, width: int, chosen: tuple[int, int] | None) -> Strip:
        assert self._page
        current = self._current.id if self._current else None
        here = number == self._lit[0] and self.has_focus
        head = [Run(" " * self._indent), Run("▸" if here else " ", "accent strong")]
        left = self.strip(Line((*head, *self._page.margin(number, current, self.marked))), "", self._indent + MARGIN)
        runs = self._page.runs(number, current, self._link, chosen)
        text = self.strip(Line(tuple(runs)), "", max(0, width - self._indent - MARGIN)).apply_offsets(0, number)
        if self._jumps:
            text = self._with_letters(text, number)
        return Strip.join([left, text]).crop(0, width)

    def make_line(self, number: int, width: int) -> Line:
        """The message where there is no article."""
        said = inked(dict(enumerate(self._said(), 2)).get(number, ""), "dim")
        return Line((Run(" " * max(1, (width - self._measure) // 2)), said))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a place; on a name it opens it."""
        if self._page is None:
            return
        number = self.scroll_offset.y + event.y - self.gutter.top
        if not self._page.sheet.has(number) or self.text_selection is not None:
            return
        start, end, _ = self._page.sheet.line(number)
        column = event.x - self.gutter.left - self._indent - MARGIN
        place = start + fitting(self._page.galley.text[start:end], column)
        self._move_to(place)
        printings = comparison(self.dossier, self._page.galley.article, None)
        if printings and self._page.galley.tells_of_printings(place):
            self.post_message(self.LinkChosen(printings))
        if place < end:
            names = [m for m in self._page.names.between(place, place + 1) if m.start <= place < m.end]
            if names:
                self.post_message(self.LinkChosen(Location("entity", names[0].id)))

    def _move_to(self, place: int, link: Mark | None = None) -> None:
        assert self._page
        self._link = link
        self._head = place
        self._light()
        if self._anchor is not None:
            self.refresh()
        self.post_message(self.CursorMoved(self._page.galley.source(place)))

    def _move_lines(self, steps: int) -> None:
        if self._page is None:
            return
        sheet = self._page.sheet
        number = sheet.nearest(sheet.nearest_to(self.cursor_line + steps), 1 if steps > 0 else -1)
        start, end, _ = sheet.line(number)
        # While words are chosen the column is kept.
        column = self._head - sheet.line(sheet.line_at(self._head))[0] if self._anchor is not None else 0
        self._move_to(min(start + column, max(start, end - 1)))

    def action_down(self) -> None:
        """One line down."""
        self._move_lines(self.take_count())

    def action_up(self) -> None:
        """One line up."""
        self._move_lines(-self.take_count())

    def action_page_down(self) -> None:
        """One screen down."""
        self._move_lines(max(1, self.size.height - 2) * self.take_count())

    def action_page_up(self) -> None:
        """One screen up."""
        self._move_lines(-max(1, self.size.height - 2) * self.take_count())

    def action_first(self) -> None:
        """To the beginning of the article."""
        self._move_lines(-self.cursor_line)

    def action_last(self) -> None:
        """To the end of the article; with a count, to that line of the file."""
        line = self.take_count(0)
        if line and self._page:
            starts = self.dossier.sources[self._page.galley.article.source].line_starts
            self._move_to(self._page.galley.place(starts[min(line, len(starts)) - 1]))
        else:
            self._move_lines(len(self._page.sheet) if self._page else 1)

    def action_next_link(self) -> None:
        """To the next name."""
        self._step_link(forward=True)

    def action_previous_link(self) -> None:
        """To the name before."""
        self._step_link(forward=False)

    def _step_link(self, forward: bool) -> None:
        if self._page is None:
            return
        place = self._link.start if self._link else self._page.galley.place(self.selection.at)
        if self._link is None and forward:
            place -= 1
        reached, names = None, self._page.names
        for _ in range(self.take_count()):
            mark = names.after(place) if forward else names.before(place)
            if mark is None:
                break
            reached, place = mark, mark.start
        if reached:
            self._move_to(reached.start, reached)
        else:
            self.post_message(
                self.NothingDone(f"There is no name further {'on' if forward else 'back'} in this article")
            )

    @property
    def on_name(self) -> bool:
        """Whether the cursor is on a name."""
        return self._link is not None

    def action_open(self) -> None:
        """Open the name under the cursor, or the quotation."""
        if self._link:
            self.post_message(self.LinkChosen(Location("entity", self._link.id)))
        elif self._current:
            self.post_message(self.QuotationChosen(self._current))
        else:
            self.post_message(self.NothingDone("There is no name and no quotation under the cursor"))
