"""What people come to do, by the keys that they would press, in real terminals of three sizes."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Open
from terminals import Terminal, wait_for

SIZES = [(80, 24), (120, 40), (200, 60)]
PAGES = {
    "harbour.txt": "Lakeland opens its harbour\n\n“The ice has gone,” said Harbour Minister Ada Quist.\n",
    "ferry.txt": "The ferry waits\n\n“Nobody pays twice for one crossing,” Tomas Verel said on Monday.\n",
}
sizes = pytest.mark.parametrize(("columns", "rows"), SIZES)


def wait_until(done: Callable[[], bool], what: str, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def written(path: Path) -> str:
    """A file's text once it is there whole."""
    wait_until(lambda: path.exists() and bool(path.read_text("utf-8").strip()), f"{path} was not written")
    return path.read_text("utf-8")


def press(terminal: Terminal, *keys: str) -> int:
    """Press keys; how many they were."""
    terminal.send(*keys)
    return len(keys)


@sizes
def test_a_newcomer_pastes_the_law_of_the_jungle_with_its_citation(
    reader: Open, home: Path, columns: int, rows: int
) -> None:
    terminal = reader(columns=columns, rows=rows)
    wait_for(terminal, "Xi Jinping")
    keys = press(terminal, "/", *"jungle")
    wait_for(terminal, "law of the jungle")
    keys += press(terminal, "enter")
    wait_for(terminal, "hit 1 of")
    keys += press(terminal, "Y")
    assert keys < 12
    wait_until(lambda: bool(list((home / "state").rglob("last-copied.txt"))), "nothing was copied")
    text = written(next((home / "state").rglob("last-copied.txt")))
    assert "must not return to the law of the jungle" in text
    assert "— Xi Jinping, President of China (via Xinhua). Outlet unknown, Alyssa Chen, 17 June 2025" in text
    assert text.rstrip().endswith("001_43fe3f8e97f79a18.txt:49")


@sizes
def test_what_two_papers_say_about_trade_is_compared(reader: Open, columns: int, rows: int) -> None:
    terminal = reader(columns=columns, rows=rows)
    wait_for(terminal, "Xi Jinping")
    press(terminal, "/", *"trade")
    wait_for(terminal, "found")
    press(terminal, "ctrl+o")
    wait_for(terminal, "change the search")  # the page; the box counts the figures too
    press(terminal, *"jjjjj")
    wait_for(terminal, "$70 billion")
    press(terminal, "enter")
    wait_for(terminal, "70.2 billion")
    wait_for(terminal, "rounded")


@sizes
def test_all_that_tokayev_said_at_astana_is_listed_and_exported(
    reader: Open, tmp_path: Path, columns: int, rows: int
) -> None:
    terminal = reader(columns=columns, rows=rows, inside=tmp_path)
    wait_for(terminal, "Xi Jinping")
    press(terminal, "/", *"speaker:tok")
    wait_for(terminal, "Kassym-Jomart Tokayev")
    press(terminal, "tab", *" summit:ast")
    wait_for(terminal, "summit:Astana")
    press(terminal, "tab", "ctrl+o")
    wait_for(terminal, "1 quotation")
    press(terminal, "E")
    wait_for(terminal, "Export 1 quotation to")
    assert any("kassym-jomart" in line for line in terminal.screen())
    press(terminal, "ctrl+u")
    wait_until(lambda: not any("kassym-jomart" in line for line in terminal.screen()), "the name was not cleared")
    press(terminal, *"said.json", "enter")
    (said,) = json.loads(written(tmp_path / "said.json"))
    assert said["speaker"]["name"] == "Kassym-Jomart Tokayev"
    assert said["summit"] == "china-central-asia-2025"
    assert (said["file"], said["line"]) == ("001_43fe3f8e97f79a18.txt", 101)


@sizes
def test_a_folder_of_ones_own_is_opened_and_read_on_while_pages_are_added(
    reader: Open, tmp_path: Path, home: Path, columns: int, rows: int
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    terminal = reader(str(folder), columns=columns, rows=rows)
    wait_for(terminal, "2 articles · 2 quotations")
    press(terminal, "/", *"ice")
    wait_for(terminal, "The ice has gone")
    press(terminal, "enter")
    wait_for(terminal, "hit 1 of")
    press(terminal, "Y")
    wait_until(lambda: bool(list((home / "state").rglob("last-copied.txt"))), "nothing was copied")
    assert "harbour.txt:3" in written(next((home / "state").rglob("last-copied.txt")))
    (folder / "third.txt").write_text("A third page\n\n“We did not expect a third,” Mara Lund said.\n", "utf-8")
    wait_for(terminal, "3 articles · 3 quotations")


KILLS = {"kill": signal.SIGTERM, "hang up": signal.SIGHUP}


@pytest.mark.parametrize("way", ["q", "ctrl+c, then q", *KILLS])
def test_the_terminal_is_left_as_it_was(reader: Open, tmp_path: Path, way: str) -> None:
    told = tmp_path / "told"
    told.mkdir()
    terminal = reader(columns=80, rows=24, told=told)
    wait_for(terminal, "Xi Jinping")
    if way in KILLS:
        os.kill(int(written(told / "pid")), KILLS[way])
    else:
        press(terminal, *(["q"] if way == "q" else ["ctrl+c", "ctrl+c", "q"]))
    after = written(told / "after")
    assert after == written(told / "before")
    status = written(told / "status").strip()
    assert status == (str(128 + KILLS[way]) if way in KILLS else "0")
    wait_for(terminal, "the shell is back")
    assert not terminal.left_on()
