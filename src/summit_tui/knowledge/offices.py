"""Political offices as `offices.toml` knows them, found again in roles as papers print them."""

from __future__ import annotations

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import listed
from summit_tui.patterns import compiled


class Offices:
    """Political offices, and the words before them that make another office of them ("deputy", "former")."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("offices")
        titles = table.get("titles", {})
        political = set(listed(table.get("callings", {}).get("politics", "")))
        offices = (title.lower() for title in listed(titles.get("offices", "")))
        self._names = frozenset(office for office in offices if office.split()[-1].split("-")[-1] in political)
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
