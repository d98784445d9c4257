"""The part of the application that marks: read, stars, tags, notes, clippings. Written in a thread, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual import on
from textual.reactive import var

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED
from summit_tui.tui.duties.overlaying import Overlaying
from summit_tui.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from textual.worker import Worker

    from summit_tui.system.marks import Marks
    from summit_tui.tui.drawn.mark_signs import Marked

UNSAVED = "It could not be saved: summit-tui doctor says why"


class Marking(Overlaying):
    """Keeps marks. The file of marks is opened once there is something to mark."""

    marked: var[Marked] = var(NOTHING_MARKED, init=False)

    def __init__(self) -> None:
        super().__init__()
        self._marks: Marks | None = None
        self._marks_lock = Lock()

    def watch_marked(self, marked: Marked) -> None:
        """Show them."""
        self.reading.marked = marked
        if self.page:
            self.page.marked = marked

    def show_marks(self, dossier: Dossier) -> None:
        """Find what is marked in another dossier."""
        if dossier.articles:
            self._in_turn(lambda marks: self._show_all(marks, dossier))

    def _thing(self) -> Article | Quotation | None:
        """What is under the cursor: the quotation; in the list of articles and between quotations, the article."""
        if self.page:
            return self.page.quotation or self.page.article
        focused = self.reading.focused
        in_list = focused is not None and focused.id == "articles"
        return (None if in_list else self.reading.quotation) or self._article()

    def _article(self) -> Article | None:
        if self.page:
            return self.page.article
        found: Article | None = self.dossier.article(self.reading.selection.article)
        return found

    def _offset(self) -> int:
        """Where the cursor is in the source of the article; a row that is about all of it is at its beginning."""
        at = self.page.place if self.page else self.reading.selection.at
        article = self._article()
        return article.span.start if at < 0 and article else at

    def action_clip(self) -> None:
        """Clip the quotation under the cursor, or take it out of the clippings."""
        quotation = self.page.quotation if self.page else self.reading.quotation
        if quotation is None:
            self.no_quotation()
            return
        self._in_turn(lambda marks: self._clip(marks, quotation))

    def action_mark_read(self) -> None:
        """Mark the article as read, or as unread."""
        article = self._article()
        if article is None:
            self.say("There is no article here to mark", warning=True)
            return

        def toggle(marks: Marks) -> str:
            read = not marks.of(article).read
            return ("Read" if read else "Unread") + (". " + UNSAVED if not marks.read(article, read) else "")

        self._change(article, toggle)

    def action_star(self) -> None:
        """Give a star, or take it back."""
        thing = self._marked_thing()
        if thing:
            self._change(
                thing, lambda marks: self._told(marks.star(thing), "Starred ★" if marks.of(thing).star else "No star")
            )

    async def action_write_note(self) -> None:
        """Write a note on what is under the cursor."""
        if thing := self._marked_thing():
            mark = self.marked.get(thing.id)
            words = "enter keeps the note, an empty one takes it away; esc leaves all as it is"

            def keep(marks: Marks, text: str) -> str:
                return self._told(marks.note(thing, text), "Noted" if text else "No note")

            await self._ask(thing, (f"Note on {_name(thing)}", mark.note if mark else "", words), keep)

    async def action_write_tags(self) -> None:
        """Give tags to what is under the cursor."""
        if thing := self._marked_thing():
            mark = self.marked.get(thing.id)
            known = sorted({tag for mark in self.marked.values() for tag in mark.tags})
            in_use = f"tags in use: {', '.join(known)}" if known else ""
            words = in_use or "with commas between; an empty line takes them away"

            def keep(marks: Marks, text: str) -> str:
                return self._told(marks.tags(thing, text.split(",")), "Tagged" if text else "No tags")

            await self._ask(thing, (f"Tags of {_name(thing)}", ", ".join(mark.tags if mark else ()), words), keep)

    async def _ask(
        self, thing: Article | Quotation, prompt: tuple[str, str, str], keep: Callable[[Marks, str], str]
    ) -> None:
        """Ask for a line about a thing, by a prompt of heading, what stands there already, and help below it."""
        from summit_tui.tui.screens.prompt import Prompt

        def typed(text: str | None) -> None:
            if text is not None:
                self._change(thing, lambda marks: keep(marks, text))

        await self.push_screen(Prompt(*prompt), typed)

    def action_undo_mark(self) -> None:
        """Take the last change back."""
        self._in_turn(self._undo)

    async def action_open_clippings(self) -> None:
        """Show the clippings and all that is marked. Keys that are pressed meanwhile wait, so that they reach it."""
        await self._in_turn(self._clippings).wait()

    @on(Reader.EndSeen)
    def _end_seen(self, event: Reader.EndSeen) -> None:
        article = self.dossier.article(event.article)
        mark = self.marked.get(event.article)
        if article and not (mark and mark.read):
            self._change(article, lambda marks: "" if marks.read(article, undoable=False) else UNSAVED)

    def _marked_thing(self) -> Article | Quotation | None:
        thing = self._thing()
        if thing is None:
            self.say("There is nothing under the cursor to mark", warning=True)
        return thing

    def _change(self, thing: Article | Quotation, change: Callable[[Marks], str]) -> None:
        """Change the marks of something, show them, and say what came of it."""

        def work(marks: Marks) -> None:
            said = change(marks)
            self._show_one(marks, thing)
            if said:
                self.call_from_thread(self.say, said, UNSAVED in said)

        self._in_turn(work)

    @staticmethod
    def _told(saved: bool, words: str) -> str:
        return words if saved else f"{words}. {UNSAVED}"

    def _in_turn(self, work: Callable[[Marks], None]) -> Worker[None]:
        def in_thread() -> None:
            with self._marks_lock:
                if self._marks is None:
                    from summit_tui.system.marks import Marks
                    from summit_tui.system.state import State

                    self._marks = Marks(State(), lambda: self.dossier)
                work(self._marks)

        return self.run_worker(in_thread, thread=True, group="marks", exit_on_error=False)

    def _show_one(self, marks: Marks, thing: Article | Quotation) -> None:
        changed = dict.fromkeys(marks.alike(self.dossier, thing), marks.of(thing))
        self.call_from_thread(lambda: setattr(self, "marked", {**self.marked, **changed}))

    def _show_all(self, marks: Marks, dossier: Dossier) -> None:
        found = marks.within(dossier)
        self.call_from_thread(setattr, self, "marked", found)

    def _clip(self, marks: Marks, quotation: Quotation) -> None:
        path = self.dossier.sources[quotation.spans[0].source].path
        saved = marks.clip(quotation, str(Path(path).absolute().parent) if path else "")
        clipped = marks.of(quotation).clipped
        number = phrases.count(len(marks.clippings(self.dossier)), "clipping")
        done = (
            f"Clipped; {number}: {self.key('open_clippings')} shows them"
            if clipped
            else f"Taken out of the clippings; {number} left"
        )
        self._show_one(marks, quotation)
        self.call_from_thread(self.say, self._told(saved, done), not saved)

    def _undo(self, marks: Marks) -> None:
        name = marks.undo()
        if name:
            self._show_all(marks, self.dossier)
        self.call_from_thread(self.say, f"Undone: {name}" if name else "There is nothing to undo", name is None)

    def _clippings(self, marks: Marks) -> None:
        self._show_all(marks, self.dossier)
        from summit_tui.system.marks import folders

        lost = marks.lost(self.dossier)
        self.call_from_thread(self.go, Location("clippings", self.key("clip")))
        if lost:
            more = phrases.count(len(lost), "clipping")
            self.call_from_thread(self.say, f"{more} more of words that are not in what is open{folders(lost)}")


def _name(thing: Article | Quotation) -> str:
    words = f"“{thing.text}”" if isinstance(thing, Quotation) else thing.title or "this article"
    return words if len(words) <= 50 else f"{words[:48]}…"
