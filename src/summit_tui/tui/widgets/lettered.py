"""The part of the reader that puts letters on each name and quotation in sight, to jump to it."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from summit_tui.tui.corpus_text import cells
from summit_tui.tui.reading.marks import Mark
from summit_tui.tui.widgets.choosing import Choosing

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


def labels(count: int) -> list[str]:
    """As many labels, none the beginning of another."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return [a + b for a in LETTERS for b in LETTERS][:count]


class Lettered(Choosing):
    """Letters lie on the first letters of what they go to."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._jumps: dict[Mark, str] = {}

    @property
    def jumps(self) -> dict[Mark, str]:
        """The letters on each name and quotation in sight."""
        return self._jumps

    def show_jumps(self, show: bool) -> None:
        """Put letters on what is in sight, or take them away."""
        marks: list[Mark] = []
        if show and self._page:
            last = self._page.sheet.nearest_to(self.scroll_offset.y + self.size.height - 1)
            first, end = self._page.sheet.line(self.scroll_offset.y)[0], self._page.sheet.line(last)[1]
            seen = [*self._page.names.between(first, end), *self._page.quoted.between(first, end)]
            marks = sorted(mark for mark in seen if mark.start >= first)
        self._jumps = dict(zip(marks, labels(len(marks)), strict=False))
        self.refresh()

    def jump_mark(self, label: str | None) -> Mark | None:
        """What has these letters."""
        return next((mark for mark, letters in self._jumps.items() if letters == label), None)

    def source_of(self, mark: Mark) -> int:
        """The offset in the file where a mark begins."""
        return self._page.galley.source(mark.start) if self._page else 0

    def _with_letters(self, text: Strip, number: int) -> Strip:
        assert self._page
        start, end, _ = self._page.sheet.line(number)
        here = [mark for mark in self._jumps if start <= mark.start < end]
        names = {mark.start for mark in here if mark.kind == "entity"}
        for mark in sorted(here, key=lambda mark: mark.kind == "entity"):
            letters = self._jumps[mark]
            at = cells(self._page.galley.text[start : mark.start])
            if mark.kind != "entity" and mark.start in names:
                # Its first word is a name, which has letters of its own: these lie on the quotation mark.
                at = max(0, at - len(letters))
            label = Strip([Segment(letters, self.ink("hit"))])
            text = Strip.join([text.crop(0, at), label, text.crop(at + len(letters))])
        return text
