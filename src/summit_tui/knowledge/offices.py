"""Political offices as `offices.toml` knows them, found again in roles as papers print them."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import listed
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled


class Offices:
    """Political offices, and the words before them that make another office of them ("deputy", "former")."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("offices")
        titles = table.get("titles", {})
        political = set(listed(table.get("callings", {}).get("politics", "")))
        offices = (title.lower() for title in listed(titles.get("offices", "")))
        self._names = frozenset(office for office in offices if office.split()[-1].split("-")[-1] in political)
        self.held_by_one = words_of(table.get("states", {}), "held_by_one")
        """Offices that one at a time holds in a country."""
        self._before = frozenset(word.lower() for word in listed(titles.get("before", "")))

    def of(self, role: str | None) -> str | None:
        """The office in a role as printed, without the country: "Latvia's finance minister" → "finance minister"."""
        words = compiled(r"[\w’'-]+").findall((role or "").lower().split(" of ")[0])
        for first in range(len(words)):
            if " ".join(words[first:]) in self._names:
                while first and words[first - 1] in self._before:
                    first -= 1
                return " ".join(words[first:])
        return None


def courtesies(knowledge: Knowledge) -> dict[str, str]:
    """Titles before a name that tell a gender, as printed → f or m: "Mrs.", "Sheikh"."""
    titles = knowledge.table("offices").get("titles", {})
    return {word: gender for gender in ("f", "m") for word in listed(titles.get(f"courtesy_{gender}", ""))}


def words_of(section: Mapping[str, str], key: str) -> frozenset[str]:
    """The words of one list, which may go over several lines."""
    return frozenset(in_order(section, key))


def in_order(section: Mapping[str, str], key: str) -> tuple[str, ...]:
    """The same, in the order of the list."""
    return listed(section.get(key, "").replace("\n", " "))


class Nouns(NamedTuple):
    """The tables of `offices.toml`, for lookup."""

    roles: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    close: frozenset[str]
    """Whose relative, friend or colleague somebody is."""
    broad: frozenset[str]
    """What takes up somebody of whatever office: "the politician"."""
    works: frozenset[str]
    """Nouns for those who publish reports."""
    publishers: tuple[str, ...]
    """Words in the names of those who publish reports."""
    joint: frozenset[str]
    """What makes a statement that of several, whoever was named last."""
    partisans: frozenset[str]
    """What somebody is in politics."""
    parliamentary: frozenset[str]
    """States whose leader is the head of government."""
    heads: frozenset[str]
    """`roles`, `groups`, `documents` and `bodies`."""


def nouns(knowledge: Knowledge) -> Nouns:
    """View of the knowledge."""
    roles = knowledge.table("offices").get("roles", {})
    titles = knowledge.table("offices").get("titles", {})
    states = words_of(knowledge.table("offices").get("parliamentary", {}), "states")
    single, groups, documents, bodies = (words_of(roles, key) for key in ("nouns", "groups", "documents", "bodies"))
    return Nouns(
        single,
        groups,
        documents,
        bodies,
        words_of(titles, "women"),
        words_of(titles, "men"),
        words_of(roles, "kin"),
        words_of(roles, "broad"),
        words_of(roles, "works"),
        tuple(words_of(roles, "publishers")),
        words_of(roles, "joint"),
        words_of(roles, "partisans"),
        states,
        single | groups | documents | bodies,
    )


class StateOffices(NamedTuple):
    """Offices of states, whose holders may be meant without being named."""

    names: tuple[str, ...]
    leaders: frozenset[str]
    """Whom "the leader" may mean."""
    kinds: frozenset[str]
    """What tells offices of one head apart."""
    alone: frozenset[str]
    """Whom an article means by the office alone, whoever else it names."""
    not_held: frozenset[str]
    """Before the name of an office: whom it makes somebody else than who holds it."""
    high: frozenset[str]
    """Heads of offices by which a paragraph calls whom it has quoted by name: "the shadow chancellor said"."""
    called_too: dict[str, tuple[str, ...]]
    """What else is said for an office, where nobody bears that itself."""
    synonyms: dict[str, str]
    """An office → its name in `people.toml`."""
    head_of: dict[str, tuple[str, ...]]
    """What somebody is the head of → what else the office is called."""


def state_offices(knowledge: Knowledge) -> StateOffices:
    """View of the knowledge."""
    table = knowledge.table("offices")
    states = table.get("states", {})
    called_too = table.get("called_too", {})
    return StateOffices(
        in_order(states, "offices"),
        words_of(states, "leaders"),
        words_of(states, "kinds"),
        words_of(states, "leaders") - {"leader"} | words_of(states, "churches"),
        words_of(states, "not_held"),
        words_of(states, "high"),
        {word: in_order(called_too, word) for word in called_too},
        table.get("synonyms", {}),
        {word: listed(offices) for word, offices in table.get("head_of", {}).items()},
    )
