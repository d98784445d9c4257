"""What agencies write on their copy for editors: slugs, which version it is, what is new in it. None of it is read."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import IGNORECASE, MULTILINE, compiled

_OPENS = frozenset("(ABCEHLMNPU0123456789")
"""Letters with which such a line begins, unless the number of its version stands farther on."""
_CHANGES = (
    *("Adds", "Updates", "Recasts", "Rewrites", "Corrects", "Repeats", "Refiles", "Changes", "Replaces", "Clarifies"),
    *("Trims", "Includes", "Combines"),
)
"""What was done to a report since it was sent first."""


LONGEST_MARK = 40
"""Characters in which such a mark ends."""
NOTED_ABOVE = 300
"""Characters above an article in which its correction is told: what stands over a headline is no part of it."""
NOTED_BELOW = 500
"""Characters below an article in which readers are told."""
_CORRECTED = ("orrect", "ORRECT", " version of ", "mended", "lease read")
"""One of these stands in any note that says that an article is corrected."""


def is_for_editors(text: str) -> bool:
    """Whether a line is a slug ("BC-AF--River Talks, 2nd Ld-Writethru, 412") or a note on what has changed."""
    if text[0] in _OPENS and _note().match(text) is not None:
        return True
    return ("L" in text and ", " in text and _numbered().match(text) is not None) if len(text) < 90 else False


def may_be_corrected(text: str) -> bool:
    """Whether a text has words without which none says that it is corrected, as `corrections.correction` looks."""
    return any(map(text.__contains__, _CORRECTED))


def without_changes(text: str) -> str:
    """A line of a date without what it says in brackets has changed: "12 May 2031 21:10 EET (updates with quotes)"."""
    return _changed().sub(" ", text)


def without_print_note(title: str) -> str:
    """A headline without what the page for the printer adds to it. The mark of a version is printed, and stays."""
    return _print_note().sub("", title) if title[-1:] in ")]" else title


def version(head: str) -> int:
    """Which version of a report its head is marked as: 0 for none, 1 for "(LEAD)", 2 for "(2nd LD)" and "2nd Ld-…".

    What is marked as urgent comes before what has no mark.
    """
    mark = (_version().search(head) if "(" in head else None) or (_numbered().search(head) if "L" in head else None)
    if mark is None and (mark := _prefix().search(head)) is None:
        return 0
    if any(word in mark[0] for word in _FIRST):
        return -1
    return int(next(filter(None, mark.groups()), 1))


def length_of_marks(title: str) -> int:
    """Characters of the marks in front of a headline: "CORRECTED-UPDATE 2-Ferries to sail". They are no words of it."""
    at = 0
    while (mark := _prefix().match(title[at : at + LONGEST_MARK])) is not None:
        at += mark.end()
    return at


@cache
def _changed() -> Pattern[str]:
    said = "|".join(change.removesuffix("s") for change in _CHANGES)
    return compiled(rf"\((?:{said})(?:s|es|d|ed)?\b[^()]{{0,160}}\)", IGNORECASE)


@cache
def _note() -> Pattern[str]:
    changed = "|".join((*_CHANGES, *map(str.upper, _CHANGES)))
    return compiled(
        r"BC-[A-Z]\S|[A-Z]{2}(?:-[A-Z]{2})?--[A-Z]"
        r"|\(?(?:E[Dd][Ss]|ATTN|EDITORS|ATTENTION(?: EDITORS)?)(?: ?[:–—]| -) ?\S"
        rf"|(?:{'|'.join(map(str.upper, _CHANGES))}) (?:with )?[a-z][^.]*(?:///|[^.!?])$"
        rf"|\((?:{changed}|Writes through|New throughout)\b[^()]*\)$"
    )


@cache
def _numbered() -> Pattern[str]:
    return compiled(r"[^.!?]{2,60}, (?:(\d)(?:st|nd|rd|th) )?(?:Ld|LD)(?:-Writethru|, \d{2,4}$)", MULTILINE)


@cache
def _version() -> Pattern[str]:
    return compiled(rf"\((?:{_NTH} )?(?:LEAD|LD|URGENT|UPDATE|Lead|Update|Urgent)(?: (\d))?\) ?")


_NTH = r"(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)"
_FIRST = ("URGENT", "Urgent", "FLASH", "ALERT", "SNAP")
"""What marks the first lines on something."""


@cache
def _prefix() -> Pattern[str]:
    """The same without brackets: "2ND LD: Ministers meet", "UPDATE 1-Ministers meet"."""
    marks = "LD|LEAD|URGENT|FLASH|ALERT|SNAP|UPDATE|WRAPUP|RECAST|REFILE|RPT|CORRECTED|CORRECTION"
    sign = r"(?:: ?| ?[-–—]+ ?)"
    return compiled(rf"^(?:(?:{_NTH} )?(?:{marks})(?: ?(\d))?{sign}(?=\S)|{_NTH} (?:LEAD|LD) (?=[A-Z]))", MULTILINE)


@cache
def _print_note() -> Pattern[str]:
    """What the title bar of a page for the printer says."""
    return compiled(
        r"\s*[(\[](?:print(?:able|er-friendly)?|text|mobile|amp)(?: (?:version|view|page))?[)\]]$", IGNORECASE
    )
