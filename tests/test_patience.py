"""A terminal is told how far a long reading has come, and nothing is left of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui import cli
from summit_tui.cli.patience import AGAIN, FIRST, Patience
from summit_tui.gather.progress import Progress


class Hours:
    """A clock that goes when it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_takes_long_is_shown_now_and_then_and_cleared() -> None:
    clock, written = Hours(), list[str]()
    line = Patience(written.append, clock)
    shown = []
    for seconds, done in ((0.5, 10), (FIRST, 20), (0.01, 21), (AGAIN, 30), (0.01, 90)):
        clock.now += seconds
        line(Progress(done, 90, "" if done == 90 else "a.txt"))
        shown.append(len(written))
    assert shown == [0, 1, 1, 2, 3]
    assert [text.replace("\r\x1b[K", "") for text in written] == ["reading 20 of 90", "reading 30 of 90", "linking"]
    line.clear()
    assert written[-1] == "\r\x1b[K"


def test_what_is_quick_shows_nothing_at_all() -> None:
    clock, written = Hours(), list[str]()
    line = Patience(written.append, clock)
    for done in range(91):
        line(Progress(done, 90, ""))
    line.clear()
    assert written == []


@pytest.mark.parametrize(
    ("terminal", "term", "told"), [(True, "xterm", True), (True, "dumb", False), (False, "xterm", False)]
)
def test_only_a_terminal_is_told(
    terminal: bool,
    term: str,
    told: bool,
    tmp_path: Path,
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a.txt").write_text("Lakeland keeps its ferries\n\n“We keep the ferries,” Tomas Verel said.\n", "utf-8")
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("summit_tui.cli.patience.FIRST", 0.0)
    assert cli.main(["articles", str(tmp_path / "a.txt")]) == 0
    said = capsys.readouterr().err
    assert ("reading 0 of 1" in said) == told
    assert said.endswith("\r\x1b[K" if told else "")
