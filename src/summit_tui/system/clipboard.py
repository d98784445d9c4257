"""Copying, by every route there is, and the truth about which one carried it.

Tried in order: the machine's own clipboard (never when the session is remote: it would be the wrong machine's), tmux,
the terminal itself (OSC 52). Whatever happens, the text lies in `last-copied.txt` in the state folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple
from summit_tui.system import folders
from summit_tui.system.native_clipboard import Outcome, copy_natively
from summit_tui.system.writing import write_own

Route = Literal["native", "tmux", "terminal", "file", "none"]

TERMINAL_LIMIT = 74_000
"""Bytes beyond which terminals are known to drop an OSC 52 sequence without a word (xterm, tmux: 100 kB of base64)."""


class Copied(NamedTuple):
    """What became of a copy."""

    route: Route
    message: str
    """For the user, on one line."""
    sure: bool
    """Whether it was seen to be on the clipboard."""


def copy(
    text: str,
    *,
    terminal: Callable[[str], None] | None = None,
    environ: Mapping[str, str] = os.environ,
    limit: float = 2.0,
    routes: Collection[str] = ("native", "tmux", "terminal"),
) -> Copied:
    """Copy a text. Blocks up to `limit` seconds a route, so call it from a worker.

    `terminal` is called to send the text as OSC 52 where no surer route carried it; a route that is not among `routes`
    is not tried.
    """
    kept = _keep(text)
    if "native" in routes and not is_remote(environ):
        outcome = copy_natively(text, environ, limit)
        if outcome is Outcome.THERE:
            return Copied("native", "Copied to the clipboard", True)
        if outcome is Outcome.UNSEEN:
            return Copied("native", f"Sent to the clipboard, which does not answer{_also(kept)}", False)
    if "tmux" in routes and environ.get("TMUX") and _to_tmux(text, environ, limit):
        return Copied("tmux", f"Copied to tmux, which was asked to pass it to the terminal{_also(kept)}", False)
    if "terminal" in routes and terminal is not None:
        size = len(text.encode("utf-8", "replace"))
        terminal(text)
        if size > TERMINAL_LIMIT:
            said = f"Sent to the terminal, but {size // 1000} kB may be too much for it"
        else:
            said = "Sent to the terminal, which does not say whether it took it"
        return Copied("terminal", said + _also(kept), False)
    if kept:
        return Copied("file", f"No clipboard was reached; the text is in {_home(kept)}", False)
    return Copied("none", "Nothing was copied: no clipboard was reached and the state folder cannot be written", False)


def is_remote(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the screen is on another machine than the program."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def kept_file() -> Path:
    """Where the text last copied lies."""
    return Path(folders.state(), "last-copied.txt")


def _keep(text: str) -> Path | None:
    path = kept_file()
    try:
        write_own(path, text.encode("utf-8", "replace"))
    except OSError:
        return None
    return path


def _to_tmux(text: str, environ: Mapping[str, str], limit: float) -> bool:
    """Into tmux's buffer, and with `-w` (tmux 3.2 and later) on to the terminal that it runs in."""
    import subprocess

    for command in (["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]):
        try:
            done = subprocess.run(
                command,
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=limit,
                env=dict(environ),
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return False
        if done.returncode == 0:
            return True
    return False


def _also(kept: Path | None) -> str:
    return f"; also in {_home(kept)}" if kept else ""


def _home(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
