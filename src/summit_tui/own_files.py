"""Files of the program's own, opened with care: in their place may lie a pipe, a device, or what has no end."""

from __future__ import annotations

import os
import stat

LARGEST = 100_000_000
"""Bytes of a file that is read as a whole: a hundred times what anybody's settings or marks ever were."""


def handle_of(path: str | os.PathLike[str]) -> int:
    """A file opened for reading, to be closed by the caller. Raises `OSError`, for what is no file too."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("this is no file")
    return handle


def read_own(path: str | os.PathLike[str], most: int = LARGEST) -> bytes:
    """All bytes of a file. Raises `OSError`, also for what is no file or has more than `most` bytes."""
    handle = handle_of(path)
    try:
        size = os.fstat(handle).st_size
        if size > most:
            raise OSError(f"it is larger than {most // 1_000_000} MB")
        parts = []
        while part := os.read(handle, size + 1):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def text_of(path: str | os.PathLike[str]) -> str:
    """The same as text, without the mark that Windows puts first. Raises `OSError`, and `ValueError` if it is none."""
    return read_own(path).decode("utf-8-sig")
