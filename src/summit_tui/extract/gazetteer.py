"""Names that the knowledge holds → where they stand in a run of capitals, the longest first."""

from __future__ import annotations

from typing import NamedTuple

from summit_tui.extract.words import Run
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.people import People
from summit_tui.knowledge.places import Places, listed
from summit_tui.model import EntityKind, MentionForm


class Known(NamedTuple):
    """What a name stands for."""

    key: str
    """Id of the entity."""
    name: str
    """Its canonical name."""
    kind: EntityKind
    form: MentionForm = "name"
    country: str | None = None
    article: bool = False
    """Whether it is a name only behind "the"."""


class Gazetteer:
    """All known names of the world, by their words."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.known: dict[str, Known] = {}
        self.longest: dict[str, int] = {}
        """First word → the most words that a name beginning with it has."""
        self.places = knowledge.view(Places)
        self._add_towns(knowledge)
        self._add_people(knowledge)
        self._add_organisations(knowledge)
        self._add_regions_and_countries()
        self.names = {entry.key: entry for entry in reversed(self.known.values())}
        """Key → its entry."""

    def _add(self, name: str, known: Known) -> None:
        if name.startswith(("the ", "The ")):
            name, single = name[4:], " " not in name[4:]
            known = known._replace(article=known.article or (single and not is_abbreviation(name)))
        words = folded(name).split(" ")
        self.known[" ".join(words)] = known
        if self.longest.get(words[0], 0) < len(words):
            self.longest[words[0]] = len(words)

    def _add_all(self, name: str, others: tuple[str, ...], kind: EntityKind, country: str | None = None) -> None:
        known = Known(slug(name), name, kind, "name", country)
        abbreviation = known._replace(form="abbreviation")
        for form in (*others, name):
            entry = abbreviation if form != name and is_abbreviation(form) else known
            self._add(form, entry)
            for variant in respelt(form):
                self._add(variant, entry)

    def _add_towns(self, knowledge: Knowledge) -> None:
        for town in self.places.towns(knowledge):
            self._add_all(town.name, town.spellings, "place", town.country)

    def _add_people(self, knowledge: Knowledge) -> None:
        for person in knowledge.view(People).all.values():
            known = Known(person.key, person.name, "person", "name", person.country)
            for form in (*person.spellings, person.name):
                self._add(form, known)

    def _add_organisations(self, knowledge: Knowledge) -> None:
        for name, line in knowledge.table("initiatives").get("initiatives", {}).items():
            self._add_all(name, listed(line), "initiative")
        for name, kind, others, country in outlets(knowledge):
            self._add_all(name, others, kind, country)
        for name, line in knowledge.table("organisations").get("bodies", {}).items():
            self._add_all(name, listed(line), "organisation")
        for words, name in knowledge.table("organisations").get("state", {}).items():
            if words[0].isupper():
                self._add(words, Known("state:" + name, name, "organisation"))

    def _add_regions_and_countries(self) -> None:
        for name, others in self.places.regions.items():
            known = Known(slug(name), name, "place")
            for other in (*others, name):
                adjective = other.split()[-1].endswith(("an", "ans", "ern", "ic"))
                self._add(other, known._replace(form="adjective") if adjective and other != name else known)
        for country in self.places.countries.values():
            known = Known(slug(country.name), country.name, "country", "name", country.name)
            for capital in country.capitals:
                if capital != country.name:
                    self._add(
                        capital, Known(slug(country.capitals[0]), country.capitals[0], "place", "name", country.name)
                    )
            for adjective_ in country.adjectives:
                self._add(adjective_, known._replace(form="adjective"))
            for other in (*country.others, country.name):
                self._add(other, known._replace(form="abbreviation") if is_abbreviation(other) else known)

    def entry(self, key: str) -> Known | None:
        """What the knowledge holds under a key."""
        return self.names.get(key)

    def forms(self) -> dict[str, tuple[str, ...]]:
        """Key → the names under which it is known."""
        found: dict[str, list[str]] = {}
        for name, known in self.known.items():
            found.setdefault(known.key, []).append(name)
        return {key: tuple(names) for key, names in found.items()}

    def match(self, run: Run, at: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word of a run: index behind its last word, and what it is."""
        most = self.longest.get(bare(run[at].text))
        if most is None:
            return None
        keys = [bare(word.text) for word in run[at : at + most]]
        for count in range(len(keys), 0, -1):
            known = self.known.get(" ".join(keys[:count]))
            if known is not None:
                return at + count, known
        return None


def outlets(knowledge: Knowledge) -> list[tuple[str, EntityKind, tuple[str, ...], str | None]]:
    """Publications and agencies: name, kind, other names, country."""
    table = knowledge.table("outlets")
    agencies = [(n, "organisation", tuple(others), None) for n, others in table.get("agencies", {}).items()]
    papers = [(n, "publication", tuple(others), None) for n, others in table.get("outlets", {}).items()]
    return agencies + papers  # type: ignore[return-value]


def bare(word: str) -> str:
    """A word as names are compared: one kind of apostrophe."""
    return word.replace("’", "'") if "’" in word else word


def folded(name: str) -> str:
    """A name as names are compared: hyphens are spaces, one kind of apostrophe."""
    return name.replace("-", " ").replace("’", "'").replace(" d'", " d' ")


def respelt(name: str) -> list[str]:
    """The other of British and American spelling."""
    found = []
    for one, other in (("isation", "ization"), ("Centre", "Center"), ("Defence", "Defense"), ("Labour", "Labor")):
        if one in name:
            found.append(name.replace(one, other))
        elif other in name:
            found.append(name.replace(other, one))
    return found


def is_abbreviation(name: str) -> bool:
    """Whether a name is letters that stand for words: US, U.N., AfDB."""
    return len(name) <= 8 and " " not in name and sum(c.isupper() for c in name) >= max(2, len(name) // 2)
