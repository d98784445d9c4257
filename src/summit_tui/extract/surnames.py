"""Full names of people → the single words by which an article goes on to call them."""

from __future__ import annotations

from summit_tui.extract.traits import Lore, lore
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import plain
from summit_tui.knowledge.people import GENERATIONS, PARTICLES, People, Person, surname_of

Called = tuple[str, ...]
"""Id of somebody known or nothing, the fullest name, and the forms that the article prints."""

LONGEST_NAME = 8
"""Words of the longest name whose parts may stand for it."""


def halves(name: str) -> list[tuple[str, str]]:
    """Each beginning of a long name, of two words and more, and each such end."""
    words = name.split(" ")
    if not 2 < len(words) <= LONGEST_NAME:
        return []
    return [(" ".join(words[:at]), " ".join(words[-at:])) for at in range(2, len(words))]


class Surnames(dict[Called, frozenset[str]]):
    """What somebody is called → the words that may stand for them. Newspapers name the same people day after day."""

    MOST = 20_000
    """How many are remembered; with more it begins anew."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._people = knowledge.view(People)
        self._lore: Lore = knowledge.view(lore)

    def __missing__(self, called: Called) -> frozenset[str]:
        key, name, *forms = called
        if len(self) >= self.MOST:
            self.clear()
        found = self[called] = frozenset(self._words(self._people.get(key), name, forms))
        return found

    def family_name(self, person: Person | None, name: str) -> str:
        """The one of these words that is the family name."""
        if person:
            return person.surname
        words, first = name.split(), self._lore.family_first
        if not first.isdisjoint(words):
            words = [w for w in words if w.rstrip(".") not in GENERATIONS] or words
            if words[0] in first and words[-1] not in first and len(words) <= 3:
                return words[0]
        return surname_of(name)

    def _words(self, person: Person | None, name: str, forms: list[str]) -> set[str]:
        words = {self.family_name(person, name), *name.replace("-", " ").split(), name.split()[-1]}
        for form in forms:
            words.update(form.split())
        if person:
            words |= person.surnames()
        joined = " ".join(words)
        if not joined.isascii():
            words |= {plain(w) for w in words}
            joined = " ".join(words)
        if "al-" not in joined:
            return words
        return {w for w in words if len(w) > 1 and w not in PARTICLES} | {w.rpartition("al-")[2] for w in words}
