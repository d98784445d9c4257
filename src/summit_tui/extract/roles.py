"""Titles before a name and appositives behind it → what somebody is, for whom, with the words that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from summit_tui.extract.cast import Cast, the
from summit_tui.extract.institutions import Heads, heads
from summit_tui.extract.member import Member
from summit_tui.extract.named import Name
from summit_tui.extract.reading import Passage
from summit_tui.extract.traits import Lore
from summit_tui.extract.whose import parted, possessor, standing_before, without_rank
from summit_tui.knowledge.people import Term
from summit_tui.model import Evidence
from summit_tui.patterns import compiled

MODIFIERS = frozenset((
    "foreign", "prime", "vice", "deputy", "chief", "senior", "associate", "assistant", "visiting", "former",
    "acting", "interim", "incoming", "outgoing", "ex", "press", "state", "general", "of", "to", "for", "and",
    "the", "defence", "defense", "finance", "interior", "trade", "energy", "health", "justice", "economy",
    "special", "executive", "managing", "research", "political", "national", "nonresident", "non-resident",
    "resident", "adjunct", "emeritus", "top", "opposition", "leading", "veteran", "retired", "lead", "head", "party",
    "ministry", "government", "office", "university", "presidential",
))  # fmt: skip
BODIES = frozenset(("group", "republic", "kingdom", "union", "bloc", "country", "ministry", "region", "party"))
"""What an office may be of that has no name of its own: "Energy Minister of the republic X"."""
MENTIONS = 8
"""How many mentions of somebody are looked at for a role; newspapers give it early."""
_COURTESIES = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms.", "Dr", "Dr.", "Prof.", "Sir", "Dame", "Lady"])


class Named(NamedTuple):
    """Somebody where a passage names them."""

    member: Member
    name: Name
    passage: Passage


def give_roles(cast: Cast) -> list[Named]:
    """Fill in role, country, affiliation and evidence of all people.

    Returned are the names before which a role may stand in apposition, behind a comma or "counterpart".
    """
    words: Heads = cast.reading.knowledge.view(heads)
    day = cast.reading.article.published
    apart: list[Named] = []
    for member in cast.persons():
        for name in member.mentions[:MENTIONS]:
            passage = cast.passage(name.start)
            if passage is None:
                continue
            at = name.start - passage.start
            before = passage.text[max(0, at - LONGEST_WORD) : at]
            if "," in before or before.endswith("t "):
                apart.append(Named(member, name, passage))
            if _may_be_titled(before, words, cast.lore):
                _before(cast, member, name, passage, words)
            if passage.text.startswith(_IS, name.end - passage.start):
                if passage.text[name.end - passage.start] == ",":
                    _behind(cast, member, name, passage)
                _being(cast, member, name, passage)
        term = _term(member, day)
        if term is not None:
            member.role = spelt(term.office, term.country)
            member.titles |= {*term.office.split()}
            for held in member.person.terms if member.person else ():
                member.titles |= {*held.office.split()}
    return apart


def _term(member: Member, day: str | None) -> Term | None:
    if member.person is None or not member.person.terms:
        return None
    terms = member.person.terms
    if day:
        held = [t for t in terms if t.holds(day)]
        past = [t for t in terms if t.start <= day]
        if not held:
            return None if not past or member.role else past[-1]._replace(office="former " + past[-1].office)
        return held[-1]
    return terms[-1]


@lru_cache(maxsize=2048)
def spelt(office: str, country: str | None) -> str:
    """An office with its country, as it is shown: "President of China"."""
    shown = office[:1].upper() + office[1:] if not office.startswith("former") else office.capitalize()
    if shown.startswith(("Then-", "Ex-")):
        shown = "-".join(part[:1].upper() + part[1:] for part in shown.split("-", 1))
    if not _CAPITAL.isdisjoint(shown.split()):
        shown = " ".join(w if w in _SMALL or not w.islower() else w.capitalize() for w in shown.split())
    if (
        country is None
        or country in office
        or (" of " in office and not office.endswith("of state"))
        or office.split()[-1].lower() not in _OF_STATES
    ):
        return shown
    if office.lower().startswith(("nato", "eu ", "un ", "european", "african union", "asean", "world bank", "imf")):
        return shown
    return f"{shown} of {the(country)}"


_OF_STATES = frozenset((
    "president", "minister", "premier", "chancellor", "king", "queen", "leader", "emir", "sultan", "prince", "pope",
    "secretary", "secretary-general", "director-general", "ambassador", "lady", "chief", "state", "director",
))  # fmt: skip
_STYLES = frozenset(("H.E.", "Hon.", "Honourable", "Excellency"))
"""What offices are addressed by, and no part of them."""
_IN_FULL = {
    "Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor", "Gen.": "General", "Prof.": "Professor",
    "Col.": "Colonel", "Lt.": "Lieutenant", "Maj.": "Major", "Adm.": "Admiral", "Capt.": "Captain", "Rev.": "Reverend",
}  # fmt: skip
_CAPITAL = frozenset(["minister", "president", "premier", "secretary"])
_SMALL = frozenset(("of", "for", "to", "and", "the", "at", "in", "a", "on", "who", "with", "from"))
"""Small words of an office, which have no capitals."""


_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."))
"""Courtesies that are no roles either."""


def _may_be_titled(text: str, words: Heads, lore: Lore) -> bool:
    """A quick look at the text before a name, which spares most of them the closer one."""
    before = text.rstrip(" ")
    if not before or before[-1] in ",;:“(":
        return False
    word = before.rpartition(" ")[2]
    if word in _ADDRESSES and text[-1] == " " and not before.endswith(_POSTING, 0, len(before) - len(word)):
        return False
    return not (word.islower() and word.isalpha()) or word in lore.roles or word in words.titles or word in BODIES


def _word_before(text: str, at: int) -> tuple[int, int]:
    """Where the word before a place begins and ends; an empty range if there is none, or two blanks are between."""
    low, end = max(0, at - LONGEST_WORD), at - 1 if text[at - 1] == " " else at
    start = max(low, text.rfind(" ", low, end) + 1)
    if not text[start:end].isalnum():
        word = _word().search(text, start, end)
        start = word.start() if word else end
    return start, end


LONGEST_WORD = 24
"""Characters of a word before a name, with the blank behind it, that are looked at."""


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"[\w.’'-]+$")


_NO_TITLE = (", ", "“", "(", "; ", ": ")
_PORTFOLIOS = (" Minister", " Secretary", " Commissioner")


def _before(cast: Cast, member: Member, name: Name, passage: Passage, words: Heads) -> None:
    """ "Kazakh President X", "Foreign Ministry spokesperson Y"."""
    text = passage.text
    at = name.start - passage.start
    low = at
    found = False
    country: str | None = None
    former = ""
    while low > 0 and not text[low - 2 : low].endswith(_NO_TITLE):
        start, end = _word_before(text, low)
        if start == end:
            break
        word = text[start:end]
        small, bare = word.lower(), word.removesuffix("’s").removesuffix("'s")
        if not found and (to := _posting(text, start)) is not None and (bare[:1].isupper() or bare in BODIES):
            low = to
            continue
        title = (word in words.titles and word not in _COURTESIES) or small in cast.lore.roles
        if found and text.startswith(_PORTFOLIOS, end) and word[:1].isupper() and cast.places.country(bare) is None:
            title = True
        if not title and not (found and small in MODIFIERS):
            if not found:
                return
            former, bare = parted(bare)
            if former and bare.lower() in MODIFIERS:
                low = start + len(former)
                break
            country = cast.places.country(bare) if bare[:1].isupper() else None
            own = cast.of.get(passage.start + start)
            if country is None and own is not None and own.kind == "country":
                country = own.country
            break
        found = found or title
        low = start
    if not found:
        return
    role = text[low:at].strip(" ,")
    while role.split(" ")[0].lower() in ("of", "to", "for", "and", "the"):
        role = role.partition(" ")[2]
    role = " ".join(_IN_FULL.get(word, word) for word in without_rank(role).split() if word not in _STYLES)
    member.titles |= {w.lower() for w in role.split()}
    if country is None and text.startswith(" of ", name.end - passage.start):
        country = cast.country_beside(name.end, name.end)
    span = cast.reading.span(passage.start + low, name.end)
    member.evidence += (Evidence("role", span),)
    if country and not member.country:
        member.country = country
    if member.role is None and role:
        office = role.lower() if role.istitle() or (role.isupper() and len(role) > 4) else role
        whose = None if country else possessor(cast, passage.start + low)
        if whose is not None:
            member.role = text[whose.start - passage.start : low] + office
        else:
            member.role = spelt((former or standing_before(cast, text, low, passage.start)) + office, country)


_POSTING = (" to ", " of ", " to the ", " of the ")


def _posting(text: str, start: int) -> int | None:
    """Where "to Ruritania" begins, in "Ambassador to Ruritania X"."""
    if not text.endswith(_POSTING, 0, start):
        return None
    for small in _POSTING:
        if text.endswith(small, 0, start):
            return start - len(small) + 1
    return None


def _behind(cast: Cast, member: Member, name: Name, passage: Passage) -> None:
    """ "X, an expert on … at the …, said"."""
    text = passage.text
    at = name.end - passage.start
    if text[at + 2 : at + 4].isdigit() and text.startswith(", ", at + 4):
        at += len(", 58")
    if text.startswith("who ", at + 2) or text[at + 2 : at + 3].isdigit():
        return
    limit = min(len(text), at + 170)
    stop = _clause_end().search(text, at + 2, limit)
    end = stop.start() if stop else limit
    if end < limit and text[end] == "." and text[end - 1 : end].isupper():
        end = limit if text.find(",", end, limit) < 0 else text.find(",", end, limit)
    phrase = text[at + 2 : end].strip()
    split = phrase.split(" ")
    role_at = next((i for i, w in enumerate(split[:8]) if w.lower().rstrip("’s") in cast.lore.roles), None)
    starts = split[0].lower() in ("a", "an", "the", "one", "another", "who") or role_at is not None
    if role_at is None or not starts or any(w in cast.lore.verbs for w in split[: role_at + 1]) or len(split) > 26:
        return
    if split[0].lower() == "who" or any(c.isdigit() for c in split[0]):
        return
    if split[0].lower() not in ("a", "an", "the", "one", "another") and not all(map(_is_of_a_role, split[:role_at])):
        return
    role = phrase.partition(" ")[2] if split[0].lower() in ("a", "an", "the") else phrase
    member.titles |= {w.lower().rstrip(",") for w in split[: role_at + 1]} - {"a", "an", "the"}
    member.evidence += (Evidence("role", cast.reading.span(passage.start + at + 2, passage.start + end)),)
    member.role = member.role or role
    inside = cast.names.within(passage.start + at + 2, passage.start + end)
    for part in inside:
        body = cast.of.get(part.start)
        if part.kind in ("organisation", "publication") and body is not None and member.affiliation is None:
            member.affiliation = body.name
    if member.country is None and inside and inside[0].kind == "country":
        before = text[at + 2 : inside[0].start - passage.start]
        if _TOPIC_OPENERS.isdisjoint(before.split()):
            member.country = cast.country_of(inside[0])


_IS = (" is ", " was ", ", ")


@cache
def _predicate() -> re.Pattern[str]:
    return compiled(
        r"(?:, \d\d,)? (?:is|was) (?:(?:now|also|still|then) )?(?:(?:the|a|an) )?((?:[\w’'-]+ ){0,4}[\w’'-]+)"
    )


def _being(cast: Cast, member: Member, name: Name, passage: Passage) -> None:
    """ "X, 34, is media adviser to …": what somebody is said to be takes them up again, and is no office of theirs."""
    found = _predicate().match(passage.text, name.end - passage.start)
    for at, word in enumerate(found[1].split() if found else ()):
        if word in cast.lore.roles:
            member.titles |= {*passage.text[found.start(1) : found.end(1)].split()[: at + 1]} if found else set()
            return
        if at > 2 or word.endswith(("ed", "ing")) or word in _SMALL or word in _NOT_OF_A_ROLE:
            return


_NOT_OF_A_ROLE = frozenset(
    ("no", "not", "one", "his", "her", "their", "its", "never", "like", "by", "about", "against")
)


@cache
def _clause_end() -> re.Pattern[str]:
    return compiled(r'[,;.“”"(]')


def _is_of_a_role(word: str) -> bool:
    """Whether a word may stand before the noun of a role that has no article: "Peru's deputy minister"."""
    return word[:1].isupper() or word.lower() in MODIFIERS or word.endswith(("’s", "'s", "s’", "s'"))


_TOPIC_OPENERS = frozenset(("on", "about", "specialising", "specializing", "focusing", "studying", "covering"))
"""Words behind which a country is what somebody knows about, not whom they belong to."""


MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))


def learn_gender(cast: Cast, free: list[tuple[int, int]]) -> None:
    """Tell gender by the pronouns of passages that name one person alone. `free` are the ranges of quotations."""
    of = cast.of
    people = [(start, end, m) for start, end, _, _, _, _ in cast.names.found if (m := of[start]).kind == "person"]
    unknown = {id(p): p for start, _, m in people if not m.gender and (p := cast.passage(start)) is not None}
    starts = [start for start, _, _ in people]
    for passage in unknown.values():
        end = passage.end
        inside = people[bisect_left(starts, passage.start) : bisect_left(starts, end)]
        here = {id(member): member for _, last, member in inside if last <= end}
        if len(here) != 1:
            continue
        member = next(iter(here.values()))
        if member.gender:
            continue
        # A pronoun before the name takes up somebody of the passage before.
        first = min(last for _, last, _ in inside) - passage.start
        text = " " * first + passage.text[first:]
        at = max(0, bisect_left(free, (passage.start,)) - 1)
        for start, end in free[at : bisect_left(free, (passage.end,))]:
            a, b = max(0, start - passage.start), min(len(text), end - passage.start)
            if a < b:
                text = text[:a] + " " * (b - a) + text[b:]
        words = frozenset(text.lower().split())
        he, she = not words.isdisjoint(MALE), not words.isdisjoint(FEMALE)
        if he and not she:
            member.gender = "m"
        elif she and not he:
            member.gender = "f"
