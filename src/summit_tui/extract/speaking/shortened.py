"""What a headline quotes and the body of the article holds at greater length: it is whose the longer words are.

It is asked twice: of words without a speaker while speakers are looked for (`from_the_body`), and again when it is
known whom all mentions mean (`with_speakers_of_the_body`).
"""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.extract.page import Found, Page, Place
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.referring.unnamed import NAMELESS
from summit_tui.model import Quotation

REASON = "shortened from the body"
MOST_COMPARED = 400
"""Quotations of an article that those of its headlines are compared with."""
MOST_ASKED = 40
"""Quotations of an article that may be of a headline and are looked for in the others: headlines are few."""
FEWEST_OF_MANY = 3
"""Words by which "scientists" in a headline are the one of them whom the body names."""
LONG_WORD = 6
"""Letters from which on a single word is enough to know the quotation by."""


def from_the_body(page: Page, place: Place) -> Found | None:
    """The speaker of the quotation of the body that holds the headline's words in their order."""
    wanted = _words(place.text)
    if len(wanted) < 2:
        return None
    titled = page.lines[place.line].passage.kind == "title"
    for other in page.places[:MOST_COMPARED]:
        if page.lines[other.line].headline or other.number not in page.found:
            continue
        words = _words(other.text)
        if (other.words >= FEWEST_DIRECT or titled) and _holds(words, wanted):
            return page.found[other.number][1]._replace(cue=None, carried=other.number, alone=True)
    return None


def with_speakers_of_the_body(quotations: list[Quotation], headline: int) -> list[Quotation]:
    """The quotations, those of headlines with the speakers of those in the body whose words they shorten.

    Up to the offset `headline` they get them though a role is told that the body names: "Ruritania's PM: “…”".
    """
    spoken: Spoken | None = None
    resolved = list(quotations)
    for index, quotation in enumerate(quotations):
        speaker = quotation.speaker
        nameless = speaker is not None and speaker.startswith(NAMELESS) and quotation.spans[0].start < headline
        if nameless and (speaker or "").endswith("s") and len(_words(_parted(quotation.text))) < FEWEST_OF_MANY:
            continue
        if not nameless and (speaker or quotation.mention or quotation.cue or quotation.continues):
            continue  # one with a cue but no mention is denied or not said
        spoken = spoken or Spoken(quotations)
        longer = spoken.longer(quotation, same=nameless)
        if longer is not None and not (nameless and (longer.speaker or "").startswith(NAMELESS)):
            reason = quotation.reason if nameless else "its words stand in the body"
            resolved[index] = quotation._replace(speaker=longer.speaker, reason=reason)
    return resolved


class Spoken:
    """The quotations of an article that have speakers, by their words."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self._spoken = [q for q in quotations if q.speaker and q.kind != "indirect"]
        self._words: list[tuple[list[str], Quotation]] | None = None
        self._asked = 0

    def longer(self, quotation: Quotation, *, same: bool = False) -> Quotation | None:
        """The longer quotation that holds the words of a headline, side by side or nearly so.

        With `same` it may also be one of the same words.
        """
        own = _words(_parted(quotation.text))
        self._asked += 1
        if (len(own) < 2 and len("".join(own)) < LONG_WORD) or self._asked > MOST_ASKED:
            return None
        if self._words is None:
            self._words = [(_words(_parted(q.text)), q) for q in self._spoken]
        fewest = len(own) + (not same)
        longer = [(words, q) for words, q in self._words if len(words) >= fewest and q.id != quotation.id]
        side_by_side = f" {' '.join(own)} "
        found = next((other for words, other in longer if side_by_side in f" {' '.join(words)} "), None)
        return found or next((other for words, other in longer if _holds(words, own)), None)


def _parted(text: str) -> str:
    """Hyphens do not matter once it is sure that both are quotations: "alt-right" and "Alt Right"."""
    return text.replace("-", " ")


def _words(text: str) -> list[str]:
    """What stands between spaces, in small letters and without marks."""
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
