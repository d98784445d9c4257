"""A cue: the words of a sentence that say that somebody says something."""

from __future__ import annotations

from typing import Literal, NamedTuple

from summit_tui.extract.phrases import Phrase
from summit_tui.extract.sentences import Line

Manner = Literal["verb", "participle", "infinitive", "passive", "noun", "according"]


class Cue(NamedTuple):
    """A cue in a sentence; positions count words of the line."""

    first: int
    """First word of the verb with its particle, or of the noun."""
    last: int
    group: int
    """First word of the verb with its auxiliaries and adverbs."""
    manner: Manner
    lemma: str
    source: Phrase | None
    """The whole noun phrase of the speaker."""
    weak: bool = False
    inverted: bool = False
    """The speaker stands behind the cue."""
    via: Phrase | None = None
    complement: int = 0
    """The first word behind the cue and its objects."""


def is_title(line: Line) -> bool:
    """Whether a line is a headline, in which any word may have a capital."""
    return line.headline
