"""Titles right before a name → what somebody is, for whom: "Kazakh President X", "Foreign Ministry spokesperson Y"."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.institutions import Heads, heads
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.office_words import OfficeWords
from summit_tui.extract.naming.traits import Lore, lore
from summit_tui.extract.offices.whose import LONGEST_LAND, body_before, parted, possessor, standing_before, without_rank
from summit_tui.extract.reading import Passage
from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.model import Evidence
from summit_tui.patterns import compiled

_COURTESIES = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms.", "Dr", "Dr.", "Prof.", "Sir", "Dame", "Lady"])
_COURTEOUS = tuple(f"{word}{end}" for word in sorted({"Prof"} | _COURTESIES) for end in ("", " "))
"""How a text ends before a name that a courtesy stands before."""
_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."))
"""Courtesies that are no roles either."""


def titling(knowledge: Knowledge) -> frozenset[str]:
    """The words before a name that may be its title's, or the end of where its title is held."""
    known: Lore = knowledge.view(lore)
    words: Heads = knowledge.view(heads)
    return (known.roles | words.titles | knowledge.view(OfficeWords).bodies) - _ADDRESSES


def may_be_titled(word: str, before: str) -> bool:
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
def _word() -> Pattern[str]:
    return compiled(r"[\w.’'-]+$")


_TIMES = frozenset(("then", "former", "late", "current"))
"""What tells of an office when it was held, and is none by itself: "Then Otar Senn left"."""
_NO_TITLE = (", ", "“", "(", "; ", ": ")
_OPENERS = frozenset(("with", "from", "when", "after", "over", "while", "then", "also", "under", "behind", "before"))
"""Small words that may open a sentence before a title."""
_AND = ("and ", "& ")
_PORTFOLIOS = (" Minister", " Secretary", " Commissioner")
_HALVES = tuple(
    f"{word}{office}"
    for word in str.split("Affairs Resources Development Services Works Planning Relations Security Change")
    for office in _PORTFOLIOS
)
"""Portfolios that want another word before them."""


class _Held(NamedTuple):
    """An office that stands before a name."""

    low: int
    """Where it begins in the passage."""
    at: int
    """Where it ends."""
    former: str
    """What stands before it and says that it is over."""
    country: str | None


def role_before(cast: Cast, member: Member, name: Name, passage: Passage, words: Heads) -> None:
    """ "Kazakh President X", "Foreign Ministry spokesperson Y"."""
    base, text = passage.start, passage.text
    held = _held_before(cast, passage, name.start - base, words)
    if held is None or text[held.low : held.at].strip(" ,").lower() in _TIMES:
        return
    low, country, end = held.low, held.country, name.end - base
    role = text[low : held.at].strip(" ,")
    while role.partition(" ")[0].lower() in ("of", "to", "for", "and", "the"):
        role = role.partition(" ")[2]
    several = role[-1:] == "s" and cast.offices.is_of_several(role)
    role = without_rank(cast.offices.in_full(role), words.ranks)
    if several:
        _share(cast, role.lower() if role.istitle() else role, name, passage)
    member.titles |= cast.offices.own_words(role)
    if country is None and text[end : end + 4] == " of ":
        country = cast.country_beside(base + end, base + end)
    member.evidence += (new(Evidence, ("role", cast.reading.span(base + low, base + end))),)
    if country and not member.country:
        member.country = country
    if member.role is None and role:
        office = role.lower() if role.istitle() or (role.isupper() and len(role) > 4) else role
        whose = None if country else possessor(cast, base + low) or body_before(cast, base + low)
        if whose is not None:
            member.role = text[whose.start - base : low] + office
        else:
            member.role = cast.offices.spelt((held.former or standing_before(cast, text, low, base)) + office, country)


MOST_SHARING = 12
"""Names behind one title."""


def _share(cast: Cast, office: str, name: Name, passage: Passage) -> None:
    """Give an office to those as well who are named behind the first: "Presidents X of Kenya, Y and Z"."""
    base, text = passage.start, passage.text
    at = name.end - base
    others: list[Name] = []
    joint = _joint().match(text, at)
    while joint and len(others) < MOST_SHARING:
        other = cast.names.at(base + joint.end())
        if other is None or other.kind != "person" or other.start not in cast.of:
            return
        others.append(other)
        if joint["last"]:
            break
        joint = _joint().match(text, other.end - base)
    else:
        return
    for other in others:
        member = cast.of[other.start]
        behind = text.startswith(" of ", other.end - base)
        country = cast.country_beside(other.end, other.end) if behind else None
        member.titles |= cast.offices.own_words(office)
        member.country = member.country or country
        member.role = member.role or cast.offices.spelt(office, country)


@cache
def _joint() -> Pattern[str]:
    return compiled(r"(?: of (?:the )?[A-Z][\w’-]{0,30}(?: [A-Z][\w’-]{0,30}){0,2})?(?:(?P<last>,? and )|, )")


def _held_before(cast: Cast, passage: Passage, at: int, words: Heads) -> _Held | None:
    """The office that ends at an offset of a passage, walked back over word by word."""
    base, text, offices = passage.start, passage.text, cast.offices
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
        to = _posting(text, start) if not found and (bare[:1].isupper() or bare in offices.bodies) else None
        if to is None and not found and bare[:1].isupper() and " of " in text[max(0, start - LONGEST_WORD) : start]:
            portfolio, begins = _word_before(text, start)  # "Minister of Foreign Affairs X"
            to = _posting(text, begins) if portfolio.istitle() else None
        if to is not None and (bare not in offices.personal or text[to:start].endswith("the ")):
            low = to
            continue
        title = (word in words.titles and word not in _COURTESIES) or small in cast.lore.roles
        if found and word[0].isupper() and text.startswith(_PORTFOLIOS, start + len(word)):
            title = title or cast.places.country(bare) is None
        elif found and len(word) > 3 and small not in _OPENERS and word.istitle() and text.startswith(_HALVES, low):
            title = title or cast.places.country(bare) is None  # "External Affairs Minister"
        if found and small in ("of", "to", "for") and text[low:at].partition(" ")[0] in offices.personal:
            # "The envoy of President X": that is another's office.
            break
        if not title and not (found and small in offices.modifiers):
            if not found:
                return None
            former, bare = parted(bare)
            if former and bare.lower() in offices.modifiers:
                low = start + len(former)
                break
            if not text.startswith(_AND, low):
                country = _land(cast, base + start, bare)  # not "President X of Y and Prime Minister Z"
            break
        found = found or title
        low = start
    return new(_Held, (low, at, former, country)) if found else None


def _land(cast: Cast, start: int, word: str) -> str | None:
    """The country that a word at an offset of the file names, or ends the name of: "Guinea" of "Papua New Guinea"."""
    if not word[:1].isupper():
        return None
    near = cast.names.within(start - LONGEST_LAND, start + len(word))
    if near and near[-1].end == start + len(word) and near[-1].kind == "country":
        return cast.country_of(near[-1])
    return cast.places.country(word)


def _before_courtesy(text: str, at: int) -> int:
    """Where a name begins with the initial or the "Dr." before it, if an office may stand before that."""
    if text[at - 1 : at] == "." and (start := text.rfind(" ", max(0, at - 4), at) + 1):
        return start  # "Foreign Minister B.Battsetseg"
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
