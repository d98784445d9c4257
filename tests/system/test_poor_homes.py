"""A home that cannot be written, and a full disk: the program reads all the same, and says what it cannot keep."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ORDINARY = Path(__file__).parent.parent / "hostile" / "as_ordinary_user.py"


def run(home: Path, *words: str, room: int | None = None) -> subprocess.CompletedProcess[str]:
    """The call without root's rights; `room`: bytes that a file may grow to."""
    named = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE")}
    limit = None if room is None else (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
    return subprocess.run(
        [sys.executable, str(ORDINARY), *words],
        capture_output=True,
        text=True,
        # Python would leave halves of compiled modules behind, and never read them again.
        env={**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **named},
        timeout=60,
        preexec_fn=limit,
    )


@pytest.fixture(params=["nothing may be written", "the disk is full"])
def poor(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, int | None]:
    """(a home, bytes that a file may grow to)."""
    home = tmp_path / "home"
    home.mkdir()
    if request.param == "the disk is full":
        home.chmod(0o777)
        return home, 0
    home.chmod(0o555)
    return home, None


@pytest.mark.parametrize("words", [("quotes",), ("search", "jungle"), ("timeline",)])
def test_what_is_printed_is_all_there_and_at_most_a_line_is_said(
    words: tuple[str, ...], poor: tuple[Path, int | None]
) -> None:
    home, room = poor
    for _ in range(2):
        done = run(home, *words, "--format", "jsonl", room=room)
        assert done.returncode == 0, done.stderr
        assert len(done.stderr.splitlines()) <= 1, done.stderr
        assert all(json.loads(line) for line in done.stdout.splitlines())
        assert done.stdout


def test_doctor_says_what_cannot_be_written(poor: tuple[Path, int | None]) -> None:
    home, room = poor
    done = run(home, "doctor", "--format", "jsonl", room=room)
    assert "Traceback" not in done.stderr
    assert "stopped by" not in done.stderr
    if room is None:
        assert "writ" in done.stdout


def test_an_export_that_finds_no_room_says_so_and_leaves_the_old_file(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    old = tmp_path / "out.json"
    old.write_text("old", "utf-8")
    done = run(tmp_path, "export", "--format", "json", "-o", str(old), room=1000)
    assert done.returncode == 2
    assert done.stderr.count("\n") <= 2
    assert "Traceback" not in done.stderr
    assert old.read_text("utf-8") == "old"
    assert not list(tmp_path.glob(".*part"))
