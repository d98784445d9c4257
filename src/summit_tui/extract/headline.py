"""Words quoted in a headline whose speaker the body tells, since it quotes them at length."""

from __future__ import annotations

from summit_tui.extract.page import Found, Page, Place
from summit_tui.extract.quotations import FEWEST_DIRECT

REASON = "shortened from the body"


def from_the_body(page: Page, place: Place) -> Found | None:
    """The quotation of the body that holds the headline's words in their order."""
    wanted = _words(place.text)
    if len(wanted) < 2:
        return None
    titled = page.lines[place.line].passage.kind == "title"
    for other in page.places[:400]:
        if page.lines[other.line].headline or other.number not in page.found:
            continue
        words = _words(other.text)
        if _holds(words, wanted) if other.words >= FEWEST_DIRECT else titled and words == wanted:
            return page.found[other.number][1]._replace(cue=None, carried=other.number, alone=True)
    return None


def _words(text: str) -> list[str]:
    words = [word if word.isalnum() else "".join(filter(str.isalnum, word)) for word in text.lower().split()]
    return [word for word in words if word]


def _holds(words: list[str], wanted: list[str]) -> bool:
    """Whether all words come in their order, with few others between."""
    at, first = 0, -1
    for index, word in enumerate(words):
        if word == wanted[at]:
            first = index if at == 0 else first
            at += 1
            if at == len(wanted):
                return index - first < 2 * len(wanted) + 2
    return False
