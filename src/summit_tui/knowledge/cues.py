"""Single words that show what a passage may speak of: those of known agreements, summits and bodies of a state.

They are worked out of the tables once and kept with them, as bytes in which texts are looked through for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summit_tui.lean.hints import Any
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

HEAD, KNOWN, CALLED, GATHERS, STATE_BODY = (1 << bit for bit in range(5))
"""A word for agreements and initiatives with a capital; a word of a known agreement's name; one of a summit's name that
goes without "summit"; a group without a seat; the last word of what every state has, written small."""


def index_of_cues(tables: Mapping[str, Mapping[str, Any]]) -> dict[bytes, int]:
    """Word, as `folded` has it → its bits."""
    cues: dict[bytes, int] = {}
    for bit, word in _words_of(tables):
        key = folded(word)
        cues[key] = cues.get(key, 0) | bit
    return cues


def _words_of(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    agreements = tables.get("agreements", {})
    heads = agreements.get("words", {})
    for head in (*heads.get("agreement", ()), *heads.get("initiative", ())):
        yield HEAD, _words(head)[0]
    for row in agreements.get("known", {}).values():
        for name in (row["name"], *row.get("aliases", ())):
            yield KNOWN, _rarest(name)
    for row in tables.get("series", {}).values():
        if isinstance(row, dict):
            yield from ((CALLED, _words(name)[0]) for name in row.get("alone", ()))
            yield from ((GATHERS, _rarest(name)) for name in row.get("gathers", ()))
            letters = row.get("numbered", "")
            forms = {letters, letters.title()} - {""}  # "COP29" is "Cop29" in papers that write "Nato"
            yield from ((CALLED, form + digits) for form in sorted(forms) for digits in ("", "0", "00"))
    state = tables.get("organisations", {}).get("state", {})
    yield from ((STATE_BODY, _words(name)[-1]) for name in state if name[:1].islower())


def _words(name: str) -> list[str]:
    return compiled(r"[^\W_]+").findall(name) or [""]


def _rarest(name: str) -> str:
    """The word of a name that other texts hold least: the longest with a capital."""
    words = _words(name)
    return max([word for word in words if word[:1].isupper()] or words, key=len)


def index_of_agreements(table: Mapping[str, Any]) -> dict[str, Any]:
    """What is looked up of agreements and initiatives.

    `keys`: name or alias → id; `kinds` and `names`: id → kind and canonical name; `cues`: the longest piece of a name,
    as `folded` has it → the names and aliases that have it, numbered in their order.
    """
    keys: dict[str, str] = {}
    kinds: dict[str, str] = {}
    names: dict[str, str] = {}
    for key, row in table.get("known", {}).items():
        kinds[key] = "initiative" if row.get("kind") == "initiative" else "agreement"
        names[key] = row["name"]
        keys |= dict.fromkeys((row["name"], *row.get("aliases", ())), key)
    return {"keys": keys, "kinds": kinds, "names": names, "cues": _pieces(keys)}


def _pieces(names: Iterable[str]) -> dict[bytes, tuple[tuple[int, str], ...]]:
    cues: dict[bytes, tuple[tuple[int, str], ...]] = {}
    for numbered in enumerate(names):
        cue = max(folded(numbered[1]).split(), key=len, default=b"")
        cues[cue] = (*cues.get(cue, ()), numbered)
    return cues


def folded(text: str) -> bytes:
    """A text in bytes, one a character: Latin letters as they are, 0 for digits, blanks for the rest."""
    return text.encode("latin-1", "replace").translate(_table())


@cache
def _table() -> bytes:
    kept = (chr(code) if chr(code).isalpha() else "0" if chr(code).isdecimal() else " " for code in range(256))
    return "".join(kept).encode("latin-1")
