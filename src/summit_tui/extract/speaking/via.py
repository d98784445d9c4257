"""Whom somebody is quoted through: "told AFP", "in an interview with the Global Times", "according to a readout".

What is said to an outlet stays said to it when the same person is quoted again later in the article.
"""

from __future__ import annotations

from bisect import bisect_right

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.page import Found, Page, Words
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import is_capital
from summit_tui.extract.sentences import Line
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.given import given
from summit_tui.knowledge.speech import DETERMINER, PRONOUN
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple

TOLD: Final = frozenset(("tell", "speak"))
"""Base forms of the verbs behind which an outlet may stand."""
FURTHER: Final = frozenset(("tell", "speak", "speaks", "spoken"))
"""Forms of these that make no paragraph worth a look, but a sentence of one that is."""
TOWARDS: Final = frozenset(("with", "to", "by", "for"))
REACH: Final = 25
"""Channels that are looked through backwards."""


class Talks(NamedTuple):
    """Words by which a paragraph is known to tell of talking to an outlet."""

    printed: frozenset[str]
    """Those that make it worth a look, in small letters, with a capital, and in capitals."""
    telling: frozenset[str]
    """Those of its sentences that are looked at, in small letters."""
    held: frozenset[str]
    """What an outlet is told something in: "interview", "comments"."""


def talks(knowledge: Knowledge) -> Talks:
    """Sort the words of `given.toml` for this."""
    words = knowledge.view(given)
    opening = words.told | words.telling
    return Talks(opening.union(map(str.title, opening), map(str.upper, opening)), opening | FURTHER, words.told)


class Channel(NamedTuple):
    """Somebody speaks to an outlet, at a place of the article."""

    line: int
    sentence: int
    speaker: Words
    outlet: Words


def channels(page: Page) -> list[Channel]:
    """Every place where somebody is said to speak to an outlet, in the order of the text."""
    words = page.reading.knowledge.view(talks)
    found = (
        _channel(page, line, sentence, words.held)
        for line in page.lines
        if line.reports and not words.printed.isdisjoint(line.words)
        for sentence, (low, high) in enumerate(line.sentences)
        if not words.telling.isdisjoint(line.lows[low:high])
    )
    return [channel for channel in found if channel is not None]


def _channel(page: Page, line: Line, sentence: int, held: frozenset[str]) -> Channel | None:
    low, high = line.sentences[sentence]
    cues = page.cues(line.index, sentence)
    told = _told(page, line, cues, high)
    if told is not None:
        speaker, outlet = told
    else:
        talked = None if held.isdisjoint(line.lows[low:high]) else _talked_to(page, line, low, high, held)
        speaking = next((cue.source for cue in cues if cue.source is not None and cue.manner == "verb"), None)
        if talked is None or speaking is None:
            return None
        speaker, outlet = speaking, talked
    return (
        None
        if speaker == outlet
        else Channel(line.index, sentence, Words(line.index, speaker), Words(line.index, outlet))
    )


def _told(page: Page, line: Line, cues: list[Cue], high: int) -> tuple[Phrase, Phrase] | None:
    """Who told an outlet something, and which: "Quist told the Gazette", "Quist spoke to the Gazette"."""
    for cue in cues:
        if cue.lemma in TOLD and cue.source is not None:
            at = cue.complement
            outlet = _outlet(page, line, at + (line.lows[at : at + 1] == ["to"]), high)
            if outlet is not None:
                return cue.source, outlet
    return None


def _talked_to(page: Page, line: Line, low: int, high: int, held: frozenset[str]) -> Phrase | None:
    """The outlet with which an interview is, or to which comments are."""
    for at in range(low, high - 2):
        if line.lows[at] in held:
            toward = next((k for k in range(at + 1, min(high - 1, at + 4)) if line.lows[k] in TOWARDS), None)
            outlet = _outlet(page, line, toward + 1, high) if toward is not None else None
            if outlet is not None:
                return outlet
    return None


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
