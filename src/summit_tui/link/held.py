"""The summits of a dossier while it is being found out which articles speak of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice

from summit_tui.extract.series import slug
from summit_tui.knowledge.places import fold
from summit_tui.lean.days import date
from summit_tui.link.editions import Editions
from summit_tui.link.occasions import Occasion, agree
from summit_tui.link.places import Places

PARTS = ("edition", "place", "country", "year", "start", "end", "name", "sort")
PLACED = ("place", "country")
WHERE_AND_WHEN = ("place", "country", "start", "end")
"""What may change when a summit is moved or put off."""
NEAR = 20
"""Days between two summits of different kinds, at least: an extraordinary one and the regular one."""
FAR = 45
"""Days between two summits of one series in one year, at least."""


class Meeting:
    """One summit, with what each article tells of it."""

    def __init__(self, key: str, series: str) -> None:
        self.id, self.series = key, series
        self.occasions: list[Occasion] = []
        self._told: dict[str, Counter[object]] = {part: Counter() for part in PARTS}
        self._last: dict[tuple[str, object], str] = {}
        self._changed: dict[str, str] = {}
        """Part → when an article said that it is another one now."""
        self._day = ""
        self.written: tuple[str, str] | None = None
        """First and last day on which articles about it were written."""

    def take(self, occasion: Occasion) -> None:
        """Add what an article tells."""
        self.occasions.append(occasion)
        self._day = max(self._day, day_of(occasion))
        if occasion.relation == "about" and len(occasion.written) > 9:
            day = occasion.written[:10]
            first, last = self.written or (day, day)
            self.written = min(first, day), max(last, day)
        changed = any(m.change in ("moved", "put") for m in occasion.mentions)
        for part, told in self._told.items():
            if (value := getattr(occasion, part)) is not None:
                # Where an article was written counts only until another says where the summit was.
                told[value] += not (occasion.by_dateline and part in PLACED)
                self._last[part, value] = max(self._last.get((part, value), ""), occasion.written)
                if changed and part in WHERE_AND_WHEN:
                    self._changed[part] = max(self._changed.get(part, ""), occasion.written)

    def number(self, edition: int) -> None:
        """Say which number it must have, by that of its neighbour."""
        self._told["edition"][edition] += 1
        self._last["edition", edition] = ""

    def first(self, part: str) -> object:
        """What most articles give for a part; of a tie the article written last knows best. None if nobody does.

        Of a summit that was moved or put off only those know that say so, or were written later.
        """
        told, since = self._told[part], self._changed.get(part, "")
        now = [value for value in told if self._last[part, value] >= since]
        return max(now, key=lambda value: (self._times(part, value), self._last[part, value])) if now else None

    def is_changed(self) -> bool:
        """Whether some article says that it was moved or put off."""
        return bool(self._changed)

    def day(self) -> str:
        """A day of it, or one on which it was written of; empty where none is known."""
        known = self.first("start") or self.first("end")
        return str(known) if known else self._day

    def told(self, part: str) -> list[object]:
        """All that is given for a part, each once; what only datelines give, where nobody tells it."""
        told = self._told[part]
        return [value for value in told if self._times(part, value)] or list(told)

    def _times(self, part: str, value: object) -> int:
        """How many articles give it; of a summit that was moved or put off, the dateline of a later one does too."""
        since = self._changed.get(part)
        return self._told[part][value] or int(since is not None and self._last[part, value] > since)


def day_of(occasion: Occasion) -> str:
    """A day of a meeting as one article tells of it, or else when that was written; empty where none is known."""
    written = occasion.written[:10] if occasion.relation == "about" and len(occasion.written) > 9 else ""
    return occasion.start or occasion.end or written


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
