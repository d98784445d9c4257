"""`suppress` as `contextlib` has it, without what that imports."""

from __future__ import annotations

from summit_tui.lean.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import suppress
else:

    class suppress:
        """Errors of these kinds end what stands inside, and nothing else."""

        __slots__ = ("_kinds",)

        def __init__(self, *kinds):
            self._kinds = kinds

        def __enter__(self):
            return None

        def __exit__(self, kind, *_):
            return kind is not None and issubclass(kind, self._kinds)


__all__ = ["suppress"]
