"""The program called on hostile folders, by a home of its own and with a limit on its memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

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
    for name in sorted(cases):
        try:
            CASES[name](folder)
        except OSError:
            assert os.geteuid() != 0, name  # only an ordinary user may be refused


def run(words: tuple[str, ...], program: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    """The finished call. One that hangs or eats the memory is ended."""
    return subprocess.run(
        [*program, *words],
        capture_output=True,
        text=True,
        errors="surrogateescape",
        env={**os.environ, **environment_of(home)},
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
