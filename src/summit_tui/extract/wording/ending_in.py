"""Phrases that end in a rare word: the word is sought first, then the phrase before it, which is far faster."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.lean.hints import Match, Pattern

BEFORE = 140
"""Characters before the word in which the phrase begins."""
BEHIND = 60
"""Characters behind it to which the phrase goes on, where more such words follow."""


def ending_in(word: Pattern[str], phrase: Pattern[str], text: str) -> Iterator[Match[str]]:
    """Where the phrase is found, in the order of the text. It holds the word, which begins with a letter of its own."""
    done = 0
    for found in word.finditer(text):
        at, end = found.span()
        if at < done:
            continue
        m = phrase.search(text, max(done, at - BEFORE), min(len(text), end + BEHIND))
        if m and m.start() <= at:
            done = m.end()
            yield m
