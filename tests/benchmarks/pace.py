"""Articles a second, everything in the pipeline, in one process: `pace.py [FEW [TIMES [RUNS]]]`.

By default 84 articles, 10 times as many, 3 runs. Each run is a process of its own that knows nothing of the articles
before, and counts the processor's time for reading, extracting and linking them. Three figures are printed:

- articles a second, and how many that would be on a machine that does a thousand empty turns of a loop in 16.4 µs;
- the time for the many as a multiple of that for the few, beside as many times the yardstick;
- the most memory that the many took, beside a process that has read nothing.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from generate import generate

EMPTY_TURNS = 16.4
"""Microseconds of a thousand turns of an empty loop, where the goal of 250 articles a second was set."""
RUN = """
import json, resource, sys, time
from summit_tui.gather import gather
from summit_tui.knowledge import load

def turns(count):
    began = time.process_time()
    for _ in range(count):
        for _ in range(1000):
            pass
    return time.process_time() - began

known, read, yards = load(), 0, [turns(500)]
began = time.process_time()
if len(sys.argv) > 1:
    read = len(gather([sys.argv[1]], knowledge=known).articles)
took = time.process_time() - began
yards.append(turns(500))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([read, took, sum(yards) / 1000, peak]))
"""


class Run(NamedTuple):
    """What one process measured."""

    articles: int
    seconds: float
    yard: float
    """Seconds of a thousand turns of an empty loop, just before and after."""
    peak: float
    """MB."""


def run(*folders: Path) -> Run:
    """Read a folder in a new process; none reads nothing."""
    command = [sys.executable, "-c", RUN, *map(str, folders)]
    return Run(*json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))


def middle(runs: list[Run]) -> Run:
    """The median of each thing measured."""
    return Run(*(statistics.median(values) for values in zip(*runs, strict=True)))


def main(few: int = 84, times: int = 10, runs: int = 3) -> None:
    """Read few and many in turns, and print."""
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "few", Path(name) / "many"
        generate(small, few)
        generate(large, few * times)
        turns = [(run(small), run(large), run()) for _ in range(runs)]
    one, many, nothing = (middle(list(side)) for side in zip(*turns, strict=True))
    for each in (one, many):
        pace, yard = each.articles / each.seconds, each.yard * 1e6
        print(
            f"{each.articles:.0f} articles: {pace:.0f} a second ({1000 / pace:.2f} ms each); yardstick {yard:.1f} µs, "
            f"so {pace * yard / EMPTY_TURNS:.0f} a second where that is {EMPTY_TURNS} µs"
        )
    print(
        f"time for {times} x the articles: {many.seconds / one.seconds:.1f} x; "
        f"for {times} x the yardstick: {times * many.yard / one.yard:.1f} x"
    )
    print(f"peak memory over {many.articles:.0f}: {many.peak:.0f} MB; with nothing read: {nothing.peak:.0f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
