"""The summits of a dossier while it is being found out which articles speak of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from summit_tui.extract.meetings.series import slug
from summit_tui.knowledge.places import fold
from summit_tui.lean.days import date
from summit_tui.link.summit.editions import Editions
from summit_tui.link.summit.meeting import PLACED, Meeting, day_of
from summit_tui.link.summit.occasions import Occasion, agree
from summit_tui.link.summit.places import Places

NEAR = 20
"""Days between two summits of different kinds, at least: an extraordinary one and the regular one."""
FAR = 30
"""Days between two summits of one series in one year, at least."""


def _apart(occasion: Occasion, meeting: Meeting, days: int) -> bool:
    """Whether so many days lie between that the article speaks of another meeting."""
    one, other = day_of(occasion), meeting.day()
    return bool(one and other) and abs((date.fromisoformat(one) - date.fromisoformat(other)).days) > days


def _another(occasion: Occasion, meeting: Meeting) -> bool:
    """Whether two meetings of a series in one year must be two: an extraordinary one, or one of another season."""
    if occasion.edition and occasion.edition == meeting.first("edition"):
        return False
    if "special" in (occasion.sort, meeting.first("sort")) and occasion.sort != meeting.first("sort"):
        return _apart(occasion, meeting, NEAR)
    known = (occasion.start or occasion.end) and (meeting.first("start") or meeting.first("end"))
    return bool(known) and not meeting.is_changed() and _apart(occasion, meeting, FAR)


def _only(meetings: Iterable[Meeting]) -> Meeting | None:
    """The one meeting, if there is no other."""
    first_two = list(islice(meetings, 2))
    return first_two[0] if len(first_two) == 1 else None


class Meetings:
    """The meetings of a dossier as they are found."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._by_series: defaultdict[str, Editions] = defaultdict(Editions)
        self._by_place: defaultdict[str, dict[str, Meeting]] = defaultdict(dict)
        self.found: dict[str, Meeting] = {}

    def join(self, occasion: Occasion, meeting: Meeting) -> None:
        """Say that an occasion is that meeting, and let it know what the meeting knows."""
        occasion.summit = meeting.id
        meeting.take(occasion)
        self._by_series[meeting.series].note(meeting, self._telling(occasion))
        if occasion.place:
            self._by_place[self._key(occasion.place)][meeting.id] = meeting

    def open(self, occasion: Occasion) -> None:
        """A meeting of its own for an occasion."""
        series = occasion.series or slug(occasion.place or "summit")
        name = (
            f"{series}-{occasion.year}"
            if occasion.year
            else f"{series}-no-{occasion.edition}"
            if occasion.edition
            else series
        )
        if name in self.found and occasion.edition:
            name = f"{name}-no-{occasion.edition}"
        elif name in self.found and self._is_another(occasion, self.found[name]):
            day = day_of(occasion)
            name = f"{name}-extraordinary" if occasion.sort == "special" else f"{name}-{day[5:7]}"
        if name in self.found:
            self.join(occasion, self.found[name])
            return
        meeting = self.found[name] = Meeting(name, series)
        self._by_series[series].add(meeting)
        self.join(occasion, meeting)

    def _telling(self, occasion: Occasion) -> list[tuple[str, object]]:
        """By what a meeting is looked up that is told of so."""
        placed = [(part, self._key(name)) for part in PLACED if (name := getattr(occasion, part)) is not None]
        counted = (("year", occasion.year), ("edition", occasion.edition))
        return [*placed, *(told for told in counted if told[1] is not None)]

    def _is_another(self, occasion: Occasion, meeting: Meeting) -> bool:
        """Whether two meetings of a series in one year must be two."""
        return _another(occasion, meeting) or self.is_abroad(occasion, meeting)

    def is_abroad(self, occasion: Occasion, meeting: Meeting) -> bool:
        """Whether an article tells of a meeting in another country, weeks before or after one of its series."""
        if not occasion.place or not (there := meeting.first("place")):
            return False
        one, other = self.places.find(occasion.place), self.places.find(str(there))
        if one is None or other is None or not one.country or not other.country or one.country == other.country:
            return False
        if occasion.edition or meeting.is_changed() or any(m.change for m in occasion.mentions):
            return False
        return not self._same_place(occasion, meeting) and _apart(occasion, meeting, NEAR)

    def of_series(self, series: str) -> Editions:
        """The meetings of a series as far as they are found."""
        return self._by_series[series]

    def of_year(self, series: str, year: object) -> list[Meeting]:
        """Those of one year."""
        return [m for m in self._by_series[series].telling(("year", year)) if m.first("year") == year]

    def match(self, occasion: Occasion) -> Meeting | None:
        """The meeting that an occasion must be, if one is."""
        if occasion.series:
            return self._in_series(occasion)
        if occasion.place:
            there = self._by_place[self._key(occasion.place)].values()
            return _only(m for m in there if agree(occasion.year, m.first("year")))
        return None

    def _in_series(self, occasion: Occasion) -> Meeting | None:
        editions, number = self._by_series[occasion.series or ""], occasion.edition
        if occasion.year:
            then = self.of_year(occasion.series or "", occasion.year)
            then = [m for m in then if agree(number, m.first("edition"))]
            return next((m for m in then if not self._is_another(occasion, m)), None)
        if number:
            here = [m for m in editions.telling(("edition", number)) if m.first("edition") == number]
            return _only(here or (m for m in editions.unnumbered() if self.fits(occasion, m)))
        if occasion.place or occasion.country:
            placed = editions.telling(
                *((part, self._key(name)) for part in PLACED if (name := getattr(occasion, part)))
            )
            return _only(m for m in placed if self._same_place(occasion, m))
        return _only(editions)

    def _same_place(self, occasion: Occasion, meeting: Meeting) -> bool:
        for part in PLACED:
            mine = getattr(occasion, part)
            if mine and any(self.places.same(mine, str(theirs)) for theirs in meeting.told(part)):
                return True
        return False

    def fits(self, occasion: Occasion, meeting: Meeting) -> bool:
        """Whether nothing that an article tells of a summit speaks against its being that meeting."""
        placed = occasion.place is None or meeting.first("place") is None or self._same_place(occasion, meeting)
        return placed and agree(occasion.edition, meeting.first("edition")) and not _another(occasion, meeting)

    def _key(self, place: str) -> str:
        return fold(self.places.canonical(place) or place)
