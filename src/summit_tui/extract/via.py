"""Whom somebody is quoted through: "told AFP", "in an interview with the Global Times", "according to a readout".

What is said to an outlet stays said to it when the same person is quoted again later in the article.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from summit_tui.extract.cue import Cue
from summit_tui.extract.page import Found, Page, Words
from summit_tui.extract.phrases import Phrase
from summit_tui.extract.phrases_ahead import phrase_right
from summit_tui.extract.sentences import Line
from summit_tui.extract.word_forms import is_capital
from summit_tui.knowledge.speech import DETERMINER, PRONOUN
from summit_tui.tuples import NamedTuple

TOLD: Final = frozenset(("tell", "speak"))
TALKS: Final = frozenset(
    str.split("interview interviews speaking spoke talking comments remarks statement conversation podcast briefing")
)
TELLING: Final = frozenset(("told", "tells", "telling"))
OPENING: Final = TALKS | TELLING
OPENING_FORMS: Final = OPENING.union(map(str.title, OPENING), map(str.upper, OPENING))
SPEAKING: Final = OPENING | {"tell", "speak", "speaks", "spoken"}
TOWARDS: Final = frozenset(("with", "to", "by", "for"))


REACH: Final = 25
"""Channels that are looked through backwards."""


class Channel(NamedTuple):
    """Somebody speaks to an outlet, at a place of the article."""

    line: int
    sentence: int
    speaker: Words
    outlet: Words


def channels(page: Page) -> list[Channel]:
    """Every place where somebody is said to speak to an outlet, in the order of the text."""
    found: list[Channel] = []
    for line in page.lines:
        if not OPENING_FORMS.isdisjoint(line.words):
            for sentence, (low, high) in enumerate(line.sentences):
                if SPEAKING.isdisjoint(line.lows[low:high]):
                    continue
                channel = _channel(page, line, sentence, low, high)
                if channel is not None:
                    found.append(channel)
    return found


def _channel(page: Page, line: Line, sentence: int, low: int, high: int) -> Channel | None:
    cues = page.cues(line.index, sentence)
    outlet: Phrase | None = None
    speaker: Phrase | None = None
    for cue in cues:
        if cue.lemma in TOLD and cue.source is not None:
            at = cue.complement
            outlet = _outlet(page, line, at + (line.lows[at : at + 1] == ["to"]), high)
            if outlet is not None:
                speaker = cue.source
                break
    if outlet is None and not TALKS.isdisjoint(line.lows[low:high]):
        for at in range(low, high - 2):
            if line.lows[at] in TALKS:
                toward = next((k for k in range(at + 1, min(high - 1, at + 4)) if line.lows[k] in TOWARDS), None)
                outlet = _outlet(page, line, toward + 1, high) if toward is not None else None
                if outlet is not None:
                    speaker = next((c.source for c in cues if c.source is not None and c.manner == "verb"), None)
                    break
    if outlet is None or speaker is None or speaker == outlet:
        return None
    return Channel(line.index, sentence, Words(line.index, speaker), Words(line.index, outlet))


def _outlet(page: Page, line: Line, at: int, high: int) -> Phrase | None:
    """The outlet that starts at a word, or nothing if that is somebody or something else."""
    phrase = phrase_right(line, at, min(high, at + 8)) if at < high else None
    if phrase is None:
        return None
    first, last = phrase
    while first < last and line.flags[first] & DETERMINER:
        first += 1
    words = line.words[first:last]
    ends = page.speech.outlet_endings
    for end in range(first + 1, last + 1):
        named = line.words[end - 1] in page.speech.outlets or (line.lows[end - 1] in ends and is_capital(line, end - 1))
        following = end < last and line.lows[end] in ends and is_capital(line, end)
        if named and not following:
            return Phrase(first, end)
    return Phrase(first, last) if len(words) == 1 and words[0] in page.speech.outlets else None


def via_of(
    page: Page, place_line: int, place_sentence: int, found: Found, known: list[Channel], spoke: str
) -> Words | None:
    """Whom a quotation comes through. `spoke` is the last name of the person quoted before, for pronouns."""
    if found.via is not None or found.source is None:
        return found.via
    for cue in page.cues(place_line, place_sentence)[:40] if found.cue is not None else ():
        if cue.manner == "according" and cue.source is not None and _is_channel(place_line, cue, found):
            return Words(place_line, cue.source)
    last = bisect_right(known, (place_line, place_sentence), key=lambda channel: (channel.line, channel.sentence))
    for channel in reversed(known[max(0, last - REACH) : last]):
        if _same(page, channel.speaker, found.source, spoke):
            return channel.outlet
    return None


def _is_channel(line: int, cue: Cue, found: Found) -> bool:
    return found.source is not None and Words(line, cue.source or Phrase(0, 0)) != found.source


def _same(page: Page, named: Words, mention: Words, spoke: str) -> bool:
    """Whether a mention may be the person named: the same last name, a role in the name's title, or a pronoun."""
    line = page.lines[mention.line]
    last = line.lows[mention.phrase.last - 1]
    name = page.lines[named.line].lows[named.phrase.first : named.phrase.last]
    if line.flags[mention.phrase.last - 1] & PRONOUN:
        return spoke == name[-1]
    return last in name
