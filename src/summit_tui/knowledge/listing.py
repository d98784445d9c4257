"""Thousands of words and what each tells, as a few hundred long texts: of the words, an article asks for a dozen.

To read a dictionary of them takes as long as they are many. To look one up in such a text takes as long as twenty
look-ups in a dictionary, so that each is remembered for a while.
"""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.lean.hints import Final

MOST: Final = 20_000
"""Words that are remembered; with more it begins anew."""
_LETTERS: Final = 2
"""By how many of its first letters a word is found."""
_BEFORE, _BEHIND = "\x1e", "\x1f"
"""What stands around each word; both part words for `str.split`, so that neither is in one."""


def together(told: Mapping[str, str]) -> dict[str, str]:
    """The texts of a `Listing`: first letters → all words that begin so, each with what it tells."""
    found: dict[str, list[str]] = {}
    for word, text in told.items():
        found.setdefault(word[:_LETTERS], [_BEFORE]).append(f"{word}{_BEHIND}{text}{_BEFORE}")
    return {letters: "".join(parts) for letters, parts in found.items()}


class Listing:
    """Word → what it tells."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._asked: dict[str, str | None] = {}

    def get(self, word: str) -> str | None:
        """What a word tells; None if it is not there."""
        if word not in self._asked:
            if len(self._asked) >= MOST:
                self._asked.clear()
            self._asked[word] = self._sought(word)
        return self._asked[word]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def _sought(self, word: str) -> str | None:
        text = self._texts.get(word[:_LETTERS], "")
        at = text.find(f"{_BEFORE}{word}{_BEHIND}")
        if at < 0:
            return None
        begin = at + len(word) + 2
        return text[begin : text.index(_BEFORE, begin)]
