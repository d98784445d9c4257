"""The keyboard for the reader where standard input is an article."""

from __future__ import annotations

import io
import os
import sys


class _Kept(io.BytesIO):
    """Bytes that can be read again, since the reader may read its files anew."""

    def read(self, size: int | None = -1, /) -> bytes:
        """From the beginning, each time."""
        self.seek(0)
        return super().read(size)


def take_article(limit: int) -> None:
    """Keep what standard input holds, up to a byte more than `limit`, and put the keyboard in its place.

    Raises OSError if there is no terminal to read keys from.
    """
    keys = os.open("/dev/tty", os.O_RDWR)
    article = _Kept(sys.stdin.buffer.read(limit + 1))
    os.dup2(keys, 0)
    os.close(keys)
    sys.stdin = io.TextIOWrapper(article, encoding="utf-8", errors="replace")
