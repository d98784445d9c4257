"""One word of a query → the documents that hold it, by how surely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, reduce
from operator import or_

from summit_tui.extract.wording.numbers import TENS, UNITS
from summit_tui.search.folding import is_unspaced, sound
from summit_tui.search.naming import slips
from summit_tui.search.postings import Bits, Postings
from summit_tui.search.results import Why
from summit_tui.search.variants import respellings

TIERS: tuple[Why, ...] = ("exact", "prefix", "substring", "alias", "fuzzy")
"""From the surest to the least sure."""

_LONGEST_NAME = 60
"""Letters of a name that is compared as a whole."""
_MOST_LIKE = 40
"""Words of the vocabulary that one mistyped word may stand for; the nearest are kept."""
_ORDINARY = 20
"""Documents from which on a word is a word of its own, whatever names its letters begin: "war"."""
_UNITS = {"thousand": ("k",), "million": ("mln", "mn", "m"), "billion": ("bln", "bn", "b"), "trillion": ("trn", "tn")}
"""How amounts are written short: "$1.5bn"."""


@dataclass(slots=True)
class Shelf:
    """The words of all documents, by what they are to them."""

    said: Postings = field(default_factory=Postings)
    """In what is shown: the name, the title, the words."""
    named: Postings = field(default_factory=Postings)
    """In other names of the same."""
    beside: Postings = field(default_factory=Postings)
    """In what leads to it: the speaker of a quotation, the outlet of an article."""
    around: Postings = field(default_factory=Postings)
    """In what its summit is called by. It counts beside other words only: not every line of an article about a summit
    is an answer to the summit's name."""
    solid: Postings = field(default_factory=Postings)
    """Names of several words as one, for a slip of the fingers that fell on the space between them."""
    spellings: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    """A name of one word → the other names of the same thing, each as its words."""
    initials: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    """The first letters of names → the names, each as its words."""

    def all(self) -> tuple[Postings, Postings, Postings]:
        """The three postings."""
        return self.said, self.named, self.beside

    def settle(self, for_good: bool = False) -> None:
        """Make words added since the last search findable by beginning, letters and likeness."""
        for postings in (*self.all(), self.around, self.solid):
            postings.settle(for_good)


@dataclass(slots=True)
class Match:
    """Where one word of the query was found. The sets of later tiers hold nothing of the earlier ones."""

    word: str
    tiers: dict[Why, Bits]
    beside: Bits
    """Documents in which it is found only in what leads to them."""
    letters: dict[str, int]
    """Words of the vocabulary it stands for, with how many letters to mark, 0 for all."""
    distance: dict[str, int]
    """Words it may be a slip for, with how many letters are wrong."""
    near: Bits
    """Documents that hold a word of which it lacks one letter at most, or that sounds the same."""

    @property
    def firm(self) -> Bits:
        """Documents in which it stands as it is typed, or by another name of the same."""
        return reduce(or_, (bits for why, bits in self.tiers.items() if why != "fuzzy"), 0)

    @property
    def bits(self) -> Bits:
        """All documents it was found in."""
        return reduce(or_, self.tiers.values(), 0)


def match(word: str, shelf: Shelf, loosely: int, named: int, several: bool) -> Match:
    """Look a folded word up. `loosely` forgives typing errors and other spellings by sound, which takes longer; 2
    forgives one letter more. Documents below `named` are names and titles, where alone one or two letters begin words.
    `several` says that the query has other words.
    """
    tiers: dict[Why, Bits] = {}
    letters = {word: 0}
    exact = _anywhere(shelf, [word])
    own = shelf.said.bits(word) | shelf.named.bits(word)
    tiers["exact"] = exact
    begun = {w for postings in shelf.all() for w in postings.beginning_with(word) if w != word}
    long = len(word) > 2 or is_unspaced(word)
    below = None if long else named
    said = shelf.said.union(begun, below)
    own |= said
    tiers["prefix"] = said | shelf.named.union(begun, below) | shelf.beside.union(begun, below)
    letters |= dict.fromkeys(begun, len(word))
    if long:
        inside = {w for w in shelf.said.holding(word) if not w.startswith(word)}
        tiers["substring"] = shelf.said.union(inside)
        own |= tiers["substring"]
        letters |= dict.fromkeys(inside, 0)
    spelled = shelf.spellings.get(word, set()) | _amounts(word, shelf)
    spelled |= {(other,) for other in respellings(word) if shelf.said.frequency(other)}
    if shelf.said.frequency(word) < _ORDINARY:
        spelled |= shelf.initials.get(word, set())
    alias = _together(shelf, spelled)
    tiers["alias"] = alias
    if several and len(word) > 2:
        tiers["alias"] |= shelf.around.union(shelf.around.beginning_with(word))
    letters |= {w: 0 for name in spelled for w in name}
    distance: dict[str, int] = {}
    if loosely:
        most = slips(word) + (loosely > 1 and len(word) > 3)
        distance = _likely(word, shelf, set(letters), most, named)
        tiers["fuzzy"] = _anywhere(shelf, distance) | _together(
            shelf, {name for w in distance for name in shelf.spellings.get(w, ())}
        )
        own |= shelf.said.union(distance)
        letters |= dict.fromkeys(distance, 0)
    seen = 0
    for why in TIERS:
        if why in tiers:
            tiers[why], seen = tiers[why] & ~seen, seen | tiers[why]
    near = _anywhere(shelf, (like for like, wrong in distance.items() if wrong <= 1))
    return Match(word, tiers, seen & ~own & ~alias, letters, distance, near)


def solidly(query: Iterable[str], shelf: Shelf) -> dict[int, int]:
    """Names that a query is but for two letters, whichever spaces it has: the documents, with the letters wrong."""
    solid = "".join(query)
    found: dict[int, int] = {}
    if 8 <= len(solid) <= _LONGEST_NAME:
        for like, distance in shelf.solid.all_like(solid, 2):
            for number in shelf.solid.numbers(like):
                found[number] = min(distance, found.get(number, 9))
    return found


@cache
def _numbers() -> Mapping[str, str]:
    """Small numbers in words → in digits, and the other way round. "One" is more than a number."""
    words = {word: str(value) for word, value in (UNITS | TENS).items() if value > 1}
    return words | {digits: word for word, digits in words.items()}


def _amounts(word: str, shelf: Shelf) -> set[tuple[str, ...]]:
    """How an amount is written otherwise: "eleven" for "11", the words of "5bn", short forms that stand somewhere."""
    if word in _numbers():
        return {(_numbers()[word],)}
    if word in _UNITS:
        return {(short,) for short in shelf.said.counted_in(_UNITS[word])}
    if not word[0].isdigit() or word.isdigit():
        return set()
    return {
        (number, unit)
        for unit, shorts in _UNITS.items()
        for short in shorts
        if (number := word.removesuffix(short)) != word and number.isdigit()
    }


def _likely(word: str, shelf: Shelf, known: set[str], most: int, named: int) -> dict[str, int]:
    """Words that one may have meant, with the letters that are wrong. Words of names and titles come first."""
    if len(word) < 3 or word.isdigit():
        return {}
    found: dict[str, int] = {}
    heard = sound(word)
    for postings in shelf.all():
        if len(word) > 3:
            for like, distance in postings.like(word, most):
                found[like] = min(distance, found.get(like, 9))
            for like in postings.sounding_like(heard):
                found[like] = min(1, found.get(like, 9))
    unknown = [like for like in found if like not in known]
    if len(unknown) > _MOST_LIKE:
        unknown.sort(key=lambda like: (found[like], shelf.said.first(like) >= named, -shelf.said.frequency(like), like))
    return {like: found[like] for like in unknown[:_MOST_LIKE]}


def _anywhere(shelf: Shelf, words: Iterable[str]) -> Bits:
    listed = list(words)
    return shelf.said.union(listed) | shelf.named.union(listed) | shelf.beside.union(listed)


def _together(shelf: Shelf, names: Iterable[tuple[str, ...]]) -> Bits:
    """Documents that hold all words of one of the names."""
    found = 0
    for name in names:
        held = shelf.said.bits(name[0])
        for word in name[1:]:
            held &= shelf.said.bits(word)
        found |= held
    return found
