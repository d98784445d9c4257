"""What a name of the world stands for, as the index of all names keeps it.

Making the index takes some 20 ms, reading it back one, so it holds plain strings: an entry is
"id|canonical name|kind|form|country|article", parsed when it is first met.
"""

from __future__ import annotations

from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import EntityKind, MentionForm

STATE = "state:"
"""Ids of what every state has begin so; whose it is, the article tells."""


class Known(NamedTuple):
    """What a name stands for."""

    key: str
    """Id of the entity."""
    name: str
    """Its canonical name."""
    kind: EntityKind
    form: MentionForm = "name"
    country: str | None = None
    article: bool = False
    """Whether it is a name only behind "the"."""


def entry(known: Known) -> str:
    """How the index writes down what a name stands for; `parse` reads it."""
    article = "1" if known.article else ""
    return "|".join((known.key, known.name, known.kind, known.form, known.country or "", article))


def parse(entry: str) -> Known:
    """What an entry of the index says."""
    key, name, kind, form, country, article = entry.split("|")
    return Known(key, name, kind, form, country or None, bool(article))  # type: ignore[arg-type]
