"""Capitals before somebody's name that are no part of it: "Beatle Ann Lee", and "Asserting Lee" opening a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.extract.naming.candidates import Candidate, word_before
from summit_tui.extract.naming.persons import is_evident
from summit_tui.extract.naming.traits import EASTERN, FAMILY, SURE, WORDED, Lore
from summit_tui.lean.hints import Final

TOLD: Final = SURE | EASTERN | FAMILY | WORDED
"""What by itself makes a name of two words somebody's."""


def by_their_own_words(
    people: Sequence[Candidate], known: Sequence[str], lore: Lore
) -> Iterator[tuple[Candidate, int]]:
    """People of several words, each with the offset in its passage where the name begins; -1 if it is no full name.

    `known` are people whom the article names besides. Whether "Asserting Lee" is anybody's name is told by whether the
    article names somebody else "… Lee" of whom nothing is doubtful.
    """
    sure = {candidate.shape.text for candidate in people if candidate.shape.traits & SURE} | set(known)
    surnames = {text.rpartition(" ")[2] for text in sure if " " in text}
    for candidate in people:
        shape = candidate.shape
        words = shape.words
        if shape.titled or words[0].text in lore.given:
            yield candidate, candidate.start
        elif len(words) == 2:
            doubtful = not shape.traits & TOLD and words[1].text in surnames and shape.text not in sure
            led = doubtful and candidate.opens and not is_evident(candidate, word_before(candidate), lore)
            yield candidate, -1 if led else candidate.start
        else:
            rest = shape.text.partition(" ")[2]
            own = words[1].text in lore.given and rest in sure and words[1].joint == " "
            yield candidate, candidate.start + own * (words[1].start - words[0].start)
