"""Whether an article also writes a word in small letters, so that its capital elsewhere need not be a name's."""

from __future__ import annotations

from collections.abc import Container, Sequence

MOST_SOUGHT = 40
"""Words that are sought in the text one by one; for more, all its words are taken together, so that time is linear."""
MOST_PLACES = 20
"""Places looked at for one of them."""


class WrittenSmall(Container[str]):
    """The words of an article between blanks, as printed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(["", *texts, ""])
        self._all: frozenset[str] | None = None
        self._sought: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        if self._all is None and isinstance(word, str):
            found = self._sought.get(word)
            if found is None:
                found = self._sought[word] = self._seek(word)
            return found
        return word in (self._all or ())

    def _seek(self, word: str) -> bool:
        if len(self._sought) < MOST_SOUGHT:
            text, at = self._text, 0
            for _ in range(MOST_PLACES):
                at = text.find(word, at + 1)
                if at < 0:
                    return False
                if text[at - 1].isspace() and text[at + len(word)].isspace():
                    return True
        self._all = frozenset(self._text.split())
        return word in self._all
