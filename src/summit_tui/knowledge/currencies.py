"""How the currencies of `currencies.toml` are found by their names."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.lean.hints import Any


def index_of_currencies(table: Mapping[str, Any]) -> dict[str, Any]:
    """What is looked up of them.

    `words`: name or code in small letters → code; `longest`: first letter → the names that begin with it, also those
    that several currencies share, the longest first.
    """
    words = {word: code for code, listed in table.get("words", {}).items() for word in listed}
    words |= {code.lower(): code for code in table.get("words", {})}
    shared = [word for word in table.get("shared", ()) if word not in words]
    longest: dict[str, list[str]] = {}
    for word in sorted([*words, *shared], key=len, reverse=True):
        longest.setdefault(word[:1], []).append(word)
    return {"words": words, "longest": {first: tuple(names) for first, names in longest.items()}}
