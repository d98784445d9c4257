"""Words read out for somebody else: "read a letter from X: “…”", "His minister read his message: “…”"."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.page import Found, Page, Place, Words, found_beside
from summit_tui.extract.phrasing.phrases import Phrase, head_of
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import is_capital
from summit_tui.extract.sentences import Line
from summit_tui.lean.hints import Final

READ: Final = "read"
SENT: Final = frozenset(("message", "letter", "telegram", "greeting", "greetings"))
"""What somebody else reads out, as a rule."""
WRITTEN: Final = SENT | {"statement", "address", "speech", "remarks", "note", "tribute"}
"""What is read out for others, and by those who wrote it."""
OWN: Final = frozenset(("his", "her", "their"))
ALOUD: Final = ("out", "aloud", ",")
REACH: Final = 8
"""Words between the verb and what is read, and behind that to whose it is."""


def for_another(page: Page, place: Place, cue: Cue) -> Found | None:
    """Whose the words are that somebody reads out, through whom; None if they may be the reader's own.

    Whose "his message" is, its sentence must say: else the quotation is found to be nobody's.
    """
    line = page.lines[place.line]
    at = cue.last
    while at < place.token and line.lows[at] in ALOUD:
        at += 1
    noun = next((k for k in range(at, min(place.token, at + REACH)) if line.lows[k] in WRITTEN), None)
    if noun is None or "," in line.words[at:noun] or cue.source is None:
        return None
    words = (cue.first, cue.last)
    sender = _sender(page, line, noun, place.token)
    if sender is not None:
        return found_beside(place, sender, words, cue.source)
    behalf = next((k for k in range(noun, min(place.token, noun + REACH)) if line.lows[k] == "behalf"), 0)
    whose = line.lows[behalf - 1] if behalf else line.lows[at]
    if whose not in OWN:
        return None
    low, _ = line.sentences[place.sentence]
    if line.lows[low] == whose and cue.source.first - low < REACH:
        return found_beside(place, Phrase(low, low + 1), words, cue.source)
    return found_beside(place, None, words, None) if behalf or line.lows[noun] in SENT else None


def _sender(page: Page, line: Line, noun: int, token: int) -> Phrase | None:
    """X in "a letter from X", "a statement of condolence by X", "a message on behalf of X"."""
    for k in range(noun + 1, min(token - 1, noun + REACH)):
        behalf = line.lows[k] == "of" and line.lows[k - 1] == "behalf"
        if behalf or line.lows[k] in ("from", "by"):
            phrase = phrase_right(line, k + 1, token)
            if phrase is None:
                return None
            head = head_of(line, phrase)
            return phrase if is_capital(line, head) or line.lows[head] in page.speech.people else None
    return None


def reader(line: Line, sentence: int) -> Phrase | None:
    """Y in "X said in a message read out by Y"."""
    low, high = line.sentences[sentence]
    if READ not in line.lows[low:high]:
        return None
    at = line.lows.index(READ, low, high)
    by = at + 1 + (line.lows[at + 1 : at + 2] in (["out"], ["aloud"]))
    if line.lows[by : by + 1] != ["by"] or WRITTEN.isdisjoint(line.lows[max(low, at - 3) : at]):
        return None
    phrase = phrase_right(line, by + 1, high)
    return phrase if phrase is not None and is_capital(line, phrase.last - 1) else None


def through(page: Page, at: tuple[int, int], found: Found) -> Words | None:
    """The reader of what is quoted in a sentence, given by the numbers of its line and its own, if that is another."""
    phrase = reader(page.lines[at[0]], at[1]) if found.cue is not None else None
    words = Words(at[0], phrase) if phrase is not None else None
    return None if words == found.source else words
