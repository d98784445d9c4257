"""Runs of several inks broken into lines, and put into columns of so many cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from summit_tui.tui.corpus_text import cells, crop
from summit_tui.tui.drawn.line import Run
from summit_tui.tui.drawn.typeset import break_lines, wrap

Runs = Sequence[Run]
SHORTEST_LEADER = 6
"""Cells between two things that dots are set into."""
LONG = 3
"""Lines that one fact may take."""


def broken(runs: Runs, width: int, most: int = 0) -> list[list[Run]]:
    """The lines of some runs; with `most`, no more than that many, the last one with an ellipsis."""
    text = "".join(run.text for run in runs)
    lines: list[list[Run]] = []
    for start, end in break_lines(text, 0, len(text), width):
        lines.append(cut(runs, start, end))
        if most and len(lines) == most:
            if end < len(text):
                room = size(lines[-1]) < width
                lines[-1] = [*lines[-1], Run("…", "dim")] if room else cropped([*lines[-1], Run("…")], width)
            break
    return lines or [[]]


def cut(runs: Runs, start: int, end: int) -> list[Run]:
    """The characters of some runs from one to another."""
    found = []
    at = 0
    for run in runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            found.append(Run(run.text[first:last], run.ink))
        at += len(run.text)
    return found


def size(runs: Iterable[Run]) -> int:
    """Width in cells."""
    return sum(cells(run.text) for run in runs)


def cropped(runs: Runs, width: int) -> list[Run]:
    """The runs in at most so many cells, with an ellipsis where they were cut."""
    found: list[Run] = []
    room = width
    for number, run in enumerate(runs):
        wide = cells(run.text)
        if wide > room or (wide == room and number + 1 < len(runs) and size(runs[number + 1 :])):
            if room > 0:
                found.append(Run(crop(run.text + " " * room, room), run.ink))
            break
        found.append(run)
        room -= wide
    return found


def padded(runs: Runs, width: int) -> list[Run]:
    """The runs in exactly so many cells: cut, or filled with spaces on the right."""
    found = cropped(runs, width)
    gap = width - size(found)
    return [*found, Run(" " * gap)] if gap > 0 else found


def facing(left: Runs, right: Runs, width: int) -> list[Run]:
    """Runs at both ends of so many cells; the right ones are kept, the left ones cut where they meet."""
    right = cropped(right, width)
    room = width - size(right)
    return [*padded(left, room - 1), Run(" "), *right] if right and room > 0 else padded(left, width) if room else right


def led(left: Runs, right: Runs, width: int) -> list[Run]:
    """Runs at both ends of so many cells, with dots between that lead the eye, as in the index of a book."""
    gap = width - size(left) - size(right)
    if not right or gap < SHORTEST_LEADER:
        return facing(left, right, width)
    # They stand in the same columns in each line.
    dots = "".join("·" if (size(left) + at) % 3 == 0 else " " for at in range(1, gap - 1))
    return [*left, Run(f" {dots} ", "faint"), *right]


def packed(words: Sequence[str], room: Callable[[int], int]) -> list[str]:
    """Short facts joined with ` · ` into lines as full as they get; `room` has the cells of a line by its number."""
    lines: list[str] = []
    for word in filter(None, words):
        if lines and cells(lines[-1]) + 3 + cells(word) <= room(len(lines) - 1):
            lines[-1] += f" · {word}"
            continue
        further = next((n for n in range(LONG) if cells(word) <= room(len(lines) + n)), None)
        if further is None:
            lines += wrap(word, min(room(len(lines) + n) for n in range(LONG)), most=LONG)
        else:
            # A line that is too short for it is left out: it is not broken.
            lines += [""] * further + [word]
    return lines
