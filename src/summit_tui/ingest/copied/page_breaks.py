"""Text whose pages are parted by form feeds, as PDFs give it: their heads and feet, and paragraphs across pages."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from summit_tui.ingest.forms.line_shapes import edge_of_sheet
from summit_tui.ingest.forms.printed_sheets import edge
from summit_tui.ingest.looks.lines import Line, ended

FEED = "\f"


def close_pages(text: str, lines: list[Line]) -> list[Line]:
    """The lines with heads and feet of pages as furniture, inside the paragraph where one goes on across them."""
    if FEED not in text:
        return lines
    starts = [line.start for line in lines]
    feeds = [at for at, char in enumerate(text) if char == FEED]
    cuts = sorted({0, len(lines), *(bisect_left(starts, at) for at in feeds)})
    pages = [(a, b) for a, b in pairwise(cuts) if b - a > 2]
    keys = Counter(key for a, b in pages for key in {edge(lines[a].text), edge(lines[b - 1].text)})
    for a, b in pages:
        for at in (a, b - 1):
            key = edge(lines[at].text)
            if not a and at == a and edge_of_sheet(lines[at].text):
                continue  # says whose the paper is
            # A head that no other page has is the headline.
            if (not key and lines[at].text[:1] != "[") or keys[key] > 1:
                lines[at].hint = lines[at].hint or "furniture"
    kept: list[Line] = []
    for line in lines:
        last = len(kept) - 1
        while last > 0 and kept[last].hint == "furniture" and last > len(kept) - 3:
            last -= 1
        goes_on = line.hint is None and line.text[0].islower() and 0 <= last < len(kept) - 1
        if goes_on and kept[last].hint is None and not ended(kept[last].text):
            line.holes = ((kept[last].end + 1, line.start),)
            line.start, line.gap = kept[last].end, 0
            del kept[last + 1 :]
        kept.append(line)
    return kept
