"""Sentences that say of a summit that it was put off, moved or called off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.lean.hints import Final, Literal, Pattern, cast
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.model import SummitMention
from summit_tui.patterns import IGNORECASE, compiled

Change = Literal["off", "put", "moved", ""]
SENSE: Final[Mapping[Change, str]] = {"off": "called off", "put": "put off", "moved": "moved"}
"""What a reader is told of it."""


def change(words: str) -> Change:
    """What became of the summit that a sentence names, if it says so."""
    small = words.lower()
    told = _moved().search(words) if any(word in small for word in _NEEDED) else None
    return cast(Change, told.lastgroup or "moved") if told and not _other().search(words) else ""


def with_changes(mentions: Sequence[SummitMention], page: Page) -> Sequence[SummitMention]:
    """The mentions of an article with what became of these summits, where nobody has asked yet."""
    if all(m.change is not None for m in mentions):
        return mentions
    small = page.text.lower()
    if not any(word in small for word in _NEEDED):
        return [m._replace(change="") for m in mentions]
    became = cache(lambda sentence: change(page.words(sentence)))
    return [m if m.change is not None else m._replace(change=became(page.sentence(m.span.start))) for m in mentions]


_NEEDED = (
    "cancel", "called off", "scrapped", "postpon", "put off", "puts off", "reschedul", "deferred", "delayed",
    "pushed back", "brought forward", "relocated", "moved", "shifted", "originally", "initially", "first planned",
    "first scheduled", "first set", "first slated", "first due",
)  # fmt: skip


@cache
def _moved() -> Pattern[str]:
    to_be = r"(?:(?:was|is|be|been|were|being|has been|had been) (?:\w+ ){0,2}?)"
    return compiled(
        rf"\b(?:(?P<off>cancell?ed|called off|scrapped)|(?P<put>postpon(?:ed|ement|ing)|put off|puts off|rescheduled"
        rf"|deferred|{to_be}(?:delayed|pushed back|brought forward))"
        rf"|(?P<moved>relocated|(?:originally|first|initially) (?:planned|scheduled|set|slated|due)|{to_be}moved"
        rf" (?:from|to)|(?:moved|shifted) (?:the [\w -]{{0,40}})?from))\b",
        IGNORECASE,
    )


@cache
def _other() -> Pattern[str]:
    """What may be put off in a sentence that only names the summit."""
    return compiled(
        r"\b(?:vote|trip|visit|talks with|flight|deal|project|agreement|election|match|decision|signing|debt|tariffs?)"
        r" (?:\w+ ){0,3}(?:postponed|cancell?ed|called off|put off|delayed|deferred|rescheduled|scrapped)\b",
        IGNORECASE,
    )
