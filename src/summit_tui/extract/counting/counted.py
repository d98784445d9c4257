"""What a number counts: the nouns behind it."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import words_of
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.patterns import compiled


class Counted(NamedTuple):
    """The thing counted."""

    end: int
    unit: str
    """Its noun in small letters."""
    thing: str
    """As printed, with what describes it."""
    relative: bool = False
    """Whether it tells a time from now ("ten years ago")."""


class Counting(NamedTuple):
    """`units.toml`, for what is counted."""

    short: frozenset[str]
    """Units in small letters as they are cut short, which may be written right behind their number: "310,000ha"."""
    single: Mapping[str, str]
    """Unit that a hyphen joins to its number ("a 320-kilometre line") → as it is counted."""
    many: frozenset[str]
    """What is counted by the million, so that the "m" behind a number is no metre: "47m people"."""
    plurals: frozenset[str]
    """Plurals that do not look it, units that are cut short among them."""
    no_plurals: frozenset[str]
    verbs: frozenset[str]
    """Those that look like plurals behind what is counted: "sixty states fall short"."""
    befell: frozenset[str]
    """What befell people, right before their number: "wounded 57"."""
    priced: frozenset[str]
    """Before a number that names nothing: it is a sum of money."""
    no_dead: frozenset[str]
    """Before "toll": it tells of no dead."""
    stops: frozenset[str]
    """Behind a number they end what it counts."""
    voted: frozenset[str]
    """What those did who were counted last, right behind the number of others: "nine abstained"."""

    def is_plural(self, word: str) -> bool:
        """Whether a word, in small letters, looks like a plural noun."""
        if not word.endswith("s") or len(word) < 4 or word.endswith(("ss", "us", "is", "'s", "’s")):
            return word in self.plurals
        return word not in self.no_plurals

    def glued(self, small: str, at: int) -> Counted | None:
        """A unit that is written right behind its number."""
        m = _letters().match(small, at)
        return Counted(m.end(), m[0], m[0]) if m and m[0] in self.short else None

    def hyphened(self, small: str, at: int) -> Counted | None:
        """A unit that a hyphen joins to its number."""
        m = _joined().match(small, at)
        unit = m and (self.single.get(m[1]) or (m[1] if m[1] in self.short else None))
        return Counted(m.end(), unit, unit) if m and unit else None

    def by_million(self, small: str, at: int) -> bool:
        """Whether what stands behind a number is counted by the million."""
        m = _some_words().match(small, at)
        if m is None:
            return False
        words = m[0].split()
        return any(" ".join(words[i:j]) in self.many for i in (0, 1) for j in (i + 1, i + 2) if i < len(words))


@cache
def _letters() -> Pattern[str]:
    return compiled(r"[a-z]{2,4}\b")


@cache
def _joined() -> Pattern[str]:
    return compiled(r"-([a-z]{2,10})\b")


@cache
def _some_words() -> Pattern[str]:
    return compiled(r"(?:\s[a-z]{3,15}\b){1,3}")


def counting(knowledge: Knowledge) -> Counting:
    """The view of `units.toml`."""
    table = knowledge.table("units")
    counted = table.get("counted", {})
    short, many, plurals, *others = (
        words_of(counted, key)
        for key in ("short", "many", "plurals", "no_plurals", "verbs", "befell", "priced", "no_dead", "stops", "voted")
    )
    return Counting(short, table.get("single", {}), many, plurals | short, *others)


_AMERICAN = frozenset({"us", "u.s", "u.s.a"})
"""In capitals no pronoun and no end of a sentence: "two U.S. ships"."""
_LINKS = frozenset({"and", "or"})
_SHAPED = (" cubic ", " square ", " nautical ", " metric ")
"""What makes another unit of a unit: cubic metres."""


@cache
def _of() -> Pattern[str]:
    return compiled(r" of (?:the |its |their |these |those |his |her |all )?(?=\w)")


@cache
def _relative() -> Pattern[str]:
    return compiled(r" (?:ago|later|earlier|before|after|old|hence|apart|on)\b")


@cache
def _word() -> Pattern[str]:
    return compiled(r"[ \xa0-]([^\W\d_][\w’'&.]*(?:-\w[\w’'&.]*)*|\d[\w-]*)")


def counted(small: str, text: str, at: int, value: float, words: Counting) -> Counted | None:
    """The plural noun behind a number that ends at `at`, within seven words; None if there is none."""
    begin, seen = at, 0
    if small.startswith(" of ", at) and (of := _of().match(small, at)):
        begin = at = of.end() - 1
    while seen < 7 and (m := _word().match(small, at)):
        word = m[1].rstrip(".'’_")
        if word in _AMERICAN and text[m.start(1)].isupper():
            at = m.end()
            seen += 1
            continue
        if word in words.stops and not (word in _LINKS and seen and _word().match(small, m.end())):
            return None
        if (words.is_plural(word) or (word.endswith("ese") and _people(small, m, words))) and not _goes_on(
            text, m, words
        ):
            end = m.start(1) + len(word)
            relative = bool(_relative().match(small, end))
            if small.endswith(_SHAPED, begin, m.start(1)):
                word = small[begin : m.start(1)].split()[-1] + " " + word
            return new(Counted, (end, word, " ".join(text[begin:end].split()).lstrip("-"), relative))
        if m[1].endswith((".", "'", "’")) or (value < 1.5 and seen > 3):
            return None
        at = m.end()
        seen += 1
    return None


def _people(small: str, m: Match[str], words: Counting) -> bool:
    """Whether it is a people, not an adjective: "thirteen million Sudanese fled"."""
    following = _word().match(small, m.end())
    return following is None or following[1].rstrip(".'’") in words.stops


def _goes_on(text: str, m: Match[str], words: Counting) -> bool:
    """Whether a plural is only the first part of what is counted ("nine fisheries agreements", "four Lakes states")."""
    following = _word().match(text, m.end())
    if following and text[m.end()] != "-" and following[1].islower() and words.is_plural(following[1].rstrip(".'’")):
        return following[1] not in words.stops and following[1] not in words.verbs
    if not text[m.start(1)].isupper():
        return False
    return bool(following) and text[m.end() + 1].isupper()
