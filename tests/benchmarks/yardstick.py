"""Ratios that mean something on a noisy machine: both sides run in turns, the median of each is compared."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence


def process(command: Sequence[str], surroundings: Mapping[str, str] | None = None) -> Callable[[], float]:
    """Something that runs a command once, its output thrown away, and gives the wall seconds.

    `surroundings` are the variables of its environment, if they are not ours.
    """

    def run() -> float:
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=surroundings)
        return time.perf_counter() - began

    return run


def compare(name: str, one: Callable[[], float], other: Callable[[], float], runs: int = 11) -> float:
    """Run both in turns after one warm-up, print `name` with the ratio one / other, and return it."""
    one(), other()
    pairs = [(one(), other()) for _ in range(runs)]
    a, b = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{name}: {a / b:.2f}  ({a * 1000:.1f} ms / {b * 1000:.1f} ms, medians of {runs})")
    return a / b
