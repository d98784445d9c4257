"""A screen that is opened by a key, and is there some moments later."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from textual import events
from textual.screen import Screen

Result = TypeVar("Result")
AWAY = (
    *("search", "back", "forward", "close", "quit", "leave", "help", "palette", "open_clippings", "open_quotations"),
    *("open_speakers", "open_timeline", "open_figures", "open_copies", "open_matrix", "open_problems"),
)
"""Commands that ask nothing of what a screen is still making."""


class Arriving(Screen[Result]):
    """Says whether it is there for what was typed ahead."""

    comes_late = False
    """Whether it says that what it shows is being made: keys wait for that as long as it takes."""
    away: Collection[str] = ()
    """Keys of `AWAY`."""

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:  # noqa: ARG002
        """Whether a key finds what it is for; until then it waits."""
        return self.is_mounted

    def leads_away(self, event: events.Event) -> bool:
        """Whether somebody who sees that it is being made goes elsewhere: keys that wait for it are of no use then."""
        if not self.comes_late:
            return False
        return isinstance(event, events.MouseDown) or (isinstance(event, events.Key) and event.key in self.away)
