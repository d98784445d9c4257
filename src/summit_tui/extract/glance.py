"""One look at the words of a passage: where dates and amounts may begin, and what else it may speak of.

Most passages name no treaty, summit or railway; who looks for these reads only the passages that hold such a word.
"""

from __future__ import annotations

import re
from typing import Final

from summit_tui.extract.openers import CUES, Openings, WordKinds, opened
from summit_tui.knowledge import Knowledge

TREATY: Final = CUES
"""Small words for treaties, which "of" or "on" may follow."""
SIGNED: Final = CUES << 1
"""Agreements and documents, in the plural."""
PACT: Final = CUES << 2
"""Small words for agreements, before which "friendship" or "joint" may stand."""
HEAD: Final = CUES << 3
"""Words for agreements and initiatives with a capital."""
KNOWN: Final = CUES << 4
"""A word of a known agreement's name."""
ROUTE: Final = CUES << 5
"""Railways and pipelines; also frameworks and partnerships."""
FOUNDED: Final = CUES << 6
"""Verbs and nouns for founding something."""
SUMMIT: Final = CUES << 7
CALLED: Final = CUES << 8
"""A word of a summit's name that goes without "summit"."""
MEETING: Final = CUES << 9
HELD: Final = CUES << 10
"""Words that an edition's number stands beside."""

_WORDS = {
    TREATY: "treaty pact declaration charter convention",
    SIGNED: "agreements documents deals memorandums memoranda MoUs MOUs treaties accords contracts pacts",
    PACT: "pact treaty declaration accord agreement communiqué communique protocol memorandum statement",
    ROUTE: "railway pipeline corridor highway canal bridge power expressway motorway tunnel ferry community "
    "framework spirit partnership",
    FOUNDED: "establish establishes established establishing establishment set setting launch launches launched "
    "launching create creates created creating creation found founded founding inaugurate inaugurated inaugurates "
    "inauguration",
    HELD: "hosted held took time edition convened",
}


class Glossary(WordKinds):
    """The words that those cues are given for."""

    def __init__(self, knowledge: Knowledge) -> None:
        cues: dict[str, int] = {}
        for bit, words in _WORDS.items():
            for word in words.split():
                cues[word] = cues.get(word, 0) | bit
        agreements = knowledge.table("agreements")
        heads = agreements.get("words", {})
        for head in (*heads.get("agreement", ()), *heads.get("initiative", ())):
            for word in _words(head)[:1]:
                cues[word] = cues.get(word, 0) | HEAD
        for row in agreements.get("known", {}).values():
            for name in (row["name"], *row.get("aliases", ())):
                word = max(_words(name) or [""], key=lambda w: (not w.islower(), len(w)))
                cues[word] = cues.get(word, 0) | KNOWN
        for row in knowledge.table("series").values():
            if isinstance(row, dict):
                for name in (*row.get("alone", ()), row.get("numbered", "")):
                    for word in _words(name)[:1]:
                        cues[word] = cues.get(word, 0) | CALLED
        super().__init__(cues)

    def kind(self, word: str) -> int:
        """With the words that "summit" and "meeting" are part of."""
        kind = super().kind(word)
        if "ummit" in word or "UMMIT" in word:
            kind |= SUMMIT
        if "meeting" in word or "leaders" in word:
            kind |= MEETING
        return kind


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)


def glance(text: str, glossary: Glossary) -> Openings:
    """Look at the words of a passage."""
    words = text.split(" ")
    return opened(words, [*map(glossary.__getitem__, words), 0])
