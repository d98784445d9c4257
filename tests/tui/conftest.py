"""A home of its own for each test, so that no test touches the files of whoever runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system import folders
from summit_tui.tui.duties import typing_ahead


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders for settings, state and cache, and no clipboard to reach.

    Not in the folder of a test: what is written there would be read as one of its articles, if the test takes long.
    """
    kept = tmp_path_factory.mktemp("home")
    for name in ("config", "state", "cache"):
        monkeypatch.setattr(folders, name, lambda name=name: kept / name)
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return kept


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait longer for what a key opens than one would who sits before it: many tests may run at once."""
    monkeypatch.setattr(typing_ahead, "LOOKS", 1000)
    monkeypatch.setattr(typing_ahead, "PATIENCE", 20.0)
