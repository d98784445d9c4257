"""Every benchmark, one after the other: `python tests/benchmarks`; some of them: `python tests/benchmarks start lists`.

Each prints its own ratios. All of them take about an hour; those at the head of the list take a minute or two each.
Exit status 1 if one of them failed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ALL = (
    *("start", "first_paint", "formats", "lists", "pace", "search", "hostile", "first_byte"),
    *("growth", "gathering", "endurance"),
)
"""The quick ones first."""


def main(names: list[str]) -> int:
    """Run the benchmarks of these names; returns the exit status."""
    if unknown := [name for name in names if name not in ALL]:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(ALL)}", file=sys.stderr)
        return 2
    failed = []
    for name in names or ALL:
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        if subprocess.run([sys.executable, Path(__file__).with_name(f"{name}.py")]).returncode:
            failed.append(name)
        print(f"({time.monotonic() - began:.0f} s)", flush=True)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
