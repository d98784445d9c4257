"""What decides how files are read and linked, the program to the byte and what it knows; where that is kept."""

# Two hundred files are looked at on each start; a Path for each would take longer than looking.

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from summit_tui import __version__
from summit_tui.gather.find import Found
from summit_tui.lean.digests import blake2b
from summit_tui.system import folders

_EXTRAS = ("charset_normalizer", "pypdf")
"""What reads more where it is installed."""
_ROOMS = ("lean", "ingest", "extract", "link", "gather", "knowledge")


def place(found: Sequence[Found], limit: int) -> str | None:
    """Where the whole of these files is kept; None if they can't be known again.

    `limit` is the size in bytes above which files are not read.
    """
    if not found or any(file.path is None for file in found):
        return None
    digest = blake2b(f"{edition()} {limit}".encode(), digest_size=16)
    for file in found:
        digest.update(f"{file.id}\0{file.path}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
    return os.path.join(folders.cache(), "dossiers", f"{digest.hexdigest()}.dossier")


def edition() -> str:
    """Differs wherever the same file might be read or linked otherwise."""
    package = os.path.dirname(os.path.dirname(__file__))
    digest = blake2b(__version__.encode(), digest_size=12)
    digest.update(bytes(_present(extra) for extra in _EXTRAS))
    places = (*(os.path.join(package, room) for room in _ROOMS), os.path.join(folders.config(), "knowledge"))
    files = []
    for entry in (entry for place in places for entry in _below(place)):
        try:
            status = entry.stat()
        except OSError:  # a link that leads nowhere; who reads it will say so
            continue
        files.append(f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\n")
    digest.update("".join(sorted(files)).encode("utf-8", "surrogateescape"))
    status = os.stat(os.path.join(package, "model.py"))
    digest.update(f"{status.st_size}\0{status.st_mtime_ns}".encode())
    return digest.hexdigest()


def _present(module: str) -> bool:
    """Whether a module could be imported; `importlib.util` would tell as well, but takes longer to import itself."""
    return any(finder.find_spec(module, None) is not None for finder in sys.meta_path)


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith((".py", ".toml")):
            yield entry
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from _below(entry.path)
