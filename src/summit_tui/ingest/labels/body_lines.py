"""The short lines among the running text: subheads, items of lists, headlines of other articles, or furniture."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.labels.headings import goes_on_counting, under_time
from summit_tui.ingest.looks.documents import done_on
from summit_tui.ingest.looks.lines import ended
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.regions import number
from summit_tui.ingest.looks.teaser_score import content, teaser_score
from summit_tui.lean.hints import Literal
from summit_tui.model import ParagraphKind

Zone = Literal["body", "related", "topics", "comments"]
"""The part of a page: the article, a list of other articles, a list of what it is about, what readers wrote."""

FEWEST_ABOVE = 4
"""Words of a headline above what sums its article up."""
FEWEST_LISTED = 3
"""Short lines of a list."""
LONGEST_PICTURE = 12
"""Words of what is said for the blind of a picture in such a list."""
LONGEST_SUMMARY = 40
"""Words of such a summary."""
MOST_AHEAD = 40
"""Lines below a short one among which the paragraphs that it may head are sought."""
PARAGRAPHS_BELOW = 5
"""Paragraphs that a short line is compared with, to tell whether it heads them."""


def next_zone(zone: Zone, look: Look, by_readers: bool, words: Furniture) -> Zone:
    """Which part of the page a line stands in, after one that stood in `zone`; `by_readers` opens what they wrote."""
    if look.sort == "related":
        return "topics" if look.key in words.topics else "related"
    return "comments" if by_readers else zone


class Body:
    """The running text of an article, from line `body` to line `last`, with which its short lines are compared."""

    def __init__(self, looks: Sequence[Look], body: int, last: int, page_has_teasers: bool, words: Furniture) -> None:
        self._looks, self._body, self._last = looks, body, last
        self._page_has_teasers, self._words = page_has_teasers, words
        self._stems: set[str] | None = None
        self._run = (0, 0)

    def kind(self, i: int, zone: Zone) -> ParagraphKind:
        """The kind of a short line."""
        looks, look = self._looks, self._looks[i]
        if look.line.hint is not None:
            return look.line.hint
        if zone == "related":
            return "teaser" if look.words >= 4 else "furniture"
        if zone == "topics":
            return "furniture"
        if look.text[0] in '“"«„' or done_on(look.text):
            return "body"
        if i > self._last:
            if i and looks[i - 1].is_card and looks[i - 1].stamp and look.words >= 3:
                return "teaser"
            return "teaser" if look.words >= 5 and not look.could_be_name else "furniture"
        nth = number(look.text)
        heads_next = nth and looks[i + 1].sort == "prose" and not looks[i + 1].line.gap
        if heads_next or (nth > 1 and goes_on_counting(looks, i, nth)) or under_time(looks, i):
            return "subhead"
        if self._in_list(i) or (look.line.gap == 0 and i and looks[i - 1].sort == "prose" and look.words > 12):
            return "body"
        return "teaser" if not heads_speech(looks, i) and self._is_headline(i) else "subhead"

    def _in_list(self, i: int) -> bool:
        """Whether a short line is one of a run of short lines: a list or a table, part of the text."""
        start, stop = self._run
        if not start <= i < stop:  # A run of thousands of lines is walked through once, not once for each line.
            start, stop = self._run = short_run(self._looks, i)
        return stop - start >= FEWEST_LISTED and start > 0 and self._looks[start - 1].text.endswith(":")

    def tells_of_teaser(self, i: int) -> bool:
        """Whether running text in a list of other articles sums up one of them: it stands below its headline."""
        looks, text = self._looks, self._looks[i]
        below = looks[i + 1] if i + 1 < len(looks) else None
        above = next((look for look in (looks[i - 1], looks[i - 2]) if look.sort != "meta"), looks[i - 1])
        if looks[i - 1].sort == "related" and below is not None and below.sort == "short":
            return below.words >= FEWEST_ABOVE and text.words <= LONGEST_PICTURE  # what the picture above it shows
        if above.sort not in ("short", "teaser") or above.words < FEWEST_ABOVE or text.words > LONGEST_SUMMARY:
            return False
        if text.line.hint or (below is not None and (below.sort == "prose" or ended(above.text))):
            return False
        if below is not None and below.stamp is not None and below.stamp.iso is None:
            return True  # how old it is
        first = [look.text for look in looks[self._body : i] if look.sort == "prose"][:PARAGRAPHS_BELOW]
        lead = content(" ".join(first))
        goes_on = any(other.sort == "short" and other.words >= FEWEST_ABOVE for other in looks[i + 1 : i + 4])
        return goes_on and not any(
            look.sort == "prose" and tells_the_same(look, lead) for look in looks[i : i + MOST_AHEAD]
        )

    def _is_headline(self, i: int) -> bool:
        """Whether a line is the headline of another article rather than a subhead of this one."""
        below: list[str] = []
        for look in self._looks[i + 1 : i + MOST_AHEAD]:
            if (look.sort == "short" and below) or len(below) == PARAGRAPHS_BELOW:
                break
            if look.sort == "prose":
                below.append(look.text)
        text = self._looks[i].text
        return teaser_score(text, self._told(), " ".join(below), self._page_has_teasers, self._words) > 0

    def _told(self) -> set[str]:
        """The stems of the telling words of the running text."""
        if self._stems is None:
            self._stems = content(" ".join([look.text for look in self._looks[self._body :] if look.sort == "prose"]))
        return self._stems


def tells_the_same(look: Look, lead: set[str]) -> bool:
    """Whether more than a third of a paragraph's telling words are among those of the lead."""
    stems = content(look.text)
    return len(stems & lead) * 3 > len(stems)


def heads_speech(looks: Sequence[Look], i: int) -> bool:
    """Whether somebody's words stand right below a line, as below a name in a list of reactions."""
    below = looks[i + 1] if i + 1 < len(looks) else None
    return below is not None and below.line.gap == 0 and below.text[0] in '“"«„' and looks[i].line.gap > 0


def short_run(looks: Sequence[Look], i: int) -> tuple[int, int]:
    """The run of short lines right below one another in which a short line stands: its first, and the line behind."""
    start, stop = i, i + 1
    while start and looks[start - 1].sort == "short" and looks[start].line.gap == 0:
        start -= 1
    while stop < len(looks) and looks[stop].sort == "short" and looks[stop].line.gap == 0:
        stop += 1
    return start, stop
