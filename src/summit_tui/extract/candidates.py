"""Words with a capital that wait for what the rest of the article says of them."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from summit_tui.extract.reading import Passage
from summit_tui.extract.words import Word
from summit_tui.model import EntityKind


class Shape(NamedTuple):
    """One to five words with a capital that may be a person's name, wherever they stand."""

    start: int
    """Offset of the first in its run."""
    end: int
    text: str
    """The name as printed, with single plain spaces."""
    words: tuple[Word, ...]
    """Their offsets are those in the run."""
    titled: bool
    """Whether a title stands before it ("President", "Ms")."""
    opens: bool | None
    """Whether it stands at the beginning of a sentence, where a capital says nothing; None before it is placed."""
    office: str
    """The title that stands right behind it: of a country's name, "Ruritania Prime Minister"."""
    traits: int
    """What the words themselves say, as bits of `traits.py`."""


class Candidate(NamedTuple):
    """Such words where they stand."""

    shape: Shape
    passage: Passage
    start: int
    """Offset in the passage's text."""
    end: int
    capitals: bool
    """Whether its passage is in capitals or in the capitals of a headline, where they say nothing."""

    @property
    def opens(self) -> bool:
        """Whether it stands at the beginning of a sentence, where a capital says nothing either."""
        opening = self.shape.opens
        return opens(self.passage.text, self.start) if opening is None else opening


def opens(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    before = text[max(0, start - 6) : start].rstrip(" \u00a0“‘\"'([")
    return not before or before[-1] in ".!?:;…—–-•"


class Settle(Protocol):
    """Takes a name that is settled."""

    def __call__(self, passage: Passage, start: int, end: int, kind: EntityKind = ...) -> None:
        """Offsets are the passage's own."""


def word_before(candidate: Candidate) -> str:
    """The word before a candidate, in small letters; empty if a sentence or a clause begins."""
    before = candidate.passage.text[max(0, candidate.start - 24) : candidate.start]
    found = before.rstrip(" \u00a0").rpartition(" ")[2]
    return found.lower().strip("(“‘\"'")
