"""A screen that is opened by a key, and is there some moments later."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.screen import Screen

Result = TypeVar("Result")


class Arriving(Screen[Result]):
    """Says whether it is there for what was typed ahead."""

    def is_ready_for(self, typed: events.Key | events.Paste) -> bool:  # noqa: ARG002
        """Whether a key finds what it is for; until then it waits."""
        return self.is_mounted
