"""The part of a sentence whose dates may be those of an amount in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summit_tui.extract.counting.amount import Amount
from summit_tui.extract.counting.comparisons import FAR, comparisons
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


@cache
def _next_clause() -> Pattern[str]:
    """Behind an amount, where what happens in another clause has a time of its own."""
    return compiled(
        r";|, (?:while|whereas|but|where|when|which|who|whose|although|though|after|before|to be|due"
        r"|and (?:said|says|he|she|it|they|the|that|this|both|now|will|would|is|are|was|were|has|have|had)\b"
        r"|[^,;.$€£¥₹\d]{0,60}(?:, )?(?:will|would|is to|are to|is due|are due|is expected|are expected))\b"
        r"|\b(?:since|than (?:at|in|on|a year|last))\b"
    )


_MARKS: Final = (", ", "; ", " since ", " than ")
"""What stands in a sentence of which a part is left out."""


@cache
def _since() -> Pattern[str]:
    """From when on something is counted: no period of an amount."""
    return compiled(r"\b[Ss]ince (?:[^\s,]+ ){0,3}?(?:19|20)\d\d\b")


def own_clause(text: str, amount: Amount, dates: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The part of the sentence [first, last) of a text whose dates are those of an amount in it.

    `dates` are where dates may begin in the text; a sentence without one is left whole.
    """
    start, end = amount.start, amount.end
    near = dates[bisect_left(dates, first) : bisect_left(dates, last)]
    if not near or (near[0] >= start and near[-1] < end):
        return first, last
    for begin, over in comparisons(text, max(first, start - FAR), min(last, end + FAR)):
        if over <= start:
            first = max(first, begin, text.find(", while ", over, start))
        elif begin >= end:
            last = begin
            break
    if end <= near[-1] < last:
        behind = text[end : min(last, end + FAR)]
        if any(mark in behind for mark in _MARKS) and (cut := _next_clause().search(behind)):
            last = end + cut.start()
    if near[0] < start and "ince " in text[first:start]:
        for since in _since().finditer(text, first, start):
            first = since.end()
    return first, last
