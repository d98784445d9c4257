"""The real program in a real terminal, by the keys that a person would press."""

from __future__ import annotations

import random
import time
from pathlib import Path

from conftest import Open
from terminals import PseudoTerminal, Terminal, wait_for


def wait_for_end(terminal: Terminal, seconds: float = 10) -> int:
    """The exit status of the program."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        status = terminal.ended()
        if status is not None:
            return status
        time.sleep(0.05)
    raise AssertionError("the program did not end:\n" + "\n".join(terminal.screen()))


def test_a_window_that_is_dragged_about_keeps_the_reader_whole(reader: Open) -> None:
    terminal = reader(columns=120, rows=40)
    wait_for(terminal, "Xi Jinping")
    chance = random.Random(7)
    for _ in range(40):
        terminal.resize(chance.randint(2, 200), chance.randint(1, 60))
        time.sleep(0.01)
    terminal.resize(120, 40)
    wait_for(terminal, "Xi Jinping")
    terminal.send("q")
    assert wait_for_end(terminal) == 0


def test_too_small_a_window_says_so_in_one_line(reader: Open) -> None:
    terminal = reader(columns=19, rows=5)
    screen = wait_for(terminal, "20×6")
    assert sum(bool(line.strip()) for line in screen) == 1


def test_random_keys_raise_nothing(reader: Open) -> None:
    terminal = reader(columns=80, rows=24)
    wait_for(terminal, "Xi Jinping")
    chance = random.Random(11)
    keys = [*"jkgG/nN][yY?wabcdexz1234 ", "enter", "escape", "tab", "backspace", "up", "down"]
    for _ in range(150):
        terminal.send(chance.choice(keys))
    assert terminal.ended() is None, "\n".join(terminal.screen())


def test_an_article_from_a_pipe_is_read_and_the_keyboard_stays_a_keyboard(reader: Open, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "Lakeland opens its harbour\n\nq is not a key here. “The ice has gone,” said Harbour Minister Ada Quist.\n"
    )
    terminal = reader("-", piped=article)
    wait_for(terminal, "Lakeland opens its harbour")
    terminal.send("?")
    wait_for(terminal, "Leave the program")
    terminal.send("escape")
    time.sleep(0.3)
    terminal.send("q")
    assert wait_for_end(terminal) == 0


def test_a_file_that_was_not_read_is_told_after_the_reader_is_closed(reader: Open, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Lakeland opens its harbour\n\n“The ice has gone,” said Harbour Minister Ada Quist.\n")
    terminal = reader(str(article), str(tmp_path / "gone.txt"))
    wait_for(terminal, "Lakeland opens")
    terminal.send("q")
    status = wait_for_end(terminal)
    if isinstance(terminal, PseudoTerminal):  # tmux does not always know the status, and wipes the screen
        assert status == 3
        assert b"gone.txt" in terminal.written.rpartition(b"\x1b[?1049l")[2]


def test_control_c_names_the_key_that_quits(reader: Open) -> None:
    terminal = reader(columns=80, rows=24)
    wait_for(terminal, "Xi Jinping")
    terminal.send("ctrl+c")
    wait_for(terminal, "q quits")


def test_the_first_hint_stays_until_a_key_is_pressed_and_never_comes_again(reader: Open) -> None:
    hint = "copies it with its citation"
    terminal = reader(columns=80, rows=24)
    wait_for(terminal, hint)
    terminal.send("j")
    wait_for(terminal, ".txt:")
    assert not any(hint in line for line in terminal.screen())
    terminal.send("q")
    again = reader(columns=80, rows=24)
    wait_for(again, ".txt:")
    again.send("j")
    assert not any(hint in line for line in again.screen())
