"""What the reader remembers from one start to the next: the look, the style of citations, the place in each dossier.

Read once before the first screen is drawn, so that its look is right at once; written by whoever calls `save` in a
thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from summit_tui.system import folders
from summit_tui.tui.going.places import Place, from_stored, stored

if TYPE_CHECKING:
    from summit_tui.system.state import State

HABITS, PLACES, SAVED, SEARCHED = "reader", "places", "searches", "searched"
MOST = 300
"""Dossiers whose places are kept."""
SEARCHES = 30
"""Searches that are kept without being saved."""


class Habits:
    """Opens the state file when it is first needed."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._dossier = "\n".join(p if p == "-" else str(Path(p).resolve()) for p in paths) or "bundled"
        self._state: State | None = None
        self._lock = Lock()
        self._written: dict[tuple[str, str], Any] = {}

    def _opened(self) -> State:
        if self._state is None:
            from summit_tui.system.state import State

            self._state = State()
        return self._state

    def chosen(self, name: str, setting: str) -> str:
        """What was last chosen in the reader; the setting, where that was changed since."""
        if not folders.present(f"{folders.state()}/state.json"):
            return setting
        value = self._opened().get(HABITS, name)
        if isinstance(value, list) and len(value) == 2 and value[1] == setting and isinstance(value[0], str):
            return value[0]
        return setting

    def choose(self, name: str, value: str, setting: str) -> None:
        """Remember a choice. Writes, so call it in a thread."""
        self._put(HABITS, {name: [value, setting]})

    def knows(self, name: str) -> bool:
        """Whether a hint was already given."""
        return self._opened().get(HABITS, name) is True

    def learn(self, name: str) -> None:
        """Never give this hint again. Writes, so call it in a thread."""
        self._put(HABITS, {name: True})

    def place(self) -> Place | None:
        """Where one was in this dossier."""
        return from_stored(self._opened().get(PLACES, self._dossier))

    def leave(self, place: Place) -> None:
        """Remember where one is in this dossier. Writes if it is elsewhere, so call it in a thread."""
        if self._written.get((PLACES, self._dossier)) == place:
            return
        self._written[PLACES, self._dossier] = place
        kept = [key for key in self._opened().section(PLACES) if key != self._dossier]
        forgotten: dict[str, Any] = dict.fromkeys(kept[: max(0, len(kept) - MOST + 1)])
        # Taken out and put in anew, it is the last of the section: the first are forgotten.
        self._put(PLACES, {**forgotten, self._dossier: None})
        self._put(PLACES, {self._dossier: stored(place)})

    def saved(self) -> tuple[str, ...]:
        """The searches that are saved, first saved first."""
        return tuple(self._opened().section(SAVED))

    def keep_search(self, query: str, wanted: bool) -> None:
        """Save a search, or forget it. Writes, so call it in a thread."""
        self._put(SAVED, {query: True if wanted else None})

    def searched(self) -> tuple[str, ...]:
        """What was searched for, last first."""
        return tuple(reversed(list(self._opened().section(SEARCHED))))

    def search_made(self, query: str) -> None:
        """Remember what was searched for. Writes, so call it in a thread."""
        if query.strip():
            forgotten: dict[str, Any] = dict.fromkeys((*self.searched()[SEARCHES - 1 :], query))
            self._put(SEARCHED, forgotten)
            self._put(SEARCHED, {query: True})

    def _put(self, section: str, values: dict[str, Any]) -> None:
        with self._lock:
            self._opened().put_all(section, values)
