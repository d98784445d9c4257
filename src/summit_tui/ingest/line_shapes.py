"""Shapes of short lines around an article: numbers of documents and issues, labels inside a line, edges of sheets."""

from __future__ import annotations

from functools import cache

from summit_tui.hints import Pattern
from summit_tui.patterns import IGNORECASE, compiled


def edge_of_sheet(text: str) -> str | None:
    """What stands at the left of a sheet's upper or lower edge: "The Verel Quarterly          Summer 2031"."""
    parts = compiled(r"\s{3,}").split(text)
    if len(parts) != 2 or len(text) > 160:
        return None
    left, right = parts if parts[0][:1].isalpha() else parts[::-1]
    return left if _of_sheet().fullmatch(right) and len(left) < 60 else None


@cache
def _of_sheet() -> Pattern[str]:
    return compiled(
        r"(?:(?:Spring|Summer|Autumn|Fall|Winter|January|February|March|April|May|June|July|August|September|October"
        r"|November|December),? )?(?:19|20)\d\d|(?:[Pp]age |p\. ?)?\d{1,3}(?: (?:of|/) \d{1,3})?"
    )


def is_letters(part: str) -> bool:
    """Whether a part of a line is the name of the page with readers' letters or with opinions."""
    return part.casefold() in (
        "letters to the editor",
        "letters",
        "letter to the editor",
        "opinion",
        "editorial",
        "op-ed",
    )


def without_edition(name: str) -> str:
    """An outlet's name without which of its editions it is: "The Verel Gazette – English service"."""
    name = next((name.removesuffix(desk) for desk in DESKS if name.endswith(desk)), name)
    own, dash, edition = name.partition(next((mark for mark in (" – ", " — ", " - ") if mark in name), " | "))
    return own if dash and edition.casefold() in EDITIONS else name


DESKS = (" Editorial Board", " Editorial", " Staff", " Web Desk", " News Desk", " Online Desk", " Bureau")
"""Who of a paper wrote something, where nobody is named."""
EDITIONS = frozenset(
    f"{kind} {noun}"
    for kind in ("english", "english-language", "international", "online", "global", "world", "digital")
    for noun in ("service", "edition", "version", "site", "desk", "section")
)


@cache
def numbered() -> Pattern[str]:
    """How a document gives its number before its date: "No. 112/2025, 2 May 2025"."""
    return compiled(r"(?:No|Nr|Ref|Doc)\.? ?[\d/.-]+, ")


@cache
def issue() -> Pattern[str]:
    """What a series of papers calls one of its issues: "Policy Note No. 112"."""
    return compiled(r"(?:[A-Z][\w-]+ ){0,5}(?:No\.?|Nr\.?|Issue|Vol\.?|Volume) ?[\d/.-]+")


@cache
def inner_labels() -> Pattern[str]:
    """Labels inside a line, each with its value."""
    return compiled(
        r"\b(source|outlet|author|writer|reporter|editor|from|via|(?<!video )(?<!photos )(?<!photo )by)\s*:"
        r"\s*([^|:,]{2,50}?)"
        r"(?=\s{2,}|\s*\||\s*[·•]|\s+\w+\s*:|\s*$)",
        IGNORECASE,
    )
