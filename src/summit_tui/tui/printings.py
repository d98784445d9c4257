"""Quotations counted once, however often they are printed: what all screens count but those of one article.

Copies, and echoes of the same words by the same speaker, lie under the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation
from summit_tui.tui.once import once


class Folded(NamedTuple):
    """A quotation with the later places where the very same words are printed."""

    quotation: Quotation
    again: tuple[Quotation, ...] = ()


class Printed(NamedTuple):
    """What tells whether a quotation is printed again."""

    id: str
    speaker: str | None
    copy_of: str | None
    echoes: Sequence[str]


def firsts(printed: Iterable[Printed], words: Callable[[int], str]) -> Iterator[int]:
    """For each, the number of the first that it lies under; its own, where it is the first. `words` are by number."""
    place: dict[str, int] = {}
    said: dict[str, tuple[str | None, str]] = {}
    for number, (key, speaker, copy_of, echoes) in enumerate(printed):
        if echoes:
            said[key] = (speaker, "".join(filter(str.isalnum, words(number))).casefold())
        first = place.get(copy_of or "")
        if first is None:
            same = (other for other in echoes if other in place and said.get(other) == said[key])
            first = next((place[other] for other in same), number)
        place[key] = first
        if copy_of:
            place.setdefault(copy_of, first)
        yield first


def fold(quotations: Iterable[Quotation]) -> list[Folded]:
    """Each quotation once, with its later printings."""
    every = list(quotations)
    groups: dict[int, list[Quotation]] = {}
    printed = (Printed(q.id, q.speaker, q.copy_of, q.echoes) for q in every)
    for quotation, first in zip(every, firsts(printed, lambda number: every[number].text), strict=True):
        groups.setdefault(first, []).append(quotation)
    return [Folded(first, tuple(again)) for first, *again in groups.values()]


@once
def folded_whole(dossier: Dossier) -> Sequence[Folded]:
    """All quotations of a dossier, reported statements left out, each once."""
    return fold(q for q in dossier.quotations if q.kind != "indirect")


@once
def times_quoted(dossier: Dossier) -> Mapping[str | None, int]:
    """How many quotations everybody has, None those of nobody; no quotation is made for it."""
    every = dossier.quotations
    quoted = [number for number, kind in enumerate(every.field("kind")) if kind != "indirect"]
    keys, speakers, copies, echoes = (every.field(name) for name in ("id", "speaker", "copy_of", "echoes"))
    counts = Counter(speakers[number] for number in quoted)
    # What is printed once, nearly all, is not gone through any further.
    copied = set(filter(None, copies))
    several = [n for n in quoted if copies[n] or echoes[n] or keys[n] in copied]
    printed = (Printed(keys[n], speakers[n], copies[n], echoes[n]) for n in several)
    texts = every.field("text") if several else ()
    found = firsts(printed, lambda number: texts[several[number]])
    counts.subtract(speakers[several[number]] for number, first in enumerate(found) if first != number)
    return +counts


def quotations_in_all(dossier: Dossier) -> int:
    """How many quotations a dossier has."""
    return sum(times_quoted(dossier).values())
