"""Shapes of short lines around an article: numbers of documents and issues, labels inside a line, edges of sheets."""

from __future__ import annotations

from summit_tui.ingest.forms.stamps import Stamp, digit, find_stamp
from summit_tui.ingest.furniture import holds_any
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import IGNORECASE, compiled

LONGEST_CARD = 140
"""Characters of a line with who wrote an article, and when."""
BESIDE_NAMES = ("@", "omment", " , ", "Print", " GMT", " | ", "Share", "sterday", "Today")
"""What stands in one that has more than names and a day."""


class Edge(NamedTuple):
    """What stands at the upper or lower edge of a sheet."""

    name: str
    stamp: Stamp | None


def edge_of_sheet(text: str) -> Edge | None:
    """The name and the day beside a page's number: "The Verel Quarterly      Summer 2031", "… 4 May 2031, page 3"."""
    if len(text) > 160 or not (text[-1].isdigit() or text[0].isdigit()) or "|  " in text:
        return None
    if "   " in text:
        parts = compiled(r"\s{3,}").split(text)
        left, right = (parts[0], parts[-1]) if parts[0][:1].isalpha() else (parts[-1], parts[0])
        if len(parts) == 2 and len(left) < 60:
            days = [day for part in parts if (day := find_stamp(part)) is not None and day.iso and not day.rest]
            name = left if days and find_stamp(left) is None else right
            if len(days) == 1 and find_stamp(name) is None and not name.startswith(("BY ", "By ")) and _of_paper(name):
                return Edge(tidy_name(name), days[0])
        if len(parts) == 2 and _of_sheet().fullmatch(right) and len(left) < 60:
            day = find_stamp(left)
            return Edge(left, None) if day is None else Edge(day.rest, day)
    if not (paged := _page().search(text)):
        return None
    day = find_stamp(" ".join(text[: paged.start()].split()))
    if day is None or day.iso is None or not is_titled_name(name := day.rest.strip(" ,|·•*–—-")):
        return None
    return Edge(name, day)


def _of_paper(name: str) -> bool:
    """Whether a name is printed as papers print theirs at the head of a page rather than as an author's."""
    return name.isupper() or (name.startswith("The ") and is_titled_name(name))


def runs_together(text: str) -> bool:
    """Whether a line with a number may hold more than names and a day, or have them glued, by a first look."""
    if len(text) > LONGEST_CARD or digit().search(text) is None:
        return False
    return (
        text[:2] in ("By", "by")
        or holds_any(text, BESIDE_NAMES)
        or compiled(r"[a-z]20\d\d-|\d[/-]\d\d,? \d?\d:").search(text) is not None
    )


def tidy_name(name: str) -> str:
    """A paper's name printed in capitals, with the capitals of a name; short ones stay, since letters may be."""
    return " ".join(w.title() if len(w) > 3 else w for w in name.split()) if name.isupper() and " " in name else name


def is_titled_name(name: str) -> bool:
    """Whether all words of a name have capitals, but for the small ones: "Institute for Southern Trade"."""
    words = name.split()
    return len(words) < 9 and all(word[0].isupper() or word in _SMALL for word in words)


_SMALL = frozenset(str.split("of the and for in on de la le des del der di do da & -"))


@cache
def _page() -> Pattern[str]:
    """The number of a page behind all else: ", page 3", "   9", "Page 1 of 2"."""
    return compiled(r"(?:[\s,|·•–—-]+(?:[Pp]age |PAGE |[Pp]p?\. ?)|\t+|\s{3,})\d{1,3}(?: ?(?:of|/) ?\d{1,3})?$")


@cache
def _of_sheet() -> Pattern[str]:
    return compiled(
        r"(?:(?:Vol(?:ume|\.)?|No\.?|Issue) ?\d{1,4},? ){0,2}"
        r"(?:(?:Spring|Summer|Autumn|Fall|Winter|January|February|March|April|May|June|July|August|September|October"
        r"|November|December),? )?(?:19|20)\d\d|(?:[Pp]age |p\. ?)?\d{1,3}(?: (?:of|/) \d{1,3})?"
    )


def without_credit(text: str) -> str:
    """A sentence without who is credited behind it: "They meet again in May. - Verel Gazette"; empty for others."""
    if text[-1] in ".:" or not any(dash in text for dash in "-–—"):
        return ""
    m = compiled(r"(.{30,}[.!?][”\"’']?)\s?[–—-]{1,2}\s?[A-Z][\w.&’'/ -]{1,40}").fullmatch(text)
    return m[1] if m else ""


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


@cache
def numbered() -> Pattern[str]:
    """How a document gives its number before its date: "No. 112/2025, 2 May 2025"."""
    return compiled(r"(?:No|Nr|Ref|Doc)\.? ?[\d/.-]+, ")


@cache
def own_address() -> Pattern[str]:
    """A name with its address: "The Verel Gazette - https://gazette.example"."""
    return compiled(r"([A-Z][^|:/\n]{2,58}?) [-–—|] https?://[\w.-]{3,80}/?")


@cache
def issue() -> Pattern[str]:
    """What a series of papers calls one of its issues: "Policy Note No. 112"."""
    return compiled(r"(?:[A-Z][\w-]+ ){0,5}(?:(?:No\.?|Nr\.?|Issue|Vol\.?|Volume) ?[\d/.-]+,? ?){1,2}")


@cache
def inner_labels() -> Pattern[str]:
    """Labels inside a line, each with its value."""
    return compiled(
        r"\b(source|outlet|author|writer|reporter|editor|from|via|(?<!video )(?<!photos )(?<!photo )by)\s*:"
        r"\s*([^|:,]{2,50}?)"
        r"(?=\s{2,}|\s*\||\s*[·•]|\s+\w+\s*:|\s*$)",
        IGNORECASE,
    )
