"""The sentence that an amount stands in: of what else it tells, and which countries it names."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence, Set

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cached_property
from summit_tui.link.amounts.figure_topics import Topics, stem
from summit_tui.link.pages import Desk
from summit_tui.model import Figure
from summit_tui.patterns import compiled

FAR = 250
"""Characters of the sentence on either side of the amount that are read."""
NEAR = 60
"""Characters on either side in which a word is beside the amount."""
BESIDE = 40
"""Characters on either side in which a word tells what became of those who are counted."""


FAR_FROM_SUBJECT = 40
"""Characters of a sentence within which the word stands that it begins with."""
_AUXILIARIES = frozenset(("were", "was", "are", "is", "have", "had", "has", "been", "being", "people", "others"))
"""Words that stand between the number of those who are counted and the verb that tells what befell them."""
_ARTICLES = (["The"], ["An"])
_RELATIVE = ("which ", "who ", "that ")
_LONGEST_NAME = 3
"""Words of the name of a country, but for its full name."""
_SIDES = frozenset(("South", "North", "East", "West", "Latin", "Central", "Southern", "Northern", "Eastern", "Western"))


class Around:
    """What stands around an amount; each kind of it is looked up when it is first asked for."""

    def __init__(self, before: str, behind: str, own: str, telling: Telling) -> None:
        """What the sentence says on either side, as far as that is read; `own` is the stem of the unit."""
        self._before, self._behind, self._nothing, self._telling = before, behind, ("", own), telling

    @cached_property
    def _beside(self) -> str:
        return f"{self._before} ; {self._behind}"

    @cached_property
    def _words(self) -> list[str]:
        return _word().findall(self._beside)

    @cached_property
    def _begins_with_a_name(self) -> bool:
        first = self._words[0]
        return first.isupper() or bool(self._telling.country(first, ""))  # "OSLO — …"

    @cached_property
    def things(self) -> frozenset[str]:
        """Stems of the telling words in small letters, and of the first."""
        words, telling = self._words, self._telling
        things = set(map(telling.things.__getitem__, words))
        if words and not self._begins_with_a_name:
            things.add(telling.names[words[0]])
        return frozenset(things.difference(self._nothing))

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of the words with a capital; of the first only if that shows it to be a name."""
        words, telling = self._words, self._telling
        names = set(map(telling.names.__getitem__, words[1:]))
        if words and self._begins_with_a_name:
            names.add(telling.names[words[0]])
        return frozenset(names.difference(("",)))

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """Stem of a name or an adjective → country.

        A town may be where it was told: only who is named by name or adjective owns the sum.
        """
        words, telling = self._words, self._telling
        found: dict[str, str] = {}
        gaps: Sequence[str] = ()
        for at, root in enumerate(map(telling.names.__getitem__, words)):
            if root:
                gaps = gaps or _word().split(self._beside)
                if country := telling.country(words[at], words[at - 1] if at and gaps[at] == " " else ""):
                    found[root] = country
        return found

    @cached_property
    def owners(self) -> frozenset[str]:
        """The countries named in the amount's own piece of the sentence: "Kesh gave 5 million, Teland 6 million"."""
        pieces = _piece_ends().split(self._before)
        own = pieces.pop()
        if own.startswith(_RELATIVE) and pieces:
            own = f"{pieces.pop()} {own}"  # "Teland, which gave 6 million"
        # What stands before "and" is of its own where it holds an amount.
        first, joint, rest = own.rpartition(" and ")
        own = rest if joint and any(map(str.isdigit, first)) else own
        behind = _piece_ends().split(self._behind, 1)[0]
        first, _, rest = behind.partition(" and ")
        behind = first if any(map(str.isdigit, rest)) else behind
        return frozenset([*self._telling.countries_in(own), *self._telling.countries_in(behind)])

    @cached_property
    def near(self) -> frozenset[str]:
        """Stems of the small words beside the amount, words of one class as one."""
        words = _word().findall(f"{self._before[-NEAR:]} ; {self._behind[:NEAR]}")
        return frozenset(map(self._telling.near.__getitem__, words)).difference(self._nothing)

    @cached_property
    def deed(self) -> str:
        """What became of those who are counted, by the word that stands nearest; empty if that is not told."""
        deeds = self._telling.deeds
        before, behind = self._before[-BESIDE:], self._behind[:BESIDE]
        left, right = before.lower(), behind.lower()
        if deeds.keys().isdisjoint(_word().findall(f"{left} ; {right}")):
            return ""
        best, gap = "", BESIDE
        for found in _word().finditer(left):
            if found[0] in deeds:
                best, gap = deeds[found[0]], _far(before[found.end() :])
        for found in _word().finditer(right):
            if found[0] in deeds:
                between = right[: found.start()]
                # "Nine died and more than 40 were injured": a verb that has the amount for its subject is its own.
                if _far(between) < gap or _AUXILIARIES.issuperset(between.split()):
                    return deeds[found[0]]
        return best

    @cached_property
    def subject(self) -> str:
        """The stem of the word that the sentence begins with, or that stands behind its article; empty for a name."""
        words = _word().findall(self._before[:FAR_FROM_SUBJECT])
        words = words[: 1 + (words[:1] in _ARTICLES)]
        return self._telling.things[words[-1].lower()] if words and not self._begins_with_a_name else ""

    @cached_property
    def _all_named(self) -> frozenset[str]:
        return frozenset(self.countries.values())

    def named(self, among: frozenset[str] | None = None) -> frozenset[str]:
        """The countries; with `among`, those that are named by words among these."""
        if among is None or not self.countries:
            return self._all_named
        return frozenset([c for word, c in self.countries.items() if word in among])


class _Told(dict[str, str]):
    """Word → what is kept of it, worked out once for each word; empty for one that tells nothing."""

    def __init__(self, tell: Callable[[str], str]) -> None:
        self._tell = tell

    def __missing__(self, word: str) -> str:
        told = self[word] = self._tell(word)
        return told


class Telling:
    """What words tell, each looked up once; empty for those that tell nothing."""

    def __init__(
        self,
        topics: Topics,
        countries: Container[str],
        of_adjective: Mapping[str, str],
        of_other: Mapping[str, str],
    ) -> None:
        self._countries, self._of_adjective, self._of_other = countries, of_adjective, of_other
        self.deeds = topics.deeds
        untelling = topics.idle | topics.said_of_any
        self.things = _Told(lambda word: "" if word[0].isupper() else _root(word, untelling))
        """Word in small letters → stem."""
        self.names = _Told(lambda word: _root(word, untelling) if word[0].isupper() else "")
        """Word with a capital → stem."""
        self.near = _Told(lambda word: _near(word, topics))

    def country(self, word: str, before: str) -> str | None:
        """The country of a name or an adjective: "Sudan", but not in "South Sudan", and none in "South American"."""
        if not self.names[word]:
            return None
        for name in (f"{before} {word}", word):
            if country := name if name in self._countries else self._of_adjective.get(name):
                return country
            if before in _SIDES:
                return None
        return None

    def countries_in(self, piece: str) -> Iterator[str]:
        """The countries that a piece of a sentence names, abbreviated ("UAE", "U.S.") or in several words too."""
        words = _name().findall(piece)
        for at, word in enumerate(words):
            if word[0].isupper() and not (at and words[at - 1] in _SIDES):
                for size in range(_LONGEST_NAME, 0, -1):
                    name = " ".join(words[at : at + size])
                    found = (
                        name if name in self._countries else self._of_adjective.get(name) or self._of_other.get(name)
                    )
                    if found:
                        yield found
                        break


NOTHING = Around("", "", "", Telling(Topics({}, {}, {}, *(frozenset[str]() for _ in range(5))), (), {}, {}))


class Surroundings:
    """Looks at what stands around a figure, at each once."""

    def __init__(self, desk: Desk, telling: Telling) -> None:
        self._desk = desk
        self._telling = telling
        self._seen: dict[str, Around] = {}

    def of(self, figure: Figure) -> Around:
        """What stands in the figure's sentence; nothing where that is not known."""
        seen = self._seen.get(figure.id)
        if seen is None:
            seen = self._seen[figure.id] = self._look(figure)
        return seen

    def _look(self, figure: Figure) -> Around:
        sentence, span = figure.sentence, figure.span
        if sentence is None:
            return NOTHING
        text = self._desk.text(sentence.source)
        before, behind = text[max(sentence.start, span.start - FAR) : span.start], text[span.end : sentence.end]
        return Around(before, behind[:FAR], stem(figure.unit.lower()), self._telling)


def of_two_fates(one: Around, other: Around) -> bool:
    """Whether both tell what became of those who are counted, and not the same."""
    return bool(one.deed and other.deed and one.deed != other.deed)


def befell_alike(one: Around, other: Around) -> bool:
    """Whether the same befell those who are counted, as far as both passages tell."""
    return bool(one.deed) and one.deed == other.deed


def of_two_owners(one: Around, other: Around) -> bool:
    """Whether beside both amounts countries are named, and beside neither one of the other's.

    Where many died need not be named in the same words: "the 40 dead, twelve Telanders among them".
    """
    if befell_alike(one, other):
        return False
    return bool(one.owners and other.owners) and one.owners.isdisjoint(other.owners)


def _piece_ends() -> Pattern[str]:
    """Marks between the pieces of a sentence; none of those within a number."""
    return compiled(r"[,;:(—–]\s|\s[(—–]|\)")


def _name() -> Pattern[str]:
    return compiled(r"(?:[A-Z]\.){2,}|[^\W\d_]{2,40}")


def _word() -> Pattern[str]:
    return compiled(r"[^\W\d_]{2,40}")


def _far(between: str) -> int:
    """How far a word stands off; a mark parts more than some letters."""
    return len(between) + 20 * ("," in between)


def _root(word: str, untelling: Set[str]) -> str:
    """The stem of a telling word."""
    small = word.lower()
    return "" if small in untelling or len(small) < 3 else stem(small)


def _near(word: str, topics: Topics) -> str:
    """The class or the stem of a small word that tells of the amount that it stands beside."""
    if len(word) < 3 or word in topics.idle or word in topics.beside_any or word[0].isupper():
        return ""
    named = topics.classes.get(word) or topics.deeds.get(word)
    return f"={named}" if named else stem(word)
