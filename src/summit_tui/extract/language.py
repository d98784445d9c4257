"""Whether an article is written in English, the only language whose attributions are understood."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

SAMPLE: Final = 2_000
"""Characters of an article that are looked at."""
FEWEST_WORDS: Final = 20
"""Words from which a text shows what language it is in."""
SHORT: Final = 120
"""Words from which English has small words; a shorter text is read unless it shows another language."""
SHARE: Final = 0.05
"""Small words, of all, that English has at least; news has some 20 percent of these."""
SMALL: Final = (
    " the ", " of ", " and ", " to ", " that ", " with ", " said ", " for ", " it ", " is ",
    " by ", " his ", " her ", " he ", " she ", " they ", " have ", " were ", " would ", " from ", " this ",
)  # fmt: skip
FOREIGN: Final = (
    " el ", " la ", " los ", " las ", " del ", " que ", " y ", " en ", " una ", " por ", " le ", " les ", " des ",
    " du ", " et ", " est ", " dans ", " pour ", " une ", " der ", " das ", " und ", " ist ", " nicht ", " mit ",
    " dem ", " ein ", " eine ", " il ", " lo ", " di ", " che ", " della ", " nel ", " sono ", " um ", " uma ",
    " os ", " em ", " het ", " een ", " niet ", " dat ", " och ", " att ", " det ", " som ", " og ", " er ", " av ",
    " ja ", " ei ", " nie ", " na ", " je ", " się ", " jest ", " że ", " bir ", " bu ", " için ", " și ", " din ",
    " cu ", " hogy ", " yang ", " dan ", " untuk ", " dengan ", " ya ", " wa ", " kwa ", " katika ", " ang ",
    " ng ", " sa ", " của ", " và ", " không ", " se ", " ne ",
)  # fmt: skip
"""Small words of other languages in Latin letters that are no English ones."""
ACCENTED: Final = 0.05
"""Letters beyond ASCII, of all characters, from which a text with few small words of English is in another language."""


def in_english(texts: Iterable[str]) -> bool:
    """Whether the passages of an article are; true too for what is too short to tell and shows no other language."""
    text = ""
    for passage in texts:
        text += f" {passage}"
        if len(text) > SAMPLE:
            break
    words = text.count(" ")
    if words >= FEWEST_WORDS and any(found >= SHARE * words for found in accumulate(map(text.count, SMALL))):
        return True
    return words < SHORT and not _in_another(text, words)


def _in_another(text: str, words: int) -> bool:
    """Whether a short text shows another language: its letters, or more small words of others than of English."""
    accented = sum(character.isalpha() and not character.isascii() for character in text)
    if len(text) > SHORT and accented > ACCENTED * len(text):
        return True
    if words < FEWEST_WORDS:
        return False
    foreign = sum(map(text.count, FOREIGN))
    return foreign >= SHARE * words and foreign > sum(map(text.count, SMALL))
