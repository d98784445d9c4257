"""Doing a command by its name: a hint that was clicked, a row of the palette or of the help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App


async def do(app: App[Any], command: str) -> bool:
    """Do it where it applies: in the pane in use, else on the screen, else in the application. False if in none."""
    for target in (app.screen.focused, app.screen, app):
        if target is not None and getattr(target, f"action_{command}", None):
            await target.run_action(command)
            return True
    return False
