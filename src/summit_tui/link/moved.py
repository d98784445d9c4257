"""Summits that were put off, moved or called off: what the texts say of it stays as evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from summit_tui.link.meetings import Meeting
from summit_tui.link.pages import Page
from summit_tui.model import Evidence
from summit_tui.patterns import compiled

MOST = 6
"""Sentences that are kept for one summit."""


def moved(meeting: Meeting, page_of: Mapping[str, Page]) -> list[Evidence]:
    """One claim, marked as uncertain, for each sentence about the summit that tells of another day or place."""
    found: dict[str, Evidence] = {}
    for occasion in meeting.occasions:
        page = page_of.get(occasion.article)
        for mention in occasion.mentions if page else ():
            if len(found) >= MOST:
                return list(found.values())
            if page is None or mention.span.source != page.article.source:
                continue
            words = page.around(mention.span.start)
            what = _may_tell(words) and _moved().search(words)
            if what and not _other().search(words):
                claim = f"uncertain: {_SENSE[what.lastgroup or 'moved']} (“{words}”)"
                found.setdefault(words, Evidence(claim, mention.span))
    return list(found.values())


def _may_tell(words: str) -> bool:
    """Whether a sentence holds any word that telling of a change of plans needs."""
    small = words.lower()
    return any(word in small for word in _NEEDED)


_NEEDED = (
    "cancel", "called off", "scrapped", "postpon", "put off", "puts off", "reschedul", "deferred", "delayed",
    "pushed back", "brought forward", "relocated", "moved", "shifted", "originally", "initially", "first planned",
    "first scheduled", "first set", "first slated", "first due",
)  # fmt: skip
_SENSE = {"off": "called off", "put": "put off", "moved": "moved"}


@cache
def _moved() -> re.Pattern[str]:
    to_be = r"(?:(?:was|is|be|been|were|being|has been|had been) (?:\w+ ){0,2}?)"
    return compiled(
        rf"\b(?:(?P<off>cancell?ed|called off|scrapped)|(?P<put>postpon(?:ed|ement|ing)|put off|puts off|rescheduled"
        rf"|deferred|{to_be}(?:delayed|pushed back|brought forward))"
        rf"|(?P<moved>relocated|(?:originally|first|initially) (?:planned|scheduled|set|slated|due)|{to_be}moved"
        rf" (?:from|to)|(?:moved|shifted) (?:the [\w -]{{0,40}})?from))\b",
        re.IGNORECASE,
    )


@cache
def _other() -> re.Pattern[str]:
    """What may be put off in a sentence that only names the summit."""
    return compiled(
        r"\b(?:vote|trip|visit|talks with|flight|deal|project|agreement|election|match|decision|signing|debt|tariffs?)"
        r" (?:\w+ ){0,3}(?:postponed|cancell?ed|called off|put off|delayed|deferred|rescheduled|scrapped)\b",
        re.IGNORECASE,
    )
