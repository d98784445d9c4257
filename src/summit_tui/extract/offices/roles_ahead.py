"""Roles that stand before a name and a comma: "the Estonian prime minister, Jaan Tamm, said", "her counterpart, X,"."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.offices.roles import Named
from summit_tui.extract.offices.whose import possessor
from summit_tui.extract.reading import Passage
from summit_tui.knowledge.offices import Offices
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.model import Evidence
from summit_tui.patterns import compiled, escaped, passing

COUNTERPART = "counterpart"
DETERMINERS = frozenset(("the", "his", "her", "its", "their", "our", "a", "an"))
LONGEST = 120
"""Characters of a role with what it is a role in."""
FAR = 1500
"""Characters before "the minister, X," in which it may be told what minister that is."""
LONGEST_TITLE = 20
"""Characters of a comma and one title behind it: ", the Honourable "."""
NEAR = 400
"""Characters before "her counterpart" in which the one stands whose counterpart it is."""


class Ahead:
    """A role as the text puts it before a name."""

    __slots__ = ("country", "phrase", "start", "whose")

    def __init__(self, phrase: str, country: str | None, start: int, whose: int | None = None) -> None:
        """`phrase` is without its article and the country before it; `start` its offset in the file.

        `whose` is the offset behind "Ozola's", where one is before it.
        """
        self.phrase, self.country, self.start, self.whose = phrase, country, start, whose


def role_ahead(cast: Cast, name: Name, passage: Passage) -> Ahead | None:
    """The role in apposition before a name: a comma between them, and one or the sentence's end behind."""
    text, end = passage.text, name.end - passage.start
    at = _before_title(text, name.start - passage.start)
    at = at if text[at - 2 : at] != ") " else _before_title(text, text.rfind("(", max(0, at - 9), at))
    beside = text.endswith(f"{COUNTERPART} ", 0, at)
    closed = text[end : end + 1] in (",", ".", "", ";") or text[end : end + 2] == " –"
    if not beside and (text[at - 2 : at] != ", " or not closed):
        return None
    low = max(0, at - LONGEST)
    # No role reaches over a comma, nor what it is a role in.
    low = max(low, text.rfind(",", low, at - 2) + 1)
    nouns = text[low:at].lower().replace(",", " ").split()
    if not beside and COUNTERPART not in nouns and cast.lore.roles.isdisjoint(nouns):
        return None  # this is sooner seen than by the pattern
    found = _phrase().search(text, low, at)
    if found is None:
        return None
    words = found["role"].split()
    inner = max((at for at, word in enumerate(words) if word in DETERMINERS), default=-1)
    words = words[inner + 1 :]  # "the diagnosis given by his spokeswoman, X"
    if not words:
        return None
    country = _country_in(cast, passage.start + found.start(), name.start)
    while len(words) > 1 and words[0][:1].isupper() and cast.places.country(words[0]):
        words.pop(0)
    if words[-1].lower() not in cast.lore.roles and words[-1] != COUNTERPART:
        return None
    role = " ".join(words) + (" " + found["of"] if found["of"] else "")
    whose = passage.start + found.start("role") if found["owner"] else None
    return Ahead(role, country, passage.start + found.start(), whose)


def _before_title(text: str, at: int) -> int:
    """Where a name with the one title before it begins, behind a comma: "the minister of works, the Honourable X"."""
    comma = text.rfind(", ", max(0, at - LONGEST_TITLE), at)
    between = text[comma + 2 : at - 1].removeprefix("the ") if comma > 0 else ""
    return comma + 2 if between.istitle() and " " not in between and text[at - 1] == " " else at


def _country_in(cast: Cast, start: int, end: int) -> str | None:
    """The country that a range of the file names, by its adjective too."""
    for name in cast.names.within(start, end):
        if name.kind == "country" and (country := cast.country_of(name)):
            return country
    return None


@cache
def _phrase() -> Pattern[str]:
    return compiled(
        r"(?:(?<![\w’'-])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?)\s"
        r"|(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})[’'](?:s\s|\s))"
        r"(?P<role>[\w’'-]+(?:\s[\w’'-]+){0,5}?)(?:\s(?P<of>(?:of|at|for|to)\s[\w’' -]{2,50}))?,?\s$"
    )


def give_roles_ahead(cast: Cast, apart: list[Named]) -> None:
    """Fill in role, country and evidence; somebody's counterpart holds the same office in another country.

    `apart` are the names before which a role may stand in apposition.
    """
    text = cast.reading.source.text
    found = [
        (member, name, ahead)
        for member, name, passage in apart
        if (
            text[name.start - 2 : name.start - 1] in (",", "t")
            or ", " in text[max(0, name.start - LONGEST_TITLE) : name.start]
        )
        and (ahead := role_ahead(cast, name, passage))
    ]
    for member, name, ahead in found:
        _learn_what_is_taken_up(cast, member, ahead)
        member.country = member.country or ahead.country
        office = ahead.phrase if ahead.phrase.split()[-1] != COUNTERPART else _counterpart(cast, member, name, ahead)
        if not office:
            continue
        member.titles |= cast.offices.own_words(office)
        member.evidence += (Evidence("role", cast.reading.span(ahead.start, name.end)),)
        whose = possessor(cast, ahead.whose) if ahead.whose and not ahead.country else None
        printed = f"{text[whose.start : ahead.whose]}{office}" if whose else cast.offices.spelt(office, member.country)
        member.role = member.role or printed


def _learn_what_is_taken_up(cast: Cast, member: Member, ahead: Ahead) -> None:
    """Widen "the minister, X" to the only "Ruritania's foreign minister" before, whom it names at last."""
    text, noun = cast.reading.source.text, ahead.phrase
    if ahead.country or member.country or noun.count(" ") > 1 or not text.startswith(("The ", "the "), ahead.start):
        return
    told = set()
    for name in cast.names.within(max(0, ahead.start - FAR), ahead.start):
        country = cast.country_of(name) if name.kind == "country" else None
        if country and (nameless := _nameless(noun).match(text, name.end, ahead.start)):
            told.add((nameless["role"], country))
    if len(told) == 1:
        role, country = told.pop()
        taken = any(m.country == country and noun in m.titles for m in cast.persons() if m is not member)
        if not taken:
            ahead.phrase, ahead.country = role, country


@lru_cache(maxsize=64)
def _nameless(noun: str) -> Pattern[str]:
    """A role of this noun behind a country's name, which nobody's name follows."""
    return passing(rf"(?:[’']s?)?\s(?P<role>(?:[a-z][\w-]*\s){{0,2}}{escaped(noun)})\b(?!,?\s[A-Z])")


def _counterpart(cast: Cast, member: Member, name: Name, ahead: Ahead) -> str:
    """The office of the last one before who holds one in another country; empty if there is none near."""
    near = cast.names.within(max(0, name.start - NEAR), ahead.start)
    for other in reversed([m for n in near if (m := cast.of.get(n.start)) and m is not member]):
        if other.kind == "person" and other.role and other.country:
            office = cast.reading.knowledge.view(Offices).of(other.role) if other.country != ahead.country else None
            return office or ""
    return ""
