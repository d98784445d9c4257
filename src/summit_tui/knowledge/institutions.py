"""The words that show that a name is an institution's or a title, as names of the news are told apart by them."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge.places import listed
from summit_tui.lean.hints import Any

KINDS = ("initiative", "agreement", "event", "place", "publication", "organisation")
"""What a head word shows; of a word in several lists, the last counts."""


def index_of_heads(institutions: Mapping[str, Any], offices: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `extract.institutions.Heads`, worked out of `institutions.toml` and `offices.toml`."""
    heads, words, ranks = institutions.get("heads", {}), institutions.get("words", {}), offices.get("ranks", {})
    what = {word: kind for kind in KINDS for word in listed(heads.get(kind, ""))}
    never, nouns = frozenset(words.get("never", "").split()), frozenset(words.get("nouns", "").split())
    phrases = [phrase.split() for line in offices.get("titles", {}).values() for phrase in listed(line)]
    titles = frozenset(word for phrase in phrases for word in phrase if word[0].isupper())
    return {
        "what": what,
        "before": frozenset(listed(heads.get("before", ""))),
        "never": never,
        "nouns": nouns,
        "openers": frozenset(words.get("openers", "").split()),
        "titles": titles,
        "fields": titles.difference(phrase[-1] for phrase in phrases),
        "ranks": frozenset(ranks.get("beside_offices", "").split()),
        "honours": frozenset(ranks.get("behind_names", "").split()),
        "portfolio": frozenset(words.get("portfolio", "").split()),
        "idle": never | nouns | titles,
        "parts": never.union(nouns, what),
    }
