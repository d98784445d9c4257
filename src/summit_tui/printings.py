"""Quotations counted once, however often they are printed, as everywhere but in a single article.

Copies, and echoes of the same words by the same speaker, lie under the first of them; what is printed in part, in
another article or above the same one as its headline, lies under the longest that has all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Quotation
from summit_tui.tables import Table

PART = 20
"""Letters of a part of a quotation, at least, that is the same statement: five words or so."""


class Folded(NamedTuple):
    """A quotation with the other places where the very same words are printed, or some of them."""

    quotation: Quotation
    again: tuple[Quotation, ...] = ()


class Printed(NamedTuple):
    """What tells whether a quotation is printed again."""

    id: str
    speaker: str | None
    copy_of: str | None
    echoes: Sequence[str]


def firsts(printed: Iterable[Printed], words: Callable[[int], str]) -> list[int]:
    """For each, the number of the one that it lies under; its own, where it lies under none. `words` are by number.

    It lies under the first of the same words; or, where more of them are printed, under those.
    """
    every = list(printed)
    place: dict[str, int] = {}
    said: dict[str, str] = {}
    found: list[int] = []
    for number, one in enumerate(every):
        if one.echoes:
            said[one.id] = _letters(words(number))
        first = place.get(one.copy_of or "")
        if first is None:
            same = (o for o in one.echoes if o in place and said.get(o) == said[one.id] and _by(every, place[o], one))
            first = next((place[other] for other in same), number)
        place[one.id] = first
        if one.copy_of:
            place.setdefault(one.copy_of, first)
        found.append(first)
    return _under_wholes(every, found, place, said)


def _by(every: Sequence[Printed], number: int, one: Printed) -> bool:
    return every[number].speaker == one.speaker


def _under_wholes(every: Sequence[Printed], found: list[int], place: dict[str, int], said: dict[str, str]) -> list[int]:
    """The same numbers, but that what is printed in part lies under the longest that has all of it."""
    wholes: dict[int, int] = {}
    for number, one in enumerate(every):
        part = said.get(one.id, "")
        if found[number] != number or one.speaker is None or len(part) < PART:
            continue
        longer = [
            other
            for other in one.echoes
            if len(said.get(other, "")) > len(part)
            and part in said[other]
            and every[place[other]].speaker == one.speaker
        ]
        if longer:
            wholes[number] = place[max(longer, key=lambda other: len(said[other]))]
    for number in sorted(wholes, key=lambda n: -len(said[every[n].id])):
        wholes[number] = wholes.get(wholes[number], wholes[number])
    return [wholes.get(first, first) for first in found] if wholes else found


def is_part(one: Quotation, whole: Quotation) -> bool:
    """Whether a quotation has only some of the words of another."""
    fewer, more = _letters(one.text), _letters(whole.text)
    return len(fewer) < len(more) and fewer in more


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def fold(quotations: Iterable[Quotation]) -> list[Folded]:
    """Each quotation once, with its other printings."""
    every = list(quotations)
    groups: dict[int, list[Quotation]] = {}
    printed = (Printed(q.id, q.speaker, q.copy_of, q.echoes) for q in every)
    for number, first in enumerate(firsts(printed, lambda number: every[number].text)):
        again = groups.setdefault(first, [])
        again += [every[number]] if number != first else []
    return [Folded(every[first], tuple(groups[first])) for first in sorted(groups)]


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
