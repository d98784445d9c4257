"""Where the program keeps its files, by the habits of the platform."""

from __future__ import annotations

from functools import cache as once
from pathlib import Path


@once
def config() -> Path:
    """Settings, and the user's own names and spellings."""
    import platformdirs

    return Path(platformdirs.user_config_dir("summit-tui", appauthor=False))


@once
def state() -> Path:
    """Marks, reading places, the text last copied."""
    import platformdirs

    return Path(platformdirs.user_state_dir("summit-tui", appauthor=False))


@once
def cache() -> Path:
    """What was already read; safe to delete."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("summit-tui", appauthor=False))


def present(path: Path) -> bool:
    """Whether there is a file or folder; one that we may not even look at counts as absent."""
    try:
        return path.exists()
    except OSError:
        return False
