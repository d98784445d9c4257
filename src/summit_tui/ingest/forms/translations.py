"""Notes that a text is a translation, and of what: "[Machine translation from German. Original: The Verel Post, …]"."""

from __future__ import annotations

from summit_tui.ingest.forms.stamps import Stamp, find_stamp
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import IGNORECASE, compiled


class Translation(NamedTuple):
    """What a note says of the original."""

    outlet: str
    """Where it stood, or nothing."""
    stamp: Stamp | None
    """When."""


def translation(text: str) -> Translation | None:
    """What a line says if it is such a note; None for any other line."""
    if "ranslat" not in text or _note().fullmatch(text) is None:
        return None
    named = _original().search(text)
    told = named[1] if named else ""
    stamp = find_stamp(told) if told else None
    outlet = compiled(r"[,;(]|\s[–—-]\s").split(told)[0].strip(" .])")
    return Translation(outlet if 0 < len(outlet) < 50 else "", stamp)


@cache
def _note() -> Pattern[str]:
    return compiled(
        r"[\[(]?(?:this (?:article|text|page|story) (?:has been|was|is) )?"
        r"(?:(?:machine|own|unofficial|automatic|automated|informal|english|google) )*"
        r"(?:translation|translated)\b[^“”\"]{0,140}",
        IGNORECASE,
    )


@cache
def _original() -> Pattern[str]:
    return compiled(
        r"(?:original(?:ly)?(?: text| article| version)?(?: published)?(?: in|:)|source:|first published in)"
        r"\s+([^\]]{3,80})",
        IGNORECASE,
    )
