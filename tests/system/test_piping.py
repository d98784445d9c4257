"""A command that gets a text: what it says, and its end."""

from __future__ import annotations

from summit_tui.system.piping import MOST, pipe


def test_a_command_gets_the_text_and_its_errors_are_heard_too() -> None:
    assert pipe("cat", "“Nobody fishes at night”\n") == (0, "“Nobody fishes at night”\n", 0)
    status, output, _ = pipe("no-such-command-anywhere", "x")
    assert status
    assert "no-such-command-anywhere" in output


def test_a_command_that_hangs_is_ended_with_its_children() -> None:
    assert pipe("echo begun; sleep 60 | cat", "x", limit=0.5) == (None, "begun\n", 0)


def test_a_command_that_reads_nothing_is_no_error() -> None:
    assert pipe("true", "x" * 1_000_000).status == 0


def test_of_a_long_answer_the_beginning_is_kept_and_the_rest_counted() -> None:
    assert pipe("cat", "é" * (MOST + 5)) == (0, "é" * MOST, 5)
