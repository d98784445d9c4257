"""Steps of a cursor that goes letter by letter and word by word, as in vim. Places count in the text as it is shown."""

from __future__ import annotations


def next_word(text: str, place: int) -> int:
    """The first letter of the word after the one at a place; the last place where there is none."""
    while place < len(text) - 1 and not text[place].isspace():
        place += 1
    while place < len(text) - 1 and text[place].isspace():
        place += 1
    return place


def word_end(text: str, place: int) -> int:
    """The last letter of the word, or of the next one where the place is on one already."""
    at = min(place + 1, len(text) - 1)
    while at < len(text) - 1 and text[at].isspace():
        at += 1
    while at < len(text) - 1 and not text[at + 1].isspace():
        at += 1
    return at


def word_before(text: str, place: int) -> int:
    """The first letter of the word, or of the one before where the place is on it already."""
    at = max(place - 1, 0)
    while at > 0 and text[at].isspace():
        at -= 1
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def letter(text: str, place: int, step: int) -> int:
    """The next (1) or last (-1) letter; the break between two paragraphs is none."""
    at = place + step
    while 0 < at < len(text) - 1 and text[at] == "\n":
        at += step
    return max(0, min(at, len(text) - 1))
