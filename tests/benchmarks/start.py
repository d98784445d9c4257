"""How long `summit-tui quotes` on the bundled dossier takes as a whole process, beside `python -c pass`.

The first start is one with an empty cache folder; the modules are compiled, as an installer leaves them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from yardstick import compare, process


def first(command: list[str]) -> float:
    """The wall seconds of a command that remembers nothing."""
    with tempfile.TemporaryDirectory() as cache:
        return process(command, {**os.environ, "XDG_CACHE_HOME": cache})()


if __name__ == "__main__":
    program = str(Path(sys.executable).with_name("summit-tui"))
    nothing = process([sys.executable, "-c", "pass"])
    compare("quotes / python -c pass", process([program, "quotes"]), nothing)
    compare("quotes at the first start / python -c pass", lambda: first([program, "quotes"]), nothing)
    compare("--version / python -c pass", process([program, "--version"]), nothing)
