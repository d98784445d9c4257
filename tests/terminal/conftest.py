"""Terminals with the program in them, and a home of its own for each test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from terminals import KINDS, Terminal

Open = Callable[..., Terminal]
TOLD = """\
stty -g >"$0/before"
sh -c 'echo $$ >"$0/pid"; exec "$@"' "$0" "$@"
echo $? >"$0/status"
stty -g >"$0/after"
printf 'the shell is back\\n'
sleep 60
"""
"""A shell's script that runs a program and tells what it was and what it left, in files of the folder `$0`."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the program keeps its files in this test."""
    return tmp_path / "home"


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__.lower())
def reader(request: pytest.FixtureRequest, home: Path) -> Iterator[Open]:
    """Opens the reader: `reader("folder", columns=80, rows=24)`, with a file `piped` into it, with a folder that it is
    started `inside`, or in a shell that tells in the folder `told` what was left; closed at the end."""
    opened: list[Terminal] = []

    def open_reader(
        *words: str,
        columns: int = 120,
        rows: int = 40,
        piped: Path | None = None,
        told: Path | None = None,
        inside: Path | None = None,
        **environment: str,
    ) -> Terminal:
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        plain = {
            "HOME": str(home),
            "SSH_CONNECTION": "",
            "SSH_TTY": "",
            "DISPLAY": "",
            "WAYLAND_DISPLAY": "",
            "EDITOR": "true",
        }
        command = [sys.executable, "-m", "summit_tui", *words]
        if piped:
            command = ["sh", "-c", 'cat "$0" | "$@"', str(piped), *command]
        if inside:
            command = ["sh", "-c", 'cd "$0" && exec "$@"', str(inside), *command]
        if told:
            command = ["sh", "-c", TOLD, str(told), *command]
        opened.append(request.param(command, columns, rows, {**plain, **folders, **environment}))
        return opened[-1]

    home.mkdir()
    yield open_reader
    for terminal in opened:
        terminal.close()
