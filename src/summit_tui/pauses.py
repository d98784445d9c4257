"""Values that live on are made without pauses of the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Callable

from summit_tui.lean.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import ParamSpec, TypeVar

    P = ParamSpec("P")
    R = TypeVar("R")


class without_pauses:
    """Many values that live on are made here: collecting among them again and again finds nothing, slowly."""

    __slots__ = ("_enabled",)

    def __enter__(self) -> None:
        self._enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        gc.freeze()
        if self._enabled:
            gc.enable()

    def __call__(self, function: Callable[P, R]) -> Callable[P, R]:
        """The function, with all that it makes made so."""

        def unpaused(*given: P.args, **named: P.kwargs) -> R:
            with without_pauses():
                return function(*given, **named)

        return unpaused


def allow_pauses() -> None:
    """Collect again from here on, inside of `without_pauses`; what was made until now lives on."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
