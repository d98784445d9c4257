"""Words with a capital that wait for what the rest of the article says of them."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from summit_tui.extract.reading import Passage
from summit_tui.extract.words import Run
from summit_tui.model import EntityKind


class Candidate(NamedTuple):
    """One to five words with a capital that may be a person's name."""

    words: Run
    passage: str
    titled: bool
    """Whether a title stands before it ("President", "Ms")."""
    opens: bool
    """Whether it stands at the beginning of a sentence, where a capital says nothing."""
    capitals: bool = False
    """Whether its passage is in capitals or in the capitals of a headline, where they say nothing either."""
    office: str = ""
    """The title that stands right behind it: of a country's name, "Ruritania Prime Minister"."""

    @property
    def start(self) -> int:
        """Offset in the passage's text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset in the passage's text."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """The name as printed, with single plain spaces."""
        words = self.passage[self.words[0].start : self.words[-1].end]
        return words if len(self.words) == 1 else " ".join(words.split())


class Settle(Protocol):
    """Takes a name that is settled."""

    def __call__(self, passage: Passage, start: int, end: int, kind: EntityKind = ..., key: str = ...) -> None:
        """Offsets are the passage's own."""


def word_before(candidate: Candidate) -> str:
    """The word before a candidate, in small letters; empty if a sentence or a clause begins."""
    before = candidate.passage[max(0, candidate.start - 24) : candidate.start]
    found = before.rstrip(" \u00a0").rpartition(" ")[2]
    return found.lower().strip("(“‘\"'")
