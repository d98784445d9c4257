"""What is said in a transcript or an interview without any marks: each turn, with whom its label names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from summit_tui.extract.page import Page, Words
from summit_tui.extract.sentences import Line
from summit_tui.extract.speaking.interviewees import interviewed
from summit_tui.extract.speaking.questions import Turn, asked_and_answered, turn_opened
from summit_tui.extract.speaking.turn_labels import Label, label_of, may_open
from summit_tui.knowledge.given import given
from summit_tui.lean.hints import Final

FEWEST_TURNS: Final = 3
SHARE: Final = 0.3
"""Turns, and share of the paragraphs that begin one, from which an article is a transcript."""
SHARE_OF_QUESTIONS: Final = 0.05
"""Share where questions are asked, or somebody speaks again and again: an opening statement may be long."""
AGAIN: Final = 3
MOST_PARAGRAPHS: Final = 60
"""Paragraphs of one turn that are taken together."""
WRITTEN: Final = frozenset(str.split("was were has have is may by status date concluded ended edited"))
"""What a note at the end goes on with: "The interview was conducted by …", "This transcript has been edited"."""


def turns_of(page: Page) -> Mapping[int, Turn | None]:
    """Index of each line of a transcript → the turn that it begins; None for what goes on or asks. Empty for others."""
    if page.turns is None:
        page.turns = _turns_of(page)
    return page.turns  # type: ignore[return-value]


def turn_at(page: Page, index: int) -> Turn | None:
    """The turn in which a paragraph stands."""
    turns = turns_of(page)
    for at in range(index, max(-1, index - MOST_PARAGRAPHS - 1), -1) if turns else ():
        turn = turns.get(at)
        if turn is not None:
            return turn if turn.lines[-1].index >= index else None
    return None


def _turns_of(page: Page) -> Mapping[int, Turn | None]:
    body = [line for line in page.lines if not line.headline]
    opening = [line for line in body if may_open(line)]
    if len(opening) < FEWEST_TURNS:
        return asked_and_answered(page)
    labelled = _proven(page, {line.index: label for line in opening if (label := label_of(line)) is not None})
    if not _is_transcript(page, labelled, len(body)):
        return asked_and_answered(page)
    return _taken_together(page, body, labelled)


def _taken_together(page: Page, body: list[Line], labelled: Mapping[int, Label]) -> Mapping[int, Turn | None]:
    found: dict[int, Turn | None] = {}
    opened = -1
    noted = page.reading.knowledge.view(given).noted
    unlabelled = all(label.asks for label in labelled.values())
    holders: dict[tuple[str, ...], Words] = {}
    for line in body:
        label = labelled.get(line.index)
        if label is not None:
            opened = line.index
            found[opened] = turn_opened(_speaker(page, line, label, holders), label.last, line)
        elif _is_over(line, noted):
            opened = -1
        elif opened < 0 or _is_note(line):
            continue
        elif unlabelled and opened in labelled:
            found[line.index] = turn_opened(interviewed(page, opened), -1, line)
            opened = line.index
        elif (turn := found[opened]) is not None and len(turn.lines) < MOST_PARAGRAPHS:
            found[opened] = turn._replace(lines=(*turn.lines, line))
            found[line.index] = None
        else:
            found[line.index] = None
    return found


def _speaker(page: Page, line: Line, label: Label, holders: dict[tuple[str, ...], Words]) -> Words | None:
    """Whom a label names; who is interviewed, for the letter of an answer; nobody for who asks.

    `holders` are those so far who are named in brackets behind their offices.
    """
    if label.speaker is not None:
        named = holders.get(tuple(line.lows[slice(*label.speaker)])) if holders else None
        if named is None:
            named = Words(line.index, label.speaker)
            if label.office:
                holders[label.office] = named
        return named
    return interviewed(page, line.index) if label.answers else None


def _proven(page: Page, labelled: dict[int, Label]) -> dict[int, Label]:
    """The labels without those of a name and an office where nobody is named twice and nothing asked."""
    labelled = _without_datelines(page, labelled)
    if all(label.plain for label in labelled.values()):
        return labelled
    asked = sum(label.asks for label in labelled.values()) > 1
    names = Counter(_surname(page, at, label) for at, label in labelled.items())
    several = names.most_common(1)[0][1] > 1
    return {
        at: label
        for at, label in labelled.items()
        if label.plain or asked or (several and not (label.answers and label.last == 0))
    }


def _without_datelines(page: Page, labelled: dict[int, Label]) -> dict[int, Label]:
    """The labels without those that end in a dash where nobody asks so: "BERLIN — …", "Okoro – a docker – …"."""
    dashed = Counter(_surname(page, at, label) for at, label in labelled.items() if label.dashed)
    if not dashed:
        return labelled
    asked = sum(label.dashed and (label.asks or label.answers) for label in labelled.values())
    return {
        at: label
        for at, label in labelled.items()
        if not label.dashed or (asked and (label.asks or label.answers or dashed[_surname(page, at, label)] > 1))
    }


def _surname(page: Page, at: int, label: Label) -> str:
    return page.lines[at].lows[label.speaker.last - 1] if label.speaker is not None else f"?{at}"


def _is_transcript(page: Page, labelled: Mapping[int, Label], paragraphs: int) -> bool:
    """Whether enough of the paragraphs begin a turn, and it is not capitals that head the items of a newsletter."""
    if len(labelled) < FEWEST_TURNS:
        return False
    labels = Counter(" ".join(page.lines[at].words[: label.last + 1]) for at, label in labelled.items())
    if len(labels) == len(labelled) and all(map(str.isupper, labels)):
        return False
    lively = any(label.asks for label in labelled.values()) or labels.most_common(1)[0][1] >= AGAIN
    return len(labelled) >= (SHARE_OF_QUESTIONS if lively else SHARE) * paragraphs


def _is_note(line: Line) -> bool:
    """Whether a paragraph is about the transcript: "(The briefing was concluded at 1:41 p.m.)"."""
    words = line.words
    return (words[0] == "(" and words[-1] == ")" and words.count("(") == 1) or words[0] in "<*#"


def _is_over(line: Line, noted: frozenset[str]) -> bool:
    """Whether nothing is said any more: "END", "(CONCLUDED)", "The interview was conducted in June"."""
    lows = [low for low in line.lows[:4] if low.isalpha()]
    if lows[:1] in (["end"], ["concluded"], ["ends"]):
        return line.words[0].isupper() or line.words[0] == "("
    first = lows[1:] if lows[:1] in (["the"], ["this"]) else lows
    return len(first) > 1 and first[0] in noted and first[1] in WRITTEN
