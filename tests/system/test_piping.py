"""A command that gets a text: what it says, and its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system import piping
from summit_tui.system.piping import MOST, pipe


def test_a_command_gets_the_text_and_its_errors_are_heard_too() -> None:
    assert pipe("cat", "“Nobody fishes at night”\n") == (0, "“Nobody fishes at night”\n", "", False)
    status, output, *_ = pipe("no-such-command-anywhere", "x")
    assert status
    assert "no-such-command-anywhere" in output


def test_a_command_that_hangs_is_ended_with_its_children() -> None:
    assert pipe("echo begun; sleep 60 | cat", "x", limit=0.5) == (None, "begun\n", "after 0 seconds", False)


def test_a_command_that_reads_nothing_is_no_error() -> None:
    assert pipe("true", "x" * 1_000_000).status == 0


def test_of_a_long_answer_the_beginning_is_kept_and_what_it_writes_beside_is_whole(tmp_path: Path) -> None:
    long = "é" * (MOST * 30)
    assert pipe(f"tee {tmp_path / 'whole'}", long) == (0, "é" * MOST, "", True)
    assert (tmp_path / "whole").read_text("utf-8") == long


def test_a_command_that_never_stops_talking_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piping, "MOST_SAID", 3_000_000)
    ended = pipe("yes", "x")
    assert (ended.status, ended.stopped, ended.cut) == (None, "after 3 MB of output", True)
    assert ended.output == "y\n" * (MOST // 2)
