"""A name as a person types it → the things that are called so: the surest way of matching that finds any wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.search.folding import sound, words


def called(value: str, things: Iterable[tuple[str, Sequence[str]]]) -> set[str]:
    """Ids of the things that a value names. `things` gives each thing's id with its names, the id among them.

    Tried in order: the whole of a name; all words of the value at the beginning of words of one name; the first letters
    of its words; the letters inside a name; the same by sound; one or two slips of the fingers.
    """
    wanted = words(value)
    if not wanted:
        return set()
    folded = [(key, [words(name) for name in names]) for key, names in things]
    for fits in (_whole, _beginnings, _initials, _inside, _sounding, _mistyped):
        if found := {key for key, names in folded if any(fits(wanted, name) for name in names)}:
            return found
    return set()


def _whole(wanted: list[str], name: list[str]) -> bool:
    return wanted == name


def _beginnings(wanted: list[str], name: list[str]) -> bool:
    return all(any(word.startswith(w) for word in name) for w in wanted)


def _initials(wanted: list[str], name: list[str]) -> bool:
    return len(wanted) == 1 and len(wanted[0]) > 2 and wanted[0] in (_first(name), _first(_telling(name)))


def _first(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def _telling(name: Iterable[str]) -> list[str]:
    """The words of a name that initials are made of."""
    return [word for word in name if word not in ("of", "the", "and", "for", "in", "on")]


def _inside(wanted: list[str], name: list[str]) -> bool:
    whole = "".join(wanted)
    return len(whole) > 3 and whole in "".join(name)


def _sounding(wanted: list[str], name: list[str]) -> bool:
    heard = {sound(word) for word in name}
    return all(sound(w) in heard for w in wanted)


def _mistyped(wanted: list[str], name: list[str]) -> bool:
    from rapidfuzz.distance import OSA

    def near(w: str) -> bool:
        return any(OSA.distance(w, word, score_cutoff=slips(w)) <= slips(w) for word in name)

    return all(near(w) for w in wanted)


def slips(word: str) -> int:
    """How many letters of a word may be wrong, missing, too many or swapped."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2
