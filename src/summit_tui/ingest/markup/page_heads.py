"""Who wrote a web page and when, as the names of its elements tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summit_tui.ingest.byline import Bylines, tidy
from summit_tui.ingest.forms.card_lines import without_buttons
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.markup.blocks import Block, is_sentence
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import IGNORECASE, compiled

HEADLINES = ("h1", "h2", "h3")
ABOVE = 4
"""Paragraphs above the headline among which the day and the author stand."""
BEHIND = 2
"""Paragraphs of running text behind which they no longer stand for sure."""
BESIDE = 3
"""Paragraphs between the names of the authors of one page."""
LONGEST_NAMED = 100
"""Characters of what an element with authors' names holds."""
LONGEST_DAY = 80
"""Characters of what an element with the day holds."""
RIGHT_ABOVE = 2
"""Paragraphs above it where a day is its own; farther above, the site tells which day it is."""
LONGEST_PLACE = 7
"""Words beside the day that may say where, or what kind of text it is."""
PRINTED = 2
"""Rank of a stamp from which it is no mere change of the page."""


class Told(NamedTuple):
    """What stands in an element whose name says that it is an author's name or a day."""

    names: frozenset[str]
    """Names of the element."""
    signs: bool
    """Whether one of them is that of an author's element."""
    dates: bool
    """Whether one of them is that of a day's."""
    text: str
    """Its lines."""
    at: int
    """Paragraphs of the page before its end."""


class PageHead:
    """What stands around the headline of a page. `is_headline` says whether a text is what the page is called."""

    def __init__(self, blocks: Sequence[Block], told: Sequence[Told], is_headline: Callable[[str], bool]) -> None:
        heads = [i for i, block in enumerate(blocks) if block.tag in HEADLINES]
        head = next((i for i in heads if is_headline(blocks[i].text)), None)
        if head is None:
            head = next((i for i in heads if blocks[i].tag == "h1"), 0)
        said = [i for i, block in enumerate(blocks) if i > head and is_sentence(block) and not block.junk]
        self._blocks, self._head = blocks, head
        self._first = said[0] if said else len(blocks)
        self._body = said[BEHIND] if len(said) > BEHIND and head else len(blocks)
        self._told = [one for one in told if one.at >= head - ABOVE]

    def authors(self, bylines: Bylines) -> tuple[str, ...]:
        """Those whom the first of such elements names; below the text, only if all of them name the same."""
        named = [
            (one.at, names)
            for one in self._told
            if one.signs
            and len(one.text) < LONGEST_NAMED
            and (names := named_in(one.text, bylines))
            and not any(map(bylines.is_house, names))
        ]
        above = [(at, names) for at, names in named if at <= self._body]
        if above:
            found = [name for at, names in above if at - above[0][0] <= BESIDE for name in names]
            return tuple(dict.fromkeys(found))
        return named[0][1] if len({names for _, names in named}) == 1 else ()

    def published(self, times: Sequence[tuple[int, str]]) -> str | None:
        """The day that the page gives beside its headline, below it before right above it.

        `times` are what its `<time>` elements give, with the paragraphs before each. Where none stands there, nor a day
        in print, it is the day that all of them have in common.
        """
        told = [(at, stamp.iso) for at, given in times if (stamp := find_stamp(given[:60])) and stamp.iso]
        below = next((iso for at, iso in told if self._head < at <= self._first + 1), None)
        if below := below or self.day() or self._printed(self._head + 1, self._first + 1):
            return below
        top = max(0, self._head - RIGHT_ABOVE)
        above = next((iso for at, iso in told if top <= at <= self._head), None) or self._printed(top, self._head)
        return above or (told[0][1] if len({iso[:10] for _, iso in told}) == 1 else None)

    def _printed(self, start: int, stop: int) -> str | None:
        """The only day in short lines: "Lima, 4 May 2031"."""
        days: dict[str, str] = {}
        for block in self._blocks[start:stop]:
            if len(block.text) < LONGEST_DAY and block.tag not in HEADLINES and not is_sentence(block):
                stamp = find_stamp(block.text)
                if stamp and stamp.iso and stamp.rank >= PRINTED and stamp.rest.count(" ") < LONGEST_PLACE:
                    days[stamp.iso[:10]] = max(days.get(stamp.iso[:10], ""), stamp.iso)
        return next(iter(days.values())) if len(days) == 1 else None

    def day(self) -> str | None:
        """The day that an element above the text tells."""
        for one in self._told:
            if one.dates and len(one.text) < LONGEST_DAY and one.at <= self._first + 1:
                stamp = find_stamp(one.text)
                changed = any("updated" in name or "modified" in name for name in one.names)
                if stamp and stamp.iso and stamp.rank >= PRINTED and not changed:
                    return stamp.iso
        return None


def named_in(text: str, bylines: Bylines) -> tuple[str, ...]:
    """The authors whom lines name that are hardly more: "Posted on March 4, 2031 by Jane Doe 3 Comments"."""
    first, parted, _ = text.partition("\n")
    if parted and bylines.all_given((first,)) and bylines.is_name(first):
        return (tidy(first),)  # above what somebody is
    return named_on(" ".join(text.split()), bylines) or (named_on(first, bylines) if parted else ())


def named_on(line: str, bylines: Bylines) -> tuple[str, ...]:
    """The authors whom one line names, with the day, with what counts readers, or with a post."""
    bare = compiled(r"(?:\bfollow\s+)?(?<!\w)@\w{2,30}|\s*\d+ ?comments?\b", IGNORECASE).sub("", without_buttons(line))
    bare = compiled(r"(?:, (?:MA|MS|MSc|MBA|MPH|BA|MD|M\.D\.|PhD|Ph\.D\.|RN|JD))+$").sub("", bare.strip())
    stamp = find_stamp(bare)
    said = stamp.rest if stamp else bare
    found = bylines.find(said) if said else None
    if found:
        return found.authors
    words = said.split()
    name, post = " ".join(words[:2]), " ".join(words[2:])
    if post and bylines.is_post(post) and bylines.is_name(name) and bylines.all_given((name,)):
        return (tidy(name),)
    who, _, place = said.partition(" | ")  # "Jane Doe | Madrid"
    said = who if place and " " not in place else said
    return bylines.split_names(compiled(r"^by:?\s+", IGNORECASE).sub("", said))
