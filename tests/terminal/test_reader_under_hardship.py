"""The reader full-screen where nothing may be written, and over a folder that changes while it is open."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import Open
from terminals import PseudoTerminal, Terminal, wait_for

ORDINARY = Path(__file__).parent.parent / "hostile" / "as_ordinary_user.py"


def article(title: str, words: str, filler: int = 0) -> str:
    lines = "".join(f"The harbour was counted for the {n}th time, and nothing came of it.\n\n" for n in range(filler))
    return f"{title}\n\n4 March 2024\n\n{lines}“{words},” said Harbour Minister Ada Quist.\n"


@pytest.fixture
def unwritable(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Opens the reader as an ordinary user whose home may not be written."""
    opened: list[Terminal] = []
    home = tmp_path / "poor"
    home.mkdir()
    home.chmod(0o555)

    def open_reader(*words: str) -> Terminal:
        named = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        environment = {"HOME": str(home), "DISPLAY": "", "WAYLAND_DISPLAY": "", "SSH_CONNECTION": "", **named}
        opened.append(PseudoTerminal([sys.executable, str(ORDINARY), *words], 110, 36, environment))
        return opened[-1]

    yield open_reader
    for terminal in opened:
        terminal.close()
    home.chmod(0o755)


def test_in_a_home_that_cannot_be_written_one_reads_searches_marks_and_copies_and_is_told(
    unwritable: Callable[..., Terminal],
) -> None:
    terminal = unwritable()
    wait_for(terminal, "Xi Jinping")
    terminal.send("j", "]", "w")
    terminal.send("escape")
    time.sleep(0.3)
    terminal.send("*")
    wait_for(terminal, "could not be saved")
    terminal.send("P")
    wait_for(terminal, "is not remembered")
    terminal.send("escape")
    time.sleep(0.3)
    terminal.send("/", *"jungle")
    wait_for(terminal, "law of the jungle")
    terminal.send("enter")
    time.sleep(0.3)
    terminal.send("y")
    time.sleep(0.5)
    assert terminal.ended() is None
    terminal.send("q")
    deadline = time.monotonic() + 10
    while terminal.ended() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert terminal.ended() == 0
    assert isinstance(terminal, PseudoTerminal)
    assert b"Traceback" not in terminal.written


def test_files_that_come_change_and_go_leave_the_reader_where_it_was(reader: Open, tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "b.txt").write_text(article("Bay ferries sail again", "We have rowed long enough", 60))
    (folder / "c.txt").write_text(article("Coast road is closed", "The sea has taken it"))
    terminal = reader(str(folder))
    wait_for(terminal, "Bay ferries")
    terminal.send("tab", "G")
    wait_for(terminal, "rowed long enough")
    (folder / "a.txt").write_text(article("Anchor found in a field", "It was never ours"))
    wait_for(terminal, "Anchor found")
    wait_for(terminal, "rowed long enough")
    (folder / "c.txt").write_text(article("Coast road is open", "The sea has given it back"))
    wait_for(terminal, "Coast road is open")
    wait_for(terminal, "rowed long enough")
    (folder / "a.txt").unlink()
    time.sleep(3)
    screen = wait_for(terminal, "rowed long enough")
    assert not any("Anchor found" in line for line in screen)
    assert terminal.ended() is None


def test_nothing_lives_on_when_a_window_is_closed_that_took_nothing_more(tmp_path: Path) -> None:
    named = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    terminal = PseudoTerminal([sys.executable, "-m", "summit_tui"], 200, 60, {"HOME": str(tmp_path), **named})
    try:
        wait_for(terminal, "quotations")
        terminal.fill(b"JK" * 200)
        assert terminal.hang_up(20) is not None
    finally:
        terminal.close()


def test_a_reader_that_was_stopped_draws_its_whole_screen_when_it_goes_on(tmp_path: Path) -> None:
    named = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    terminal = PseudoTerminal([sys.executable, "-m", "summit_tui"], 110, 36, {"HOME": str(tmp_path), **named})
    try:
        wait_for(terminal, "46 quotations")
        os.kill(terminal.pid, signal.SIGTSTP)
        time.sleep(1)
        terminal.screen()
        before = len(terminal.written)
        os.kill(terminal.pid, signal.SIGCONT)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and b"summit" not in terminal.written[before:]:
            terminal.screen()
        assert b"summit" in terminal.written[before:]
        assert b"Articles" in terminal.written[before:] or b"articles" in terminal.written[before:]
    finally:
        terminal.close()
