"""Turns of an interview or a transcript: the label at the start of a paragraph says who speaks."""

from __future__ import annotations

from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules import beside
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.speaking.interviewees import interviewed
from summit_tui.extract.speaking.spoken_turns import turn_at
from summit_tui.extract.speaking.turn_labels import ANSWER, QUESTION, turn_label
from summit_tui.knowledge.speech import DOCUMENT, SAID
from summit_tui.lean.hints import Final

FIRST_PERSON: Final = frozenset(["i", "we", "me", "us"])
FAR: Final = 60
"""Paragraphs within which somebody speaks again in a transcript."""


def interview(page: Page, place: Place) -> Found | None:
    """Q: “…” and A: “…”: the one interviewed answers; who asks is not named."""
    line = page.lines[place.line]
    letter = _letter(line, place)
    if letter is None:
        return None
    if place.token > 2:
        cue = choose(page, place)
        own = cue is not None and cue.source is not None and _is_own(line, cue.source)
        if not own and (cue is not None or place.words < FEWEST_DIRECT):
            return None
    return Found(interviewed(page, place.line) if letter in ANSWER else None)


def _is_own(line: Line, source: Phrase) -> bool:
    """Whether somebody tells what they say themselves: "I", "my answer"; not "my predecessor"."""
    first = line.lows[source.first]
    owned = first in ("my", "our") and bool(line.flags[source.last - 1] & (DOCUMENT | SAID))
    return owned or first in FIRST_PERSON


def _letter(line: Line, place: Place) -> str | None:
    """The label of a turn in small letters, before the marks or inside them."""
    if place.token == 0:
        inside, colon, _ = place.text[:12].partition(":")
        return inside.lower() if colon and inside.lower() in QUESTION | ANSWER else None
    first = line.lows[0]
    if first not in QUESTION and first not in ANSWER:
        return None
    return first if line.words[1] == ":" or (first.endswith(".") and line.words[1] == QUOTE) else None


def turn(page: Page, place: Place) -> Found | None:
    """X: … “…” …: what stands in marks in somebody's turn is theirs, unless they say whose else it is."""
    line = page.lines[place.line]
    label = turn_label(line)
    if label is None or label.last + 1 >= place.token or is_heading(page, line, label):
        return None
    cue = choose(page, place)
    if cue is not None and cue.source is not None and cue.source.first > label.last:
        if not _is_own(line, cue.source):
            return None
        return Found(Words(place.line, label), Words(place.line, Phrase(cue.first, cue.last)))
    if cue is None and not _is_transcript(page, place.line):
        return None
    if cue is None and (told := _told_behind(page, place)) is not None:
        return told
    return Found(Words(place.line, label), Words(place.line, Phrase(label.last, label.last + 1)))


def in_turn(page: Page, place: Place) -> Found | None:
    """What stands in marks farther on in a turn, or behind a name with its office."""
    turn = turn_at(page, place.line)
    if turn is None or (turn.lines[0].index == place.line and place.token <= turn.last):
        return None
    line = page.lines[place.line]
    cue = choose(page, place)
    if cue is not None and cue.source is not None:
        own = _is_own(line, cue.source)
        return Found(turn.source, Words(place.line, Phrase(cue.first, cue.last))) if own else None
    if (told := _told_behind(page, place)) is not None:
        return told
    return Found(turn.source) if place.words >= FEWEST_DIRECT else None


def _told_behind(page: Page, place: Place) -> Found | None:
    """Somebody else than who has the turn, by a verb behind the marks: "I asked the consul. “…,” he said."."""
    told = beside.inverted(page, place) or beside.after(page, place)
    if told is None or told.source is None or _is_own(page.lines[place.line], told.source.phrase):
        return None
    return told


def _is_transcript(page: Page, line: int) -> bool:
    """Whether a paragraph beside one begins with a label too."""
    beside = (at for at in (line - 1, line + 1) if 0 <= at < len(page.lines))
    return any(turn_label(page.lines[at]) is not None for at in beside)


def is_heading(page: Page, line: Line, label: Phrase) -> bool:
    """Whether capitals before a colon head a paragraph ("SPOTTED: …"): no title is among them, and none comes again."""
    words = line.words[: label.last]
    if not all(word.isupper() for word in words if word[0].isalpha()):
        return False
    if not page.speech.people.isdisjoint(line.lows[: label.last]):
        return False
    near = page.lines[max(0, line.index - FAR) : line.index + FAR]
    return not any(other is not line and other.words[: label.last + 1] == [*words, ":"] for other in near)
