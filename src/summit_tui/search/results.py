"""What a search finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import QuotationKind, Span
from summit_tui.search.folding import SMALL_WORDS, fold, placed_words
from summit_tui.search.query import QueryError

HitType = Literal["quote", "article", "passage", "entity", "summit", "agreement", "figure"]
Why = Literal["exact", "prefix", "substring", "alias", "fuzzy"]


class Hit(NamedTuple):
    """One thing found. `text` is its words as printed, or its name."""

    type: HitType
    id: str
    """Of the quotation, article, entity, …; of a passage, its article's id and its offset: `a-12ab:1404`."""
    text: str
    span: Span | None
    """Where it stands, to open it there; None for what stands nowhere in a file."""
    file: str | None
    line: int | None
    article: str | None
    speaker: str | None
    """The speaker's name."""
    summit: str | None
    score: float
    why: Why
    """The least sure way in which one of the words was found."""
    explain: Callable[[], tuple[str, ...]] = tuple
    """How the score came about, in words."""
    found: Mapping[str, int] | None = None
    """Folded words that were found, with the number of letters to mark, 0 for all."""
    kind: QuotationKind | None = None
    """Of what somebody said: a quotation's own, "indirect" of a passage that was found by a reported statement."""

    @property
    def matches(self) -> tuple[tuple[int, int], ...]:
        """Ranges of `text` to mark, in order; worked out when asked for, since few hits are ever drawn."""
        found = self.found or {}
        marked = []
        for word, start, end in placed_words(self.text):
            letters = found.get(word)
            if letters is not None:
                marked.append((start, min(end, start + letters) if letters else end))
        return tuple(marked)

    @property
    def telling(self) -> tuple[tuple[int, int], ...]:
        """Of `matches`, those that say why it was found: small words such as "of" only where no others were."""
        matches = self.matches
        return tuple(m for m in matches if fold(self.text[slice(*m)]) not in SMALL_WORDS) or matches


class Results(NamedTuple):
    """The best hits first, how many there are in all, and what of the query was not understood."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    errors: tuple[QueryError, ...] = ()
    partial: bool = False
    """Whether the index was still growing, so that there may be more."""
    missing: tuple[str, ...] = ()
    """Words of the query, folded, that stand nowhere in the dossier, where nothing has all of its words."""
    lacking: int = 0
    """How many of `total` lack a word of the query, where others have all of them."""
    left_out: str = ""
    """What `since:` and `until:` leave out for want of a date, as a message."""


def nowhere(results: Results) -> str:
    """Which words stand nowhere, and what is shown nevertheless, as a message; empty where none are missing."""
    if not results.missing:
        return ""
    shown = (
        "these have the other words" if any(h.why != "fuzzy" for h in results.hits) else "these are somewhat like it"
    )
    said = f"no {', '.join(f'“{word}”' for word in results.missing)} anywhere"
    return f"{said}: {shown}" if results.hits else said
