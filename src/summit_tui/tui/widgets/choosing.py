"""The part of the reader in which words are chosen, with the keys or the mouse."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.selection import Selection as MouseSelection

from summit_tui.model import Span
from summit_tui.tui.commands import Command, keys_of
from summit_tui.tui.reading.marks import Mark
from summit_tui.tui.reading.stretch import letter, next_word, word_before, word_end
from summit_tui.tui.widgets.paged import Paged


class Choosing(Paged):
    """From `v` on, what moves the cursor chooses words; `v` or escape lets them go."""

    class ChoosingTurned(Message):
        """Words began to be chosen with the keys, or were let go."""

    _anchor: int | None = None
    """The place at which choosing began; None while nothing is chosen."""
    _head = 0
    """The place at which it is now."""

    @property
    def cursor_place(self) -> int:
        """The place of the cursor."""
        raise NotImplementedError

    def _move_to(self, place: int, link: Mark | None = None) -> None:
        raise NotImplementedError

    def action_choose_words(self) -> None:
        """Begin to choose words at the cursor, or let them go."""
        if self._page is None or self._anchor is not None:
            self.let_go()
            return
        self._anchor = self._head = self.cursor_place
        self.refresh()
        self.post_message(self.ChoosingTurned())

    def let_go(self) -> None:
        """Choose nothing any more."""
        if self.text_selection is not None:
            self.screen.clear_selection()
        self.stop_choosing()

    def stop_choosing(self) -> None:
        """Let go what is chosen with the keys."""
        if self._anchor is not None:
            self._anchor = None
            self.refresh()
            self.post_message(self.ChoosingTurned())

    @property
    def choosing(self) -> bool:
        """Whether words are being chosen with the keys."""
        return self._anchor is not None

    def chosen_places(self) -> tuple[int, int] | None:
        """The first place that is chosen and the one after the last."""
        if self._anchor is None:
            return None
        return min(self._anchor, self._head), max(self._anchor, self._head) + 1

    def chosen_words(self) -> tuple[str, Span] | None:
        """The words chosen, without the line breaks of the wrapping, and where they stand."""
        places = self._chosen()
        if places is None or self._page is None or places[0] >= places[1]:
            return None
        galley, (first, last) = self._page.galley, places
        span = Span(galley.article.source, galley.source(first), galley.source(last - 1) + 1)
        return galley.words(first, last), span

    def on_key(self, event: events.Key) -> None:
        """What moves by letters and words has keys of its own while words are chosen."""
        if self._anchor is None or self._page is None or (event.key.isdigit() and self._count):
            return
        keymap = getattr(self.app, "keys", {})
        action = next((c.id for c in Command.all if "choosing" in c.scopes and event.key in keys_of(c, keymap)), "")
        if action or event.key == "escape":
            # Digits and the commands of the screen have the same keys.
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{action}", self.let_go)()

    def _step(self, move: Callable[[str, int], int]) -> None:
        if self._page is not None and self._anchor is not None:
            self._move_to(move(self._page.galley.text, self._head))

    def _line(self) -> tuple[int, int]:
        assert self._page
        return self._page.sheet.line(self._page.sheet.line_at(self._head))[:2]

    def action_choose_letter(self) -> None:
        """One letter on."""
        self._step(lambda text, place: letter(text, place, 1))

    def action_choose_letter_before(self) -> None:
        """One letter back."""
        self._step(lambda text, place: letter(text, place, -1))

    def action_choose_word(self) -> None:
        """To the next word."""
        self._step(next_word)

    def action_choose_word_end(self) -> None:
        """To the end of the word."""
        self._step(word_end)

    def action_choose_word_before(self) -> None:
        """To the word before."""
        self._step(word_before)

    def action_choose_line_start(self) -> None:
        """To the beginning of the line."""
        self._step(lambda _text, _place: self._line()[0])

    def action_choose_line_end(self) -> None:
        """To the end of the line."""
        self._step(lambda _text, _place: max(self._line()[0], self._line()[1] - 1))

    def _places(self, selection: MouseSelection) -> tuple[int, int]:
        assert self._page
        sheet = self._page.sheet

        def place(number: int, column: int) -> int:
            start, end, _ = sheet.line(sheet.nearest_to(number))
            return min(start + max(0, column), end)

        first = place(selection.start.y, selection.start.x) if selection.start else 0
        last = place(selection.end.y, selection.end.x) if selection.end else len(self._page.galley.text)
        return first, last

    def _chosen(self) -> tuple[int, int] | None:
        by_keys = self.chosen_places()
        if by_keys:
            return by_keys
        selection = self.text_selection
        return self._places(selection) if selection and self._page else None

    def get_selection(self, selection: MouseSelection) -> tuple[str, str] | None:
        """The words chosen with the mouse, without the line breaks of the wrapping."""
        if self._page is None:
            return None
        return self._page.galley.words(*self._places(selection)), "\n\n"
