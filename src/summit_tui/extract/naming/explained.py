"""What explains the words of a run: known names and head words, of those that overlap the longer, and nobody's name."""

from __future__ import annotations

from collections.abc import Container

from summit_tui.extract.naming.gazetteer import Known
from summit_tui.extract.naming.institutions import Heads, Segment
from summit_tui.extract.naming.traits import CALLED_TOO, PLACED
from summit_tui.extract.wording.words import Run
from summit_tui.knowledge.known import STATE
from summit_tui.lean.hints import Final

Stretch = tuple[int, int, Known | Segment]
"""Words of a run that are explained: first, end, and by what."""
HALLOWED: Final = frozenset(("King", "Queen", "Prince", "Princess", "Saint", "St", "Lord", "Lady", "Sir", "President"))
"""Titles of whom places are called after: "King Edward Park"."""


def longest(known: list[Stretch], found: list[Segment]) -> list[Stretch]:
    """Known names and segments without overlaps: the longer wins, a known one if they are equal."""
    for segment in found:
        inside = [k for k in known if k[0] < segment.end and segment.first < k[1]]
        if any(k[1] - k[0] >= segment.end - segment.first or _is_state_body(k[2]) for k in inside):
            continue
        if segment.what == "place" and any(k[0] == segment.first and k[1] - k[0] > 1 for k in inside):
            continue  # "Republic of Kenya", behind which stands who is its president
        known = [k for k in known if k not in inside]
        known.append((segment.first, segment.end, segment))
    return sorted(known, key=lambda stretch: stretch[0])


def _is_state_body(what: Known | Segment) -> bool:
    return isinstance(what, Known) and what.key.startswith(STATE)


def without_numbers(run: Run, found: list[Segment], known: list[Stretch]) -> list[Segment]:
    """The segments without those that only number a known name: "the 34th Arab League" summit."""
    if not any(run[segment.first].text[0].isdigit() for segment in found):
        return found
    named = {(first, end) for first, end, _ in known}
    return [s for s in found if not (_is_ordinal(run[s.first].text) and (s.first + 1, s.end) in named)]


def _is_ordinal(word: str) -> bool:
    return word[0].isdigit() and word.endswith(("st", "nd", "rd", "th"))


def without_people(run: Run, found: list[Segment], given: Container[str], heads: Heads) -> list[Segment]:
    """The segments that are nobody's name: not "Ann Hall" behind a title, nor before one surname more."""
    return [segment for segment in found if not _is_somebody(run, segment, given, heads)]


def _is_somebody(run: Run, segment: Segment, given: Container[str], heads: Heads) -> bool:
    first, end = segment.first, segment.end
    if run[end - 1].text not in PLACED:
        return False
    if end - first > 2 and run[end - 3].text in heads.titles:
        first = end - 2  # "Patrol Chief Ann Hall"
    if end - first != 2 or run[first].text not in given:
        return False
    behind = run[end] if end < len(run) else None
    if behind is not None and behind.joint == " " and not behind.small:
        last = end + 1 == len(run) or run[end + 1].small or run[end + 1].joint != " "
        return last and behind.text not in heads.idle and behind.text not in heads.what  # "Ann Hall Ozola"
    if run[end - 1].text in CALLED_TOO and not first and behind is None:
        return True  # "Ann Law", of whom what stands around tells more
    before = run[first - 1].text if first else ""
    return before in heads.titles and before not in HALLOWED
