"""A widget that draws, line by line, only what is in sight. Every list and text of the reader is one."""

from __future__ import annotations

from time import monotonic

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from summit_tui.tui.corpus_text import cells, crop
from summit_tui.tui.drawn.inks import inks
from summit_tui.tui.drawn.line import Line, Run

COUNT_LASTS = 2.0
"""Seconds after which a count is forgotten."""
MOST_COUNTED = 9999
MOST_DRAWN = 128
"""Lines that are kept drawn: what comes in sight again is not drawn again."""


class Lines(ScrollView, can_focus=True):
    """Draws lines of runs. A subclass says how many there are and makes one on demand."""

    _styles_by_ink: dict[str, Style]

    class Counted(Message):
        """A count was typed, or is over: 0."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

    class NothingDone(Message):
        """A key found nothing to do, for a reason."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles_by_ink = {}
        self._drawn: dict[object, Strip] = {}
        self._count = 0
        self._counted = 0.0
        self._lapsing: Timer | None = None
        self._entitled = ""
        self._scrolls: tuple[Size, ...] = ()
        """The sizes that the scrollbar was made for."""

    def count_on(self, digit: str) -> None:
        """Digits make a count for the next step: `12j`. Anything else is left alone."""
        if digit.isascii() and digit.isdigit() and (digit != "0" or self._count):
            fresh = monotonic() - self._counted > COUNT_LASTS
            self._count = min(MOST_COUNTED, (0 if fresh else self._count) * 10 + int(digit))
            self._counted = monotonic()
            self.post_message(self.Counted(self._count))
            if self._lapsing:
                self._lapsing.stop()
            self._lapsing = self.set_timer(COUNT_LASTS, self.take_count)

    def take_count(self, otherwise: int = 1) -> int:
        """The count that was typed just before, which is then used up."""
        count = self._count if monotonic() - self._counted <= COUNT_LASTS else 0
        if self._count:
            self.post_message(self.Counted(0))
        self._count = 0
        return count or otherwise

    def make_line(self, number: int, width: int) -> Line:
        """A line by its number from 0."""
        raise NotImplementedError

    def under(self, number: int) -> str:  # noqa: ARG002
        """The ink that lies under all of a line."""
        return ""

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._scrolls = ()
        self._styles_by_ink = {}
        self._drawn = {}

    @property
    def room(self) -> int:
        """Cells of a line, without the scrollbar."""
        return self.scrollable_content_region.width

    def ink(self, names: str) -> Style:
        """The style of one or several inks."""
        style = self._styles_by_ink.get(names)
        if style is None:
            style = self.rich_style
            app = self.app
            made = inks(app.theme, app.theme_variables, ansi=app.native_ansi_color, colourless=app.no_color)
            for name in made.seen(names.split()):
                style += made.style(name)
            self._styles_by_ink[names] = style
        return style

    def set_lines(self, count: int) -> None:
        """Say how many lines there are, and draw anew."""
        self._drawn = {}
        if count or self.virtual_size.height:
            self.set_height(count)
            self.refresh()

    def set_height(self, count: int) -> None:
        """Say how many lines there are; those in sight are the same."""
        size = Size(0, count)
        if size != self.virtual_size:
            # Set as a reactive it would have the whole screen laid out: its size is no other, only what it scrolls.
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def _scroll_update(self, virtual_size: Size) -> None:
        """Textual asks for it whenever the screen is laid out, and draws the scrollbar with all lines beside it."""
        now = virtual_size, self.size, self.container_size
        if now != self._scrolls:
            self._scrolls = now
            super()._scroll_update(virtual_size)

    def entitle(self, title: str) -> None:
        """Write above the lines; written once more, it would have all of them drawn."""
        if title != self._entitled:
            self._entitled = title
            self.border_title = Content(title)

    def draw_anew(self) -> None:
        """Draw all lines: they say something else now."""
        self._drawn = {}
        self.refresh()

    def draw_lines(self, first: int, last: int) -> None:
        """Draw some lines that look otherwise now, as far as they are in sight."""
        top = self.scroll_offset.y
        first, last = max(first, top), min(last, top + self.size.height - 1, self.virtual_size.height - 1)
        if first <= last:
            self.refresh_lines(first, last - first + 1)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number = self.scroll_offset.y + y
        width = self.room
        if number >= self.virtual_size.height or width <= 0:
            return Strip.blank(max(0, width), self.ink(""))
        under = self.under(number)
        key = number, under, width
        return self._drawn.get(key) or self.keep(key, self.strip(self.make_line(number, width), under, width))

    def keep(self, key: object, strip: Strip) -> Strip:
        """Keep a line drawn until something else is shown."""
        if len(self._drawn) >= MOST_DRAWN:
            self._drawn = {}
        self._drawn[key] = strip
        return strip

    def strip(self, line: Line, under: str, width: int) -> Strip:
        """A line drawn into a width: the right part kept, the left part cut where they meet."""
        segments: list[Segment] = []
        right = sum(cells(run.text) for run in line.right)
        room = width - (right + 1 if right else 0)
        used = 0
        for run in line.left:
            whole = cells(run.text) <= room - used
            text = run.text if whole else crop(run.text, room - used)
            if text:
                segments.append(self.segment(Run(text, run.ink), under))
                used += cells(text)
            if not whole or used >= room:
                break
        gap = width - used - right
        if gap > 0:
            segments.append(Segment(" " * gap, self.ink(under)))
        elif gap < 0:
            return Strip(segments, used).crop_extend(0, width, self.ink(under))
        segments += [self.segment(run, under) for run in line.right]
        return Strip(segments, width)

    def segment(self, run: Run, under: str) -> Segment:
        """A run in its ink over the ink of the line."""
        if under and "hit" in run.ink:
            # What was found is seen in any row.
            return Segment(run.text, self.ink(f"{under} {'hit-in-cursor' if under.startswith('cursor') else 'hit'}"))
        return Segment(run.text, self.ink(f"{run.ink} {under}" if under else run.ink))

    def bring_into_sight(self, first: int, last: int, margin: int) -> None:
        """Scroll as little as shows lines `first` to `last`, with some lines around them."""
        height = self.size.height
        if height <= 0:
            return
        margin = min(margin, max(0, (height - (last - first + 1)) // 2))
        top = self.scroll_offset.y
        if first - margin < top:
            top = first - margin
        elif last + margin >= top + height:
            top = last + margin - height + 1
        self.scroll_to(y=max(0, min(top, self.virtual_size.height - height)), animate=False, force=True, immediate=True)
