"""Words with a capital that wait for what the rest of the article says of them."""

from __future__ import annotations

from summit_tui.extract.reading import Passage
from summit_tui.extract.wording.words import Word
from summit_tui.lean.hints import Protocol
from summit_tui.model import EntityKind


class Shape:
    """One to five words with a capital that may be a person's name, wherever they stand."""

    __slots__ = ("end", "office", "opens", "start", "text", "titled", "traits", "words")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        words: tuple[Word, ...],
        titled: bool,
        opens: bool | None,
        office: str,
        traits: int,
    ) -> None:
        """Offsets, those of the words too, are those in their run; `text` has single plain spaces."""
        self.start = start
        self.end = end
        self.text = text
        self.words = words
        self.titled = titled
        """Whether a title stands before it ("President", "Ms")."""
        self.opens = opens
        """Whether it stands at the beginning of a sentence, where a capital says nothing; None before it is placed."""
        self.office = office
        """The title that stands right behind it: of a country's name, "Ruritania Prime Minister"."""
        self.traits = traits
        """What the words themselves say, as bits of `traits.py`."""


class Candidate:
    """Such words where they stand."""

    __slots__ = ("before", "capitals", "end", "passage", "shape", "start")

    def __init__(self, shape: Shape, passage: Passage, start: int, end: int, capitals: bool) -> None:
        """Offsets are those in the passage's text."""
        self.shape = shape
        self.passage = passage
        self.start = start
        self.end = end
        self.capitals = capitals
        """Whether its passage is in capitals or in the capitals of a headline, where they say nothing."""
        self.before: str | None = None
        """The word before it, kept by `word_before`: several ask for it."""

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
    """What is called with words that turn out to be a name."""

    def __call__(self, passage: Passage, start: int, end: int, kind: EntityKind = ...) -> None:
        """Offsets are the passage's own."""


def word_before(candidate: Candidate) -> str:
    """The word before a candidate, in small letters; empty if a sentence or a clause begins."""
    found = candidate.before
    if found is None:
        before = candidate.passage.text[max(0, candidate.start - 24) : candidate.start]
        found = candidate.before = before.rstrip(" \u00a0").rpartition(" ")[2].lower().strip("(“‘\"'")
    return found
