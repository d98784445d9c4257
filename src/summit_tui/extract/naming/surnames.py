"""Full names of people → the single words by which an article goes on to call them."""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import WORDS
from summit_tui.extract.naming.traits import Lore, lore
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import plain
from summit_tui.knowledge.people import GENERATIONS, PARTICLES, People, Person, surname_of
from summit_tui.lean.memo import lru_cache

Called = tuple[str, ...]
"""Id of somebody known or nothing, the fullest name, and the forms that the article prints."""

LONGEST_NAME = 8
"""Words of the longest name whose parts may stand for it."""


def halves(name: str) -> list[tuple[str, str]]:
    """Each beginning of a long name, of two words and more, and each such end."""
    words = name.split(" ")
    if not 2 < len(words) <= LONGEST_NAME:
        return []
    found = [(" ".join(words[:at]), " ".join(words[-at:])) for at in range(2, len(words))]
    if len(words) > 4 and words[-2] == "de":
        # A married name behind two surnames of her own: "Rosa Elena Quiroga Mamani de Rojas" is "Quiroga Mamani" too.
        found.append((" ".join(words[:-2]), " ".join(words[-4:-2])))
    return found


def initials(name: str) -> str:
    """The letters that a name stands for: "SOR" for Samuel Otieno Ragwar."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


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


def bearers_by_word(members: Iterable[Member], surnames: Surnames) -> dict[str, list[Member]]:
    """Word that may stand for somebody who is named in full → all for whom it may."""
    bearers: dict[str, list[Member]] = {}
    for member in members:
        forms = dict.fromkeys(map(WORDS, member.mentions))
        for word in surnames[member.key if member.person else "", member.name, *forms]:
            if word in bearers:
                bearers[word].append(member)
            else:
                bearers[word] = [member]
    return bearers


def bearers_of(text: str, bearers: dict[str, list[Member]], surnames: Surnames) -> list[Member]:
    """Whose surname, or if it is nobody's, whose given name a single word is; of very many, some."""
    found = bearers.get(text) or bearers.get(text.title()) or bearers.get(plain(text))
    found = (found or bearers.get(text.rpartition("-")[2]) or bearers.get(text.rpartition(" ")[2], []))[:50]
    if len(found) == 1:
        return found
    return [m for m in found if surnames.family_name(m.person, m.name) == text] or found


@lru_cache(maxsize=16384)
def ends_of(text: str) -> tuple[str, str]:
    """The first and the last word of a full name, by which its other spellings are known."""
    words = plain(text).replace("’", "'").split()
    junior = ""
    if words[-1].rstrip(".") in ("Jr", "Sr") and len(words) > 1:
        words = words[:-1]
        junior = "Jr" if "Jr" in text else ""
    return words[0], words[-1] + junior


@lru_cache(maxsize=16384)
def is_single(text: str) -> bool:
    """Whether a name has but one word beside its particles."""
    if " " not in text:
        return True
    words = text.split(" ")
    return len(words) - 1 == sum([word.lower() in PARTICLES for word in words[:-1]])
