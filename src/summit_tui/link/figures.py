"""Figures of several articles side by side: agree, differ, or not comparable, with the reason.

Candidates come from an index of what the amounts are about, in which words that many amounts share lead nowhere; the
work grows with the number of figures, not of pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import places
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.amounts.around import NOTHING, Around, Surroundings, Telling, of_two_fates
from summit_tui.link.amounts.compatible import compatible, digits, hardly
from summit_tui.link.amounts.doubts import Doubts
from summit_tui.link.amounts.figure_topics import CHANGE, GIVEN, named_classes, stem, topic_classes, topic_of
from summit_tui.link.amounts.one_happening import happenings
from summit_tui.link.amounts.told_together import Together
from summit_tui.link.amounts.units import units
from summit_tui.link.pages import Desk
from summit_tui.link.periods import with_periods
from summit_tui.link.timeline import Dates
from summit_tui.model import Article, Entity, Figure, Quotation
from summit_tui.tables import Table

if TYPE_CHECKING:
    from summit_tui.link.versions import Changes

SHARED = 8
"""Figures of one unit and period (or summit) from which a word of their topics leads nowhere."""
FEW = 4
"""Sums and percentages of one unit and value from which the value leads nowhere."""
SEVERAL = 8
"""Counts of one thing and value from which the value leads nowhere: "49 people" is seldom said of two happenings."""
LARGE = 1e6
"""A sum that nobody names twice for two things."""
SAME_THING = 0.5
SURELY_SAME = 0.75
"""Shares of the shorter topic's words that the longer has."""

TELLING = 10
"""A value of two digits from which on few things have it."""
APART = 4.0
NEAR = 1.5
"""How often a value may hold another of one thing, and of one that is told in other names."""


class Compared(NamedTuple):
    """What was found of each figure, in their order: the fields of these names."""

    year: list[str | None]
    summit: list[str | None]
    agrees_with: list[tuple[str, ...]]
    differs_from: list[tuple[str, ...]]
    verdicts: list[tuple[tuple[str, str], ...]]


def with_verdicts(figures: Table[Figure], compared: Compared) -> Table[Figure]:
    """The figures with what was found of them; their topics are needed no more."""
    return figures.replaced(**compared._asdict(), topic=[None] * len(figures))


def compare_figures(
    figures: Table[Figure], held: Held, quotations: Table[Quotation], desk: Desk, knowledge: Knowledge
) -> Compared:
    """Set the figures of all articles side by side."""
    topics, written = knowledge.view(topic_classes), knowledge.view(units)
    versions = _versions(figures, held.articles, desk)
    changed = versions.by_number if versions else ()
    copies = {a.id for a in held.articles if a.copy_of}
    meant: list[Figure] = []
    words: dict[int, frozenset[str]] = {}
    for number, figure in enumerate(figures):
        if figure.article not in copies or number in changed:
            known = figure.topic
            words[number] = topic_of(figure, desk, topics) if known is None else frozenset(known)
        # The topic is what it is about; without the words there is room for all of them.
        unit, value = written.meant(figure)
        meant.append(figure._replace(unit=unit, value=value, about="", topic=None))
    of_one_happening = happenings(held.articles, held.entities, _values(meant, words))
    dated = list(with_periods(meant, held.articles, held.dates(), quotations))
    del meant
    known_places = knowledge.view(places)
    around = Surroundings(
        desk, Telling(topics, known_places.countries, known_places.of_adjective, known_places.of_other)
    ).of
    doubts = Doubts(around, {a.id: a.published[:4] for a in held.articles if a.published}, topics.asked)
    found = _Verdicts(dated)
    for i, j, reason in versions.pairs() if versions else ():
        found.add(i, j, ("differ", reason))
    for i, j in _pairs(dated, words):
        if not (versions and versions.side_by_side(i, j, dated)):
            verdict = judge(dated[i], dated[j], words[i], words[j], around)
            found.add(i, j, doubts.weighed(verdict, dated[i], dated[j], words[i] & words[j]))
    together = Together(dated, words, written, around, {a.id for a in held.articles if a.published is None})
    for i, j in together.pairs(of_one_happening):
        if (i, j) in found.settled or _one_chain(dated[i], dated[j]):
            continue
        if not (versions and versions.side_by_side(i, j, dated)):
            found.add(i, j, doubts.weighed(together.judge(i, j), dated[i], dated[j], words[i] & words[j], True))
    for i, j, reason in versions.with_others(dated, found.agree) if versions else ():
        if (i, j) not in found.settled:
            found.add(i, j, ("differ", reason))
    every = range(len(dated))
    return Compared(
        [f.year for f in dated],
        [f.summit for f in dated],
        [tuple(found.agree.get(i, ())) for i in every],
        [tuple(found.differ.get(i, ())) for i in every],
        [tuple(found.reasons.get(i, ())) for i in every],
    )


def _versions(figures: Table[Figure], articles: Sequence[Article], desk: Desk) -> Changes | None:
    """What later printings of articles changed; None where they have no amount that the first has nowhere."""
    originals = {a.id: a.copy_of for a in articles if a.copy_of and a.role != "teaser"}
    if not originals:
        return None
    concerned = {*originals, *originals.values()}
    amounts = zip(*map(figures.field, ("article", "value", "unit")), strict=True)
    printed = {amount for amount in amounts if amount[0] in concerned}
    if all((originals[a], value, unit) in printed for a, value, unit in printed if a in originals):
        return None
    # Most that is printed again is printed word for word: a start goes without.
    from summit_tui.link.versions import changed_amounts

    return changed_amounts(figures, originals, articles, desk)


def _values(figures: Sequence[Figure], numbers: Iterable[int]) -> dict[str, set[object]]:
    """Article → its figures that are seldom found for two things."""
    values: defaultdict[str, set[object]] = defaultdict(set)
    for figure in map(figures.__getitem__, numbers):
        told = values[figure.article]
        if figure.value >= TELLING and (digits(figure.value) > 1 or _is_large(figure)):
            told.add((figure.unit, figure.value))
    return values


class Held(NamedTuple):
    """The articles that print the figures, who and what they name, and their dates."""

    articles: Sequence[Article]
    entities: Table[Entity]
    dates: Callable[[], Dates]
    """Asked for only once they are needed: elsewhere they are still being worked out."""


class _Verdicts:
    """What was found of each figure, by its number."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self.agree: defaultdict[int, list[str]] = defaultdict(list)
        self.differ: defaultdict[int, list[str]] = defaultdict(list)
        self.reasons: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        self.settled: set[tuple[int, int]] = set()
        self._told: dict[str, str] = {}

    def add(self, i: int, j: int, verdict: tuple[str, str] | None) -> None:
        """Enter how two figures stand to each other, with both; nothing where that is not known."""
        if verdict is None:
            return
        kind, reason = verdict
        into = {"agree": self.agree, "differ": self.differ}.get(kind)
        if into is not None:
            self.settled.add((i, j))
        why = f"{kind}: {reason}"
        why = self._told.setdefault(why, why)
        for one, other in ((i, j), (j, i)):
            if into is not None:
                into[one].append(self._figures[other].id)
            self.reasons[one].append((self._figures[other].id, why))


def judge(
    one: Figure,
    other: Figure,
    topic: frozenset[str],
    its: frozenset[str],
    around: Callable[[Figure], Around] = lambda _: NOTHING,
) -> tuple[str, str] | None:
    """How two figures of one unit stand to each other and why; None if they are about different things."""
    if _one_sentence(one, other):
        return None
    same_source = one.speaker == other.speaker and _said_by(one) and _said_by(one) == _said_by(other)
    if same_source and one.article != other.article and not (one.year and other.year and one.year != other.year):
        return "agree", "the same sum from the same source"
    alike = _alike(topic, its, one.summit is not None and one.summit == other.summit)
    if alike < SAME_THING:
        if topic & its and _exactly(one, other):
            return "agree", "the same value"
        bare = one.summit and one.summit == other.summit and one.article != other.article and not (topic and its)
        if bare and _sum(one) and _sum(one) == _sum(other):
            return "agree", "the same sum at the same summit"
        same = _may_be_one(one, other, topic, its) and _told_alike(one, other, around)
        return ("agree", "the same value, told in the same words") if same else None
    if _thin(one, other, topic & its) and not (_told_alike(one, other, around) or _told_so(one, other, around)):
        return None
    if one.summit and other.summit and one.summit != other.summit:
        return "not comparable", "said of different summits"
    if one.year and other.year and one.year != other.year:
        return "not comparable", f"different periods ({one.year}, {other.year})"
    if reason := compatible(one, other):
        if _of_others(one, other, topic, its, around):
            return None
        return "agree", f"{reason}, printed again in the same paper" if one.article == other.article else reason
    known = (one.year and one.year == other.year) or (one.summit and one.summit == other.summit)
    if alike >= SURELY_SAME and known and one.article != other.article and len(topic & its) >= 2:
        if _apart(around(one).names, around(other).names) or _apart(around(one).named(), around(other).named()):
            return None
        if hardly(one, other) or _far_apart(one, other, topic, its, around):
            return None
        return "differ", "the same thing and period, values that cannot both be true"
    return None


def _thin(one: Figure, other: Figure, shared: frozenset[str]) -> bool:
    """Whether two papers tell alike only what is counted, or that it was given: of no year or summit that both name."""
    if one.article == other.article or not shared <= GIVEN | {stem(one.unit)}:
        return False
    return not ((one.year and one.year == other.year) or (one.summit and one.summit == other.summit))


def _far_apart(
    one: Figure, other: Figure, topic: frozenset[str], its: frozenset[str], around: Callable[[Figure], Around]
) -> bool:
    """Whether two values are too far apart for their topics: trade with Kesh, and Teland's trade with Kesh, are two."""
    low, high = sorted((one.value, other.value))
    if high > low * APART or ((topic - its) & around(one).names and (its - topic) & around(other).names):
        return True
    return high > low * NEAR and around(one).named(topic) != around(other).named(its)


def _apart(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both name somebody, and nobody that the other names."""
    return bool(ones) and bool(others) and ones.isdisjoint(others)


def _of_others(
    one: Figure, other: Figure, topic: frozenset[str], its: frozenset[str], around: Callable[[Figure], Around]
) -> bool:
    """Whether two papers give two countries' figures, of one value those whose topics name two; or of two fates."""
    if one.article == other.article:
        return False
    if not one.is_money and of_two_fates(around(one), around(other)):
        return True
    if one.value != other.value:
        return _apart(around(one).named(), around(other).named())
    return _apart(around(one).named(topic), around(other).named(its))


def _may_be_one(one: Figure, other: Figure, topic: frozenset[str], its: frozenset[str]) -> bool:
    """Whether two papers give one value, and neither period, summit nor topic says that it is of two things."""
    if one.value != other.value or one.article == other.article or not _telling(one):
        return False
    if not _is_large(one) and topic.isdisjoint(its):
        return False
    if one.year and other.year and one.year != other.year:
        return False
    if one.summit and other.summit and one.summit != other.summit:
        return False
    return not _apart(named_classes(topic) - GIVEN - CHANGE, named_classes(its) - GIVEN - CHANGE)


def _telling(figure: Figure) -> bool:
    """Whether a value is one that is seldom found for two things: a large sum, or one of two digits."""
    return (digits(figure.value) >= 2 and figure.value >= 10) or _is_large(figure)


def _told_alike(one: Figure, other: Figure, around: Callable[[Figure], Around]) -> bool:
    """Whether the sentences of two figures of one value tell of one thing."""
    first, second = around(one), around(other)
    things = len(first.things & second.things)
    if things < 3 and _apart(first.named(), second.named()):
        return False
    enough = 2 if _is_large(one) and digits(one.value) >= 2 else 3
    told = (first.things | first.names) & (second.things | second.names)
    return things >= enough - 1 and len(told) >= enough


def _told_so(one: Figure, other: Figure, around: Callable[[Figure], Around]) -> bool:
    """Whether two counts of one telling value are said of the same names, or of those to whom the same happened."""
    if one.value != other.value or not _telling(one):
        return False
    first, second = around(one), around(other)
    if first.deed or second.deed:
        return first.deed == second.deed
    return len(first.names & second.names) > 1


def _is_large(figure: Figure) -> bool:
    return figure.value >= LARGE and figure.is_money


def _exactly(one: Figure, other: Figure) -> bool:
    """Whether two papers give one large sum of one period or summit, to more than its first digit."""
    if one.article == other.article or one.value != other.value or one.value < LARGE or digits(one.value) < 2:
        return False
    money = one.unit == other.unit and one.is_money
    when = (one.year, one.summit) == (other.year, other.summit) and (one.year or one.summit)
    return money and bool(when)


def _said_by(figure: Figure) -> str:
    """A word for a large sum of money and who gives it; empty for other figures."""
    if figure.speaker is None or not _is_large(figure):
        return ""
    return f"{figure.speaker}={figure.value:g}"


def _sum(figure: Figure) -> str:
    """A word for a large sum of money that is told of a summit; empty for other figures."""
    if figure.summit is None or not _is_large(figure):
        return ""
    return f"{figure.summit}={figure.value:g}"


def _one_sentence(one: Figure, other: Figure) -> bool:
    """Whether one sentence gives both: then it sets them side by side and means two things."""
    if one.article != other.article or one.sentence is None or other.sentence is None:
        return False
    first, second = sorted((one.sentence, other.sentence))
    return second.start <= first.end and first.source == second.source


def _alike(topic: frozenset[str], its: frozenset[str], same_summit: bool) -> float:
    shared = topic & its
    if not shared or shared == CHANGE:
        return 0.0
    share = len(shared) / min(len(topic), len(its))
    one, other = named_classes(topic), named_classes(its)
    apart = one.isdisjoint(other)
    if same_summit and not apart:
        return max(share, SAME_THING)
    if len(shared) < 2 and min(len(topic), len(its)) > 1:
        return 0.0
    return 0.0 if _apart(one - CHANGE, other - CHANGE) or (apart and one and other) else share


def _pairs(figures: Sequence[Figure], words: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Figures of one unit whose topics share a telling word, or of one telling value, each pair once."""
    holders: defaultdict[tuple[str, str | None], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    valued: defaultdict[tuple[str, float], list[int]] = defaultdict(list)
    for i, topic in words.items():
        figure = figures[i]
        seen: set[int] = set()
        unit = figure.unit
        telling = (*topic, *filter(None, (_said_by(figure), _sum(figure))))
        for when in {figure.year, figure.summit}:
            here = holders[unit, when]
            for word in telling:
                alike = here[word]
                if len(alike) < SHARED:
                    seen.update(alike)
                    alike.append(i)
        if _telling(figure):
            same = valued[unit, figure.value]
            if len(same) < (FEW if unit == "percent" or figure.is_money else SEVERAL):
                seen.update(same)
                same.append(i)
        for j in sorted(seen):
            if not _one_chain(figures[j], figure):
                yield j, i


def _one_chain(one: Figure, other: Figure) -> bool:
    """Whether one is a conversion of the other, or both are one."""
    return one.id == other.id or one.id == other.equivalent_of or other.id == one.equivalent_of
