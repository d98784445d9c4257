"""The program called on hostile folders, by a home of its own and with a limit on its memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from cases import CASES, GOOD

MEMORY = 1024 * 2**20
"""Address space of a child, in bytes: far above what it needs, far below what a bomb would take."""
ORDINARY = [sys.executable, str(Path(__file__).with_name("as_ordinary_user.py"))]
PROGRAM = [sys.executable, "-m", "summit_tui"]

Call = Callable[..., subprocess.CompletedProcess[str]]


def environment_of(home: Path) -> dict[str, str]:
    """All of the program's folders under one home; knowledge that is read already is shared by the tests."""
    names = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE")}
    return {"HOME": str(home), **names}


def fill(folder: Path, cases: Iterable[str]) -> None:
    """The good article and some of the cases. What the user may not make is left out."""
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    for name in cases:
        try:
            CASES[name](folder)
        except OSError:
            assert os.geteuid() != 0, name  # only an ordinary user may be refused


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for the calls of this room."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def call(home: Path) -> Call:
    """`call("quotes", folder)`: the finished call. One that hangs or eats the memory is ended."""

    def run(*words: str, program: list[str] = PROGRAM, home: Path = home) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*program, *words],
            capture_output=True,
            text=True,
            errors="surrogateescape",
            env={**os.environ, **environment_of(home)},
            timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )

    return run
