"""Files that are written whole or not at all: beside the old one, to the disk, then renamed over it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace a file's content. Raises `OSError`; the old content is then still there.

    A link is followed and the file's permissions are kept; a new file that is `private` is for the user alone. Devices
    and pipes are written to as they are.
    """
    path = Path(os.path.realpath(path))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = 0
    if mode and not stat.S_ISREG(mode):
        with path.open("wb") as stream:
            stream.write(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)  # a process of this number may have been killed over it
    try:
        # Only a file that was not there: never through a link that somebody else has laid.
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode:
            part.chmod(stat.S_IMODE(mode))
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    _sync_folder(path.parent)


def write_own(path: Path, data: bytes, *, private: bool = True) -> None:
    """Replace the content of a file of the program's own. What lies in its place and is no file is not waited for.

    Raises `OSError`.
    """
    if path.exists() and not path.is_file():
        raise OSError("this is no file")
    write_whole(path, data, private=private)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut; not all systems can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
