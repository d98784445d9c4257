"""Interviews without labels: the questions are in bold, or end in "?", and who is interviewed answers."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.extract.page import Page, Words
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.speaking.interviewees import interviewed
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple

FEWEST_QUESTIONS: Final = 3
SHARE: Final = 0.25
"""Share of the paragraphs that are questions."""
LONGEST_QUESTION: Final = 80
"""Words of one."""
BOLD: Final = ("**", "__")
"""Marks of bold type in Markdown."""
ASKING: Final = ("?", "?**", "?__", "?*", "? ")
"""How a question ends."""
MOST_OF_ANSWER: Final = 60
"""Paragraphs of an answer that are taken together."""


class Turn(NamedTuple):
    """Somebody's turn to speak."""

    source: Words
    last: int
    """The last word of its label in its first line; -1 if it has none."""
    lines: tuple[Line, ...]
    """Its paragraphs, the labelled one first."""


def turn_opened(source: Words | None, last: int, line: Line) -> Turn | None:
    """A turn of somebody known with its first paragraph."""
    return Turn(source, last, (line,)) if source is not None else None


def asked_and_answered(page: Page) -> Mapping[int, Turn | None]:
    """Index of each line of an interview → the turn that it begins; None for what goes on or asks. Empty for others."""
    asked = [line for line in page.lines[1:] if line.passage.text.endswith(ASKING)]
    if len(asked) < FEWEST_QUESTIONS - 1:
        return {}
    set_off = [line for line in page.lines[1:] if is_set_off(line)]
    bold = 2 * sum(line in asked for line in set_off) >= len(set_off) >= FEWEST_QUESTIONS
    questions = {line.index: line for line in (set_off if bold else asked) if _may_ask(line)}
    first = min(questions, default=0)
    if len(questions) < FEWEST_QUESTIONS or len(questions) < SHARE * (len(page.lines) - first):
        return {}
    if not bold and any(at + 1 in questions for at in questions):
        return {}
    source = interviewed(page, first)
    return _answered(page, questions, source, MOST_OF_ANSWER if bold else 1) if source is not None else {}


def _answered(page: Page, questions: Mapping[int, Line], source: Words, most: int) -> Mapping[int, Turn | None]:
    """Of an answer to a question that nothing sets off, only the first paragraph is sure."""
    found: dict[int, Turn | None] = dict.fromkeys(range(min(questions), max(questions)))
    for at in questions:
        behind = page.lines[at + 1 : at + 1 + most]
        end = next((k for k, line in enumerate(behind) if line.index in questions), len(behind))
        found |= dict.fromkeys(range(at, at + 1 + end))
        if end:
            found[at + 1] = Turn(source, -1, tuple(behind[:end]))
    return found


def is_set_off(line: Line) -> bool:
    """Whether a paragraph is a heading, or all in bold."""
    text = line.passage.text.strip()
    return line.passage.kind == "subhead" or (text.startswith(BOLD) and text.endswith(BOLD))


def _may_ask(line: Line) -> bool:
    """Whether a paragraph may be a question of who interviews: not somebody's that is quoted."""
    return len(line.words) <= LONGEST_QUESTION and line.words[0] != QUOTE
