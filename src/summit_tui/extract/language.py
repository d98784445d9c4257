"""Whether an article is written in English, the only language whose attributions are understood."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple

SAMPLE: Final = 2_000
"""Characters of an article that are looked at."""
FEWEST_WORDS: Final = 20
"""Words from which a text shows what language it is in."""
SHORT: Final = 120
"""Words from which English has small words; a shorter text is read unless it shows another language."""
SHARE: Final = 0.05
"""Small words, of all, that English has at least; news has some 20 percent of these."""
ACCENTED: Final = 0.05
"""Letters beyond ASCII, of all characters, from which a text with few small words of English is in another language."""


class SmallWords(NamedTuple):
    """The words, between spaces, that a text in a language is full of."""

    english: tuple[str, ...]
    others: tuple[str, ...]
    """Of all other languages, those that are no English ones."""


def small_words(knowledge: Knowledge) -> SmallWords:
    """View of the knowledge."""
    listed = {name: words.split() for name, words in knowledge.table("languages").get("small", {}).items()}
    english = listed.pop("English", [])
    others = {word for words in listed.values() for word in words}.difference(english)
    return SmallWords(tuple(f" {word} " for word in english), tuple(f" {word} " for word in others))


def in_english(texts: Iterable[str], knowledge: Knowledge) -> bool:
    """Whether the passages of an article are; true too for what is too short to tell and shows no other language."""
    text = ""
    for passage in texts:
        text += f" {passage}"
        if len(text) > SAMPLE:
            break
    words, small = text.count(" "), knowledge.view(small_words)
    if words >= FEWEST_WORDS and any(found >= SHARE * words for found in accumulate(map(text.count, small.english))):
        return True
    return words < SHORT and not _in_another(text, words, small)


def _in_another(text: str, words: int, small: SmallWords) -> bool:
    """Whether a short text shows another language: its letters, or more small words of others than of English."""
    accented = sum(character.isalpha() and not character.isascii() for character in text)
    if len(text) > SHORT and accented > ACCENTED * len(text):
        return True
    if words < FEWEST_WORDS:
        return False
    foreign = sum(map(text.count, small.others))
    return foreign >= SHARE * words and foreign > sum(map(text.count, small.english))
