"""Combining marks that are stacked higher than any letter carries them, and would be drawn over the lines above."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

MOST = 4
"""Combining marks that one letter may carry; no orthography needs more."""


@cache
def _perhaps_stacked() -> Pattern[str]:
    # Scripts that have combining marks, with their letters: which of them is a mark is looked up.
    return compiled(
        "[\u0300-\u036f\u0483-\u0489\u0590-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2c00-\u2dff\u302a-\u309a\ua000-\uabff"
        f"\ufb00-\ufe2f\U00010000-\U0001efff]{{{MOST + 1},}}"
    )


def cut(text: str, instead: str) -> str:
    """The text with `instead` for each mark of a stack that is too many."""
    return _perhaps_stacked().sub(lambda found: _cut(found[0], instead), text)


def _cut(run: str, instead: str) -> str:
    from unicodedata import category

    kept, stacked = [], 0
    for character in run:
        stacked = stacked + 1 if category(character) in ("Mn", "Me") else 0
        kept.append(character if stacked <= MOST else instead)
    return "".join(kept)
