"""Marks survive: two readers at once, a damaged file, a full disk, and being killed at any moment."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from summit_tui.model import Article, Quotation, Span
from summit_tui.system.anchors import article_anchor, quotation_anchor
from summit_tui.system.state import State

WRITER = """
import sys
from pathlib import Path
from summit_tui.system.state import State
state = State(Path(sys.argv[1]))
for n in range(int(sys.argv[2]), 1_000_000):
    state.put("marks", f"m{n}", {"star": True, "note": "x" * 200})
    print(n, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "state.json"


def test_what_was_put_is_there_again(path: Path) -> None:
    state = State(path)
    assert state.put("marks", "q-1", {"star": True})
    assert state.put("places", "a-1", 12)
    assert state.put("marks", "q-2", {"tags": ["ferry"]})
    assert state.put("marks", "q-2", None)
    again = State(path)
    assert again.section("marks") == {"q-1": {"star": True}}
    assert again.get("places", "a-1") == 12
    assert again.get("places", "nowhere", 0) == 0
    assert not again.problems


def test_two_readers_keep_each_others_marks(path: Path) -> None:
    one, other = State(path), State(path)

    def write(state: State, name: str) -> None:
        for n in range(40):
            assert state.put("marks", f"{name}{n}", n)

    threads = [threading.Thread(target=write, args=(s, name)) for s, name in ((one, "a"), (other, "b"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(State(path).section("marks")) == 80
    one.refresh()
    assert len(one.section("marks")) == 80


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "null", '{"version": "x"}', '{"marks": {}}', "\0" * 50, "[" * 100_000, '{"version": 99}']
)
def test_a_damaged_file_is_set_aside_and_never_lost(path: Path, damage: str) -> None:
    path.parent.mkdir()
    for n in (1, 2):
        path.write_text(damage, "utf-8")
        state = State(path)
        (problem,) = state.problems
        assert f"state.json.damaged-{n}" in problem.reason
        assert path.with_name(f"state.json.damaged-{n}").read_text("utf-8") == damage
        assert state.put("marks", "q", 1)
        assert State(path).get("marks", "q") == 1


def test_a_folder_that_cannot_be_written_is_told_and_marks_last_until_one_quits(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    state = State(tmp_path / "file" / "state.json")
    assert not state.put("marks", "q", 1)
    assert state.get("marks", "q") == 1
    assert "not saved" in state.problems[-1].reason


def test_a_full_disk_leaves_what_was_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(path)
    state.put("marks", "old", 1)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not state.put("marks", "new", 1)
    assert "No space left" in state.problems[-1].reason
    monkeypatch.undo()
    assert State(path).section("marks") == {"old": 1}
    assert sorted(p.name for p in path.parent.iterdir()) == ["state.json", "state.json.lock"]


def test_killed_at_a_hundred_moments_nothing_acknowledged_is_lost(path: Path) -> None:
    pace = random.Random(7)
    acknowledged = -1
    for _ in range(100 // 5):
        children = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(path.with_name(f"state-{lane}.json")), str(acknowledged + 1)],
                stdout=subprocess.PIPE, text=True,
            )
            for lane in range(5)
        ]  # fmt: skip
        said = []
        for child in children:
            assert child.stdout is not None
            child.stdout.readline()
        time.sleep(pace.random() * 0.05)
        for child in children:
            os.kill(child.pid, signal.SIGKILL)
            assert child.stdout is not None
            said.append(len(child.stdout.read().split()))
            child.wait()
        for lane, lines in enumerate(said):
            state = State(path.with_name(f"state-{lane}.json"))
            assert not state.problems
            kept = state.section("marks")
            assert all(f"m{n}" in kept for n in range(acknowledged + 1, acknowledged + 1 + lines))
        acknowledged += 1


def test_the_file_is_plain_json_with_a_version(path: Path) -> None:
    State(path).put("marks", "q", {"note": "Å"})
    assert json.loads(path.read_text("utf-8")) == {"version": 1, "marks": {"q": {"note": "Å"}}}


def test_marks_outlive_edits_and_moves_of_the_file() -> None:
    def said(source: str, start: int, text: str) -> str:
        return quotation_anchor(Quotation("q", "direct", "a", (Span(source, start, start + len(text)),), text))

    here = said("folder/ferries.txt", 10, "We will keep the ferries,")
    assert here == said("elsewhere/ferries.txt", 999, "We  will keep the ferries.")
    assert here != said("folder/other.txt", 10, "We will keep the ferries,")
    assert here != said("folder/ferries.txt", 10, "We will sell the ferries,")
    one = Article("a", "x/f.txt", "main", Span("x/f.txt", 0, 9), (), "Ferries stay")
    assert article_anchor(one) == article_anchor(one._replace(id="b", span=Span("x/f.txt", 5, 99)))
