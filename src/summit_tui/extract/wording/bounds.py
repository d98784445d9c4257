"""The sentence around a place, for extractors that look at a few places of a passage only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from summit_tui.extract.wording.words import SHORT_TITLES
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.patterns import compiled

LONGEST = 800
"""Characters of a sentence that are looked at, either way: a text without full stops costs no more than others."""
_ENDS = ".!?…;"
Stops = tuple[list[int], list[int], list[int]]
"""Where each end of a sentence begins, where the next sentence does, and where the one ends without spaces."""


@cache
def _stop() -> Pattern[str]:
    return compiled(rf"[{_ENDS}](?:(?<=;)\s|(?<!;)[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-Z0-9]))")


@cache
def _abbreviated() -> Pattern[str]:
    return compiled(
        rf"(?:\b(?:{'|'.join(sorted(SHORT_TITLES))}|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
        r"|\b[A-Z](?:\.[A-Z])*)\.\s*$"
    )


@cache
def _folded() -> dict[int, str]:
    return {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {ord(c): "'" for c in "‘’ʼ"} | {0xA0: " "}


def lowered(text: str) -> str:
    """The text in small letters with plain apostrophes and spaces, always as long as it was."""
    small = text.lower()
    if len(small) != len(text):
        return text.translate(_folded())
    return small.replace("’", "'").replace("\xa0", " ").replace("‑", "-").replace("–", "-")


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Start and end, inside `text`, of the sentence that holds the character `at`, at which a word begins."""
    if len(text) <= LONGEST:
        return sentence_between(stops_of(text), text, at)
    low, high = max(0, at - LONGEST), min(len(text), at + LONGEST)
    start, end = _between_near_stops(text, at, low, high)
    return (start, max(end, start)) if end is not None else _to_the_end(text, start, low + len(text[low:high].rstrip()))


def sentence_between(stops: Stops, text: str, at: int) -> tuple[int, int]:
    """The same in a text of at most `LONGEST` characters, by its `stops_of`."""
    firsts, lasts, ends = stops
    behind = bisect_left(firsts, at)
    before = behind - 1 if behind and lasts[behind - 1] <= at else behind - 2
    start = lasts[before] if before >= 0 else 0
    if behind < len(ends):
        return start, max(ends[behind], start)
    return _to_the_end(text, start, len(text.rstrip()))


def _to_the_end(text: str, start: int, end: int) -> tuple[int, int]:
    """A sentence with no stop behind it, without the spaces before it."""
    while start < end and text[start].isspace():
        start += 1
    return start, max(end, start)


def _between_near_stops(text: str, at: int, low: int, high: int) -> tuple[int, int | None]:
    """The same in a part of a long text."""
    start = low
    for first, last, end in _stops_within(text, low, high):
        if last <= at:
            start = last
        elif first >= at:
            return start, end
    return start, None


def _stops_within(text: str, low: int, high: int) -> Iterator[tuple[int, int, int]]:
    """The ends of sentences: where the stop begins, where the next sentence does, and the end without spaces."""
    stops = _stop()
    for at in places_of(_ENDS, text, low, high):
        stop = stops.match(text, at, high)
        if stop is None:
            continue
        # No abbreviation has five letters.
        short = text[at] == "." and not (at >= low + 5 and text[at - 5 : at].isalpha())
        if short and _abbreviated().search(text, max(low, at - 8), at + 1):
            continue
        yield at, stop.end(), at + len(stop[0].rstrip())


def places_of(marks: Iterable[str], text: str, low: int, high: int) -> list[int]:
    """Where one of a few marks or words stands: found far faster one mark after the other than by a pattern."""
    places = []
    for mark in marks:
        at = text.find(mark, low, high)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1, high)
    places.sort()
    return places


@lru_cache(maxsize=128)
def stops_of(text: str) -> Stops:
    """The ends of all sentences of a text."""
    stops = list(_stops_within(text, 0, len(text)))
    return [first for first, _, _ in stops], [last for _, last, _ in stops], [end for _, _, end in stops]


def plain(text: str) -> str:
    """The words with single plain spaces."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # no other white space is printable
    return " ".join(text.split())
