"""The short lines above the running text: the author's name, the standfirst, a place, or no part of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.ingest.byline import Byline
from summit_tui.ingest.forms.line_shapes import is_titled_name
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.labels.headings import is_navigation, names_speaker, opens_list, under_time
from summit_tui.ingest.looks.documents import issuer
from summit_tui.ingest.looks.look import Look
from summit_tui.model import ParagraphKind
from summit_tui.patterns import compiled

LONGEST_PAIR = 9
"""Words of a line with the names of several authors at most."""
ENDING = 8
"""Lines at the end of a page, where it says who the author is."""


class Head:
    """What stands above line `body`, where the running text begins. Its short lines are asked for in their order."""

    def __init__(self, looks: Sequence[Look], body: int, title: int | None) -> None:
        self._looks, self._body, self._title = looks, body, title
        self._listed = next((i for i in range(title or 0, body) if looks[i].sort == "related"), body)
        """Where a list of other articles begins behind the title."""
        self._has_standfirst = False
        self._keys: Counter[str] | None = None
        self._persons: int | None = None

    def kind(self, i: int) -> ParagraphKind:
        """The kind of a short line, which is not the title."""
        look, title = self._looks[i], self._title
        if look.line.hint is not None:
            return look.line.hint
        if title is None or i < title:
            slight = look.words <= 6 or issuer().match(look.text.lower()) or is_navigation(look) or look.text.isupper()
            return "meta" if slight else "teaser"
        if look.key == self._looks[title].key:
            return "furniture"
        return self._of_author(i, title) or self._below_title(i)

    def _of_author(self, i: int, title: int) -> ParagraphKind | None:
        """The kind of a line that may be a name; None if it is none."""
        looks, look = self._looks, self._looks[i]
        beside = [j for j in (i - 1, i + 1) if 0 <= j < len(looks)]
        if look.perhaps:
            names_part = look.known.outlets.is_section(look.text)
            if (i - 1 == title and not names_part) or any(looks[j].is_card for j in beside):
                return "meta"
        if " and " in look.text and look.words <= LONGEST_PAIR and self._by_author(i):
            names = look.known.split_names(look.text)
            if len(names) > 1 and look.known.all_given(names):
                look.sort, look.byline = "meta", Byline(names)
                return "meta"
        if "@" in look.text and is_address_of(looks[i - 1].text, look.text):
            return "meta"
        if look.could_be_name:
            writes = self._by_author(i) or self._stands_alone(i)
            if writes or look.words <= 3:
                return "meta" if writes else "furniture"
        return None

    def _by_author(self, i: int) -> bool:
        """Whether a line with the shape of a name stands where the author's does."""
        looks = self._looks
        if looks[i].text.isupper() and not any(looks[i].text.title() in look.text for look in looks[-ENDING:]):
            return False  # in capitals, one is an author only if the end of the page tells of them
        return by_author(looks, i) or (any(other.is_card for other in near(looks, i)) and self._is_repeated(looks[i]))

    def _is_repeated(self, look: Look) -> bool:
        """Whether a line stands on the page more than once. They are counted once, not once for each line."""
        if self._keys is None:
            self._keys = Counter([other.key for other in self._looks])
        return self._keys[look.key] > 1

    def _stands_alone(self, i: int) -> bool:
        """Whether a name is that of the author, by what is on the next line, or as the only name of the head."""
        looks, body = self._looks, self._body
        if (i + 1 < body and looks[i].known.is_post(looks[i + 1].text.partition(",")[0])) or writes_from(
            looks, i, body
        ):
            return True
        if self._persons is None:
            self._persons = sum([look.person for look in looks[:body]])
        return looks[i].person and self._persons == 1

    def _below_title(self, i: int) -> ParagraphKind:
        """The kind of a line below the title that names nobody."""
        looks, look = self._looks, self._looks[i]
        if self._title == 0 and looks[0].sort == "meta" and names_speaker(look):
            self._has_standfirst = True
            return "standfirst"
        if look.words <= 4 and look.known.is_post(look.text):
            return "meta"
        if is_navigation(look):
            return "furniture"
        if is_place(look) and i + 1 < self._body and looks[i + 1].sort == "meta" and looks[i + 1].line.gap == 0:
            return "meta"
        if under_time(looks, i) or opens_list(looks, i):
            return "subhead"
        if looks[i - 1].could_be_name and writes_from(looks, i - 1, self._body):
            return "meta"
        if look.line.linked is not None and (told := find_stamp(look.text)) and told.iso and is_place_of(told.rest):
            return "meta"
        listing = self._listed < i
        if look.words >= 6 and not self._has_standfirst and not listing:
            self._has_standfirst = True
            return "standfirst"
        if look.words >= 5:
            return "teaser"
        return "subhead" if i == self._body - 1 and not listing else "furniture"


def is_place_of(rest: str) -> bool:
    """Whether what stands beside a day may say where: "Palace of the Lakes, Verel"."""
    return ", " in rest and rest[0].isupper() and rest.count(" ") < LONGEST_PAIR


def is_place(look: Look) -> bool:
    """Whether a line may be where something was said, as stands above its day: "Lima, Republic of Peru"."""
    return ", " in look.text and all(word[0].isupper() or word in ("of", "the", "and") for word in look.text.split())


def near(looks: Sequence[Look], i: int) -> list[Look]:
    """The lines beside a line, among which its day stands if it is a byline."""
    return [looks[j] for j in (i - 1, i + 1, i + 2) if 0 <= j < len(looks)]


def by_author(looks: Sequence[Look], i: int) -> bool:
    """Whether a line stands beside a date or an address of its own, or after "By"."""
    if i and looks[i - 1].key in ("by", "words by", "text by", "author"):
        return True
    beside = near(looks, i)
    if any("@" in other.text and is_address_of(looks[i].text, other.text) for other in beside):
        return True
    return any(other.is_card and other.stamp for other in beside)


def is_address_of(name: str, line: str) -> bool:
    """Whether a line holds somebody's address: "a.lee@lakes.example" below "Ann Lee"."""
    owners = compiled(r"([\w.+-]{3,40})@[\w-]{2,}\.\w").findall(line.casefold())
    parts = [part for part in name.casefold().split() if len(part) > 3]
    return any(part in owner for owner in owners for part in parts)


def writes_from(looks: Sequence[Look], i: int, body: int) -> bool:
    """Whether the line below a name, right above the text, may be where they write from: "Verel"."""
    if (
        i + 2 != body
        or body == len(looks)
        or not looks[body].line.gap
        or looks[i + 1].line.gap
        or looks[i + 1].line.hint is not None
    ):
        return False
    return looks[i + 1].words <= 2 and is_titled_name(looks[i + 1].text)
