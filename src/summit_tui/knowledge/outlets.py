"""The outlets of `outlets.toml`: what a name printed on a page stands for."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple


class Outlet(NamedTuple):
    """A newspaper, agency or broadcaster by the name one cites it by."""

    name: str
    agency: bool = False


_LINKS = frozenset(("of", "and", "&", "the", "de", "del", "della", "di", "do", "da", "la", "el", "le", "van", "der"))
"""Words of a name that have no capital."""
_NOBODYS = frozenset(("agencies", "services", "wires", "desk", "reports", "sources", "views", "updates"))
"""With what a line ends that names no outlet: "News Agencies"."""


def index_of_outlets(table: Mapping[str, Any]) -> dict[str, tuple[str, bool]]:
    """Each folded name → the outlet that goes by it, worked out of `outlets.toml`."""
    known: dict[str, tuple[str, bool]] = {}
    for part in ("agencies", "outlets", "publishers"):
        for name, aliases in table.get(part, {}).items():
            outlet = (name, part == "agencies")
            for form in (name, *aliases):
                known.setdefault(fold(form), outlet)
    return known


def index_of_hosts(table: Mapping[str, Any]) -> str:
    """The hosts of known addresses, each in a line of its own with whose it is behind it."""
    return "".join(f"\n{host}\t{name}\n" for host, name in table.get("hosts", {}).items())


class Outlets:
    """Outlets by each of their names."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("outlets")
        self._known: Mapping[str, tuple[str, bool]] = knowledge.table("index")["outlets"]
        self._hosts: str = knowledge.table("index")["hosts"][""]
        words = table.get("words", {})
        self._trade = frozenset(words.get("trade", ()))
        self._sections = frozenset(words.get("sections", ()))
        self._desks = tuple(f" {desk}" for desk in words.get("desks", ()))
        self.eastern = tuple(words.get("eastern", ()))
        """With what the names of outlets and offices end in Chinese and Japanese."""
        kinds, nouns = words.get("edition_kinds", ()), words.get("edition_nouns", ())
        self._editions = frozenset(f"{kind} {noun}" for kind in kinds for noun in nouns)

    def find(self, text: str) -> Outlet | None:
        """The outlet that goes by exactly this name."""
        known = self._known.get(fold(text))
        return Outlet(*known) if known else None

    def at(self, host: str) -> Outlet | None:
        """The outlet whose pages have this host: "gazette.example"."""
        at = self._hosts.find(f"\n{host}\t") if host else -1
        begin = at + len(host) + 2
        return self.find(self._hosts[begin : self._hosts.index("\n", begin)] if at >= 0 else host)

    def sounds_like_one(self, text: str) -> bool:
        """Whether a name nobody listed has a word of the trade and the capitals of a name ("The Harbour Gazette")."""
        words = text.split()
        if not 2 <= len(words) <= 6 or not all(w[0].isupper() or w in _LINKS for w in words):
            return False
        if words[-1].casefold() in _NOBODYS:
            return False
        named = any(word.strip(".,").casefold() in self._trade for word in (words[-1], words[0], words[1]))
        return named and not self.is_section(text)

    def without_edition(self, name: str) -> str:
        """An outlet's name without which of its editions or desks it is: "The Verel Gazette – English service"."""
        name = next((name.removesuffix(desk) for desk in self._desks if name.endswith(desk)), name)
        own, dash, edition = name.partition(next((mark for mark in (" – ", " — ", " - ") if mark in name), " | "))
        return own if dash and edition.casefold() in self._editions else name

    def is_section(self, name: str) -> bool:
        """Whether a name is that of a part of a site: "World News"."""
        return all(word.casefold() in self._sections or not word[0].isupper() for word in name.split())


def fold(name: str) -> str:
    """A name without its article, its case and its curled apostrophes."""
    return " ".join(name.replace("’", "'").split()).casefold().removeprefix("the ")
