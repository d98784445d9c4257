"""What a number counts that names nothing: "the number of refugees stands at 3.2 million"."""

from __future__ import annotations

from summit_tui.extract.counting.amount import Amount
from summit_tui.extract.counting.counted import Counting
from summit_tui.extract.counting.counts import EVERYBODY, TIMES, is_toll
from summit_tui.extract.counting.topics import subject_of
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FAR: Final = 160
"""Characters before a number in which it is told what it is the number of."""
NEAR: Final = 40


@cache
def _number_of() -> Pattern[str]:
    return compiled(r"\b(?:numbers?|total|tally|count) of (?:the |its |their )?((?:[\w’'-]+ ){0,3}[\w’'-]+)")


@cache
def _whom() -> Pattern[str]:
    return compiled(r",? (?:of whom|who|(?:many|most|some|half) of whom)\b")


def left_out(text: str, small: str, amount: Amount, first: int, words: Counting) -> str:
    """The noun that the sentence from `first` leaves out behind a number; empty if it names none."""
    if _whom().match(small, amount.end):
        return "people"
    before = small[max(first, amount.start - FAR) : amount.start]
    if " of " in before:
        told = list(_number_of().finditer(before))
        plurals = [word for word in told[-1][1].split() if words.is_plural(word)] if told else []
        if plurals:
            return plurals[0]
    if amount.value < EVERYBODY and (is_toll(before, words) or "population" in before[-NEAR:]):
        return "people"
    last = subject_of(text, amount.start, first).rpartition(" ")[2]
    # "Sanders had 1,501" counts no Sanders.
    return last if last.islower() and words.is_plural(last) and last not in TIMES else ""
