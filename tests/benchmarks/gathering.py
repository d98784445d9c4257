"""A big folder cold, warm, in the reader, and with one file changed: `python tests/benchmarks/gathering.py [COUNT]`.

Each opening is a process of its own with a cache folder of its own; warm and changed are ratios to cold, and the
reader's first paint on what is cached is one to that of an empty app.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from first_paint import EMPTY, paint

from yardstick import compare

OPEN = """
import resource, sys
from summit_tui.gather import gather
d = gather([sys.argv[1]])
print(len(d.articles), "articles", len(d.quotations), "quotations", end=" ")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "MB")
"""


def opening(folder: Path, cache: Path) -> float:
    """Open a folder in a new process; returns the wall seconds."""
    began = time.perf_counter()
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    subprocess.run([sys.executable, "-c", OPEN, str(folder)], env=environment, check=True)
    return time.perf_counter() - began


def paint_cached(folder: Path, cache: Path) -> None:
    """Compare the reader on a folder that was read before with an app that has nothing in it."""
    surroundings = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    reader = [sys.executable, "-m", "summit_tui", str(folder)]
    empty = paint([sys.executable, "-c", EMPTY], b"nothing")
    compare("first paint, cached / empty app", paint(reader, b"search", surroundings), empty, runs=7)
    compare("all there, cached / empty app", paint(reader, b" quotations", surroundings), empty, runs=7)


def main() -> None:
    """Generate, open three times and in the reader, compare."""
    count = sys.argv[1] if len(sys.argv) > 1 else "10000"
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "news", Path(name) / "cache"
        subprocess.run([sys.executable, Path(__file__).with_name("generate.py"), folder, count], check=True)
        time.sleep(2.5)  # a file that changed a moment ago is not trusted yet
        cold = opening(folder, cache)
        warm = opening(folder, cache)
        paint_cached(folder, cache)
        changed = next(path for path in sorted(folder.rglob("*")) if path.is_file())
        changed.write_text(changed.read_text("utf-8") + "\nOne line more.\n", "utf-8")
        touched = opening(folder, cache)
        print(f"cold {cold:.1f} s, warm {warm:.2f} s, one file changed {touched:.2f} s")
        print(f"warm / cold {warm / cold:.3f}, one file changed / cold {touched / cold:.3f}")


if __name__ == "__main__":
    main()
