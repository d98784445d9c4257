"""Copying tells the truth: with a clipboard, without one, with one that hangs, and with one that lies."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from summit_tui.system import clipboard
from summit_tui.system.clipboard import Copied

REAL_SCREEN = bool(shutil.which("Xvfb") and shutil.which("xclip"))
"""Whether the tests with a real X server can be made; the continuous integration installs one."""

FAITHFUL = """\
case "$*" in
*-o*) cat "$KEPT" ;;
*) cat > "$KEPT" ;;
esac
"""
FAKES = {
    "faithful": FAITHFUL,
    "hanging": "exec sleep 60",
    "hanging when asked": 'case "$*" in *-o*) exec sleep 60 ;; *) cat > "$KEPT" ;; esac',
    "lying": 'case "$*" in *-o*) echo something else ;; *) cat > /dev/null ;; esac',
    "failing": 'cat > /dev/null; echo "Error: Can\'t open display: :77" >&2; exit 1',
    "noisy": 'echo OVER THE SCREEN >&2; case "$*" in *-o*) ;; *) echo AND AGAIN ;; esac\n' + FAITHFUL,
}


@pytest.fixture
def machine(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a display, nothing installed, and no remote session."""
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "TMUX", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    tools = home / "bin"
    tools.mkdir()
    for tool in ("cat", "sleep", "which", "echo", "sh"):
        (tools / tool).symlink_to(shutil.which(tool) or f"/bin/{tool}")
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("KEPT", str(home / "kept"))
    return tools


def install(tools: Path, name: str, script: str) -> None:
    (tools / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (tools / name).chmod(0o755)


def kept(home: Path) -> str:
    return (home / "state" / "summit-tui" / "last-copied.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("fake", "route", "sure"),
    [
        ("faithful", "native", True),
        ("noisy", "native", True),
        ("hanging", "terminal", False),
        ("hanging when asked", "native", False),
        ("lying", "terminal", False),
        ("failing", "terminal", False),
        ("absent", "terminal", False),
    ],
)
def test_the_route_is_the_one_that_carried_it(
    machine: Path, home: Path, fake: str, route: str, sure: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    if fake in FAKES:
        install(machine, "xclip", FAKES[fake])
    sent: list[str] = []
    copied = clipboard.copy("“Words” – Å 中\n", terminal=sent.append, limit=1.5)
    assert (copied.route, copied.sure) == (route, sure)
    assert sent == (["“Words” – Å 中\n"] if route == "terminal" else [])
    assert kept(home) == "“Words” – Å 中\n"
    assert ("last-copied.txt" in copied.message) is not sure
    assert capfd.readouterr() == ("", "")
    if route == "native":
        assert (home / "kept").read_text("utf-8") == "“Words” – Å 中\n"


def test_a_remote_session_never_fills_the_clipboard_of_the_far_machine(
    machine: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(machine, "xclip", FAITHFUL)
    for variable in ("SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.setenv(variable, "somewhere")
        sent: list[str] = []
        assert clipboard.copy("words", terminal=sent.append).route == "terminal"
        assert sent == ["words"]
        monkeypatch.delenv(variable)
    assert not (home / "kept").exists()


def test_without_any_route_the_file_has_it(machine: Path, home: Path) -> None:
    copied = clipboard.copy("words")
    assert copied.route == "file"
    assert "last-copied.txt" in copied.message
    assert kept(home) == "words"


def test_where_nothing_can_be_written_nothing_is_said_to_be_copied(
    machine: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "state").write_text("a file where the folder should be", "utf-8")
    assert clipboard.copy("words") == Copied(
        "none", "Nothing was copied: no clipboard was reached and the state folder cannot be written", False
    )


def test_a_text_too_large_for_terminals_is_said_to_be(machine: Path) -> None:
    sent: list[str] = []
    copied = clipboard.copy("x" * 200_000, terminal=sent.append)
    assert "200 kB may be too much" in copied.message


def test_somebody_elses_pyperclip_in_the_current_folder_is_not_run(
    machine: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = home / "trap"
    trap.mkdir()
    (trap / "pyperclip.py").write_text(f"open({str(home / 'sprung')!r}, 'w')", "utf-8")
    monkeypatch.chdir(trap)
    clipboard.copy("words")
    assert not (home / "sprung").exists()


@pytest.fixture
def display(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A real X server."""
    reader, writer = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "64x64x8", "-noreset"],
        pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    number = os.read(reader, 16).decode().strip()
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "TMUX", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", f":{number}")
    yield f":{number}"
    process.kill()
    process.wait()
    os.close(reader)


if REAL_SCREEN:

    def test_a_real_clipboard_holds_what_was_copied(display: str) -> None:
        copied = clipboard.copy("“Real” words\nof two lines", limit=5)
        assert copied == Copied("native", "Copied to the clipboard", True)
        pasted = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, timeout=10)
        assert pasted.stdout == "“Real” words\nof two lines"

    def test_a_real_xclip_with_a_dead_display_is_not_believed(
        display: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("DISPLAY", ":4077")
        assert clipboard.copy("words", limit=5).route == "file"
        assert capfd.readouterr() == ("", "")


if shutil.which("tmux"):

    def test_a_real_tmux_holds_what_was_copied(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "TMUX"):
            monkeypatch.delenv(name, raising=False)
        socket = home / "tmux"
        tmux = ["tmux", "-S", str(socket), "-f", "/dev/null"]
        subprocess.run([*tmux, "new-session", "-d", "sleep 60"], check=True, timeout=10)
        try:
            monkeypatch.setenv("TMUX", f"{socket},1,0")
            copied = clipboard.copy("“Words” for tmux")
            assert (copied.route, copied.sure) == ("tmux", False)
            shown = subprocess.run([*tmux, "show-buffer"], capture_output=True, text=True, timeout=10)
            assert shown.stdout == "“Words” for tmux"
        finally:
            subprocess.run([*tmux, "kill-server"], timeout=10)
