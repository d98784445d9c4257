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


class Around(NamedTuple):
    """What stands around an amount."""

    things: frozenset[str]
    """Stems of the telling words in small letters, and of the first."""
    names: frozenset[str]
    """Stems of the words with a capital."""
    countries: Mapping[str, str]
    """Stem of a name or an adjective → country."""

    def named(self, among: frozenset[str] | None = None) -> frozenset[str]:
        """The countries; with `among`, those that are named by words among these."""
        return frozenset(c for word, c in self.countries.items() if among is None or word in among)


NOTHING = Around(frozenset(), frozenset(), {})


class Surroundings:
    """Looks at what stands around a figure, at each once."""

    def __init__(self, sources: Mapping[str, Source], places: Places, topics: Topics) -> None:
        self._sources = sources
        self._places = places
        self._untelling = topics.idle | topics.said_of_any
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
        for word, first in _words(beside):
            small = word.lower()
            if small in self._untelling or len(small) < 3:
                continue
            if word[0].isupper():
                # A town may be where it was told: only who is named by name or adjective owns the sum.
                if country := word if word in self._places.countries else self._places.of_adjective.get(word):
                    countries[stem(small)] = country
                if not first or country:
                    names.add(stem(small))
                    continue
            if (root := stem(small)) != own:
                things.add(root)
        return Around(frozenset(things), frozenset(names), countries)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words, those of a compound one by one, each with whether it is the first."""
    first = True
    for found in compiled(r"[^\W\d_]{2,40}").finditer(text):
        yield found[0], first
        first = False
