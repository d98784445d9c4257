"""The program without root's rights: `python as_ordinary_user.py quotes FOLDER`. An ordinary user just runs it.

Root becomes nobody where nobody can reach the interpreter; where it lies in root's own home, root stays the owner of
its files but loses every right beyond that, so that permissions count.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

NOBODY = 65534
DROP_FROM_BOUNDING_SET = 24
"""`PR_CAPBSET_DROP` of prctl(2)."""


def give_up_rights() -> None:
    """Become an ordinary user; the rights end with the next `exec`."""
    if os.geteuid() != 0:
        return
    prctl = ctypes.CDLL(None).prctl
    for capability in range(64):
        prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    needed = map(Path, (sys.executable, os.__file__, *sys.argv[1:], os.environ["HOME"]))
    if all(os.access(path, os.R_OK) for path in needed if path.is_absolute()):
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    else:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


if __name__ == "__main__":
    give_up_rights()
    os.execv(sys.executable, [sys.executable, "-m", "summit_tui", *sys.argv[1:]])
