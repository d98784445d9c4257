"""What "two years earlier" is counted from: the day that the text named last, or the year that it named since."""

from __future__ import annotations

from summit_tui.extract.dating.date_words import DateWords
from summit_tui.lean.days import date
from summit_tui.model import Event, Span


class Anchor:
    """The day and the year that a text named last; filled while its dates are read in order."""

    __slots__ = ("_sentence", "_unclear", "_year", "day")

    def __init__(self) -> None:
        self.day: date | None = None
        self._sentence: Span | None = None
        """Where the day stands."""
        self._year: int | None = None
        """Named since."""
        self._unclear = False

    @property
    def known(self) -> bool:
        """Whether there is anything to count from."""
        return self.day is not None or self._year is not None

    def name_day(self, event: Event) -> None:
        """Take the day of an event, or the last of its days, for the one that was named last."""
        self.day, self._sentence = date.fromisoformat(event.end or event.date), event.sentence
        self._year, self._unclear = None, False

    def name_year(self, event: Event) -> None:
        """Take a year that is printed. In a sentence that names a day too, nobody can tell which one counts."""
        if event.known == "printed" and event.end is None:
            self._year = int(event.date)
            self._unclear = self.day is not None and event.sentence == self._sentence

    def of(self, words: DateWords) -> date | None:
        """The day from which the words are counted; any day of its year where they count years from a year."""
        if self._year is None or words.form != "from" or words.unit not in ("year", "decade"):
            return self.day
        return None if self._unclear else date(self._year, 7, 1)
