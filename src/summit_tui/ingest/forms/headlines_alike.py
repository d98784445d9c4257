"""Whether two headlines are one, though they are printed with other marks between their words."""

from __future__ import annotations

from summit_tui.patterns import compiled

FEWEST_LETTERS = 15
"""Letters of a headline that is known by the title bar."""


def opens(text: str, told: str) -> bool:
    """Whether the title bar begins with a headline."""
    short, whole = (compiled(r"\W+").sub("", words.casefold()) for words in (text, told))
    return len(short) > FEWEST_LETTERS and whole.startswith(short)


def same(text: str, title: str) -> bool:
    """Whether two headlines are one."""
    return compiled(r"\W+").sub("", text.casefold()) == compiled(r"\W+").sub("", title.casefold())
