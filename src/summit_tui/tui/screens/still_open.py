"""Whether a screen is still there: what was begun in a thread may come back when its widgets are being removed."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def still_open(screen: Screen[Any]) -> bool:
    """Whether a screen is mounted and was not closed since."""
    return screen.is_mounted and screen in screen.app.screen_stack
