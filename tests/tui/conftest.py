"""A home of its own for each test, so that no test touches the files of whoever runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system import folders


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders for settings, state and cache, and no clipboard to reach."""
    kept = tmp_path / "home"
    for name in ("config", "state", "cache"):
        monkeypatch.setattr(folders, name, lambda name=name: kept / name)
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return kept
