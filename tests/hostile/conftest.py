"""Calls of the program by a home that the tests of this room share."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from calling import PROGRAM, Call, run


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is known is read once for all tests."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def call(home: Path) -> Call:
    """`call("quotes", folder)`: the finished call."""

    def finished(*words: str, program: list[str] = PROGRAM, home: Path = home) -> subprocess.CompletedProcess[str]:
        return run(words, program, home)

    return finished
