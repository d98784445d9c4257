"""The part of the application that takes several things away: copied, exported to a file, handed to a command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from summit_tui.model import Article, Quotation, Span
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, inked, line
from summit_tui.tui.drawn.typeset import wrap
from summit_tui.tui.duties.marking import Marking
from summit_tui.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from summit_tui.tui.pages.holding import Held

LONGEST_NAME = 60


class Handing(Marking):
    """Takes what a page holds, or the article where there is no page."""

    _form = "md"
    """The form of the last export."""
    _command = ""
    """The last command that was piped to."""

    async def _held(self) -> Held:
        """What is to be taken. Keys that are pressed meanwhile wait, so that they reach what it opens."""
        from summit_tui.tui.pages.holding import held

        location = self.page.location() if self.page else Location("article", self.reading.selection.article or "")
        dossier, marked, reported = self.dossier, self.marked, self.reading.selection.reported
        work = partial(held, dossier, location, marked, reported=reported)
        return await self.run_worker(work, thread=True, group="held").wait()

    def _without(self, found: Held) -> str:
        """What is left out, and how it is taken along; empty where all is taken."""
        if not found.left_out:
            return ""
        along = "" if self.page else f" ({self.key('toggle_reported')} adds them)"
        return f"without {phrases.count(found.left_out, 'reported statement')}{along}"

    def _elsewhere(self) -> str:
        """Where the quotations of the search are whose hits are marked in the article; empty where none are."""
        searched = "" if self.page else self.reading.searched
        way = f"{self.key('search')} then {self.key('found_as_page')}"
        return f"those of the search “{searched}”: {way}" if searched else ""

    def _in_thread(self, work: Callable[[], None], group: str) -> None:
        self.run_worker(work, thread=True, group=group, exit_on_error=False)

    def _chosen(self) -> tuple[str, Span, Article] | None:
        """The words chosen with the keys or the mouse, where they stand and in what; they are let go."""
        for reader in self.screen.query(Reader):
            chosen, article = reader.chosen_words(), self.dossier.article(reader.selection.article)
            if chosen and article:
                reader.let_go()
                return *chosen, article
        return None

    def copy_quotation(self, quotation: Quotation | None, cite: bool) -> None:
        """Copy the words that are chosen, or else a quotation, with the citation or without."""
        from summit_tui.tui.duties.taking import chosen_with_citation, words_of

        chosen, what = self._chosen(), ""
        if chosen:
            words, span, article = chosen
            text = chosen_with_citation(self.dossier, article, words, span, self.style) if cite else words
        elif quotation:
            text = words_of(self.dossier, quotation, self.style if cite else None)
            what = "Reported, not quoted: " if quotation.kind == "indirect" else ""
        else:
            self.no_quotation()
            return
        self._in_thread(lambda: self._carry(text, what), "copy")

    async def action_copy_list(self) -> None:
        """Copy all quotations of the page with their citations, in the style that was chosen."""
        found = await self._held()
        if found.part != "quotes" or not found.things:
            how = f": {self.key('export')} writes the list to a file" if found.things else ""
            self.say(f"There are no quotations here to copy{how}", warning=True)
            return
        dossier, style = self.dossier, self.style
        what = f"{found.words} {self._without(found)}".rstrip()
        besides = f" ({elsewhere})" if (elsewhere := self._elsewhere()) else ""

        def work() -> None:
            from summit_tui.output.citation import citations
            from summit_tui.output.styles import clippings

            cited = citations(dossier, found.things, found.written or {})
            self._carry(clippings(cited, style), f"{what}: ", besides)

        self._in_thread(work, "copy")

    def action_copy_passage(self) -> None:
        """Copy the words that are chosen, or else the paragraph under the cursor, with where they stand."""
        from summit_tui.tui.pages.holding import passage, placed

        chosen, article = self._chosen(), self._article()
        if chosen:
            words, span, inside = chosen
            text = placed(self.dossier, inside, words, span)
        else:
            text = passage(self.dossier, article, self._offset()) if article else ""
        if not text:
            self.say("There is no passage under the cursor", warning=True)
            return
        self._in_thread(lambda: self._carry(text, "Passage: "), "copy")

    def _carry(self, text: str, what: str, besides: str = "") -> None:
        from summit_tui.tui.duties.taking import carry

        message, fine = carry(text, lambda sent: self.call_from_thread(self.copy_to_clipboard, sent), self.routes)
        said = what + message[:1].lower() + message[1:] if what else message
        self.call_from_thread(self.say, said + besides, not fine)

    async def action_export(self) -> None:
        """Ask for the name of a file, and write what is held."""
        from summit_tui.knowledge.ids import slug

        found = await self._held()
        if not found.things:
            self.say("There is nothing here to export", warning=True)
            return
        name = slug(found.name)[:LONGEST_NAME].strip("-") or "quotations"
        await self._ask_for_file(
            found, f"{name}.{self._form}", f"Export {found.words}{'' if self.page else ' of this article'} to", ""
        )

    async def _ask_for_file(self, found: Held, name: str, title: str, replacing: str) -> None:
        from summit_tui.output.forms import EXPORT_FORMS
        from summit_tui.tui.screens.prompt import Prompt

        forms = ", ".join(f".{form}" for form in EXPORT_FORMS)

        async def typed(text: str | None) -> None:
            if not text or not text.strip():
                return
            path = Path(text.strip()).expanduser().absolute()
            form = path.suffix.lower().removeprefix(".")
            if form not in EXPORT_FORMS:
                await self._ask_for_file(found, text, f"A name ends in one of {forms}", replacing)
            elif not path.parent.is_dir():
                await self._ask_for_file(found, text, f"There is no folder {path.parent}", replacing)
            elif path.exists() and str(path) != replacing:
                await self._ask_for_file(found, text, f"{path.name} is there already: enter replaces it", str(path))
            else:
                self._form = form
                self._in_thread(lambda: self._write(found, path, form), "export")

        words = f"the ending says what it becomes: {forms}; in {Path.cwd()}"
        told = filter(None, (self._without(found), self._elsewhere(), words))
        await self.push_screen(Prompt(title, name, "; ".join(told)), typed)

    def _write(self, found: Held, path: Path, form: str) -> None:
        from summit_tui.output.export import export_part
        from summit_tui.system.writing import write_own

        text = "\n".join(export_part(self.dossier, form, found.part, found.things, found.written)).rstrip("\n") + "\n"
        data = text.encode("utf-8", "replace")
        try:
            write_own(path, data, private=False)
        except OSError as error:
            self.call_from_thread(self.say, f"Nothing was written to {path}: {error.strerror or error}", True)
            return
        self.call_from_thread(self.say, f"{found.words} written to {path} ({len(data):,} bytes)")

    async def action_pipe(self) -> None:
        """Ask for a command, hand it the article or the list, and show what it says."""
        from summit_tui.tui.screens.prompt import Prompt

        article = None if self.page else self.dossier.article(self.reading.selection.article)
        found = None if article else await self._held()
        if found and not found.things:
            self.say("There is nothing here to pipe", warning=True)
            return

        dossier = self.dossier

        def typed(command: str | None) -> None:
            if not command or not command.strip():
                return
            self._command = command
            self.say(f"Running {command} …")

            def work() -> None:
                from summit_tui.output.export import export_part
                from summit_tui.tui.pages.holding import text_of

                if found:
                    text = "\n".join(export_part(dossier, "md", found.part, found.things, found.written)) + "\n"
                else:
                    text = text_of(dossier, article) if article else ""
                self._run(command, text)

            self._in_thread(work, "pipe")

        what = found.words if found else "the article"
        words = f"it runs in your shell and gets {'Markdown' if found else 'plain text'}"
        await self.push_screen(Prompt(f"Pipe {what} to", self._command, words), typed)

    def _run(self, command: str, text: str) -> None:
        from summit_tui.system.piping import pipe

        try:
            status, output, stopped, cut = pipe(command, text)
        except (OSError, ValueError) as error:
            self.call_from_thread(self.say, f"{command} could not be run: {error}", True)
            return
        ended = f"was stopped {stopped}" if status is None else f"ended with status {status}"
        said = [shown.rstrip() for shown in output.strip().splitlines()]
        if len(said) > 1:
            lines = f"{'the first ' * cut}{phrases.count(len(said), 'line')}"
            self.call_from_thread(self._show_output, f"{command} {ended}, {lines}", said)
        else:
            self.call_from_thread(self.say, f"{command} {ended}: {said[0] if said else 'it said nothing'}", status != 0)

    def _show_output(self, title: str, said: list[str]) -> None:
        from summit_tui.tui.corpus_text import clean
        from summit_tui.tui.screens.overlay import Overlay

        def rows(_: str, width: int) -> list[Row]:
            room = max(8, width - 1)
            return [Row((line(inked(part)),)) for shown in said for part in wrap(clean(shown), room) or [""]]

        self.push_screen(Overlay(clean(title), rows))
