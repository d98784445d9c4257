"""The subject of a sentence: whom a verb that has none of its own belongs to."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.first_phrases import first_phrase
from summit_tui.extract.cueing.governing import MOST_CUES, main_cue
from summit_tui.extract.cueing.verb_groups import BE
from summit_tui.extract.phrasing.apposition import antecedent_of
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.sentences import Line
from summit_tui.lean.hints import Final

FARTHEST_WHO: Final = 10
"""Words between "it was" and "who"."""


def main_subject(line: Line, low: int, at: int, before: list[Cue]) -> Phrase | None:
    """The speaker of the verb before in the sentence, or else the sentence's first noun phrase."""
    finite = [
        cue
        for cue in before[-MOST_CUES:]
        if cue.source is not None and ((cue.manner == "verb" and not _takes_up_a_thing(line, cue)) or _own_subject(cue))
    ]
    cue = main_cue(line, finite, at)
    if cue is not None and cue.source is not None:
        return _beyond_relative(line, cue.source, low, at)
    return _singled_out(line, first_phrase(line, low, at), at)


def _singled_out(line: Line, first: Phrase | None, at: int) -> Phrase | None:
    """X in "it was X who, in a speech in May, called …"; nobody in "there’s …"; else the first phrase."""
    if first is None or line.lows[first.first] == "there’s":
        return None
    if line.lows[first.first] != "it" or line.lows[first.last] not in BE:
        return first
    who = next((k for k in range(first.last + 2, min(at, first.last + FARTHEST_WHO)) if line.lows[k] == "who"), 0)
    return Phrase(first.last + 1, who) if who else first


def _beyond_relative(line: Line, source: Phrase, low: int, at: int) -> Phrase:
    """The subject of the sentence, where "who" takes it up and is done: "X, who said so, left, adding …"."""
    if line.lows[source.first] == "who":
        taken_up = antecedent_of(line, source.first, low)
        opening = first_phrase(line, low, at)
        if taken_up is not None and opening is not None and taken_up.first == opening.first:
            return taken_up
    return source


def _takes_up_a_thing(line: Line, cue: Cue) -> bool:
    """Whether a verb only tells which thing is meant: "websites that would name the owners"."""
    return line.lows[cue.group - 1] in ("that", "which") and cue.source is not None and cue.source.last < cue.group


def _own_subject(cue: Cue) -> bool:
    """Whether a participle has its subject before it: "with X saying …"."""
    return cue.manner == "participle" and cue.source is not None and cue.source.last == cue.group
