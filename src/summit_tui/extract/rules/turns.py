"""Turns of an interview or a transcript: the label at the start of a paragraph says who speaks."""

from __future__ import annotations

from typing import Final

from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import ALSO_NAMES, Phrase, is_name
from summit_tui.extract.phrases_ahead import phrase_right
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.word_forms import is_capital
from summit_tui.knowledge.speech import CUE, DOCUMENT, NOUN, SAID, TIME

QUESTION: Final = frozenset(["q", "q.", "question", "interviewer"])
ANSWER: Final = frozenset(["a", "a.", "answer"])
FIRST_PERSON: Final = frozenset(["i", "we", "my", "our"])
INTRODUCTION: Final = 4
"""Paragraphs at the start in which an interview says with whom it is."""
TALKS: Final = frozenset(
    str.split("interview conversation chat q&a talk talks talked speaks spoke speaking sat sits meets")
)
ANSWERS: Final = frozenset(str.split("talks talked speaks spoke answers answered sat sits tells told explains on"))
LONGEST_INTRODUCTION: Final = 120
"""Words of a paragraph that are looked through for that name."""
LONGEST_LABEL: Final = 7
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
        own = cue is not None and cue.source is not None and line.lows[cue.source.first] in FIRST_PERSON
        if not own and (cue is not None or place.words < FEWEST_DIRECT):
            return None
    return Found(interviewed(page, place.line) if letter in ANSWER else None)


def _letter(line: Line, place: Place) -> str | None:
    """The label of a turn in small letters, before the marks or inside them."""
    if place.token == 0:
        inside, colon, _ = place.text[:12].partition(":")
        return inside.lower() if colon and inside.lower() in QUESTION | ANSWER else None
    first = line.lows[0]
    if first not in QUESTION and first not in ANSWER:
        return None
    return first if line.words[1] == ":" or (first.endswith(".") and line.words[1] == QUOTE) else None


def interviewed(page: Page, before: int) -> Words | None:
    """Whom the title or the introduction names as the one who answers; nobody if it names several."""
    found: dict[str, Words] = {}
    for index in range(min(before, INTRODUCTION)):
        line = page.lines[index]
        for at in range(min(len(line.words), LONGEST_INTRODUCTION)):
            phrase = _named_at(line, at)
            if phrase is not None:
                found.setdefault(line.lows[phrase.last - 1], Words(index, phrase))
    return next(iter(found.values())) if len(found) == 1 else None


def _named_at(line: Line, at: int) -> Phrase | None:
    """A name behind "interview with" that starts at a word, or one before "spoke to"."""
    if not is_capital(line, at) or (at and is_capital(line, at - 1) and not line.headline):
        return None
    last = at
    while (
        last < len(line.words)
        and last - at < LONGEST_LABEL
        and is_capital(line, last)
        and line.lows[last] not in ANSWERS
    ):
        last += 1
    if last - at < 2 or not is_name(line, at, last):
        return None
    behind = line.lows[last] if last < len(line.words) else ""
    before = line.lows[max(0, at - 4) : at]
    asked = before[-1:] in (["with"], ["to"]) and not TALKS.isdisjoint(before)
    comma = behind == "," and any(word in ANSWERS for word in line.lows[last + 1 : last + 10])
    return Phrase(at, last) if asked or behind in ANSWERS or behind == ":" or comma else None


def turn(page: Page, place: Place) -> Found | None:
    """X: … “…” …: what stands in marks in somebody's turn is theirs, unless they say whose else it is."""
    line = page.lines[place.line]
    label = turn_label(line)
    if label is None or label.last + 1 >= place.token or is_heading(page, line, label):
        return None
    cue = choose(page, place)
    if cue is not None and cue.source is not None and cue.source.first > label.last:
        if line.lows[cue.source.first] not in FIRST_PERSON:
            return None
        return Found(Words(place.line, label), Words(place.line, Phrase(cue.first, cue.last)))
    if cue is None and not _is_transcript(page, place.line):
        return None
    return Found(Words(place.line, label), Words(place.line, Phrase(label.last, label.last + 1)))


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


def turn_label(line: Line) -> Phrase | None:
    """The name with which a paragraph begins, if a colon and somebody's words follow."""
    opening = line.words[:LONGEST_LABEL]
    colon = opening.index(":") if ":" in opening else 0
    if not colon or line.headline or colon + 2 > len(line.words):
        return None
    named = colon > 1 and line.lows[colon - 1] in ALSO_NAMES
    if line.flags[colon - 1] & (DOCUMENT | SAID | CUE | TIME | NOUN) and not named:
        return None
    phrase = phrase_right(line, 0, colon)
    return phrase if phrase is not None and phrase.last == colon and is_name(line, 0, colon) else None
