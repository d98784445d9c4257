"""Titles before a name and appositives behind it → what somebody is, for whom, with the words that say so."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summit_tui.extract.cast import Cast, the
from summit_tui.extract.institutions import Heads, heads
from summit_tui.extract.member import Member
from summit_tui.extract.named import Name
from summit_tui.extract.reading import Passage
from summit_tui.extract.traits import Lore, lore
from summit_tui.extract.whose import LONGEST_LAND, parted, possessor, standing_before, without_rank
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.people import Term
from summit_tui.model import Evidence
from summit_tui.patterns import compiled
from summit_tui.tuples import NamedTuple

MODIFIERS = frozenset(
    str.split(
        "foreign prime vice deputy chief senior associate assistant visiting former acting interim incoming"
        " outgoing ex press state general of to for and the defence defense finance interior trade energy health"
        " justice economy special executive managing research political national nonresident non-resident resident"
        " adjunct emeritus top opposition leading veteran retired lead head party ministry government office"
        " university presidential"
    )
)
BODIES = frozenset(("group", "republic", "kingdom", "union", "bloc", "country", "ministry", "region", "party"))
"""What an office may be of that has no name of its own: "Energy Minister of the republic X"."""
MENTIONS = 8
"""How many mentions of somebody are looked at for a role; newspapers give it early."""
_COURTESIES = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms.", "Dr", "Dr.", "Prof.", "Sir", "Dame", "Lady"])
_COURTEOUS = tuple(f"{word}{end}" for word in sorted({"Prof"} | _COURTESIES) for end in ("", " "))
"""How a text ends before a name that a courtesy stands before."""


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
    titling = cast.reading.knowledge.view(_titling)
    day = cast.reading.article.published
    apart: list[Named] = []
    for member in cast.persons():
        for name in member.mentions[:MENTIONS]:
            passage = cast.placed[name.start]
            base, text = passage.start, passage.text
            at, end = name.start - base, name.end - base
            before = text[at - LONGEST_WORD if at > LONGEST_WORD else 0 : at]
            if ", " in before or before[-2:] == "t ":
                apart.append(Named(member, name, passage))
            word = before.rstrip(" ").rpartition(" ")[2]
            # A quick look, which spares most of them the closer one.
            if word in titling or ((not word.isalpha() or not word.islower()) and _may_be_titled(word, before)):
                _before(cast, member, name, passage, words)
            behind = text[end : end + 3]
            if behind[:2] == ", ":
                _behind(cast, member, name, passage)
                if behind[2:].isdigit():
                    _being(cast, member, name, passage)
            elif behind in _BEING:
                _being(cast, member, name, passage)
        term = _term(member, day) if member.person else None
        if term is not None:
            member.role = spelt(term.office, term.country)
            member.titles |= _words(term.office)
            for held in member.person.terms if member.person else ():
                member.titles |= _words(held.office)
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
def _words(office: str) -> frozenset[str]:
    return frozenset(office.split())


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
    "PM": "Prime Minister", "DPM": "Deputy Prime Minister",
}  # fmt: skip
_CAPITAL = frozenset(["minister", "president", "premier", "secretary"])
_SMALL = frozenset(("of", "for", "to", "and", "the", "at", "in", "a", "on", "who", "with", "from"))
"""Small words of an office, which have no capitals."""


_PERSONAL = frozenset((
    "President", "Prime", "Premier", "Chancellor", "King", "Queen", "Governor", "Mayor", "Senator", "Emir", "Sultan",
    "Pope", "Vice-President",
))  # fmt: skip
"""How the titles begin of those whom others work for."""
_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."))
"""Courtesies that are no roles either."""


def _titling(knowledge: Knowledge) -> frozenset[str]:
    """The words before a name that may be its title's, or the end of where its title is held."""
    known: Lore = knowledge.view(lore)
    words: Heads = knowledge.view(heads)
    return (known.roles | words.titles | BODIES) - _ADDRESSES


def _may_be_titled(word: str, before: str) -> bool:
    """Whether a word that is not written small may be of a title, right before a name."""
    if word[-1:] in ",;:“(":  # something closes, or nothing stands there at all
        return False
    ahead = before.rstrip(" ").removesuffix(word)
    if word not in _ADDRESSES or before[-1] != " " or ahead.endswith(_POSTING):
        return True
    return ahead.rstrip(" ").rpartition(" ")[2][:1].isupper()  # "Minister of Works Dr. X"


def _word_before(text: str, at: int) -> tuple[str, int]:
    """The word before a place and where it begins; empty if there is none, or two blanks are between."""
    end = at - 1 if text[at - 1] == " " else at
    word = text[max(0, at - LONGEST_WORD) : end].rpartition(" ")[2]
    if not word.isalnum():
        found = _word().search(word)
        word = found[0] if found else ""
    return word, end - len(word)


LONGEST_WORD = 24
"""Characters of a word before a name, with the blank behind it, that are looked at."""


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"[\w.’'-]+$")


_NO_TITLE = (", ", "“", "(", "; ", ": ")
_OPENERS = frozenset(("with", "from", "when", "after", "over", "while", "then", "also", "under", "behind", "before"))
"""Small words that may open a sentence before a title."""
_AND = ("and ", "& ")
_PORTFOLIOS = (" Minister", " Secretary", " Commissioner")
_HALVES = tuple(
    f"{word}{office}"
    for word in (
        "Affairs",
        "Resources",
        "Development",
        "Services",
        "Works",
        "Planning",
        "Relations",
        "Security",
        "Change",
    )
    for office in _PORTFOLIOS
)
"""Portfolios that want another word before them."""


def _before(cast: Cast, member: Member, name: Name, passage: Passage, words: Heads) -> None:
    """ "Kazakh President X", "Foreign Ministry spokesperson Y"."""
    base, text = passage.start, passage.text
    at, end = name.start - base, name.end - base
    low = at = _before_courtesy(text, at)
    found = False
    country: str | None = None
    former = ""
    while low > 0 and not text[low - 2 : low].endswith(_NO_TITLE):
        word, start = _word_before(text, low)
        if not word:
            break
        small = word.lower()
        bare = word.removesuffix("’s").removesuffix("'s") if small[-1] == "s" else word
        to = _posting(text, start) if not found and (bare[:1].isupper() or bare in BODIES) else None
        if to is not None and (bare not in _PERSONAL or text[to:start].endswith("the ")):
            low = to
            continue
        title = (word in words.titles and word not in _COURTESIES) or small in cast.lore.roles
        if found and word[0].isupper() and text.startswith(_PORTFOLIOS, start + len(word)):
            title = title or cast.places.country(bare) is None
        elif found and len(word) > 3 and small not in _OPENERS and word.istitle() and text.startswith(_HALVES, low):
            title = title or cast.places.country(bare) is None  # "External Affairs Minister"
        if found and small in ("of", "to", "for") and text[low:at].partition(" ")[0] in _PERSONAL:
            # "The envoy of President X": that is another's office.
            break
        if not title and not (found and small in MODIFIERS):
            if not found:
                return
            former, bare = parted(bare)
            if former and bare.lower() in MODIFIERS:
                low = start + len(former)
                break
            if not text.startswith(_AND, low):
                country = _land(cast, base + start, bare)  # not "President X of Y and Prime Minister Z"
            break
        found = found or title
        low = start
    if not found:
        return
    role = text[low:at].strip(" ,")
    while role.partition(" ")[0].lower() in ("of", "to", "for", "and", "the"):
        role = role.partition(" ")[2]
    role = without_rank(
        " ".join([_IN_FULL.get(word, word) for word in role.split() if word not in _STYLES]), words.ranks
    )
    member.titles |= own_words(role)
    if country is None and text[end : end + 4] == " of ":
        country = cast.country_beside(base + end, base + end)
    member.evidence += (Evidence("role", cast.reading.span(base + low, base + end)),)
    if country and not member.country:
        member.country = country
    if member.role is None and role:
        office = role.lower() if role.istitle() or (role.isupper() and len(role) > 4) else role
        whose = None if country else possessor(cast, base + low)
        if whose is not None:
            member.role = text[whose.start - base : low] + office
        else:
            member.role = spelt((former or standing_before(cast, text, low, base)) + office, country)


def own_words(role: str) -> set[str]:
    """The words of a role in small letters, but not those of whom it serves: "assistant to the president"."""
    words = role.lower().split()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3] if word in ("of", "to", "for") else []
        if any(other.capitalize() in _PERSONAL for other in behind[: 1 + (behind[:1] == ["the"])]):
            return set(words[:at])
    return set(words)


def _land(cast: Cast, start: int, word: str) -> str | None:
    """The country that a word at an offset of the file names, or ends the name of: "Guinea" of "Papua New Guinea"."""
    if not word[:1].isupper():
        return None
    near = cast.names.within(start - LONGEST_LAND, start + len(word))
    if near and near[-1].end == start + len(word) and near[-1].kind == "country":
        return cast.country_of(near[-1])
    return cast.places.country(word)


def _before_courtesy(text: str, at: int) -> int:
    """Where a name begins with the "Dr." before it, if an office may stand before that: "Minister of Works Dr. X"."""
    if not text.endswith(_COURTEOUS, 0, at):
        return at  # as mostly
    word, start = _word_before(text, at)
    courteous = word in _COURTESIES or f"{word}." in _COURTESIES
    return start if courteous and start > 1 and text[start - 2].isalnum() else at


_POSTING = (" to ", " of ", " to the ", " of the ")
_POSTING_ENDS = frozenset(small[-4:] for small in _POSTING)


def _posting(text: str, start: int) -> int | None:
    """Where "to Ruritania" begins, in "Ambassador to Ruritania X"."""
    if text[start - 4 : start] not in _POSTING_ENDS:
        return None
    for small in _POSTING:
        if text.endswith(small, 0, start):
            return start - len(small) + 1
    return None


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
    if first == "who" or any(map(str.isdigit, first)):
        return
    if first not in ("a", "an", "the", "one", "another") and not all(map(_is_of_a_role, split[:role_at])):
        return
    role = phrase.partition(" ")[2] if first in ("a", "an", "the") else phrase
    member.titles |= {w.lower().rstrip(",") for w in split[: role_at + 1]} - {"a", "an", "the"}
    member.evidence += (Evidence("role", cast.reading.span(base + at + 2, base + end)),)
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


def _first_role(words: list[str], lore: Lore) -> int | None:
    """Index of the first noun for what somebody is."""
    for at, word in enumerate(words):
        if word.lower().rstrip("’s") in lore.roles:
            return at
    return None


_BEING = frozenset((" is", " wa"))
"""How " is" and " was" begin."""


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
