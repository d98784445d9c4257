"""The full-screen reader over a folder of hostile files: every byte that reaches the terminal is the program's own."""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from terminals import PseudoTerminal, wait_for

HOSTILE = Path(__file__).parent.parent / "hostile"
OWN_STRINGS = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""The shape of the mouse pointer; no other string is the program's to send while nothing is copied."""
FROM_FILES = re.compile(b"\x1b[]P_^Xc]|\x1b\\[2J\x1b\\[31m|[\x00-\x07\x0b\x0c\x10-\x1a\x1c\x1d\x1f\x7f]")
"""Titles, links, the clipboard, device strings, resets, bells and all other controls."""
UNSEEN = re.compile("[\x80-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
"""C1 controls, what has no width, what turns the direction of writing."""


def module(name: str) -> ModuleType:
    """A module of the hostile tests, which are no package."""
    spec = importlib.util.spec_from_file_location(name, HOSTILE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good article and all cases that are not about time."""
    cases = module("cases")
    made = tmp_path / "clippings"
    made.mkdir()
    (made / "good.txt").write_text(cases.GOOD, "utf-8")
    for name in sorted(cases.CASES.keys() - cases.FLOODS):
        cases.CASES[name](made)
    return made


@pytest.fixture(params=["the user", "an ordinary user"])
def reader(request: pytest.FixtureRequest, folder: Path) -> Iterator[Callable[[], PseudoTerminal]]:
    """Opens the reader on the folder, as whoever runs the tests and without root's rights."""
    opened: list[PseudoTerminal] = []
    program = ["-m", "summit_tui"] if request.param == "the user" else [str(HOSTILE / "as_ordinary_user.py")]

    def open_reader() -> PseudoTerminal:
        home = folder.parent / "home"
        home.mkdir()
        named = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE")}
        environment = {"HOME": str(home), "DISPLAY": "", "WAYLAND_DISPLAY": "", **named}
        opened.append(PseudoTerminal([sys.executable, *program, str(folder)], 110, 36, environment))
        return opened[-1]

    yield open_reader
    for terminal in opened:
        terminal.close()


def test_no_byte_of_a_file_acts_on_the_terminal(reader: Callable[[], PseudoTerminal]) -> None:
    terminal = reader()
    wait_for(terminal, "Lakeland ministers")
    seen: list[str] = []

    def press(*keys: str) -> None:
        for key in keys:
            terminal.send(key)
            time.sleep(0.3 if key == "escape" else 0)  # or what follows would be taken for one key with it
            seen.extend(terminal.screen())

    press("g", *["j"] * 45)
    for _ in range(3):
        press("tab", "G", "g", *["j"] * 6)
    press("/", *"]52;c")
    press("escape", "/", *"ferries")
    wait_for(terminal, "keep the ferries")
    press("escape", "escape", "/", *"China")
    wait_for(terminal, "[China] said")
    press("enter", "]", "]", "[", "w", "escape", "?", "escape")
    press("ctrl+p", *"problems", "enter")
    wait_for(terminal, "binary.txt")
    press("j", "j", "j", "escape", "q")
    assert len(set(seen)) > 100, "it was read through"
    written = OWN_STRINGS.sub(b"", terminal.written)
    acting = FROM_FILES.search(written)
    assert acting is None, written[max(0, acting.start() - 80) : acting.end() + 80]
    unseen = UNSEEN.search(written.decode("utf-8", "replace"))
    assert unseen is None, unseen
