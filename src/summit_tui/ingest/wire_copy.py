"""What agencies write on their copy for editors: slugs, which version it is, what is new in it. None of it is read."""

from __future__ import annotations

import re
from functools import cache

from summit_tui.patterns import compiled

_OPENS = frozenset("(ABCEHLMNPU0123456789")
"""Letters with which such a line begins, unless the number of its version stands farther on."""
_CHANGES = (
    *("Adds", "Updates", "Recasts", "Rewrites", "Corrects", "Repeats", "Refiles", "Changes", "Replaces", "Clarifies"),
    *("Trims", "Includes", "Combines"),
)
"""What was done to a report since it was sent first."""


def is_for_editors(text: str) -> bool:
    """Whether a line is a slug ("BC-AF--River Talks, 2nd Ld-Writethru, 412") or a note on what has changed."""
    if text[0] in _OPENS and _note().match(text) is not None:
        return True
    return ("L" in text and ", " in text and _numbered().match(text) is not None) if len(text) < 90 else False


def without_version(title: str) -> str:
    """A headline without the mark of its version: "(2nd LD) Ministers meet"."""
    mark = _version().match(title) if title[:1] == "(" else None
    return title[mark.end() :] if mark else title


def version(head: str) -> int:
    """Which version of a report its head is marked as: 0 for none, 1 for "(LEAD)", 2 for "(2nd LD)" and "2nd Ld-…"."""
    mark = (_version().search(head) if "(" in head else None) or (_numbered().search(head) if "L" in head else None)
    return int(mark[1] or 1) if mark else 0


@cache
def _note() -> re.Pattern[str]:
    changed = "|".join((*_CHANGES, *map(str.upper, _CHANGES)))
    return compiled(
        r"BC-[A-Z]\S|[A-Z]{2}(?:-[A-Z]{2})?--[A-Z]"
        r"|\(?(?:E[Dd][Ss]|ATTN|EDITORS|ATTENTION(?: EDITORS)?)(?: ?[:–—]| -) ?\S"
        rf"|(?:{'|'.join(map(str.upper, _CHANGES))}) (?:with )?[a-z][^.]*(?:///|[^.!?])$"
        rf"|\((?:{changed}|Writes through|New throughout)\b[^()]*\)$"
    )


@cache
def _numbered() -> re.Pattern[str]:
    return compiled(r"[^.!?]{2,60}, (?:(\d)(?:st|nd|rd|th) )?(?:Ld|LD)(?:-Writethru|, \d{2,4}$)", re.MULTILINE)


@cache
def _version() -> re.Pattern[str]:
    return compiled(r"\((?:(\d{1,2})(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT|UPDATE)\) ?")
