"""Words in marks that are nobody's: titles of works, names of programmes, so-called things."""

from __future__ import annotations

from typing import Final

from summit_tui.extract.page import Page, Place
from summit_tui.extract.sentences import Line
from summit_tui.extract.word_forms import is_possessive, is_word
from summit_tui.knowledge.speech import PREPOSITION

SMALL: Final = frozenset(str.split("a an and as at but by for from in is it nor of on or over s so the to up vs with"))
CARRIERS: Final = frozenset(["on", "in", "of", "for", "from", "to", "by", "at"])


def is_nobodys(page: Page, place: Place) -> bool:
    """Whether it is the title of a work, or a thing only called so."""
    line = page.lines[place.line]
    if place.token and line.lows[place.token - 1] in ("so-called", "nicknamed"):
        return place.words < 5
    if line.headline or not is_titled(place.text):
        return False
    return _names_a_work(page, line, place.token)


def is_titled(text: str) -> bool:
    """Whether the words are written like a title."""
    words = [word.strip(".,:;!?'’‘()[]") for word in text.split()]
    words = [word for word in words if word]
    if not words or text[-1:] in "!?" or not (words[0][:1].isupper() or words[0][:1].isdigit()):
        return False
    return all(word[:1].isupper() or word[:1].isdigit() or word.lower() in SMALL for word in words)


def _names_a_work(page: Page, line: Line, token: int) -> bool:
    works = page.speech.works
    lows = line.lows
    for after in lows[token + 1 : token + 3]:
        if after in works or after.removesuffix("s") in works:
            return True
    for k in range(token - 1, max(-1, token - 4), -1):
        if line.words[k] == ",":
            continue
        if not is_word(line, k):
            break
        if lows[k] in works or lows[k].removesuffix("s") in works:
            return True
        if k == token - 1 and lows[k] in CARRIERS and lows[k] in ("on", "in"):
            return True
        if is_possessive(lows[k]) and k == token - 1 and k and lows[k - 1] in CARRIERS:
            return True
        if (
            is_possessive(lows[k])
            and k == token - 1
            and k > 1
            and line.flags[k - 2] & PREPOSITION
            and lows[k - 2] in CARRIERS
        ):
            return True
    return False
