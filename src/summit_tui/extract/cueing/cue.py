"""A cue: the words of a sentence that say that somebody says something."""

from __future__ import annotations

from operator import attrgetter

from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.sentences import Line
from summit_tui.lean.hints import Final, Literal

Manner = Literal["verb", "participle", "infinitive", "passive", "noun", "according"]
FIRST: Final = attrgetter("first")
"""Where a cue stands, for a search among those of a sentence."""


class Cue:
    """A cue in a sentence; positions count words of the line. Its fields are read far more often than it is made."""

    __slots__ = ("complement", "first", "group", "inverted", "last", "lemma", "manner", "source", "via", "weak")

    def __init__(
        self,
        first: int,
        last: int,
        group: int,
        manner: Manner,
        lemma: str,
        source: Phrase | None,
        weak: bool = False,
        inverted: bool = False,
        via: Phrase | None = None,
        complement: int = 0,
    ) -> None:
        """`source` is the whole noun phrase of the speaker, `via` that of whom it is quoted through."""
        self.first = first
        """First word of the verb with its particle, or of the noun."""
        self.last = last
        self.group = group
        """First word of the verb with its auxiliaries and adverbs."""
        self.manner = manner
        self.lemma = lemma
        self.source = source
        self.weak = weak
        self.inverted = inverted
        """The speaker stands behind the cue."""
        self.via = via
        self.complement = complement
        """The first word behind the cue and its objects."""

    def of(self, source: Phrase | None) -> Cue:
        """The same words as the cue of another speaker."""
        return Cue(
            self.first, self.last, self.group, self.manner, self.lemma, source,
            self.weak, self.inverted, self.via, self.complement,
        )  # fmt: skip


def is_title(line: Line) -> bool:
    """Whether a line is a headline, in which any word may have a capital."""
    return line.headline
