"""Titles before a name and appositives behind it → what somebody is, for whom, with the words that say so."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.institutions import Heads, heads
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.office_words import SMALL
from summit_tui.extract.naming.traits import Lore
from summit_tui.extract.offices.roles_before import LONGEST_WORD, may_be_titled, role_before, titling
from summit_tui.extract.offices.whose import LONGEST_LAND
from summit_tui.extract.phrasing.phrases import MODALS
from summit_tui.extract.reading import Passage
from summit_tui.knowledge.people import Person, Term
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.model import Evidence
from summit_tui.patterns import compiled

MENTIONS = 8
"""How many mentions of somebody are looked at for a role; newspapers give it early."""
LONGEST_BEFORE = 60
"""Characters of a role that stands before a name and a comma."""


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
    near = cast.reading.knowledge.view(titling)
    day = cast.reading.article.published
    apart: list[Named] = []
    for member in cast.persons():
        for name in member.mentions[:MENTIONS]:
            passage = cast.placed[name.start]
            base, text = passage.start, passage.text
            at, end = name.start - base, name.end - base
            before = text[at - LONGEST_WORD if at > LONGEST_WORD else 0 : at]
            if ", " in before or before[-2:] == "t ":
                apart.append(new(Named, (member, name, passage)))
            word = before.rstrip(" ").rpartition(" ")[2]
            # A quick look, which spares most of them the closer one.
            if word in near or ((not word.isalpha() or not word.islower()) and may_be_titled(word, before)):
                role_before(cast, member, name, passage, words)
            if member.country is None and before.endswith(_OWNED):
                member.country = _owner(cast, name.start - len(_OWNED[0]))
            behind = text[end : end + 3]
            if behind[:2] == ", ":
                _behind(cast, member, name, passage)
                if behind[2:].isdigit():
                    _being(cast, member, name, passage)
            elif behind in _BEING:
                _being(cast, member, name, passage)
        if member.person is not None and member.titles and _is_a_namesake(cast, member, member.person):
            member.known, member.person, member.country, member.gender = False, None, None, ""
        term = _term(member, day) if member.person else None
        if term is not None:
            if day is None or not term.holds(day) or cast.people.is_sure(term, day):
                member.role = cast.offices.spelt(term.office, term.country)
            member.titles |= _words(term.office)
            for held in member.person.terms if member.person else ():
                member.titles |= _words(held.office)
    return apart


_OWNED = ("’s ", "'s ")
"""What stands before somebody who is called by a country: "Kenya's Jumo Okoro"."""


def _owner(cast: Cast, end: int) -> str | None:
    """The country whose name ends there."""
    owners = cast.names.within(end - LONGEST_LAND, end)
    return cast.country_of(owners[-1]) if owners and owners[-1].end == end and owners[-1].kind == "country" else None


def _is_a_namesake(cast: Cast, member: Member, known: Person) -> bool:
    """Whether somebody is only called as somebody known is: they are something else, in an article on another country.

    "John Lee, a baker from Leeds", is no chief executive of Hong Kong.
    """
    offices = frozenset[str]().union(*(_words(term.office) for term in known.terms))
    if not member.titles.isdisjoint(offices | _LEADING) or known.country in cast.countries_named:
        return False
    source = cast.reading.source.text
    described = (source[each.span.start : each.span.end] for each in member.evidence)
    return any(words.startswith(("a ", "an ")) for words in described)


_LEADING = frozenset(("leader", "head", "chief", "politician", "statesman", "candidate", "former", "ex", "then"))
"""Words for what those who held an office are called too."""


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
def _words(office: str) -> frozenset[str]:
    return frozenset(office.split())


def _behind(cast: Cast, member: Member, name: Name, passage: Passage) -> None:
    """ "X, an expert on … at the …, said"."""
    base, text = passage.start, passage.text
    at = name.end - base
    if text[at + 2 : at + 4].isdigit() and text[at + 4 : at + 6] == ", ":
        at += len(", 58")
    opening = text[at + 2 : at + 6]
    if opening == "who " or opening[:1].isdigit():
        return
    limit = min(len(text), at + 170)
    stop = _clause_end().search(text, at + 2, limit)
    end = stop.start() if stop else limit
    if end < limit and text[end] == "." and text[end - 1 : end].isupper():
        end = limit if text.find(",", end, limit) < 0 else text.find(",", end, limit)
    phrase = text[at + 2 : end].strip()
    split = phrase.split(" ")
    role_at = _first_role(split[:8], cast.lore)
    if role_at is None or not cast.lore.verbs.isdisjoint(split[: role_at + 1]) or len(split) > 26:
        return
    first = split[0].lower()
    if first in ("who", "and") or any(map(str.isdigit, first)):
        return
    if (
        text[end : end + 1] == ","
        and ("s " in phrase or first == "the")
        and _is_the_next_ones(cast, text, name.start - base, end)
    ):
        return
    if first not in ("a", "an", "the", "one", "another") and not all(
        _is_of_a_role(word, cast.offices.modifiers) for word in split[:role_at]
    ):
        return
    if first == "the" and split[role_at + 1 : role_at + 2] and split[role_at + 1] in cast.lore.verbs:
        return  # "According to X, the minister told them …" tells of two
    if not MODALS.isdisjoint(split[role_at + 1 : role_at + 2]):
        return  # "For X, the guard will cost too much" is no apposition
    holder = text.index(phrase, at + 2) + len(" ".join(split[: role_at + 1])) + 1
    if text[holder : holder + 1].isupper() and (its := cast.names.at(base + holder)) and its.kind == "person":
        return  # "X, Kenya's President Jumo Okoro, and others" names two
    role = phrase.partition(" ")[2] if first in ("a", "an", "the") else phrase
    member.titles |= {w.lower().rstrip(",") for w in split[: role_at + 1]} - {"a", "an", "the"}
    member.evidence += (new(Evidence, ("role", cast.reading.span(base + at + 2, base + end))),)
    member.role = member.role or role
    inside = cast.names.within(base + at + 2, base + end)
    for part in inside:
        body = cast.of.get(part.start)
        if part.kind in ("organisation", "publication") and body is not None and member.affiliation is None:
            member.affiliation = body.name
    if member.country is None and inside and inside[0].kind == "country":
        before = text[at + 2 : inside[0].start - base]
        if _TOPIC_OPENERS.isdisjoint(before.split()):
            member.country = cast.country_of(inside[0])


def _is_the_next_ones(cast: Cast, text: str, start: int, end: int) -> bool:
    """Whether roles stand before their names: "Kenya's president, X, Uganda's prime minister, Y, and …".

    Or "the president of Kenya, X, the Ugandan premier, Y, and …".
    """
    if not (text.startswith(", ", end) and text[end + 2 : end + 3].isupper() and text.endswith(", ", 0, start)):
        return False
    if text[max(0, start - LONGEST_WORD) : start - 2].rpartition(" ")[2].lower() in cast.lore.roles:
        return True
    before = text[max(0, start - LONGEST_BEFORE) : start - 2].rpartition(", ")[2].partition("the ")[2]
    return not cast.lore.roles.isdisjoint(before.lower().split())


def _first_role(words: list[str], lore: Lore) -> int | None:
    """Index of the first noun for what somebody is."""
    for at, word in enumerate(words):
        if word.lower().rstrip("’s") in lore.roles:
            return at
    return None


_BEING = frozenset((" is", " wa"))
"""How " is" and " was" begin."""


@cache
def _predicate() -> Pattern[str]:
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
        if at > 2 or word.endswith(("ed", "ing")) or word in SMALL or word in _NOT_OF_A_ROLE:
            return


_NOT_OF_A_ROLE = frozenset(
    ("no", "not", "one", "his", "her", "their", "its", "never", "like", "by", "about", "against")
)


@cache
def _clause_end() -> Pattern[str]:
    return compiled(r'[,;.:“”"(]')


def _is_of_a_role(word: str, modifiers: frozenset[str]) -> bool:
    """Whether a word may stand before the noun of a role that has no article: "Peru's deputy minister"."""
    return word[:1].isupper() or word.lower() in modifiers or word.endswith(("’s", "'s", "s’", "s'"))


_TOPIC_OPENERS = frozenset(("on", "about", "specialising", "specializing", "focusing", "studying", "covering"))
"""Words behind which a country is what somebody knows about, not whom they belong to."""
