"""How long `summit-tui quotes` on the bundled dossier takes as a whole process, beside `python -c pass`."""

from __future__ import annotations

import sys
from pathlib import Path

from yardstick import compare, process

if __name__ == "__main__":
    program = Path(sys.executable).with_name("summit-tui")
    compare("quotes / python -c pass", process([str(program), "quotes"]), process([sys.executable, "-c", "pass"]))
    compare("--version / python -c pass", process([str(program), "--version"]), process([sys.executable, "-c", "pass"]))
