"""Which program reads: what was kept by one edition is nothing to another."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from summit_tui import __version__
from summit_tui.knowledge import BUILT_IN
from summit_tui.system import folders


def edition(*rooms: str) -> str:
    """What decides how files are read: these rooms of the program to the byte, and what it knows."""
    package = Path(__file__).parent.parent
    digest = blake2b(__version__.encode(), digest_size=12)
    rules = [file for room in rooms for file in sorted((package / room).rglob("*.py" if room else "model.py"))]
    known = [*sorted(BUILT_IN.glob("*.*")), *sorted((folders.config() / "knowledge").glob("*.toml"))]
    for file in (*rules, *known):
        info = file.stat()
        digest.update(f"{file.name}\0{info.st_size}\0{info.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
