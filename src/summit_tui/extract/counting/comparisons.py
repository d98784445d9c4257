"""Where a sentence sets one amount beside another: "49 billion, well below the 54 billion of 2023"."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

BACK = 60
"""Characters before an amount in which the words that compare it begin."""
_SOFT = r"(?:(?:well|far|much|slightly|still|just|sharply|only) )?"


FAR = 160
"""Characters on each side of an amount in which a comparison counts."""


@cache
def _comparing() -> Pattern[str]:
    """The words after one amount that lead in another, which has a period of its own."""
    return compiled(
        rf"(?:[,—–]\s?|\s)(?:and |or |but |though )?{_SOFT}(?:(?:down|up) from|compared (?:with|to)|as against|against"
        r"|versus|in contrast to)(?= (?:(?:about|some|nearly|more than|the|its|their|only|just|a|an|around|over|almost)"
        r" ){0,2}[$€£¥₹\d]|\s(?:the|its|their) )"
        r"|\s(?:up|down) on (?=the |its |their |that |what |an? )"
        rf"|[,—–]\s?(?:and |or |but |though )?{_SOFT}(?:below|above|under|over|(?:less|more|lower|higher|fewer) than"
        rf"|short of|ahead of)(?= (?:the |its |their )?[$€£¥₹\d])"
        rf"|\s{_SOFT}(?:below|above|(?:less|more|lower|higher|fewer) than|short of|ahead of)"
        r"(?= (?:the|its|their) [$€£¥₹\d])"
    )


_CUES = (
    "up from", "down from", "up on ", "down on ", "compared", "against", "versus", "contrast", "below ", "above ",
    "under ", "over ", " than ", "short of ", "ahead of ",
)  # fmt: skip
_BEFORE, _BEHIND = 24, 60
"""Characters around a cue in which the whole of a comparison stands: " than" follows ", though slightly higher"."""


def comparisons(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Start and end of what leads in another amount in a part of a text, looked for only where one of its words is."""
    part = text[low:high]
    places = []
    for cue in [cue for cue in _CUES if cue in part]:
        at = text.find(cue, low, high)
        while at >= 0:
            places.append(at)
            at = text.find(cue, at + 1, high)
    found = []
    for at in sorted(places):
        low = max(low, at - _BEFORE)
        m = _comparing().search(text, low, min(high, at + _BEHIND))
        if m:
            found.append(m.span())
            low = m.end()
    return found


def compared(text: str, start: int, end: int) -> bool:
    """Whether [start, end), a bound with its article, compares the amount behind it with one named before.

    "Below the 54 billion" tells of a sum that is known, and "49 billion, less than 54 billion" of two; neither says
    that the second is less than 54 billion. "Above the 100 billion mark" is a bound all the same.
    """
    led = text[start:end].rstrip()
    if led.endswith((" the", " its", " their")):
        return not _mark().match(text, end)
    before = text[max(0, start - BACK) : start]
    return bool(_set_beside().search(before))


@cache
def _mark() -> Pattern[str]:
    return compiled(r"[^\s]+(?:[\s-][^\s]+){0,3}?[\s-](?:mark|threshold|level|barrier|line|milestone|target)\b")


@cache
def _set_beside() -> Pattern[str]:
    """An amount before the comma."""
    return compiled(rf"\d[^.;,]{{0,50}}[,—–]\s?(?:and |or |but |though |still )?{_SOFT}$")
