"""Whom the sentence before a pronoun begins with by what they are: "The admiral left. She …"."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from summit_tui.extract.cast import Cast
from summit_tui.extract.member import Member
from summit_tui.extract.named import Name
from summit_tui.extract.nominals import Nominals
from summit_tui.extract.salience import Salience

LONGEST_KIN: Final = 24
"""Characters from a name to the end of "’s councilwoman"."""
LONGEST_OPENING: Final = 60
"""Characters in which a role stands."""
NAMELESS: Final = ("A ", "An ", "One ", "Another ")


def opened_by(cast: Cast, nominals: Nominals, salience: Salience, start: int, gender: str) -> Member | None:
    """Who that is, for a pronoun at `start`, an offset of the file; `gender` is "m" or "f"."""
    text = cast.reading.source.text
    at = salience.passage_at(start)
    sentences = salience.sentences(at)
    first = sentences[max(0, bisect_right(sentences, start) - 2)]
    named = cast.names.within(first, start)
    end = min(first + LONGEST_OPENING, start, salience.passages[at].end)
    if text.startswith(NAMELESS, first):
        people = any(name.kind == "person" for name in named)
        return None if people else _nameless(nominals, text[first:end].split()[:5], gender)
    if text.startswith(("His ", "Her ", "Their "), first):
        return _kin(nominals, text[first:end].split()[:2], gender)
    if len(named) == 1 and named[0].start == first:
        return _relative_of(nominals, text, named[0], gender)
    if named or not text.startswith("The ", first):
        return None
    role = next((word for word in text[first:end].split()[1:4] if word in nominals.nouns.roles), None)
    held = nominals.bearing(role) if role else []
    return held[0] if len(held) == 1 and held[0].gender in ("", gender) else None


def _nameless(nominals: Nominals, words: list[str], gender: str) -> Member | None:
    """ "A company spokeswoman confirmed it. It was, she said, …"."""
    nouns = nominals.nouns
    role = next((at for at, word in enumerate(words) if at and word in nouns.roles), 0)
    other = nouns.men if gender == "f" else nouns.women
    if not role or words[role] in other or not all(word.isalpha() for word in words[: role + 1]):
        return None
    return nominals.unnamed.called(" ".join(words[: role + 1]))


def _kin(nominals: Nominals, words: list[str], gender: str) -> Member | None:
    """ "Her son, an engineer, told her to stop. He said …"."""
    noun = words[-1].rstrip(",")
    meant = noun in (nominals.nouns.women if gender == "f" else nominals.nouns.men)
    return nominals.unnamed.called(f"{words[0].lower()} {noun}") if meant else None


def _relative_of(nominals: Nominals, text: str, name: Name, gender: str) -> Member | None:
    """ "X’s husband, Arne, said they were glad. He said …"."""
    behind = text[name.end : name.end + LONGEST_KIN]
    noun = behind[3:].partition(" ")[0].rstrip(",") if behind.startswith(("’s ", "'s ")) else ""
    meant = noun in (nominals.nouns.women if gender == "f" else nominals.nouns.men)
    return nominals.unnamed.called(text[name.start : name.end + 3] + noun) if meant else None
