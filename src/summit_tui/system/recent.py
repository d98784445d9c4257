"""Whether a file's time can be trusted to tell that it is unchanged."""

from __future__ import annotations

import time


def racy(changed: int) -> bool:
    """Whether a file last changed at this time, in nanoseconds, may change again without its time showing it.

    Most file systems count in milliseconds or less; times in whole seconds may come from one that counts in two.
    """
    return time.time_ns() - changed < (50_000_000 if changed % 1_000_000_000 else 2_100_000_000)
