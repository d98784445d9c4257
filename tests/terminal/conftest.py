"""Terminals with the program in them, and a home of its own for each test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from terminals import KINDS, Terminal

Open = Callable[..., Terminal]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the program keeps its files in this test."""
    return tmp_path / "home"


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__.lower())
def reader(request: pytest.FixtureRequest, home: Path) -> Iterator[Open]:
    """Opens the reader: `reader("folder", columns=80, rows=24)`, with a file `piped` into it; closed at the end."""
    opened: list[Terminal] = []

    def open_reader(
        *words: str, columns: int = 120, rows: int = 40, piped: Path | None = None, **environment: str
    ) -> Terminal:
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        plain = {"HOME": str(home), "SSH_CONNECTION": "", "SSH_TTY": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        command = [sys.executable, "-m", "summit_tui", *words]
        if piped:
            command = ["sh", "-c", 'cat "$0" | "$@"', str(piped), *command]
        opened.append(request.param(command, columns, rows, {**plain, **folders, **environment}))
        return opened[-1]

    home.mkdir()
    yield open_reader
    for terminal in opened:
        terminal.close()
