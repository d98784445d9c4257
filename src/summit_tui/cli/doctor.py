"""`summit-tui doctor`: what the program sees of this machine, and what to do about what is missing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from summit_tui.cli import DONE
from summit_tui.lean.tuples import NamedTuple
from summit_tui.output.terminal_text import one_line


class Finding(NamedTuple):
    """One thing looked at."""

    topic: str
    found: str
    advice: str = ""
    """What to do; empty where nothing is missing."""


def examine(form: str, colour: bool) -> int:
    """Look at everything and print it; missing things are no failure of the call."""
    from summit_tui.output.forms import json_text

    findings = [finding for look in _LOOKS for finding in look()]
    records = [{"topic": f.topic, "found": f.found, "advice": f.advice or None} for f in findings]
    if form == "json":
        print(json_text(records, indent=1))
    elif form == "jsonl":
        for record in records:
            print(json_text(record))
    else:
        for line in _lines(findings, colour):
            print(line)
    return DONE


def _lines(findings: list[Finding], colour: bool) -> Iterator[str]:
    mark = {True: ("\x1b[32m", "\x1b[33m", "\x1b[0m"), False: ("", "", "")}[colour]
    wide = max(len(f.topic) for f in findings)
    for f in findings:
        sign = f"{mark[1]}!{mark[2]}" if f.advice else f"{mark[0]}✓{mark[2]}"
        yield f"{sign} {f.topic:<{wide}}  {one_line(f.found)}"
        if f.advice:
            yield f"  {'':<{wide}}  → {one_line(f.advice)}"


def _program() -> Iterator[Finding]:
    from importlib.metadata import PackageNotFoundError, version
    from platform import platform, python_version

    from summit_tui import __version__

    yield Finding("summit-tui", f"{__version__} in {Path(__file__).parent.parent}")
    yield Finding("Python", f"{python_version()} on {platform(terse=True)}")
    for name in ("textual", "rapidfuzz", "pyperclip", "platformdirs"):
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, "missing", f"pip install {name}")
    for name, what in (("charset-normalizer", "old encodings are told apart"), ("pypdf", "PDFs are read")):
        try:
            yield Finding(name, f"{version(name)}, so {what}")
        except PackageNotFoundError:
            yield Finding(name, f"not installed; with it {what}", "pip install 'summit-tui[formats]'")


def _terminal() -> Iterator[Finding]:
    import shutil

    term = os.environ.get("TERM", "")
    inside = [name for name, variable in (("tmux", "TMUX"), ("screen", "STY")) if os.environ.get(variable)]
    where = f"{term or 'TERM is not set'}{f', inside {inside[0]}' if inside else ''}"
    useless = term in ("", "dumb")
    yield Finding("terminal", where, "set TERM to what your terminal is, e.g. xterm-256color" if useless else "")
    if not sys.stdout.isatty():
        yield Finding("output", "not a terminal, so lists are printed as JSON lines", "")
    columns, rows = shutil.get_terminal_size((0, 0))
    if columns:
        small = columns < 20 or rows < 6
        yield Finding("size", f"{columns} × {rows}", "the reader wants 20 × 6 at least" if small else "")
    yield _colours(term)
    coding = (getattr(sys.stdout, "encoding", None) or "unknown").lower()
    utf = coding.replace("-", "") == "utf8"
    yield Finding("characters", coding, "" if utf else "set LANG to a UTF-8 locale, e.g. C.UTF-8")


def _colours(term: str) -> Finding:
    if os.environ.get("NO_COLOR"):
        return Finding("colours", "none: NO_COLOR is set")
    if os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return Finding("colours", "16 million")
    if "256" in term:
        return Finding("colours", "256", "if your terminal has more, set COLORTERM=truecolor")
    return Finding("colours", "16 or none", "set TERM=xterm-256color or COLORTERM=truecolor if your terminal has more")


def _clipboard() -> Iterator[Finding]:
    import shutil

    from summit_tui.system.clipboard import is_remote, kept_file
    from summit_tui.system.native_clipboard import may_exist

    if is_remote():
        yield Finding("clipboard", "this session is remote, so copies go through the terminal (OSC 52)", _allow_osc52())
    elif not may_exist():
        yield Finding("clipboard", "no display, so copies go through the terminal (OSC 52)", _allow_osc52())
    else:
        yield _native()
    if os.environ.get("TMUX"):
        missing = not shutil.which("tmux")
        yield Finding("tmux", "copies go to its buffer and on to the terminal", "put tmux on PATH" if missing else "")
    yield Finding("last copy", f"always in {kept_file()}")


def _native() -> Finding:
    import shutil

    if not sys.platform.startswith("linux"):
        return Finding("clipboard", "the system's own")
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    wanted = ("wl-copy",) if wayland else ("xclip", "xsel")
    found = next((name for name in (*wanted, "clip.exe") if shutil.which(name)), None)
    if found:
        return Finding("clipboard", f"through {found}")
    package = "wl-clipboard" if wayland else "xclip"
    return Finding(
        "clipboard", f"a display, but none of {', '.join(wanted)}", f"install {package}, e.g. apt install {package}"
    )


def _allow_osc52() -> str:
    if os.environ.get("TMUX"):
        return "in ~/.tmux.conf: set -s set-clipboard on"
    return "allow OSC 52 in your terminal's settings if pasting finds nothing"


def _folders() -> Iterator[Finding]:
    from summit_tui.system import folders
    from summit_tui.system.folders import present

    places: tuple[tuple[str, Callable[[], str]], ...] = (
        ("settings", folders.config),
        ("state", folders.state),
        ("cache", folders.cache),
    )
    for topic, folder in places:
        path = Path(folder())
        yield Finding(topic, f"{path}{'' if present(path) else ' (not there yet)'}", _cannot_write(path))


def _cannot_write(path: Path) -> str:
    from summit_tui.system.folders import present

    near = path
    while not present(near) and near != near.parent:
        near = near.parent
    if near.is_dir() and os.access(near, os.W_OK | os.X_OK):
        return ""
    return f"{near} cannot be written; make it writable, or set XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME"


def _own_files() -> Iterator[Finding]:
    from summit_tui.knowledge import load
    from summit_tui.system import folders, settings
    from summit_tui.system.folders import present

    path = Path(folders.config(), "settings.toml")
    _, problems = settings.load(path)
    yield Finding("settings.toml", str(path) if present(path) else f"none ({path})")
    own = Path(folders.config(), "knowledge")
    count = len(list(own.glob("*.toml"))) if present(own) else 0
    yield Finding("own names", f"{count} {'file' if count == 1 else 'files'} in {own}")
    for problem in (*problems, *load(own, folders.cache()).problems):
        yield Finding("problem", f"{problem.path}: {problem.reason}", problem.advice or "correct the file")
    yield from _memory()


def _memory() -> Iterator[Finding]:
    from summit_tui.system import folders
    from summit_tui.system.folders import present
    from summit_tui.system.state import VERSION

    path = Path(folders.state(), "state.json")
    damaged = sorted(p.name for p in path.parent.glob("state.json.damaged-*")) if present(path.parent) else []
    yield Finding("marks", f"{path}, version {VERSION}" if present(path) else "none yet")
    if damaged:
        yield Finding("set aside", ", ".join(damaged), f"look into it, then delete it from {path.parent}")


def _bundled() -> Iterator[Finding]:
    from summit_tui.gather import bundled
    from summit_tui.system.folders import present

    path = Path(bundled())
    count = len(list(path.glob("*.txt"))) if present(path) else 0
    yield Finding("bundled dossier", f"{count} files in {path}", "" if count else "install the program again")


_LOOKS = (_program, _terminal, _clipboard, _folders, _own_files, _bundled)
