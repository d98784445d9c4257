"""Whether a line is running text, by how it ends, how long it is and how it begins."""

from __future__ import annotations

from summit_tui.ingest.forms.shapes import MONTH
from summit_tui.ingest.looks.lines import ended, is_bullet
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

LONG = 170
"""Characters from which a line is running text whatever its end."""
LATIN = "\u2e7f"
"""Behind the last sign of scripts that put spaces between words come those of Chinese and Japanese."""
LONGEST_SPEAKER = 16
"""Characters in which one of these names who speaks."""


def is_prose(text: str) -> bool:
    """Whether a line is running text rather than a heading of some kind."""
    if text[0] in "([" and text[-1] in ")]":
        return True
    if text[0].isdigit() and diary().match(text):
        return True
    if ended(text) or text[-1] in ":;,：；，、،؛":
        return True
    if text[0] > LATIN and "：" in text[:LONGEST_SPEAKER]:
        return True  # 记者：…, who speaks and what was said
    spaces = len(text.split()) if "   " in text else text.count(" ")
    return len(text) > LONG or spaces > 26 or is_bullet(text) or inner_sentence().search(text) is not None


@cache
def diary() -> Pattern[str]:
    """An entry of a calendar: "22–23 May – Ministers meet in Malmö"."""
    return compiled(rf"\d\d?(?: ?[–-] ?\d\d?)? {MONTH}[a-z]*\.?(?: [–—-]|:) \S+ \S")


@cache
def inner_sentence() -> Pattern[str]:
    """The end of a sentence inside a line, or the label of a speaker before it."""
    return compiled(r"[a-z]{3}[.!?][”’\"']? +[“‘\"']?[A-Z]|^[A-Z][A-Z .’'-]{0,30}: \S|^[QA][:.] \S")
