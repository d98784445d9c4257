"""People who are called as a thing or an office is: "Mr. Green", "King said", where the article names them in full."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.town_surnames import PLACING
from summit_tui.extract.naming.traits import lore
from summit_tui.extract.reading import Reading
from summit_tui.knowledge.offices import courtesies
from summit_tui.lean.hints import Final

MOST: Final = 60
"""Places of a word that are looked at."""
BEHIND_WORDS: Final = ("”", '"', "'", "’", ",")
"""What stands between somebody's words and "said Green"."""
NO_PERSON: Final = PLACING | frozenset(
    str.split("the a an this that his her its their our my your no every each and or")
)
"""Words before one that is nobody's name there: "the King", "in English"."""


def worded_surnames(surnames: set[str], names: list[Name], reading: Reading) -> list[Name]:
    """Where surnames that are words of the language stand alone; `names` are those that the article has elsewhere."""
    verbs = reading.knowledge.view(lore).verbs
    courteous = reading.knowledge.view(courtesies)
    taken = sorted((name.start, name.end) for name in names)
    found: list[Name] = []
    for passage in reading.passages:
        if passage.kind != "body":
            continue
        for word in surnames:
            at = passage.text.find(word)
            for _ in range(MOST):
                if at < 0:
                    break
                end, start = at + len(word), passage.start + at
                held = bisect_right(taken, (start, end)) - 1
                free = held < 0 or taken[held][1] <= start
                if free and _names_somebody(passage.text, at, end, verbs, courteous):
                    found.append(Name(start, start + len(word), "person", "name", word))
                at = passage.text.find(word, end)
    return found


def _names_somebody(text: str, start: int, end: int, verbs: Container[str], courteous: Container[str]) -> bool:
    """Whether a word is somebody's name by what stands around it."""
    before, behind = text[max(0, start - 16) : start], text[end : end + 24]
    if (before and (before[-1].isalnum() or before[-1] in "-’'")) or behind[:1].isalnum() or behind[:1] == "-":
        return False
    last = before.split()[-1:] or [""]
    if last[0] in courteous:
        return True
    other = last[0][:1].isupper() or last[0].lower() in NO_PERSON
    if behind[:1] == " " and (behind[1:2].isupper() or other):
        return False
    if behind.startswith(("’s ", "'s ")):
        return not other
    if behind[:1] == " " and behind[1:].partition(" ")[0].rstrip(",.:") in verbs:
        return True
    return last[0] in verbs and before.rpartition(last[0])[0].rstrip()[-1:] in BEHIND_WORDS
