"""Quotations counted once, however often they are printed, as everywhere but in a single article.

Copies, and echoes of the same words by the same speaker, lie under the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation
from summit_tui.tables import Table


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


def times_quoted(
    quotations: Table[Quotation], within: Callable[[str], str] | None = None
) -> Counter[tuple[str | None, str]]:
    """(speaker, group) → how many quotations, reported statements left out, each counted once in its group.

    Whose words are all second printings of another's, as nearly nobody's are, has 0 of them. `within` gives the group
    of an article by its id; without it all are one group, "". No quotation is made for it.
    """
    keys, kinds, speakers, copies, echoes, articles = (
        quotations.field(name) for name in ("id", "kind", "speaker", "copy_of", "echoes", "article")
    )
    groups = {article: within(article) if within else "" for article in set(articles)}
    owners = [(speaker, groups[article]) for speaker, article in zip(speakers, articles, strict=True)]
    quoted = [number for number, kind in enumerate(kinds) if kind != "indirect"]
    counts = Counter(owners[number] for number in quoted)
    # What is printed once, nearly all, is not gone through any further.
    copied = set(filter(None, copies))
    several: dict[str, list[int]] = {}
    for number in quoted:
        if copies[number] or echoes[number] or keys[number] in copied:
            several.setdefault(owners[number][1], []).append(number)
    texts = quotations.field("text") if several else ()
    for numbers in several.values():
        printed = [Printed(keys[n], speakers[n], copies[n], echoes[n]) for n in numbers]
        words = [texts[n] for n in numbers]
        found = firsts(printed, words.__getitem__)
        counts.subtract(owners[numbers[at]] for at, first in enumerate(found) if first != at)
    return counts
