"""The part of the reader that holds its page, of which the lines are broken first that are in sight.

What is asked of a page is exact: it breaks as many lines as the answer needs. How far there is to scroll is guessed
until all are broken, which goes on while nothing else is to be done.
"""

from __future__ import annotations

from summit_tui.tui.reading.laid_out import LaidOut
from summit_tui.tui.widgets.lines import Lines

AT_ONCE = 2000
"""Lines that are broken in one step: some milliseconds, and all of most articles."""
PAUSE = 0.01
"""Seconds between two steps, in which keys are heard."""


class Paged(Lines):
    """Lines of one laid-out page."""

    _page: LaidOut | None = None
    _going_on = False

    def begin(self, page: LaidOut) -> None:
        """Show a page from now on, or the one there is, broken anew."""
        self._page = page
        page.sheet.go_on(AT_ONCE)
        self.set_lines(page.sheet.guess)
        self._go_on_later()

    def reach(self, line: int) -> None:
        """Have lines broken as far as one, with a screen behind it, so that there is as far to scroll."""
        if self._page:
            self._page.sheet.has(line + self.size.height)
            self._fit()

    def scroll_back(self, line: int) -> None:
        """Have a line at the top of the screen again."""
        self.reach(line)
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def _fit(self) -> None:
        if self._page and self.virtual_size.height != self._page.sheet.guess:
            self.set_height(self._page.sheet.guess)

    def _go_on_later(self) -> None:
        if not self._going_on and self._page and not self._page.sheet.whole:
            self._going_on = True
            self.set_timer(PAUSE, self._go_on)

    def _go_on(self) -> None:
        self._going_on = False
        if self._page and not self._page.sheet.whole:
            self._page.sheet.go_on(AT_ONCE)
            self._fit()
            self._go_on_later()
