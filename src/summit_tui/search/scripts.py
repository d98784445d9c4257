"""A query in Chinese or Cyrillic letters → the names as the dossier has them: “习近平” is Xi Jinping, “Китай” China.

What letters alone tell is told by `folding.py`; this is for names that are other words there
(`knowledge/spellings.toml`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from summit_tui.search.folding import is_unspaced, words
from summit_tui.search.postings import Postings
from summit_tui.search.query import Query, Wanted


def respelled(query: Query, said: Postings) -> Query:
    """The query with its names in Latin letters; words that stand somewhere as they are stay so."""
    if query.text.isascii():
        return query
    wanted: list[Wanted] = []
    waiting = list(query.wanted)
    while waiting:
        part = waiting.pop(0)
        ahead = () if part.phrase else tuple(w.words[0] for w in takewhile(lambda w: not w.phrase, waiting))
        taken, name = _name_at((*part.words, *ahead))
        if name is None or taken < len(part.words) or all(_stands(w, said) for w in (*part.words, *ahead)[:taken]):
            wanted.append(part)
        elif part.phrase:
            wanted.append(part._replace(words=tuple(name)))
        else:
            wanted += [Wanted((word,), negated=part.negated) for word in name]
            del waiting[: taken - 1]
    return query._replace(wanted=tuple(wanted))


def _stands(word: str, said: Postings) -> bool:
    """Whether a word, or the part of a line that it is in a script without spaces, stands somewhere."""
    return bool(said.holding(word) if is_unspaced(word) else said.frequency(word))


def in_latin(value: str) -> str:
    """A name in Latin letters, as a value of a filter; as it was where nothing is known of it."""
    if value.isascii():
        return value
    wanted = words(value)
    taken, name = _name_at(wanted)
    return " ".join(name) if name and taken == len(wanted) else value


def _name_at(wanted: Sequence[str]) -> tuple[int, Sequence[str] | None]:
    """The longest name that some words begin with, in Latin letters, and how many words it takes."""
    if not wanted:
        return 1, None
    if is_unspaced(wanted[0]):
        return 1, [word for name in _inside(wanted[0]) for word in name] or None
    for taken in range(min(len(wanted), _longest()), 0, -1):
        if name := _names().get(tuple(wanted[:taken])):
            return taken, name
    return 1, None


def _inside(line: str) -> Iterator[Sequence[str]]:
    """The names in a line without spaces, one after the other; the longest at each place."""
    at = 0
    while at < len(line):
        end = next((end for end in range(min(len(line), at + _MOST_SIGNS), at, -1) if (line[at:end],) in _names()), 0)
        if end:
            yield _names()[line[at:end],]
        at = end or at + 1


_MOST_SIGNS = 12
"""Signs of the longest name in Chinese."""


@cache
def _names() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Folded words of another script → those of the name in Latin letters."""
    from summit_tui.knowledge import load

    spellings = load().table("spellings")
    return {
        tuple(words(other)): tuple(words(name))
        for section in spellings.values()
        for name, others in section.items()
        for other in others.split(",")
    }


@cache
def _longest() -> int:
    """Words of the longest of them."""
    return max(map(len, _names()), default=0)
