"""Lines broken by cells: at spaces, after hyphens and dashes, between wide characters, and inside a word too long."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import get_character_cell_size

from summit_tui.tui.corpus_text import fitting, is_narrow

NOT_FIRST = frozenset("、。，．・：；！？」』）】》〉〕］｝ー々")
NOT_LAST = frozenset("「『（【《〈〔［｛")
"""Wide characters with which no line begins, or ends, where there is another way."""


def break_lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Offsets of the lines of `text[start:end]`, each at most `width` cells wide (a lone wide character may be wider).

    The space at which a line ends belongs to no line.
    """
    width = max(1, width)
    if is_narrow(text[start:end]):
        yield from _narrow_lines(text, start, end, width)
    else:
        yield from _wide_lines(text, start, end, width)


def _narrow_lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while end - start > width:
        limit = start + width
        space = text.rfind(" ", start + 1, limit + 1)
        hyphen = text.rfind("-", start + 1, limit) + 1
        if hyphen > space + 1 and text[hyphen - 2].isalnum() and text[hyphen : hyphen + 1].isalnum():
            yield start, hyphen
            start = hyphen
        elif space > start:
            yield start, space
            start = space + 1
        else:
            yield start, limit
            start = limit
    if start < end:
        yield start, end


def _wide_lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    used, chance, resume = 0, -1, -1
    at = start
    while at < end:
        character = text[at]
        size = get_character_cell_size(character)
        if character == " ":
            chance, resume = at, at + 1
        elif (size == 2 and at > start and character not in NOT_FIRST and text[at - 1] not in NOT_LAST) or (
            at > start + 1 and text[at - 1] in "-‐–—" and character.isalnum() and text[at - 2].isalnum()
        ):
            chance = resume = at
        if used + size > width and at > start:
            if chance <= start:
                chance = resume = at
            yield start, chance
            start = at = resume
            used, chance = 0, -1
            continue
        used += size
        at += 1
    if start < end:
        yield start, end


def wrap(text: str, width: int, most: int = 0) -> list[str]:
    """The lines of a text; with `most`, no more than that many, the last one with an ellipsis."""
    lines = []
    for first, last in break_lines(text, 0, len(text), width):
        lines.append(text[first:last])
        if most and len(lines) == most:
            if last < len(text):
                lines[-1] = lines[-1][: fitting(lines[-1], max(0, width - 1))].rstrip() + "…"
            break
    return lines or [""]
