"""One summit, with what each article tells of it."""

from __future__ import annotations

from collections import Counter

from summit_tui.link.summit.occasions import Occasion

PARTS = ("edition", "place", "country", "year", "start", "end", "name", "sort")
PLACED = ("place", "country")
WHERE_AND_WHEN = ("place", "country", "start", "end")
"""What may change when a summit is moved or put off."""


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
