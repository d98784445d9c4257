"""The part of the application that leaves it: the source in the person's own editor, the page in the browser."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import SuspendNotSupported

from summit_tui.model import Span
from summit_tui.tui.duties.settling import Settling


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """While the terminal is an editor's, so is ctrl+c: it reaches both, and must not end the reader."""
    # A handler, not SIG_IGN, which the editor would inherit.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Opening(Settling):
    """Opens what is under the cursor elsewhere."""

    async def action_edit(self) -> None:
        """Open the file in $VISUAL or $EDITOR, at the line of the cursor."""
        from summit_tui.system.lines_on_disk import line_on_disk
        from summit_tui.system.opener import NoEditor, editor

        span = self._under_cursor()
        if span is None:
            self.say("There is no article here to open", warning=True)
            return
        source = self.dossier.sources[span.source]
        # It reads the file. Keys that are pressed meanwhile wait.
        line = await self.run_worker(lambda: line_on_disk(source, span.start), thread=True, group="edit").wait()
        try:
            opening = editor(source.path, line)
            if opening.in_terminal:
                with self.suspend(), _deaf_to_interrupts():
                    subprocess.run(opening.command, check=False)
                self.refresh()
            else:
                subprocess.Popen(
                    opening.command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        except (NoEditor, OSError, SuspendNotSupported) as error:
            self.say(f"Not opened: {str(error) or 'this terminal cannot be lent to another program'}", warning=True)

    def action_browse(self) -> None:
        """Open the article's page in the browser."""
        article = self._article()
        if article is None or not article.url:
            self.say("The page doesn't print its address", warning=True)
            return
        url = article.url
        self.run_worker(lambda: self._browse(url), thread=True, group="browse", exit_on_error=False)

    def _browse(self, url: str) -> None:
        from summit_tui.system.opener import browse

        opened = browse(url)
        self.call_from_thread(self.say, f"Opened {url}" if opened else f"No browser opened {url}", not opened)

    def _under_cursor(self) -> Span | None:
        if self.page and self.page.quotation:
            return self.page.quotation.spans[0]
        article, at = self._article(), self._offset()
        return Span(article.source, at, at) if article else None
