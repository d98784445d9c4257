"""What a number counts: the nouns behind it."""

from __future__ import annotations

from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
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


SHORT_UNITS = frozenset(str.split("ha km kg mw gw mwh gwh twh kwh kt bpd bcm bcf boe teu dwt sqm"))
"""Units in small letters as they are cut short, which may be written right behind their number: "310,000ha"."""
_PEOPLE = frozenset(
    str.split("people men women children police troops personnel staff crew cattle aircraft sheep fish media sq")
)
_NO_NOUN = frozenset(
    str.split(
        "as is was has his its this thus yes us does goes says plus across besides perhaps always towards upwards"
        " whereas afterwards previous serious various famous numerous enormous religious dangerous ambitious"
        " simultaneous less unless process access success progress business congress press loss cross class address"
        " illness"
    )
)
_STOPS = frozenset(
    str.split(
        "the a an and or but nor of in on at by to for from with without into onto over under about above after"
        " before since until till than then that which who whom whose where when while if because although though"
        " so yet as is are was were be been being am has have had having do does did will would shall should can"
        " could may might must not no it he she they we you i me him her them us my your his its our their this"
        " these those there here said says say told added out up down off away back only also just even ever never"
        " still already again"
    )
)
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


def counted(small: str, text: str, at: int, value: float) -> Counted | None:
    """The plural noun behind a number that ends at `at`, within seven words; None if there is none."""
    begin, words = at, 0
    if of := _of().match(small, at):
        begin = at = of.end() - 1
    while words < 7 and (m := _word().match(small, at)):
        word = m[1].rstrip(".'’_")
        if word in _STOPS and not (word in _LINKS and words and _word().match(small, m.end())):
            return None
        if is_plural(word) and not _goes_on(text, m):
            end = m.start(1) + len(word)
            relative = bool(_relative().match(small, end))
            if small.endswith(_SHAPED, begin, m.start(1)):
                word = small[begin : m.start(1)].split()[-1] + " " + word
            return Counted(end, word, " ".join(text[begin:end].split()).lstrip("-"), relative)
        if m[1].endswith((".", "'", "’")) or (value < 1.5 and words > 3):
            return None
        at = m.end()
        words += 1
    return None


def _goes_on(text: str, m: Match[str]) -> bool:
    """Whether a plural is only the first part of what is counted ("nine fisheries agreements", "four Lakes states")."""
    following = _word().match(text, m.end())
    if following and text[m.end()] != "-" and following[1].islower() and is_plural(following[1].rstrip(".'’")):
        return following[1] not in _STOPS
    if not text[m.start(1)].isupper():
        return False
    return bool(following) and text[m.end() + 1].isupper()


def is_plural(word: str) -> bool:
    """Whether a word, in small letters, looks like a plural noun."""
    if word in _PEOPLE or word in SHORT_UNITS:
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
        return False
    return word not in _NO_NOUN
