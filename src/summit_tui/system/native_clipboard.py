"""The machine's own clipboard, through pyperclip in processes of their own.

In processes, because pyperclip has no time limit, lets its children write over the screen, and believes an xclip that
failed. So each has streams of its own and a limit, after which all it started is killed, and what was copied is read
back. What stays in the background to hold the selection belongs to the first process, which is not killed if it ended.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from enum import Enum

_COPY = "import sys, pyperclip; pyperclip.copy(sys.stdin.buffer.read().decode('utf-8', 'replace'))"
_PASTE = "import sys, pyperclip; sys.stdout.buffer.write(pyperclip.paste().encode('utf-8', 'replace'))"


class Outcome(Enum):
    """What became of a copy."""

    THERE = "read back from the clipboard"
    UNSEEN = "copied, but reading it back took too long"
    FAILED = "no clipboard, or one that does not keep what it is given"


def may_exist(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there can be a clipboard at all; a Linux without a display has none, unless Windows is around it."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd", "netbsd")):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))


def copy_natively(text: str, environ: Mapping[str, str], limit: float) -> Outcome:
    """Copy and read back, in at most `limit` seconds and a little."""
    if not may_exist(environ):
        return Outcome.FAILED
    until = time.monotonic() + limit
    try:
        if _run(_COPY, text.encode("utf-8", "replace"), environ, until) is None:
            return Outcome.FAILED
    except subprocess.TimeoutExpired:
        return Outcome.FAILED
    try:
        back = _run(_PASTE, b"", environ, until)
    except subprocess.TimeoutExpired:
        return Outcome.UNSEEN
    if back is None or _plain(back.decode("utf-8", "replace")) != _plain(text):
        return Outcome.FAILED
    return Outcome.THERE


def _plain(text: str) -> str:
    """As clipboards give texts back: some change newlines, some add one at the end."""
    return text.replace("\r\n", "\n").rstrip("\n")


def _run(code: str, data: bytes, environ: Mapping[str, str], until: float) -> bytes | None:
    """What the code printed, None if it failed. Raises `TimeoutExpired` when all it started has been killed."""
    reads = code is _PASTE
    try:
        # -P keeps the current folder, where anybody's pyperclip.py may lie, off the import path.
        child = subprocess.Popen(
            [sys.executable, "-P", "-c", code],
            stdin=subprocess.PIPE,
            # What holds the selection keeps its parent's streams open, so a pipe here would never end.
            stdout=subprocess.PIPE if reads else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=dict(environ),
        )
    except OSError:
        return None
    try:
        printed, _ = child.communicate(data, timeout=max(0.3, until - time.monotonic()))
    except subprocess.TimeoutExpired:
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        raise
    return (printed or b"") if child.returncode == 0 else None
