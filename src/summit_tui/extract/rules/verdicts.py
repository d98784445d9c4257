"""The words are told of as a thing: “…” was how X put it; “…” was X’s verdict; “…” came a shout from X."""

from __future__ import annotations

from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.apposition import subject_before
from summit_tui.extract.phrasing.phrases import LONGEST_PHRASE, Phrase
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import POSSESSIVE, WORD
from summit_tui.knowledge.speech import AUXILIARY, CUE, SAID
from summit_tui.lean.hints import Final

MOST_BEFORE_HEAD: Final = 4
"""Words in which a verb that stands first comes to its noun: "came another angry shout"."""
LONGEST_OWNER: Final = 8
"""Words of whose verdict it is."""


def put_so(page: Page, place: Place) -> Found | None:
    """“…” was how X put it; “…” was X’s verdict, or the verdict of X."""
    line = page.lines[place.line]
    high = line.sentences[place.sentence][1]
    at = place.token + 1
    at += line.words[at : at + 1] == [","]
    if line.lows[at : at + 1] in (["came"], ["comes"]):
        return _came(line, place, at, high)
    if line.lows[at : at + 1] not in (["is"], ["was"], ["were"]):
        return None
    if line.lows[at + 1 : at + 2] not in (["how"], ["what"], ["all"]):
        return _owned(line, place, at + 1, high)
    for verb in range(at + 3, min(high, at + LONGEST_PHRASE)):
        if line.flags[verb] & CUE or line.lows[verb] in ("put", "summed"):
            group = verb - bool(line.flags[verb - 1] & AUXILIARY)
            source = subject_before(line, group, at + 2 + (line.lows[at + 2] == "that"))
            if source is not None:
                return Found(Words(place.line, source), Words(place.line, Phrase(verb, verb + 1)))
    return None


def _came(line: Line, place: Place, came: int, high: int) -> Found | None:
    """“…,” came a voice from the benches; “…” came the reply, of nobody who is named, or of X in "a reply from X"."""
    sounds = line.usage.heard | line.usage.verdicts
    head = next((k for k in range(came + 1, min(high, came + 1 + MOST_BEFORE_HEAD)) if line.lows[k] in sounds), None)
    if head is None or (
        line.lows[came + 1] not in ("a", "an", "the", "another", "his", "her", "their") and line.lows[head][-1] != "s"
    ):
        return None
    cue = Words(place.line, Phrase(came, came + 1))
    behind = phrase_right(line, head + 2, high) if line.lows[head + 1 : head + 2] == ["from"] else None
    if line.lows[head] in line.usage.heard and (behind is None or line.lows[head] not in line.usage.cries):
        return Found(Words(place.line, Phrase(came + 1, head + 1 if behind is None else behind.last)), cue)
    return Found(Words(place.line, behind) if behind is not None else None, cue)


def _owned(line: Line, place: Place, first: int, high: int) -> Found | None:
    """X in "X’s verdict", "X’s blunt answer"."""
    if line.lows[first : first + 1] in (["the"], ["a"], ["an"]):
        return _given_by(line, place, first, high)
    for at in range(first, min(high - 1, first + LONGEST_OWNER)):
        if line.flags[at] & POSSESSIVE:
            said = next((k for k in (at + 1, at + 2) if k < high and line.flags[k] & SAID), None)
            if said is None:
                return None
            return Found(Words(place.line, Phrase(first, at + 1)), Words(place.line, Phrase(said, said + 1)))
        if not line.flags[at] & WORD:
            return None
    return None


def _given_by(line: Line, place: Place, first: int, high: int) -> Found | None:
    """X in "the answer given by X", "the verdict of X"."""
    for at in range(first + 1, min(high - 1, first + LONGEST_OWNER)):
        if line.lows[at] == "by" or (line.lows[at] == "of" and line.flags[at - 1] & SAID):
            source = phrase_right(line, at + 1, high)
            return Found(Words(place.line, source), Words(place.line, Phrase(at - 1, at))) if source else None
        if not line.flags[at] & WORD:
            return None
    return None
