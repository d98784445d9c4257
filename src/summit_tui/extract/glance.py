"""One look at the words of a passage: where dates and amounts may begin, and what else it may speak of.

Most passages name no treaty, summit or railway; who looks for these reads only the passages that hold such a word.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from summit_tui.extract.bounds import lowered
from summit_tui.extract.openers import AMOUNT, CUES, DATE, Openings, folded, hits, plain_kinds
from summit_tui.hints import Final
from summit_tui.knowledge import Knowledge
from summit_tui.patterns import compiled

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
STATE_BODY: Final = CUES << 11
"""The last word of what every state has, written small."""

PLAN: Final = CUES << 12
"""A word of what is to come."""

PLANS: Final = tuple(
    str.split(
        "will shall won ll upcoming forthcoming scheduled slated due set expect expects expected plan plans about "
        "going postponed put delayed deferred pushed rescheduled adjourned meet visit attend host hold travel "
        "convene gather open join begin start take kick arrive would vote sign next faces face assemble visits "
        "meets hosts travels heads convenes gathers arrives flies opens begins starts"
    )
)
"""The words of what is to come, but for "is to" and "are to"."""
_WORDS = {
    TREATY: "treaty pact declaration charter convention",
    SIGNED: "agreements documents deals memorandums memoranda MoUs MOUs treaties accords contracts pacts",
    PACT: "pact treaty declaration accord agreement communiqué communique protocol memorandum statement",
    ROUTE: "railway railroad rail pipeline corridor highway canal bridge power expressway motorway tunnel ferry "
    "community framework spirit partnership",
    FOUNDED: "establish establishes established establishing establishment set setting launch launches launched "
    "launching create creates created creating creation found founded founding inaugurate inaugurated inaugurates "
    "inauguration",
    MEETING: "meeting meetings leaders gathering talks Leaders Meeting MEETING Heads",
    HELD: "hosted held took time edition convened one such meeting Meeting forum Forum gathering conference session",
}


def glossary(knowledge: Knowledge) -> dict[bytes, int]:
    """The bits of words, those of dates and amounts too."""
    cues: dict[str, int] = {}
    for bit, words in _WORDS.items():
        _add(cues, bit, words.split())
    for word in PLANS:
        _add(cues, PLAN, (word, word.title(), word.upper()))
    agreements = knowledge.table("agreements")
    heads = agreements.get("words", {})
    _add(cues, HEAD, (_first(head) for head in (*heads.get("agreement", ()), *heads.get("initiative", ()))))
    for row in agreements.get("known", {}).values():
        _add(cues, KNOWN, map(_longest, (row["name"], *row.get("aliases", ()))))
    for row in knowledge.table("series").values():
        if isinstance(row, dict):
            _add(cues, CALLED, map(_first, row.get("alone", ())))
            _add(cues, MEETING, row.get("gathers", ()))
            _add(cues, CALLED, (row["numbered"] + digits for digits in ("", "0", "00") if "numbered" in row))
    state = knowledge.table("organisations").get("state", {})
    _add(cues, STATE_BODY, (_words(name)[-1] for name in state if name[:1].islower()))
    found = dict(plain_kinds())
    for word, bits in cues.items():
        key = folded(word)
        found[key] = found.get(key, 0) | bits
    return found


def _add(cues: dict[str, int], bit: int, words: Iterable[str]) -> None:
    for word in words:
        cues[word] = cues.get(word, 0) | bit


def _words(name: str) -> list[str]:
    return compiled(r"[^\W_]+").findall(name) or [""]


def _first(name: str) -> str:
    return _words(name)[0]


def _longest(name: str) -> str:
    """The word of a name that other texts hold least: the longest with a capital."""
    words = _words(name)
    return max([word for word in words if word[:1].isupper()] or words, key=len)


def glances(texts: Sequence[str], knowledge: Knowledge) -> tuple[Openings, ...]:
    """What the words of each passage of an article show."""
    whole = "\n\n".join(texts)  # two, so that no words of two passages stand side by side
    found = iter(hits(whole, knowledge.view(glossary)))
    summits = "ummit" in whole or "UMMIT" in whole
    at, kind = next(found, _NONE)
    base = 0
    seen: list[Openings] = []
    for text in texts:
        end = base + len(text)
        dates: list[int] = []
        amounts: list[int] = []
        met = SUMMIT if summits and ("ummit" in text or "UMMIT" in text) else 0
        while at < end:
            met |= kind
            if kind & DATE:
                dates.append(at - base)
            if kind & AMOUNT:
                amounts.append(at - base)
            at, kind = next(found, _NONE)
        small = lowered(text) if dates or amounts else ""
        seen.append(Openings(dates, amounts, met, small))
        base = end + 2
    return tuple(seen)


_NONE = (sys.maxsize, 0)
