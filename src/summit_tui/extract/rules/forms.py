"""Speech that its layout attributes: transcripts, interviews, signatures."""

from __future__ import annotations

from summit_tui.extract.cues import find_cues
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import DASHES, Phrase, is_capital, phrase_right
from summit_tui.knowledge.speech import PREPOSITION, SUBORDINATOR


def label(page: Page, place: Place) -> Found | None:
    """X: “…” where nothing but a name stands before the colon."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    colon = place.token - 1
    if colon <= low or line.words[colon] != ":" or colon - low > 10:
        return None
    phrase = phrase_right(line, low, colon)
    if phrase is None or not is_capital(line, low) or line.flags[low] & (PREPOSITION | SUBORDINATOR):
        return None
    if phrase.last != colon or find_cues(line, low, colon, page.speech):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(colon, colon + 1)))


def signature(page: Page, place: Place) -> Found | None:
    """“…” — X, on the same line, or on the next."""
    line = page.lines[place.line]
    at = place.token + 1
    where = place.line
    if at >= len(line.words) and place.token == 0 and where + 1 < len(page.lines):
        where += 1
        line, at = page.lines[where], 0
    if at + 1 >= len(line.words) or line.words[at] not in DASHES:
        return None
    phrase = phrase_right(line, at + 1, len(line.words))
    if phrase is None or not is_capital(line, at + 1) or len(line.words) - phrase.last > 14:
        return None
    behind = line.words[phrase.last] if phrase.last < len(line.words) else ""
    if behind not in ("", ",", ".", "(", "—") or find_cues(line, at, len(line.words), page.speech):
        return None
    return Found(Words(where, phrase), Words(where, Phrase(at, at + 1)))
