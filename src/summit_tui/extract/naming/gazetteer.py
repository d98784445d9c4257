"""Names that the knowledge holds → where they stand in a run of capitals, the longest first."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.wording.words import Run
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.known import Known, parse
from summit_tui.knowledge.listing import Listing

__all__ = ["Gazetteer", "Known"]


MOST_ASKED = 20_000
"""Names with their keys that are remembered, of no matter how many articles."""
_STYLES = frozenset(("Sheikh", "Sheikha"))
"""What stands before a given name that means somebody without their others."""


class Gazetteer:
    """All known names of the world, by their words."""

    def __init__(self, knowledge: Knowledge) -> None:
        index = knowledge.table("index")
        self._entries: dict[str, str] = index.get("names", {})
        self._longest: dict[str, int] = index.get("longest", {})
        self._forms = Listing(index.get("forms", {}))
        self._parsed: dict[str, Known] = {}
        self._asked: dict[tuple[str, str], Known | None] = {}

    def _known(self, entry: str) -> Known:
        known = self._parsed.get(entry)
        if known is None:
            known = self._parsed[entry] = parse(entry)
        return known

    def entry(self, key: str, words: str) -> Known | None:
        """What the knowledge holds under a key, if these words name it."""
        asked = key, words
        if asked not in self._asked:
            if len(self._asked) >= MOST_ASKED:
                self._asked.clear()
            self._asked[asked] = self._entry(key, words)
        return self._asked[asked]

    def _entry(self, key: str, words: str) -> Known | None:
        entry = self._entries.get(" ".join(bare(w) for w in words.replace("-", " ").removeprefix("the ").split()))
        if entry is not None and entry.startswith(key + "|"):
            return self._known(entry)
        forms = self._forms.get(key)
        return self._known(self._entries[forms.partition("\n")[0]]) if forms else None

    def forms(self, keys: set[str]) -> dict[str, list[str]]:
        """Key → the names under which it is known."""
        return {key: forms.split("\n") for key in keys if (forms := self._forms.get(key))}

    def begins(self, word: str) -> bool:
        """Whether a known name may begin with a word."""
        return word in self._entries or word in self._longest or "’" in word or "‘" in word

    def openings(self, words: Sequence[str]) -> list[int]:
        """Which of some words a known name may begin with. What is not of letters alone may have an apostrophe."""
        entries, longest = self._entries, self._longest
        return [at for at, word in enumerate(words) if word in entries or word in longest or not word.isalpha()]

    def single(self, word: str) -> Known | None:
        """What a word names that stands alone."""
        entry = self._entries.get(bare(word))
        return self._known(entry) if entry is not None else None

    def match(self, run: Run, at: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word of a run: index behind its last word, and what it is."""
        first = bare(run[at].text)
        most = self._longest.get(first)
        if most is not None:
            keys = [bare(word.text) for word in run[at : at + most]]
            for count in range(len(keys), 1, -1):
                entry = self._entries.get(" ".join(keys[:count]))
                if entry is not None:
                    known, end = self._known(entry), at + count
                    if count == len(("Sheikh", "Tamim")) and first in _STYLES:
                        whole = self.match(run, at + 1)  # "Sheikh Tamim" goes on with "bin Hamad"
                        end = whole[0] if whole and whole[0] > end and whole[1].key == known.key else end
                    return end, known
        entry = self._entries.get(first)
        return (at + 1, self._known(entry)) if entry is not None else None


def bare(word: str) -> str:
    """A word as names are compared: one kind of apostrophe."""
    return word.replace("’", "'").replace("‘", "'") if "’" in word or "‘" in word else word
