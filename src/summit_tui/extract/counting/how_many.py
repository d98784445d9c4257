"""What stands before a number to say that it is not exact: "about 40 pilots", "at least four", "more than half"."""

from __future__ import annotations

from summit_tui.extract.sentences import Line
from summit_tui.lean.hints import Final

ABOUT: Final = frozenset(
    (
        ("about",), ("around",), ("over",), ("under",), ("well", "over"), ("at", "least"), ("at", "most"), ("up", "to"),
        ("more", "than"), ("fewer", "than"), ("less", "than"), ("close", "to"),
        ("as", "many", "as"), ("as", "few", "as"),
    )
)  # fmt: skip
FIRST: Final = frozenset(words[0] for words in ABOUT)
LEAST: Final = frozenset(["least", "most"])
LAST: Final = frozenset([words[-1] for words in ABOUT] + ["at"])
LONGEST: Final = 3


def behind_about(line: Line, at: int) -> int:
    """Where the number stands before which words from `at` say how exact it is; `at` where none do."""
    for last in range(at + 1, min(len(line.lows), at + LONGEST + 1)):
        if tuple(line.lows[at:last]) in ABOUT and _is_number(line, last):
            return last
    return at


def with_about(line: Line, start: int, low: int) -> int:
    """Where a phrase that starts with a number starts together with what says how exact that is."""
    if start <= low or line.lows[start - 1] not in LAST:
        return start
    if not _is_number(line, start):
        return start - (line.lows[start] in LEAST and line.lows[start - 1] == "at")
    for first in range(start - 1, max(low, start - LONGEST) - 1, -1):
        if tuple(line.lows[first:start]) in ABOUT:
            return first
    return start


def _is_number(line: Line, at: int) -> bool:
    if at >= len(line.lows):
        return False
    if line.words[at][0].isdigit() or line.lows[at] in line.usage.numbers:
        return True
    if line.lows[at] == "a":
        return line.lows[at + 1 : at + 2] != [] and line.lows[at + 1] in line.usage.round_numbers
    return False
