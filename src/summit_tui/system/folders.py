"""Where the program keeps its files, by the habits of the platform."""

from __future__ import annotations

import os
import sys

from summit_tui.lean.hints import Literal
from summit_tui.lean.memo import cache as once

_NAME = "summit-tui"
_USUAL = {"config": ".config", "state": ".local/state", "cache": ".cache"}
"""Folders below the home, where no variable names others."""


@once
def config() -> str:
    """Settings, and the user's own names and spellings."""
    return folder("config")


@once
def state() -> str:
    """Marks, reading places, the text last copied."""
    return folder("state")


@once
def cache() -> str:
    """What was already read; safe to delete."""
    return folder("cache")


def folder(kind: Literal["config", "state", "cache"]) -> str:
    """The folder that platformdirs names: on Linux, without its import, which is a tenth of a start."""
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        home = os.environ.get("HOME", "")
        if named.startswith("/") and named == named.strip():
            return os.path.join(named, _NAME)
        if not named and home.startswith("/"):
            return os.path.join(home, _USUAL[kind], _NAME)
    import platformdirs

    named_there: str = getattr(platformdirs, f"user_{kind}_dir")(_NAME, appauthor=False)
    return named_there


def present(path: str | os.PathLike[str]) -> bool:
    """Whether there is a file or folder; one that we may not even look at counts as absent."""
    return os.path.exists(path)
