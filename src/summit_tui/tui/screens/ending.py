"""A screen on top of another for a moment, that ends once."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from summit_tui.tui.screens.arriving import Arriving

Result = TypeVar("Result")


class Ending(Arriving[Result | None], ModalScreen[Result | None]):
    """Ends with a result, or None."""

    def end(self, result: Result | None = None) -> None:
        """Close it. A second key on the way finds it closed: dismissing it again would close the screen below."""
        if self.is_active:
            self.dismiss(result)

    def action_close_box(self) -> None:
        """Leave everything as it is."""
        self.end()
