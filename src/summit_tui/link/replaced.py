"""Two printings of one article side by side: the amounts that the later has in place of the first one's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from summit_tui.extract.wording.numbers import TENS, UNITS
from summit_tui.lean.days import date
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.amounts.compatible import compatible
from summit_tui.link.copies import is_corrected
from summit_tui.link.pages import Desk
from summit_tui.model import Article, Figure
from summit_tui.patterns import compiled
from summit_tui.tables import Table

DAYS: Final = 4
"""Days within which a later printing is another version, and no later report in the same words."""
ALIKE: Final = 0.75
"""Share of the words of the longer sentence that stand in the other, too, where they are not all the same."""
FAR: Final = 300
"""Characters of the sentence on either side of an amount that are read."""
MOST: Final = 200
"""Amounts of one printing that are set beside those of the other."""
FEWEST_WORDS: Final = 4
"""Words of a sentence, besides the amount, by which it is known again."""


class Change(NamedTuple):
    """An amount of a later printing, by its number among the figures, and that of the first in its place."""

    now: int
    was: int
    reason: str


def replaced(
    figures: Table[Figure], originals: Mapping[str, str], printed: Mapping[str, Article], desk: Desk
) -> dict[int, Change]:
    """What each later printing changed, by the numbers of its figures; `originals` lead to the first printings."""
    concerned = {*originals, *originals.values()}
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(figures.field("article")):
        if article in concerned:
            numbers[article].append(number)

    def told(key: str) -> _Told:
        return _Told(printed[key], figures.take(numbers[key][:MOST]), numbers[key], desk)

    found: dict[int, Change] = {}
    firsts: dict[str, _Told] = {}
    for copy, original in originals.items():
        if numbers[copy] and numbers[original]:
            first = firsts[original] = firsts.get(original) or told(original)
            found.update({change.now: change for change in _compare(told(copy), first)})
    return found


class _Told:
    """The figures of one printing, each with the rest of its sentence."""

    def __init__(self, article: Article, figures: Sequence[Figure], numbers: Sequence[int], desk: Desk) -> None:
        self.article = article
        self.text = desk.text(article.source)
        self.figures = dict(zip(numbers, figures, strict=False))
        self.rests = {number: _rest(figure, self.text) for number, figure in self.figures.items()}

    def prints(self, figure: Figure, beside: Figure) -> bool:
        """Whether the sentence of `beside` gives the amount, too."""
        near = beside.sentence or beside.span
        return any(
            f.value == figure.value and f.unit == figure.unit and near.start <= f.span.start < near.end
            for f in self.figures.values()
        )


Rest = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a sentence before and behind an amount, numbers as one."""


def _rest(figure: Figure, text: str) -> Rest:
    sentence, span = figure.sentence or figure.span, figure.span
    before = text[max(sentence.start, span.start - FAR) : span.start]
    return _words(before), _words(text[span.end : min(sentence.end, span.end + FAR)])


def _words(text: str) -> tuple[str, ...]:
    words = compiled(r"[^\W_]+").findall(text.casefold())
    return tuple(["0" if word[0].isdigit() or word in UNITS or word in TENS else word for word in words])


def _compare(later: _Told, first: _Told) -> Iterator[Change]:
    """What was changed; nothing where most amounts are others, as in a report of the next day."""
    placed = {now: _in_its_place(figure, later.rests[now], first) for now, figure in later.figures.items()}
    held = {was: now for now, was in placed.items() if was is not None and _as_before(later, now, first, was)}
    changes = [(now, was) for now, was in placed.items() if was is not None and was not in held]
    changes = [pair for pair in changes if not _both_print(later, pair[0], first, pair[1])]
    same = len(held)
    if not changes:
        return
    marked = is_corrected(later.article, later.text), is_corrected(first.article, first.text)
    if any(marked) or _is_version(later.article, first.article, len(changes), same):
        for now, was in changes:
            yield Change(now, was, _reason(later.figures[now].text, first.figures[was].text, marked))


def _reason(now: str, was: str, marked: tuple[bool, bool]) -> str:
    if marked[0] == marked[1]:
        return "two versions of one article"
    right, wrong = (now, was) if marked[0] else (was, now)
    return f"“{right}” in the corrected version of the article, “{wrong}” in the other"


def _as_before(later: _Told, now: int, first: _Told, was: int) -> bool:
    figure, before = later.figures[now], first.figures[was]
    return figure.unit == before.unit and compatible(figure, before) is not None


def _both_print(later: _Told, now: int, first: _Told, was: int) -> bool:
    """Whether one of the sentences gives both amounts."""
    figure, before = later.figures[now], first.figures[was]
    return first.prints(figure, before) or later.prints(before, figure)


def _in_its_place(figure: Figure, rest: Rest, first: _Told) -> int | None:
    """The figure of the first printing in whose place it stands: one whose sentence is the same but for amounts."""
    if len(rest[0]) + len(rest[1]) < FEWEST_WORDS:
        return None
    like = {number: other for number, other in first.figures.items() if _of_one_kind(figure, other)}
    if exact := [number for number in like if first.rests[number] == rest]:
        kept = [n for n in exact if figure.unit == like[n].unit and compatible(figure, like[n])]
        return kept[0] if kept else exact[0] if len(exact) == 1 else None
    best, share = None, ALIKE
    for number in like:
        if (alike := _alike(first.rests[number], rest)) > share:
            best, share = number, alike
    return best


def _alike(one: Rest, other: Rest) -> float:
    """The share of the words of the longer sentence that both have; 0 where both have other words beside the amount."""
    if one[0][-1:] != other[0][-1:] and one[1][:1] != other[1][:1]:
        return 0.0
    own, its = {*one[0]} | {*one[1]}, {*other[0]} | {*other[1]}
    return len(own & its) / max(len(own), len(its), 1)


def _of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether they are of one unit, or both sums of money."""
    return one.unit == other.unit or (one.is_money and other.is_money)


def _is_version(later: Article, first: Article, changed: int, same: int) -> bool:
    """Whether a printing that does not say that it is corrected is a version of the other, and no later report."""
    days = [a.published[:10] for a in (later, first) if a.published and len(a.published) >= 10]
    if len(days) < 2:
        return changed <= max(1, same)
    if days[0] == days[1]:
        return True
    apart = abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days)
    return apart <= DAYS and changed <= same
