"""One look at the words of a passage: where dates and amounts may begin, and what else it may speak of.

Most passages name no treaty, summit or railway; who looks for these reads only the passages that hold such a word.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from summit_tui.extract.wording.bounds import lowered
from summit_tui.extract.wording.openers import AMOUNT, CUES, DATE, Openings, hits, plain_kinds
from summit_tui.knowledge import Knowledge, cues
from summit_tui.knowledge.cues import folded
from summit_tui.lean.hints import Final

HEAD: Final = CUES * cues.HEAD
"""Words for agreements and initiatives with a capital."""
KNOWN: Final = CUES * cues.KNOWN
"""A word of a known agreement's name."""
CALLED: Final = CUES * cues.CALLED
"""A word of a summit's name that goes without "summit"."""
MEETING: Final = CUES * cues.GATHERS
"""A group without a seat, or a word for a meeting."""
STATE_BODY: Final = CUES * cues.STATE_BODY
"""The last word of what every state has, written small."""
TREATY: Final = CUES << 5
"""Small words for treaties, which "of" or "on" may follow."""
SIGNED: Final = CUES << 6
"""Agreements and documents, in the plural."""
PACT: Final = CUES << 7
"""Small words for agreements, before which "friendship" or "joint" may stand."""
ROUTE: Final = CUES << 8
"""Railways and pipelines; also frameworks and partnerships."""
FOUNDED: Final = CUES << 9
"""Verbs and nouns for founding something."""
SUMMIT: Final = CUES << 10
HELD: Final = CUES << 11
"""Words that an edition's number stands beside."""
PLAN: Final = CUES << 12
"""A word of what is to come."""

PLANS: Final = tuple(
    str.split(
        "will shall won ll upcoming forthcoming scheduled slated due set expect expects expected plan plans about "
        "going postponed put delayed deferred pushed rescheduled adjourned meet visit attend host hold travel "
        "convene gather open join begin start take kick arrive would vote sign next faces face assemble visits "
        "meets hosts travels heads convenes gathers arrives flies opens begins starts "
        "ends end closes close concludes conclude runs run fly return"
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
    MEETING: "meeting meetings leaders gathering talks Leaders Meeting MEETING Heads Session",
    HELD: "hosted held took time edition convened one such meeting Meeting forum Forum gathering conference session "
    "retreat talks",
}


def glossary(knowledge: Knowledge) -> dict[bytes, int]:
    """The bits of words, those of dates and amounts too."""
    found = dict(plain_kinds())
    known: Mapping[bytes, int] = knowledge.table("index")["cues"]
    for key, bits in known.items():
        found[key] = found.get(key, 0) | bits * CUES
    plans = " ".join(PLANS)
    for bit, words in (*_WORDS.items(), (PLAN, f"{plans} {plans.title()} {plans.upper()}")):
        for key in folded(words).split():
            found[key] = found.get(key, 0) | bit
    return found


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
