"""Two people of one full name in one article: the second is introduced anew, as something else than the first is."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.reading import Passage
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import listed
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

MOST = 12
"""Full names of somebody that are looked at."""
LONGEST_ROLE = 40
"""Characters before or behind a name in which a role is looked for."""
OF_WOMEN: Final = ("Mrs ", "Mrs. ", "Ms ", "Ms. ", "Miss ", "Lady ", "Dame ", "Baroness ")
OF_MEN: Final = ("Mr ", "Mr. ", "Sir ", "Lord ", "Baron ")


def callings(knowledge: Knowledge) -> dict[str, str]:
    """Noun for what somebody is → the line of life it belongs to."""
    lines = knowledge.table("offices").get("callings", {})
    return {noun: line for line, nouns in lines.items() for noun in listed(nouns)}


def introduced_anew(
    names: Sequence[Name], passage_of: Callable[[int], Passage | None], callings: dict[str, str]
) -> int | None:
    """Index of the full name that is somebody else's than the first; None if all are one person's.

    "X, an analyst at …" behind "X, the energy minister": nobody is introduced twice, with a new calling; nor with
    another age.
    """
    first: str | None = None
    placed = [(at, name, passage) for at, name in enumerate(names[:MOST]) if (passage := passage_of(name.start))]
    ages = {
        at: int(age[1]) for at, name, passage in placed if (age := _age().match(passage.text, name.end - passage.start))
    }
    if not ages and not any(passage.text.startswith(_ANEW, name.end - passage.start) for _, name, passage in placed):
        return None
    for at, name, passage in placed:
        if at in ages and abs(ages[at] - next(iter(ages.values()))) > 1:
            return at
        start, end = name.start - passage.start, name.end - passage.start
        anew = _anew().match(passage.text, end)
        behind = _line(_words(anew[1])[:8], callings) if anew else None
        if first and behind and behind != first:
            return at
        first = first or behind or _line(_words(passage.text[max(0, start - 40) : start])[-3:], callings)
        if first is None and (told := _told().match(passage.text, end)):
            first = _line(_words(told[1])[:8], callings)
    return None


_ANEW = (", a ", ", an ")


@cache
def _anew() -> Pattern[str]:
    return compiled(r", an? ([^,.;“”]{3,90})")


@cache
def _age() -> Pattern[str]:
    return compiled(r",? [(]?(?:aged )?(\d\d)(?=[,.)])")


@cache
def _told() -> Pattern[str]:
    return compiled(r", ((?:the |[A-Z][\w-]*[’']s )[^,.;“”]{3,90})")


def _words(text: str) -> list[str]:
    return compiled(r"[a-z]+").findall(text.lower())


def _line(words: Sequence[str], callings: dict[str, str]) -> str | None:
    if "former" in words or "ex" in words:
        return None
    return next((callings[word] for word in words if word in callings), None)


def called_again(text: str, name: Name, bearers: Sequence[Member], roles: Container[str]) -> Member | None:
    """Which of several "Lee, the spokesperson," means: the only one beside whose full name that role stood before."""
    if not text.startswith(", the ", name.end):
        return None
    role = text[name.end + len(", the ") : name.end + LONGEST_ROLE].partition(",")[0].rpartition(" ")[2]
    if role not in roles:
        return None
    found = [m for m in bearers if role in text[max(0, m.mentions[0].start - LONGEST_ROLE) : m.mentions[0].start]]
    return found[0] if len(found) == 1 else None


def is_another(text: str, gender: str, start: int) -> bool:
    """Whether the title before a surname is of the other gender: "Lady Ozola" beside Sir Arvo Ozola."""
    return bool(gender) and text.endswith(OF_WOMEN if gender == "m" else OF_MEN, 0, start)


def is_relative(text: str, member: Member, kin: Container[str]) -> bool:
    """Whether somebody is first named as another's: "by his son, Omar Velk", so that "Velk" goes on with the father."""
    before = text[max(0, member.mentions[0].start - LONGEST_ROLE) : member.mentions[0].start].split()
    if len(before) < 2 or before[-1].rstrip(",") not in kin:
        return False
    owners = (word in ("his", "her", "their") or word.endswith(("’s", "'s")) for word in before[-4:-1])
    return any(owners)
