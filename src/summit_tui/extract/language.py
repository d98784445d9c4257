"""Whether an article is written in English, the only language whose attributions are understood."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

SAMPLE: Final = 2_000
"""Characters of an article that are looked at."""
FEWEST_WORDS: Final = 20
"""Words from which a text shows what language it is in."""
SHARE: Final = 0.05
"""Small words, of all, that English has at least; news has some 20 percent of these."""
SMALL: Final = (
    " the ", " of ", " and ", " to ", " that ", " with ", " said ", " for ", " it ", " is ",
    " by ", " his ", " her ", " he ", " she ", " they ", " have ", " were ", " would ", " from ", " this ",
)  # fmt: skip


def in_english(texts: Iterable[str]) -> bool:
    """Whether the passages of an article are; true too for what is too short to tell."""
    text = ""
    for passage in texts:
        text += f" {passage}"
        if len(text) > SAMPLE:
            break
    words = text.count(" ")
    return words < FEWEST_WORDS or any(found >= SHARE * words for found in accumulate(map(text.count, SMALL)))
