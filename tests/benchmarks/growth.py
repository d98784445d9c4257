"""How linking grows with the folder: `python tests/benchmarks/growth.py [SMALL [TIMES]]`, by default 1000 and 10.

Prints time and peak memory of linking TIMES as many articles as a ratio; both should be near TIMES. Reading is not
measured: its work is an article's own.
"""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from pathlib import Path

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.knowledge import Knowledge, load
from summit_tui.link import link
from summit_tui.model import Article, Extract, Source

from generate import generate


def read(folder: Path, knowledge: Knowledge) -> tuple[dict[str, Source], list[Article], list[Extract]]:
    """Everything in a folder, ready to be linked."""
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    extracts: list[Extract] = []
    for path in sorted(folder.rglob("*.txt")):
        source, found = ingest.read(path.read_bytes(), path.name, "", knowledge)
        sources[source.id] = source
        articles += found
        extracts += [extract(source, article, knowledge) for article in found]
    return sources, articles, extracts


def measure(count: int, knowledge: Knowledge) -> tuple[float, float]:
    """CPU seconds to link a folder of `count` articles, and the MB that it adds to the peak."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), count)
        given = read(Path(folder), knowledge)
    gc.collect()
    before, began = peak(), time.process_time()
    link(*given, knowledge)
    return time.process_time() - began, peak() - before


def peak() -> float:
    """The most memory the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    small = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    knowledge = load()
    (one, one_mb), (many, many_mb) = measure(small, knowledge), measure(small * times, knowledge)
    print(f"linking {small}: {one:.2f} s, {one_mb:.0f} MB; {small * times}: {many:.2f} s, {many_mb:.0f} MB")
    print(f"time {many / one:.1f} x, memory {many_mb / max(one_mb, 1):.1f} x, for {times} x the articles")
