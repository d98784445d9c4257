"""The sentence that an amount stands in: of what else it tells, and which countries it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summit_tui.knowledge.places import Places
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.figure_topics import Topics, stem
from summit_tui.model import Figure, Source
from summit_tui.patterns import compiled

FAR = 250
"""Characters of the sentence on either side of the amount that are read."""
NEAR = 60
"""Characters on either side in which a word is beside the amount."""
BESIDE = 40
"""Characters on either side in which a word tells what became of those who are counted."""


class Around(NamedTuple):
    """What stands around an amount."""

    things: frozenset[str]
    """Stems of the telling words in small letters, and of the first."""
    names: frozenset[str]
    """Stems of the words with a capital."""
    countries: Mapping[str, str]
    """Stem of a name or an adjective → country."""
    near: frozenset[str] = frozenset()
    """Stems of the small words beside the amount, words of one class as one."""
    deed: str = ""
    """What became of those who are counted; empty if that is not told."""

    def named(self, among: frozenset[str] | None = None) -> frozenset[str]:
        """The countries; with `among`, those that are named by words among these."""
        return frozenset(c for word, c in self.countries.items() if among is None or word in among)


NOTHING = Around(frozenset(), frozenset(), {})

_SIDES = frozenset(("South", "North", "East", "West", "Latin", "Central", "Southern", "Northern", "Eastern", "Western"))


class Surroundings:
    """Looks at what stands around a figure, at each once."""

    def __init__(self, sources: Mapping[str, Source], places: Places, topics: Topics) -> None:
        self._sources = sources
        self._places = places
        self._untelling = topics.idle | topics.said_of_any
        self._topics = topics
        self._seen: dict[str, Around] = {}

    def of(self, figure: Figure) -> Around:
        """What stands in the figure's sentence; nothing where that is not known."""
        seen = self._seen.get(figure.id)
        if seen is None:
            seen = self._seen[figure.id] = self._look(figure)
        return seen

    def _look(self, figure: Figure) -> Around:
        if figure.sentence is None or figure.sentence.source not in self._sources:
            return NOTHING
        text = self._sources[figure.sentence.source].text
        start = max(figure.sentence.start, figure.span.start - FAR)
        beside = f"{text[start : figure.span.start]} ; {text[figure.span.end : figure.sentence.end][:FAR]}"
        things, names, countries = set(), set(), dict[str, str]()
        own = stem(figure.unit.lower())
        for word, first, before in _words(beside):
            small = word.lower()
            if small in self._untelling or len(small) < 3:
                continue
            if word[0].isupper():
                # A town may be where it was told: only who is named by name or adjective owns the sum.
                if country := self._country(word, before):
                    countries[stem(small)] = country
                if not first or country or word.isupper():  # "OSLO — …"
                    names.add(stem(small))
                    continue
            if (root := stem(small)) != own:
                things.add(root)
        before, behind = text[start : figure.span.start], text[figure.span.end : figure.sentence.end]
        near = self._near(f"{before[-NEAR:]} ; {behind[:NEAR]}") - {own}
        return Around(frozenset(things), frozenset(names), countries, near, self._deed(before, behind))

    def _country(self, word: str, before: str) -> str | None:
        """The country of a name or an adjective: "Sudan", but not in "South Sudan", and none in "South American"."""
        for name in (f"{before} {word}", word):
            if country := name if name in self._places.countries else self._places.of_adjective.get(name):
                return country
            if before in _SIDES:
                return None
        return None

    def _near(self, beside: str) -> frozenset[str]:
        found = set()
        for word, _, _ in _words(beside):
            if (
                len(word) > 2
                and word not in self._topics.idle
                and word not in self._topics.beside_any
                and not word[0].isupper()
            ):
                named = self._topics.classes.get(word) or self._topics.deeds.get(word)
                found.add(f"={named}" if named else stem(word))
        return frozenset(found)

    def _deed(self, before: str, behind: str) -> str:
        """The deed whose word stands nearest."""
        deeds = self._topics.deeds
        best, gap = "", BESIDE
        for found in compiled(r"[^\W\d_]{2,40}").finditer(before[-BESIDE:].lower()):
            if found[0] in deeds:
                best, gap = deeds[found[0]], _far(before[-BESIDE:][found.end() :])
        for found in compiled(r"[^\W\d_]{2,40}").finditer(behind[:BESIDE].lower()):
            if found[0] in deeds and _far(behind[: found.start()]) < gap:
                return deeds[found[0]]
        return best


def _far(between: str) -> int:
    """How far a word stands off; a mark parts more than some letters."""
    return len(between) + 20 * ("," in between)


def _words(text: str) -> Iterator[tuple[str, bool, str]]:
    """The words, those of a compound one by one, each with whether it is the first and the word right before it."""
    before, end = "", -1
    for found in compiled(r"[^\W\d_]{2,40}").finditer(text):
        yield found[0], end < 0, before if found.start() == end + 1 and text[end] == " " else ""
        before, end = found[0], found.end()
