"""Currencies as `currencies.toml` lists them: their symbols, codes and names."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.lean.tuples import NamedTuple


class Currencies(NamedTuple):
    """How money is written."""

    symbols: Mapping[str, str]
    words: Mapping[str, str]
    longest: Mapping[str, tuple[str, ...]]
    """First letter → the names of currencies in small letters, the longest first."""
    behind_large: frozenset[str]
    """Those of them that are words for other things behind a small number."""

    def named(self, small: str, at: int) -> tuple[str, int] | None:
        """The currency named behind a number that ends at `at`, and where its name ends."""
        first = small[at : at + 1]
        if first == "-" or first.isspace():
            at += 1
            first = small[at : at + 1]
        names = self.longest.get(first, ())
        for name in names if small.startswith(names, at) else ():
            if small.startswith(name, at):
                end = at + len(name)
                if _in_word(small[end - 1]) != _in_word(small[end : end + 1]):
                    return name, end
        return None


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def currencies(knowledge: Knowledge) -> Currencies:
    """The view of `currencies.toml`."""
    table, known = knowledge.table("currencies"), knowledge.table("index")["currencies"]
    return Currencies(table.get("symbols", {}), **known, behind_large=frozenset(table.get("behind_large", ())))
