"""With whom an interview or a press conference is, as its title or its introduction says; and what its title quotes."""

from __future__ import annotations

from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.phrases import Phrase, is_name
from summit_tui.extract.phrasing.word_forms import is_capital
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import WORD
from summit_tui.knowledge.given import Given, given
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.speech import AUXILIARY, CONJUNCTION, DETERMINER, FINITE, PREPOSITION, PRONOUN, VERB
from summit_tui.lean.hints import Final

REASON: Final = "with whom the interview is"
HEADING: Final = 2
"""Paragraphs of a title with the line below it."""
INTRODUCTION: Final = 4
"""Paragraphs at the start in which an interview says with whom it is."""
MET: Final = frozenset(["met", "meet"])
"""What else tells in an introduction that the one of whom it tells is interviewed."""
NO_OFFICE: Final = VERB | FINITE | PREPOSITION | AUXILIARY | PRONOUN | CONJUNCTION
"""What does not stand between "with" and the name of whose office it is."""
LONGEST_NAME: Final = 7
LONGEST_INTRODUCTION: Final = 120
"""Words of a paragraph that are looked through for that name."""


def interviewed(page: Page, before: int) -> Words | None:
    """Whom the title or the introduction names as the one who answers; nobody if it names several."""
    before = min(before, INTRODUCTION, len(page.lines))
    if before not in page.answering:
        page.answering[before] = _introduced(page, before)
    return page.answering[before]


def in_the_title(page: Page, place: Place) -> Found | None:
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


def _introduced(page: Page, before: int) -> Words | None:
    found: dict[str, Words] = {}
    told: dict[str, Words] = {}
    words = page.reading.knowledge.view(given)
    meeting = words.asked | MET
    talks = any(not meeting.isdisjoint(line.lows[:LONGEST_INTRODUCTION]) for line in page.lines[:before])
    for index in range(before):
        line = page.lines[index]
        if _is_name_alone(page, line):
            found.setdefault(line.lows[-1], Words(index, Phrase(0, len(line.words))))
            continue
        for at in range(min(len(line.words), LONGEST_INTRODUCTION)):
            phrase = _named_at(page, line, at, words)
            if phrase is not None:
                found.setdefault(line.lows[phrase.last - 1], Words(index, phrase))
            elif (
                talks
                and at in line.firsts
                and not line.headline
                and (opening := _opening_name(line, at, words)) is not None
            ):
                told.setdefault(line.lows[opening.last - 1], Words(index, opening))
    found = found or told or _named_at_end(page, words)
    return next(iter(found.values())) if len(found) == 1 else None


def _named_at_end(page: Page, words: Given) -> dict[str, Words]:
    """Of whom a note at the end of an interview tells: "Mara Quist was a mediator and teaches law"."""
    line = page.lines[-1]
    name = _opening_name(line, 0, words) if len(page.lines) > INTRODUCTION and not line.quotes else None
    ours = name is None or not page.speech.outlet_endings.isdisjoint(line.lows) or line.lows[0] in ("by", "interview")
    return {} if ours or name is None else {line.lows[name.last - 1]: Words(line.index, name)}


def _opening_name(line: Line, at: int, words: Given) -> Phrase | None:
    """The name that a sentence opens with, where the introduction tells of somebody: "Ann Lee has run the port …"."""
    last = _end_of_name(line, at, words)
    goes_on = last < len(line.words) and (line.words[last] == "," or line.words[last].islower())
    return Phrase(at, last) if last - at >= 2 and goes_on and is_name(line, at, last) else None


def _is_name_alone(page: Page, line: Line) -> bool:
    """Whether a paragraph is a name with its title and nothing else: "President Mara Quist"."""
    count = len(line.words)
    return 2 < count <= LONGEST_NAME and line.lows[0] in page.speech.people and is_name(line, 0, count)


def _named_at(page: Page, line: Line, at: int, words: Given) -> Phrase | None:
    """A name behind "interview with" that starts at a word, or one before "spoke to"."""
    before = line.lows[max(0, at - 4) : at]
    gives = before[-1:] in (["by"], ["of"], ["with"]) and not words.questioned.isdisjoint(before)
    if not is_capital(line, at) or (at and is_capital(line, at - 1) and not line.headline):
        return None
    last = _end_of_name(line, at, words)
    if last - at < 2 or not is_name(line, at, last):
        return None
    behind = line.lows[last] if last < len(line.words) else ""
    asked = before[-1:] in (["with"], ["to"]) and not words.asked.isdisjoint(before)
    asked = asked or _is_asked_by_office(line, at, words)
    if asked and (
        line.lows[last - 1] in page.speech.outlet_endings
        or page.reading.knowledge.view(Outlets).find(" ".join(line.words[at:last])) is not None
    ):
        return None  # "She talks to the Verel Weekly", "… to Le Monde"
    if behind == "of" and last + 1 < len(line.words) and is_capital(line, last + 1):
        place = _end_of_name(line, last + 1, words)  # "President Mara Quist of Verel talks to …"
        behind = line.lows[place] if place < len(line.words) else ""
    comma = behind == "," and any(_answers(word, words) for word in line.lows[last + 1 : last + 10])
    return Phrase(at, last) if asked or gives or _answers(behind, words) or behind == ":" or comma else None


def _end_of_name(line: Line, at: int, words: Given) -> int:
    last = at
    while (
        last < len(line.words)
        and last - at < LONGEST_NAME
        and is_capital(line, last)
        and not _answers(line.lows[last], words)
    ):
        last += 1
    return last


def _is_asked_by_office(line: Line, at: int, words: Given) -> bool:
    """Whether an office stands between "interview with" and the name: "an interview with transport minister X"."""
    low = max(0, at - LONGEST_NAME)
    link = next((k for k in range(at - 2, low, -1) if line.lows[k] in ("with", "to")), None)
    if link is None or line.flags[at - 1] & DETERMINER:
        return False
    if any(line.flags[k] & NO_OFFICE or not line.flags[k] & WORD for k in range(link + 1, at)):
        return False
    return not words.asked.isdisjoint(line.lows[max(0, link - 3) : link])


def _answers(word: str, words: Given) -> bool:
    """Whether the name of who answers may stand before a word: "Mara Quist on her first year"."""
    return word in words.answers or word == "on"
