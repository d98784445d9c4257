"""Words quoted in a headline whose speaker the body tells, since it quotes them at length."""

from __future__ import annotations

from summit_tui.extract.interviewees import INTRODUCTION, interviewed
from summit_tui.extract.page import Found, Page, Place
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.knowledge.given import given

REASON = "shortened from the body"
INTERVIEW = "with whom the interview is"
HEADING = 2
"""Paragraphs of a title with the line below it."""


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


def of_an_interview(page: Page, place: Place) -> Found | None:
    """Who is interviewed, for whole words of theirs in the title: "“We are no corridor”: an interview with X"."""
    line = page.lines[place.line]
    words = page.reading.knowledge.view(given)
    talks = words.asked | page.speech.conversations
    heading = [low for other in page.lines[:HEADING] if other.headline or other is not line for low in other.lows[:20]]
    if line.passage.kind != "title" or not place.whole or talks.isdisjoint(heading):
        return None
    beside = line.words[place.token - 1 : place.token] == [":"] or place.token == 0
    source = interviewed(page, INTRODUCTION) if beside and len(line.quotes) == 1 else None
    return Found(source) if source is not None else None


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
