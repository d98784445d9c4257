"""Where words stand in a file as an editor shows it: a saved page has markup around the text that was taken from it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from html import unescape

from summit_tui.model import Source
from summit_tui.own_files import handle_of

LOOKED_FOR = 60
"""Letters and digits by which a place is known again."""
LONGEST = 20_000_000
"""Bytes of a file that is looked through."""


def line_on_disk(source: Source, at: int) -> int:
    """The line of the file, from 1, with the words at an offset of its text; the text's own line if they aren't there.

    Reads the file.
    """
    in_text = source.line(at)
    try:
        with os.fdopen(handle_of(source.path), "rb") as file:
            data = file.read(LONGEST)
        text = data.decode(source.encoding, "replace")
    except (OSError, LookupError):  # A PDF is no text: its encoding is none.
        return in_text
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text == source.text:
        return in_text
    lines = [_letters(unescape(line)) for line in _without_markup(text).split("\n")]
    wanted = _letters(source.text[at : at + 4 * LOOKED_FOR])[:LOOKED_FOR]
    found = "".join(lines).find(wanted)
    if not wanted or found < 0:
        return in_text
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return bisect_right(starts, found)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _without_markup(text: str) -> str:
    """A page with its lines but without its head, scripts and tags, where it has such."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    done = max(0, lower.find("<body"))
    pieces = ["\n" * text.count("\n", 0, done)]
    for opened in re.finditer(r"<(script|style)\b", lower):
        start = opened.start()
        if start >= done:
            end = lower.find(f"</{opened[1]}", start)
            end = len(text) if end < 0 else end
            pieces += [text[done:start], "\n" * text.count("\n", start, end)]
            done = end
    pieces.append(text[done:])
    return re.sub(r"<[^<>]*>", lambda tag: "\n" * tag[0].count("\n"), "".join(pieces))
