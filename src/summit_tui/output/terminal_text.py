"""The one sanitiser: text of a file → text that a terminal can only print, and how many cells it takes.

What is shown on a screen, in a table or in a message goes through it; what is stored, searched or exported does not.
"""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.output import stacked_marks
from summit_tui.patterns import compiled

REPLACEMENT = "\ufffd"
_TAB = "\t"

UNSEEN = r"\u00ad\u034f\u061c\u200b-\u200f\u2060\ufe00-\ufe0e\ufeff"
"""What has no width and does nothing by itself, as pages are full of it: soft hyphens, joiners, marks of direction.

It is left out: nobody would see it, and a mark in its place would stand in the middle of a word.
"""
# C0 and C1 controls, DEL, what is invisible or turns the direction of writing, tags, variation selectors
# for ideographs, private use, surrogates and non-characters.
_ACTING = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028-\u202e"
    r"\u2061-\u206f\u3164\ud800-\uf8ff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


@cache
def _unseen() -> Pattern[str]:
    return compiled(f"[{UNSEEN}]+")


@cache
def _acting() -> Pattern[str]:
    return compiled(_ACTING)


@cache
def _blank() -> Pattern[str]:
    return compiled(r"\s+")


def clean(text: str) -> str:
    """A text that cannot act: what would steer the terminal is a visible mark. Line breaks stay, tabs are blanks."""
    if text.isascii() and text.isprintable():
        return text
    text = _unseen().sub("", text)
    text = _acting().sub(REPLACEMENT, text.replace("\r\n", "\n").replace(_TAB, "    "))
    return stacked_marks.cut(text, "")


def one_line(text: str) -> str:
    """A text that cannot act, on one line with single blanks."""
    return clean(_blank().sub(" ", text)).strip()


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    from unicodedata import category, east_asian_width

    if char == REPLACEMENT:
        return 1
    if category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def cells(text: str) -> int:
    """Columns of a terminal that a cleaned text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fit(text: str, width: int) -> str:
    """A cleaned text cut to a width in cells, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    kept, used = [], 0
    for char in text:
        wide = _cells(char)
        if used + wide > width - 1:
            break
        kept.append(char)
        used += wide
    return "".join(kept).rstrip() + "…"


def pad(text: str, width: int, right: bool = False) -> str:
    """A cleaned text filled with blanks to a width in cells."""
    blanks = " " * max(0, width - cells(text))
    return blanks + text if right else text + blanks


def wrap(text: str, width: int) -> list[str]:
    """A cleaned text in lines of at most `width` cells, broken between words; a longer word is broken,
    behind a hyphen or the like if it has one there."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        wide = cells(word)
        if line and used + 1 + wide > width:
            lines.append(line)
            line, used = "", 0
        while wide > width:
            head = fit_hard(word, width)
            joint = max(head.rfind(mark) for mark in "-/_:") + 1
            if joint > len(head) // 2:
                head = head[:joint]
            lines.append(head)
            word = word[len(head) :]
            wide = cells(word)
        line, used = (f"{line} {word}", used + 1 + wide) if line else (word, wide)
    return [*lines, line] if line else lines


def fit_hard(word: str, width: int) -> str:
    """As many characters of a word, at least one, as fit a width in cells."""
    used = 0
    for at, char in enumerate(word):
        used += _cells(char)
        if used > width and at:
            return word[:at]
    return word
