"""Back and forward, as in a browser."""

from __future__ import annotations

from summit_tui.tui.drawn.line import Location

DEPTH = 200
"""Places remembered."""


class History:
    """The places one came through. The current one is kept by whoever shows it, and handed in when it is left."""

    def __init__(self) -> None:
        self._behind: list[Location] = []
        self._ahead: list[Location] = []

    @property
    def is_at_beginning(self) -> bool:
        """Whether there is nowhere to go back to."""
        return not self._behind

    def leave(self, here: Location) -> None:
        """Remember a place that is left for a new one; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
        del self._behind[:-DEPTH]
        self._ahead.clear()

    def back(self, here: Location) -> Location | None:
        """The place before; `here` can be gone forward to again. None at the beginning."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Location) -> Location | None:
        """The place from which one went back. None at the end."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(source: list[Location], other: list[Location], here: Location) -> Location | None:
        if not source:
            return None
        other.append(here)
        return source.pop()
