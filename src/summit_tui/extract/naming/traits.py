"""What words with a capital say by themselves about being somebody's name, or a place's."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from summit_tui.extract.naming.institutions import heads
from summit_tui.extract.wording.words import Word
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.listing import Listing
from summit_tui.knowledge.offices import words_of
from summit_tui.knowledge.people import People, given_names
from summit_tui.knowledge.places import listed
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

SEVERAL: Final = 1
"""More than one word, small ones aside. The next seven are of such only."""
EASTERN: Final = 2
"""Two words, the first a family name that stands first."""
BEHIND: Final = 4
"""Such a one with a given name that is an English word too."""
BARRED: Final = 8
"""No person's name, whatever stands around, unless it is `EASTERN`. Then the next are not looked for."""
SURE: Final = 16
"""A given name, a title or an initial begins it. Then the next are not looked for."""
LOUD: Final = 32
"""A word of it is in capitals."""
FAMILY: Final = 64
ENDING: Final = 128
"""It ends as family names do."""
STRANGER: Final = 256
"""One word that may name somebody nowhere named in full. This and the rest are of single words only."""
BARE: Final = 512
"""A surname so well known that it stands alone."""
PLACE: Final = 1024
COUNTRY: Final = 2048
"""An office stands behind, as behind the name of a country."""

WORDED: Final = 4096
"""Two words or three, of which one is a word of the language that people are called by too: "Adam Green"."""

PLACED: Final = frozenset(str.split("Hall Park Hills Falls Lake Bridge Law Deal Rule Port Bay Day Banks"))
"""Family names that are head words too: "the editor Ann Hall"."""
CALLED_TOO: Final = frozenset(("Law", "Day", "Deal"))
"""Those of them that people are called as often as things are, behind a given name."""
SAINTS: Final = frozenset(("San", "Santa", "Santo", "São"))
"""How places begin that are called after somebody holy: "Santa Barbara"."""
MONTHS = frozenset(("January", "February", "March", "July", "September", "October", "November", "December"))
"""Months after which people are called too, behind a title; April, May, June and August are known as given names."""
SON_OF = frozenset(("bin", "binti", "bint", "ibn"))
"""Behind these stands a name, and no title: "bin Sultan"."""
_SHOUTED = frozenset(("AT", "ON", "IN", "OF", "TO", "BY", "FOR", "AS", "OVER", "WITH", "FROM", "AND", "OR", "AFTER"))
"""Small words in a headline that cries: "PM SNUBBED AT DINNER"."""


class Lore(NamedTuple):
    """What is known about names of people in general."""

    given: Listing
    """Given name → f, m or empty for either."""
    family_first: frozenset[str]
    """Family names of the east of Asia, which stand first."""
    behind: frozenset[str]
    """Given names behind those that are English words as well: Long, An."""
    verbs: frozenset[str]
    """Past and present forms of verbs of speech."""
    verb_ends: frozenset[str]
    """The last two letters of these."""
    roles: frozenset[str]
    """Nouns for what somebody is."""
    titles: frozenset[str] = frozenset()
    """Those of them that stand before a name like a title, in small letters."""
    kin: frozenset[str] = frozenset()
    """Those of them that say whose relative somebody is."""
    endings: tuple[str, ...] = ()
    """How family names end, by language."""
    offices: frozenset[str] = frozenset()
    """How offices begin that stand behind the name of a country."""
    worded: frozenset[str] = frozenset()
    """Words that are family names too, behind a given name."""
    particled: frozenset[str] = frozenset()
    """Given names that are particles of family names too: Ben, Al."""
    forenames: frozenset[str] = frozenset()
    """Given names that are words of the language: Will, Art."""


def lore(knowledge: Knowledge) -> Lore:
    """`given_names.toml` and `offices.toml`, for lookup."""
    names = knowledge.table("given_names")
    family = names.get("family", {})
    roles = knowledge.table("offices").get("roles", {})
    nouns, titles = frozenset(listed(roles.get("nouns", ""))), knowledge.view(heads).titles
    verbs = frozenset(names.get("speech", {}).get("verbs", "").split())
    return Lore(
        knowledge.view(given_names),
        frozenset(family.get("first", "").split()),
        frozenset(family.get("behind", "").split()),
        verbs,
        frozenset(verb[-2:] for verb in verbs),
        nouns,
        frozenset(noun for noun in nouns if noun.capitalize() in titles),
        frozenset(listed(roles.get("kin", ""))),
        tuple(family.get("endings", "").split()),
        words_of(knowledge.table("offices").get("words", {}), "behind_countries"),
        frozenset(family.get("worded", "").split()),
        frozenset(family.get("particled", "").split()),
        frozenset(family.get("forenames", "").split()),
    )


def traits(words: Sequence[Word], text: str, titled: bool, office: str, knowledge: Knowledge) -> int:
    """The bits of some words of a run. `text` is what is printed; `titled` and `office` are as in `Shape`."""
    own = [word.text for word in words if not word.small]
    if len(own) == 1:
        return of_one(own[0], text, titled, office, knowledge)
    known, parts = knowledge.view(lore), knowledge.view(heads)
    bits = SEVERAL
    article = own[0] == "Le" and not all(map(_vietnamese().fullmatch, own[1:]))
    if len(own) == 2 and own[0] in known.family_first and not article:
        bits |= EASTERN | BEHIND * (own[1] in known.behind)
    behind = [word.text for of, word in pairwise(words) if of.text in SON_OF] if len(own) < len(words) else ()
    plain = own
    if own[0] in known.given and len(own) < 4:
        worded = own[-1] in known.worded or (own[-1] in PLACED and (titled or words[-1].joint in ("-", "‑")))
        worded = worded or (own[-1] in CALLED_TOO and len(own) == 2)
        plain = own[own[0] in parts.what : len(own) - worded]
        plain = plain if len(own) < 3 or own[1] not in PLACED else [own[0], own[2]]
        bits |= WORDED * (len(plain) < len(own) and not titled)
    elif titled and own[0] in MONTHS:
        plain = own[1:]
    elif own[0] in known.forenames and len(own) < 4 and (titled or own[0] not in parts.nouns):
        plain = own[1:]
        bits |= WORDED * (not titled)
    if (
        not parts.parts.isdisjoint(plain)
        or not parts.titles.isdisjoint([w for w in own[:-1] if w not in behind] if behind else own[:-1])
        or len(own) > 6
        or words[0].joint == "-"
        or (min(map(len, own)) < 2 and "Ó" not in own and not _has_bare_initial(own, known.given))
        or article
        or (own[0] in SAINTS and own[1] in known.given and not titled)
        or not _SHOUTED.isdisjoint(own)
        or (not text.replace(" ", "").isalpha() and any(map(str.isdigit, text)))
    ):
        return bits | BARRED
    if (
        titled
        or (own[0] in known.given and not bits & WORDED)
        or (own[0] in known.family_first and _is_vietnamese(own))
        or ("." in text and _initialled(own))
    ):
        return bits | SURE
    if not text.istitle() and any(len(word) > 1 and word.isupper() for word in own):
        bits |= LOUD
    if len(own) <= 3 and (own[0] in known.family_first or own[-1] in known.family_first):
        bits |= FAMILY
    return bits | ENDING * own[-1].endswith(known.endings)


def _is_vietnamese(own: list[str]) -> bool:
    """Whether one-syllable names follow a family name: "Nguyen Thi Bich Ngoc"."""
    return len(own) > 3 and all(map(_vietnamese().fullmatch, own[1:]))


@cache
def _vietnamese() -> Pattern[str]:
    """A word of one Vietnamese syllable: behind "Le" the others are French."""
    return compiled(r"[^\W\daeiouyAEIOUY]{0,3}[^\W\d_b-df-hj-np-tv-xz]{1,3}(?:ch|nh|ng|[cmnpt])?")


def _has_bare_initial(own: list[str], given: Container[str]) -> bool:
    """ "Ann B Lee", as British papers print an initial; "Vitamin B Complex" and "A Great Day" are none."""
    return len(own) == 3 and len(own[1]) == 1 and own[1].isalpha() and own[0] in given and len(own[2]) > 2


def _initialled(own: list[str]) -> bool:
    """ "J. Doe", "Ann B. Lee", "U.S. Grant" is none: known before."""
    return (
        any(len(w) <= 4 and w.endswith(".") and w[0].isupper() for w in own[:-1])
        and len(own[-1]) > 2
        and "." not in own[-1]
    )


def of_one(word: str, text: str, titled: bool, office: str, knowledge: Knowledge) -> int:
    """The bits of a single word that no small one follows. `word` is `text`, not all in capitals."""
    known, people = knowledge.view(lore), knowledge.view(People)
    bits = BARE if word in people.bare else 0
    common = not titled and knowledge.view(heads).common(word)
    if len(word) > 1 and not word.isdigit() and not common and word.lower().rstrip("s") not in known.roles:
        bits |= STRANGER
    if len(text) >= 4 and not titled and not text.isupper():
        bits |= PLACE * text.isalpha() | COUNTRY * (office in known.offices)
    return bits
