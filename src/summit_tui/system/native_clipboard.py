"""The machine's own clipboard, through pyperclip in a process of its own.

In a process, because pyperclip has no time limit, lets its children write over the screen, and believes an xclip that
failed. So: streams of its own, a limit after which all of it is killed, and what was copied is read back.
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

_CHILD = """\
import os, sys
say = int(sys.argv[1])
text = sys.stdin.buffer.read().decode("utf-8", "replace")
import pyperclip
try:
    pyperclip.copy(text)
    os.write(say, b"c")
    back = pyperclip.paste()
except Exception:
    sys.exit(3)
plain = lambda t: t.replace("\\r\\n", "\\n").rstrip("\\n")
os.write(say, b"s" if plain(back) == plain(text) else b"d")
"""
"""Says `c` when it has copied, then `s` if the same text is read back and `d` if a different one is."""


class Outcome(Enum):
    """What became of a copy."""

    THERE = "read back from the clipboard"
    UNSEEN = "copied, but reading it back took too long"
    FAILED = "no clipboard, or one that does not keep what it is given"


def may_exist(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there can be a clipboard at all; a Linux without a display has none, unless Windows is around it."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd", "netbsd")):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("WSL_DISTRO_NAME"))


def copy_natively(text: str, environ: Mapping[str, str] = os.environ, limit: float = 2.0) -> Outcome:
    """Copy and read back, in at most `limit` seconds."""
    if not may_exist(environ):
        return Outcome.FAILED
    hear, say = os.pipe()
    try:
        # -P keeps the current folder, where anybody's pyperclip.py may lie, off the import path.
        child = subprocess.Popen(
            [sys.executable, "-P", "-c", _CHILD, str(say)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(say,),
            start_new_session=True,
            env=dict(environ),
        )
    except (OSError, ValueError):
        os.close(hear)
        return Outcome.FAILED
    finally:
        os.close(say)
    return _watch(child, hear, text.encode("utf-8", "replace"), time.monotonic() + limit)


def _watch(child: subprocess.Popen[bytes], hear: int, data: bytes, until: float) -> Outcome:
    said = b""
    try:
        # The child reads all before it does anything, so this cannot wait for long.
        with suppress(OSError):
            assert child.stdin is not None
            child.stdin.write(data)
            child.stdin.close()
        said = _listen(hear, until)
    finally:
        os.close(hear)
        _end(child, until, finished=b"s" in said or b"d" in said)
    if b"s" in said:
        return Outcome.THERE
    return Outcome.UNSEEN if said == b"c" and child.returncode != 3 else Outcome.FAILED


def _listen(hear: int, until: float) -> bytes:
    """What the child says until it has finished, or the time is over."""
    import select

    said = b""
    while (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([hear], [], [], left)
        if not ready:
            break
        heard = os.read(hear, 16)
        if not heard:
            break
        said += heard
    return said


def _end(child: subprocess.Popen[bytes], until: float, finished: bool) -> None:
    """See the child out. What holds the selection in the background is left alone if the copy is there."""
    with suppress(subprocess.TimeoutExpired):
        child.wait(max(0.05, until - time.monotonic()) if not finished else 0.5)
    if child.poll() is None:
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
