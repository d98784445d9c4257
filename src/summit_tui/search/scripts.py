"""A query in Chinese or Cyrillic letters → the names as the dossier has them: “习近平” is Xi Jinping, “Китай” China.

What letters alone tell is told by `folding.py`; this is for names that are other words there
(`knowledge/spellings.toml`, and the user's own beside it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile

from summit_tui.lean.hints import TYPE_CHECKING, Any
from summit_tui.search.folding import is_unspaced, words
from summit_tui.search.postings import Postings
from summit_tui.search.query import Query, Wanted

if TYPE_CHECKING:
    from summit_tui.knowledge import Knowledge


class Spellings:
    """Names as they are written in other scripts."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.names = dict(_pairs(knowledge.table("spellings")))
        """Folded words of another script → those of the name in Latin letters."""
        self.longest = max(map(len, self.names), default=0)
        """Words of the longest of them."""


def _pairs(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each spelling with its name. The user's names may stand in no section, and each spelling by itself in a list."""
    sections = [section for section in table.values() if isinstance(section, Mapping)]
    for name, others in (pair for section in (table, *sections) for pair in section.items()):
        if isinstance(others, str | list):
            listed = others.split(",") if isinstance(others, str) else map(str, others)
            yield from ((tuple(words(other)), tuple(words(name))) for other in listed)


def respelled(query: Query, said: Postings, knowledge: Callable[[], Knowledge]) -> Query:
    """The query with its names in Latin letters; words that stand somewhere as they are stay so."""
    if query.text.isascii():
        return query
    spellings = knowledge().view(Spellings)
    wanted: list[Wanted] = []
    waiting = list(query.wanted)
    while waiting:
        part = waiting.pop(0)
        ahead = () if part.phrase else tuple(w.words[0] for w in takewhile(lambda w: not w.phrase, waiting))
        taken, name = _name_at((*part.words, *ahead), spellings)
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


def in_latin(value: str, knowledge: Callable[[], Knowledge]) -> str:
    """A name in Latin letters, as a value of a filter; as it was where nothing is known of it."""
    if value.isascii():
        return value
    wanted = words(value)
    taken, name = _name_at(wanted, knowledge().view(Spellings))
    return " ".join(name) if name and taken == len(wanted) else value


def _name_at(wanted: Sequence[str], spellings: Spellings) -> tuple[int, Sequence[str] | None]:
    """The longest name that some words begin with, in Latin letters, and how many words it takes."""
    if not wanted:
        return 1, None
    if is_unspaced(wanted[0]):
        return 1, [word for name in _inside(wanted[0], spellings.names) for word in name] or None
    for taken in range(min(len(wanted), spellings.longest), 0, -1):
        if name := spellings.names.get(tuple(wanted[:taken])):
            return taken, name
    return 1, None


def _inside(line: str, names: Mapping[tuple[str, ...], tuple[str, ...]]) -> Iterator[Sequence[str]]:
    """The names in a line without spaces, one after the other; the longest at each place."""
    at = 0
    while at < len(line):
        end = next((end for end in range(min(len(line), at + _MOST_SIGNS), at, -1) if (line[at:end],) in names), 0)
        if end:
            yield names[line[at:end],]
        at = end or at + 1


_MOST_SIGNS = 12
"""Signs of the longest name in Chinese."""
