"""What is said in a transcript or an interview without any marks: each turn, with whom its label names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from summit_tui.extract.page import Page, Words
from summit_tui.extract.phrases import Phrase
from summit_tui.extract.rules.turns import ANSWER, QUESTION, interviewed, turn_label
from summit_tui.extract.sentences import Line

FEWEST_TURNS: Final = 3
SHARE: Final = 0.3
"""Turns, and share of the paragraphs that begin one, from which an article is a transcript."""
MOST_PARAGRAPHS: Final = 30
"""Paragraphs of one turn that are taken together."""


class Turn(NamedTuple):
    """Somebody's turn to speak."""

    source: Words
    colon: int
    """The word of its first line behind which it begins."""
    lines: tuple[Line, ...]
    """Its paragraphs, the labelled one first."""


def turns_of(page: Page) -> Mapping[int, Turn | None]:
    """Index of each line of a transcript → the turn that it begins; None for what goes on or asks. Empty for others."""
    body = [line for line in page.lines if not line.headline]
    labelled = {line.index: label for line in body if ":" in line.words[:9] and (label := _label(page, line))}
    if len(labelled) < FEWEST_TURNS or len(labelled) < SHARE * len(body) or not _comes_again(page, labelled):
        return {}
    found: dict[int, Turn | None] = {}
    current: list[Line] = []
    for line in body:
        if line.index in labelled:
            source, colon = labelled[line.index]
            current = [line]
            found[line.index] = Turn(source, colon, ()) if source is not None else None
            opened = line.index
        elif _is_note(line):
            continue
        elif current and len(current) < MOST_PARAGRAPHS:
            current.append(line)
            found[line.index] = None
        else:
            continue
        turn = found[opened]
        if turn is not None:
            found[opened] = turn._replace(lines=tuple(current))
    return found


def _is_note(line: Line) -> bool:
    """Whether a paragraph is about the transcript: "(The briefing was concluded at 1:41 p.m.)"."""
    return line.words[0] == "(" and line.words[-1] == ")" and line.words.count("(") == 1


def _comes_again(page: Page, labelled: Mapping[int, tuple[Words | None, int]]) -> bool:
    """Whether somebody has a second turn, or a question is asked: else capitals head the items of a newsletter."""
    labels = [" ".join(page.lines[at].words[:colon]) for at, (_, colon) in labelled.items()]
    return len({*labels}) < len(labels) or not all(map(str.isupper, labels))


def _label(page: Page, line: Line) -> tuple[Words | None, int] | None:
    """Whom the label of a paragraph names, and where it ends; nobody for who asks."""
    first = line.lows[0]
    if line.words[1:2] == [":"] and first in QUESTION | ANSWER:
        return (interviewed(page, line.index) if first in ANSWER else None), 1
    label: Phrase | None = turn_label(line)
    return (Words(line.index, label), label.last) if label is not None else None
