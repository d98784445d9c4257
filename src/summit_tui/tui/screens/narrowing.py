"""The part of the reading screen that narrows its lists by what is typed."""

from __future__ import annotations

from textual import on

from summit_tui.tui.screens.finding import Finding
from summit_tui.tui.widgets.filter_box import FilterBox


class Narrowing(Finding):
    """The line is empty again after escape, and then all is as it was before."""

    _left = ("", 0)
    """The article and the place that were open before titles were typed."""

    async def action_filter(self) -> None:
        """Type what the names at the side must contain."""
        self.focus_pane("sidebar")
        box = await self.filter_box("filter", "letters of a name; esc shows all")
        box.open(self.selection.filter)

    @on(FilterBox.Changed, "#filter")
    def _filter_changed(self, event: FilterBox.Changed) -> None:
        self.selection = self.selection._replace(filter=event.text)

    @on(FilterBox.Closed, "#filter")
    def _filter_closed(self) -> None:
        self.focus_pane("sidebar")

    async def action_filter_articles(self) -> None:
        """Type words that the titles in the list of articles must have."""
        self.focus_pane("articles")
        self._left = self.selection.article or "", self.selection.at
        box = await self.filter_box("titles", "words of a title; esc shows all")
        box.open(self.selection.titled)

    @on(FilterBox.Changed, "#titles")
    def _titles_changed(self, event: FilterBox.Changed) -> None:
        titled = event.text.strip()
        if titled == self.selection.titled:
            return
        self.selection = self.selection._replace(titled=titled)
        article, at = self._left
        if not titled and article != self.selection.article:
            self.select(article, at)

    @on(FilterBox.Closed, "#titles")
    def _titles_closed(self) -> None:
        self.focus_pane("articles")

    def close_filter(self) -> bool:
        """Show all names, else all articles again; False where all are shown."""
        if self.selection.filter:
            self.selection = self.selection._replace(filter="")
        elif self.selection.titled:
            self.selection = self.selection._replace(titled="")
        else:
            return False
        return True

    def only_titled(self) -> str:
        """What to add where nothing further is listed: that not all is. Empty where all is."""
        titled = self.selection.titled
        return f"; only titles with “{titled}” are listed: {self._desk.key('close')} shows all" if titled else ""
