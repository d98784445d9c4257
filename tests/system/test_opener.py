"""Opening the source at its line, and pages in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system.opener import NoEditor, browse, editor


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    for name in ("vim", "nano", "less", "code", "hx", "kate", "strange-editor"):
        (tmp_path / name).write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("chosen", "command", "in_terminal"),
    [
        ("vim", ("vim", "+7", "/a/b.txt"), True),
        ("nano -w", ("nano", "-w", "+7", "/a/b.txt"), True),
        ("code --wait", ("code", "--wait", "--goto", "/a/b.txt:7"), False),
        ("less -N", ("less", "-N", "+7", "/a/b.txt"), True),
        ("hx", ("hx", "/a/b.txt:7"), True),
        ("kate", ("kate", "-l", "7", "/a/b.txt"), False),
        ("strange-editor", ("strange-editor", "/a/b.txt"), True),
    ],
)
def test_the_editor_opens_at_the_line(tools: Path, chosen: str, command: tuple[str, ...], in_terminal: bool) -> None:
    opening = editor("/a/b.txt", 7, {"VISUAL": chosen, "EDITOR": "nano", "PATH": str(tools)})
    assert (opening.command, opening.in_terminal) == (command, in_terminal)


def test_without_a_choice_a_known_editor_is_taken(tools: Path) -> None:
    assert editor("/a/b.txt", 1, {"PATH": str(tools)}).command == (str(tools / "vim"), "+1", "/a/b.txt")


def test_a_name_like_an_option_or_with_blanks_stays_a_name(tools: Path) -> None:
    assert editor("-c quit", 1, {"EDITOR": "vim", "PATH": str(tools)}).command[-1] == "./-c quit"
    assert editor("/a b/{c}.txt", 3, {"EDITOR": "hx", "PATH": str(tools)}).command == ("hx", "/a b/{c}.txt:3")


@pytest.mark.parametrize(
    ("environ", "told"),
    [({"EDITOR": "gone-editor"}, "EDITOR is gone-editor"), ({"VISUAL": '"'}, "VISUAL is"), ({}, "set EDITOR")],
)
def test_what_is_missing_is_told(tmp_path: Path, environ: dict[str, str], told: str) -> None:
    with pytest.raises(NoEditor, match=told):
        editor("/a/b.txt", 1, {**environ, "PATH": str(tmp_path)})


def test_standard_input_has_no_file_to_open() -> None:
    with pytest.raises(NoEditor):
        editor("", 1, {"EDITOR": "vi"})


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/\x1b", "-x", ""])
def test_only_web_pages_are_opened(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: pytest.fail("opened"))
    assert not browse(url)


def test_a_web_page_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or True)
    assert browse("https://post.example/ferries")
    assert opened == ["https://post.example/ferries"]
