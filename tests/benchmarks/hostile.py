"""Each hostile case by itself: seconds of work, seconds, megabytes. `python tests/benchmarks/hostile.py`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "hostile"))

from cases import CASES, GOOD

MOST_SECONDS, MOST_MEGABYTES = 5.0, 300.0


def measure(folder: Path) -> tuple[float, float, float]:
    """Seconds of work, seconds by the clock, and the largest resident size in MB of `summit-tui quotes FOLDER`."""
    start = time.perf_counter()
    child = os.fork()
    if not child:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(sys.executable, [sys.executable, "-m", "summit_tui", "quotes", str(folder), "--format", "jsonl"])
    _, _, used = os.wait4(child, 0)
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024


def main() -> None:
    """Print each case, the slowest last, and say which miss the mark."""
    rows = []
    for name, make in CASES.items():
        with tempfile.TemporaryDirectory() as place:
            os.environ["HOME"] = place
            os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
            folder = Path(place, "clippings")
            folder.mkdir()
            (folder / "good.txt").write_text(GOOD, "utf-8")
            make(folder)
            rows.append((*measure(folder), name))
    for work, seconds, megabytes, name in sorted(rows):
        missed = "  MISSED" if max(work, seconds) > MOST_SECONDS or megabytes > MOST_MEGABYTES else ""
        print(f"{work:6.2f} s of work  {seconds:6.2f} s  {megabytes:6.0f} MB  {name}{missed}")
    print(f"{len(rows)} cases")


if __name__ == "__main__":
    main()
