"""A mail that quotes an article line by line behind ">", below who answers it: the article is what is read."""

from __future__ import annotations

from summit_tui.ingest.looks.lines import Line
from summit_tui.patterns import compiled

MARK = ">"


def unquote(text: str, lines: list[Line]) -> list[Line]:
    """The lines without the marks before them, where more of the text is quoted than not."""
    if "\n>" not in text:
        return lines
    quoted = sum(len(line.text) for line in lines if line.text[0] == MARK)
    if quoted * 2 < sum(len(line.text) for line in lines):
        return lines
    kept: list[Line] = []
    gap = 0
    for line in lines:
        marks = compiled(r"(?:>[ \t]?)+\s*").match(line.text)
        if marks is None:
            line.gap += gap
        elif marks.end() == len(line.text):
            gap += 1 + line.gap
            continue
        else:
            line.holes = ((line.start, line.start + marks.end()),)
            line.text, line.gap = line.text[marks.end() :], line.gap + gap
        gap = 0
        kept.append(line)
    return kept
