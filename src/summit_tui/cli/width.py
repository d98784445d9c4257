"""How wide lines may be."""

from __future__ import annotations

import os
import sys


def width(otherwise: int) -> int:
    """Columns, by COLUMNS or by the terminal. `shutil` says the same, but imports what packs and unpacks archives."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named[:9]) > 0:
        return int(named[:9])
    if sys.__stdout__ is None:
        return otherwise
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or otherwise
    except (AttributeError, ValueError, OSError):
        return otherwise
