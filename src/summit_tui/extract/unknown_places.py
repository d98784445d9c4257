"""Countries and towns that nobody listed, by what stands beside them: "Ruritania Prime Minister X", "in Zorbek"."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.extract.candidates import Candidate, Settle, word_before
from summit_tui.extract.reading import Passage
from summit_tui.model import EntityKind

OFFICES = frozenset((
    "President", "Prime", "Premier", "Chancellor", "Foreign", "Defence", "Defense", "Finance", "Interior", "Energy",
    "King", "Queen", "Emir", "Sultan", "Trade", "Transport", "Vice-President",
))  # fmt: skip
BEFORE = frozenset(("in", "near", "outside", "across", "inside"))


def without_places(
    waiting: list[tuple[Passage, Candidate]], people: set[str], common: frozenset[str], settle: Settle
) -> Iterator[tuple[Passage, Candidate]]:
    """Settle the single words that the article treats as places, wherever they stand in it; the rest waits."""
    places: dict[str, EntityKind] = {}
    for _, candidate in waiting:
        kind = _kind(candidate, common)
        if kind and candidate.text not in people:
            places[candidate.text] = "country" if "country" in (kind, places.get(candidate.text)) else kind
    if not places:
        yield from waiting
        return
    for passage, candidate in waiting:
        if candidate.text in places and not candidate.titled:
            settle(passage, candidate.start, candidate.end, places[candidate.text])
        else:
            yield passage, candidate


def _kind(candidate: Candidate, common: frozenset[str]) -> EntityKind | None:
    if len(candidate.words) > 1 or candidate.capitals or candidate.titled:
        return None
    text = candidate.text
    if len(text) < 4 or text.isupper():
        return None
    if candidate.office in OFFICES:
        return "country"
    if word_before(candidate) in BEFORE and not candidate.opens and text.lower() not in common and text.isalpha():
        return "place"
    return None
