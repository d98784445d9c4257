"""Heads of state and government, foreign ministers and others that newspapers name without saying who they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.listing import Listing, together
from summit_tui.knowledge.places import listed
from summit_tui.lean.hints import Any
from summit_tui.lean.memo import cached_property
from summit_tui.lean.tuples import NamedTuple


class Term(NamedTuple):
    """An office held for a time."""

    office: str
    """"president", "foreign minister", …, without the country."""
    country: str
    start: str
    """ISO year, month or day."""
    end: str
    """Empty while it lasts, as far as is known."""

    def holds(self, day: str) -> bool:
        """Whether the term covers a day; half-known dates are read generously."""
        return self.start <= day[: len(self.start)] and (not self.end or day[: len(self.end)] <= self.end)


class Person(NamedTuple):
    """Somebody known."""

    key: str
    name: str
    gender: str
    country: str
    terms: tuple[Term, ...]
    spellings: tuple[str, ...]
    surname: str

    def surnames(self) -> set[str]:
        """The surname in every spelling, with and without its particle."""
        found = {self.surname, *(surname_of(s) for s in self.spellings if self.surname in self.name.split()[-1:])}
        return found | {name.rpartition("al-")[2] for name in found}

    def is_called(self, title: str, day: str | None) -> bool:
        """Whether a text in small letters ends with an office that they hold on a day, and no deputy's."""
        return any(
            title.endswith(term.office)
            and BESIDE_OFFICE.isdisjoint(title.removesuffix(term.office).replace("-", " ").split()[-1:])
            and (day is None or term.holds(day))
            for term in self.terms
            if term.office
        )


BESIDE_OFFICE = frozenset(("vice", "deputy", "assistant", "associate", "junior", "shadow"))
"""Words before an office that make it another's: the vice foreign minister is not the foreign minister."""


def index_of_people(table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """What `People` looks up, worked out of `people.toml`; `bare` is as it has it.

    `people`: id → name as it stands there, whose star marks where the family name ends.
    """
    names = {slug(name.replace("*", "")): name for name in table.get("people", {})}
    bare: dict[str, str] = {}
    for name in listed(table.get("bare", {}).get("names", "").replace("\n", " ")):
        starred = names.get(slug(name), "")
        if starred.replace("*", "") == name:
            person = _person(starred, table["people"][starred], table.get("spellings", {}).get(name, ""))
            bare |= dict.fromkeys(person.surnames(), person.key)
    return {"people": names, "bare": bare}


class People:
    """All of `people.toml`, to be looked up; a line is read when somebody asks for whom it is about."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("people")
        self._lines: Mapping[str, str] = table.get("people", {})
        self._spellings: Mapping[str, str] = table.get("spellings", {})
        self._names: Mapping[str, str] = knowledge.table("index").get("people", {})
        self._checked: str = table.get("checked", "")
        self._met: dict[str, Person] = {}
        self.bare: Mapping[str, str] = knowledge.table("index")["bare"]
        """Surname, in any spelling → the id of whom it means where no full name stands in the article."""

    def get(self, key: str | None) -> Person | None:
        """The person of this id."""
        if key is None or key not in self._names:
            return None
        if key not in self._met:
            name = self._names[key]
            self._met[key] = _person(name, self._lines[name], self._spellings.get(name.replace("*", ""), ""))
        return self._met[key]

    def by_surname(self, word: str) -> Person | None:
        """The one whom a surname alone means."""
        return self.get(self.bare.get(word))

    @cached_property
    def all(self) -> dict[str, Person]:
        """Everybody, by id."""
        return {key: person for key in self._names if (person := self.get(key))}

    @cached_property
    def _of_country(self) -> dict[str, list[str]]:
        """Country → the ids of those whose country it is, where all their offices are too."""
        found: dict[str, list[str]] = {}
        for key, name in self._names.items():
            found.setdefault(self._lines[name].split(";")[1].strip(), []).append(key)
        return found

    @cached_property
    def ends_of_offices(self) -> tuple[str, ...]:
        """The last words of all offices: what stands before a name and ends in none of them is no office."""
        lines = [line.split(";")[2:] for line in self._lines.values()]
        return tuple({office.strip().rpartition(" ")[0].rpartition(" ")[2] for line in lines for office in line})

    def of_country(self, country: str) -> list[Person]:
        """Those whose country it is."""
        return [person for key in self._of_country.get(country, ()) if (person := self.get(key))]

    def holder(self, office: str, country: str, day: str | None) -> Person | None:
        """Who surely holds an office on a day; without a day, who is known to hold it last."""
        held = [
            (term.start, person)
            for person in self.of_country(country)
            for term in person.terms
            if term.office == office and (day is None or (term.holds(day) and self.is_sure(term, day)))
        ]
        return max(held, key=lambda pair: pair[0])[1] if held else None

    def is_sure(self, term: Term, day: str) -> bool:
        """Whether a term that covers a day is known to: who held an office when that was looked up may have left it."""
        return bool(term.end) or not self._checked or day[: len(self._checked)] <= self._checked


def _person(name: str, line: str, spellings: str) -> Person:
    gender, country, *offices = (part.strip() for part in line.split(";"))
    surname, star, _ = name.partition("*")
    terms = tuple(_term(office, country) for office in offices if office)
    full = name.replace("*", "")
    others = tuple(s.strip() for s in spellings.split(",") if s.strip())
    return Person(slug(full), full, gender, country, terms, others, surname if star else surname_of(full))


def _term(office: str, country: str) -> Term:
    words, _, years = office.rpartition(" ")
    start, _, end = years.partition("/")
    return Term(words, country, start, end)


def given_names(knowledge: Knowledge) -> Listing:
    """Given name → f, m or empty for either."""
    return Listing(knowledge.table("index")["given_names"])


def index_of_given_names(table: Mapping[str, Any]) -> dict[str, str]:
    """What `given_names` looks up, worked out of `given_names.toml`."""
    names = table.get("given", {})
    given = dict.fromkeys(names.get("either", "").split(), "")
    for gender in ("f", "m"):
        given |= dict.fromkeys(names.get(gender, "").split(), gender)
    return together(given)


PARTICLES = frozenset(
    str.split(
        "de da do dos das di du del della des la le van von der den zu ter ten al el bin bint binti bte ben ibn anak"
        " san af av"
    )
)
"""Small words before a family name, and part of it."""
BETWEEN_FAMILY_NAMES = frozenset(("y", "e"))
"""Small words between two family names of one person: "Ortega y Gasset"."""


class GenderForms:
    """What in a full name tells a gender: small words inside it, and how its words end."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("given_names").get("forms", {})
        words = {name: tuple(line.split()) for name, line in table.items()}
        self._inside = {gender: frozenset(words.get(f"inside_{gender}", ())) for gender in "fm"}
        self._fathers = {gender: words.get(f"of_father_{gender}", ()) for gender in "fm"}
        self._last = words.get("last_f", ())

    def of(self, words: Sequence[str]) -> str:
        """f or m where the words of a full name tell: "Siti binti Osman", "Nguyen Thi Hoa"; empty where they don't."""
        if words[-1].endswith(self._last):
            return "f"
        inside = words[1:-1]
        if not inside:
            return ""
        for gender in "fm":
            if not self._inside[gender].isdisjoint(inside) or any(w.endswith(self._fathers[gender]) for w in inside):
                return gender
        return ""


GENERATIONS = frozenset(("Jr", "Sr", "II", "III", "IV"))
"""What stands behind a family name and is none, without its stop."""


def surname_of(name: str) -> str:
    """The family name of a full name, its particles included; family names that come first are starred in the table."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".") in GENERATIONS:
        words.pop()
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return " ".join(words[max(at, 0) :])
