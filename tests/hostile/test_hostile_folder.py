"""One bad file stops nothing: the good article beside it is always there, and no byte of a file acts."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from cases import CASES, GOOD, GOOD_TITLE, GOOD_WORDS

PROGRAM = [sys.executable, "-m", "summit_tui"]
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060]")
"""What no output may hold: controls but tab and newline, bidi overrides, zero-width characters."""
MEMORY = 1024 * 2**20
"""Address space of a child, in bytes: far above what it needs, far below what a bomb would take."""


def run(words: Sequence[str], home: Path) -> subprocess.CompletedProcess[str]:
    """The finished call. One that hangs or eats the memory is ended."""
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output=True,
        text=True,
        errors="surrogateescape",
        env=environment,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )


@pytest.fixture(params=sorted(CASES))
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with the good article and one case."""
    made = tmp_path / "clippings"
    made.mkdir()
    (made / "good.txt").write_text(GOOD, "utf-8")
    try:
        CASES[request.param](made)
    except OSError as error:
        assert os.geteuid() != 0, error  # only an ordinary user may be refused
    return made


def test_the_good_article_is_read_beside_each_bad_file(folder: Path, tmp_path: Path) -> None:
    done = run(["quotes", str(folder), "--format", "jsonl"], tmp_path)
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr
    assert not RAW.search(done.stdout + done.stderr)
    quotes = [json.loads(line) for line in done.stdout.splitlines()]
    (good,) = [q for q in quotes if q["file"].endswith("good.txt")]
    assert GOOD_WORDS in good["text"]
    assert good["speaker"]["name"] == "Tomas Verel"


def test_all_bad_files_together_print_no_raw_control(tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    for make in CASES.values():
        try:
            make(folder)
        except OSError:
            assert os.geteuid() != 0
    for call in (["articles"], ["entities"], ["speakers"], ["timeline"], ["search", "ferries"]):
        for form in ("table", "csv", "md"):
            done = run([*call, str(folder), "--format", form], tmp_path)
            assert done.returncode in (0, 1, 3), (call, form, done.stderr)
            assert not RAW.search(done.stdout), (call, form)
            assert not RAW.search(done.stderr), (call, form)
            assert "Traceback" not in done.stderr
    done = run(["articles", str(folder), "--format", "jsonl"], tmp_path)
    assert GOOD_TITLE in {json.loads(line)["title"] for line in done.stdout.splitlines()}
