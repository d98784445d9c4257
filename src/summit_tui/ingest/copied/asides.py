"""Boxes between paragraphs and below a text that a heading opens: corrections, notes of authors, polls, captions."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.lines import ended
from summit_tui.ingest.looks.look import Look
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import IGNORECASE, compiled

LONGEST_NOTE: Final = 60
"""Words of a note to readers."""
LONGEST_CAPTION: Final = 40
"""Words of what is said below a picture or a film."""
LONGEST_ANSWER: Final = 6
"""Words of an answer of a poll."""
MOST_ANSWERS: Final = 10
"""Lines below a poll's question that are its answers and buttons."""
LONGEST_FOOT: Final = 60
"""Lines from the heading of such a note to the end of the page at most."""
LAST: Final = 3
"""Paragraphs below the heading of a note at the end of a page, at most."""
_CORRECTS = ("correction", "corrections", "clarification", "clarifications", "corrections and clarifications")
_OF_AUTHOR = frozenset(("note from the author", "author's note", "a note from the author"))
_POLLS = frozenset(("poll", "quick poll", "reader poll", "readers' poll", "have your say", "online poll"))
_CAPTIONS = frozenset(("video caption", "media caption", "image caption", "photo caption", "picture caption"))


def mark_asides(looks: Sequence[Look]) -> None:
    """Take such boxes for furniture, and what is said below pictures for captions."""
    for i, look in enumerate(looks):
        if look.line.hint not in (None, "subhead", "furniture"):
            continue
        if look.sort == "prose":
            if _note().match(look.text) is not None and look.words <= LONGEST_NOTE:
                look.sort = "furniture"
        elif len(look.text) < LONGEST_NOTE:
            _mark_below(looks, i)


def _mark_below(looks: Sequence[Look], i: int) -> None:
    """The box that a short line opens, if it opens one."""
    key = looks[i].key.replace("’", "'")
    below = looks[i + 1] if i + 1 < len(looks) else None
    if below is None or below.sort not in ("prose", "short"):
        return
    if key in _CAPTIONS and below.words <= LONGEST_CAPTION:
        looks[i].sort, below.sort = "furniture", "caption"
    elif len(looks) - i <= LONGEST_FOOT and (key in _OF_AUTHOR or opens_correction(key)):
        # Above a text it says that a note stands below it.
        if sum(look.sort == "prose" for look in looks[i:]) <= LAST < sum(look.sort == "prose" for look in looks):
            for look in looks[i:]:
                look.sort = "furniture" if look.sort in ("prose", "short") else look.sort
    elif key in _POLLS and below.text[-1] == "?":
        _mark_poll(looks, i)


def opens_correction(key: str) -> bool:
    """Whether a line stands above a note on what was wrong: "Correction:", "Correction: May 4, 2031"."""
    return key in _CORRECTS or (key.startswith("correction: ") and find_stamp(key[12:]) is not None)


def _mark_poll(looks: Sequence[Look], i: int) -> None:
    """A question and its answers below the heading of a poll."""
    box = [looks[i], looks[i + 1]]
    for look in looks[i + 2 : i + 2 + MOST_ANSWERS]:
        if look.sort == "prose" and (look.words > LONGEST_ANSWER or ended(look.text)):
            break
        box.append(look)
    if len(box) > LAST:
        for look in box:
            look.sort = "furniture"


@cache
def _note() -> Pattern[str]:
    """What tells which words are wrong: "In paragraph 2, please read 90 instead of 900", "Owing to an error"."""
    return compiled(
        r"\(?(?:(?:in|on|at) (?:the )?(?:\w+ ){0,2}(?:paragraph|para|headline|lead|story|dispatch|article|item|intro)"
        r"[^.“\"]{0,80}?,? )?please read [^\n]{1,160}\b(?:instead of|and not|not) "
        r"|(?:because of|owing to|due to) an? (?:\w+ )?error[^.]{0,20},? (?:an?|the|this|our|some|in|earlier)\b[^\n]*"
        r"\b(?:article|story|column|caption|headline|edition|misstated|misspelled|misidentified|misattributed)\b",
        IGNORECASE,
    )
