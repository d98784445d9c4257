"""Figures of several articles side by side: agree, differ, or not comparable, with the reason.

Candidates come from an index of what the amounts are about, in which words that many amounts share lead nowhere; the
work grows with the number of figures, not of pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import places
from summit_tui.lean.memo import lru_cache
from summit_tui.link.around import NOTHING, Around, Surroundings
from summit_tui.link.compatible import compatible, digits
from summit_tui.link.figure_topics import topic_classes, topic_of
from summit_tui.link.periods import with_periods
from summit_tui.link.timeline import Timeline
from summit_tui.model import Article, Figure, Quotation, Source
from summit_tui.tables import Table

SHARED = 8
"""Figures of one unit and period (or summit) from which a word of their topics leads nowhere."""
FEW = 4
"""Figures of one unit and value from which the value leads nowhere."""
LARGE = 1e6
"""A sum that nobody names twice for two things."""
SAME_THING = 0.5
SURELY_SAME = 0.75
"""Shares of the shorter topic's words that the longer has."""


def compare_figures(
    figures: Table[Figure],
    articles: Sequence[Article],
    timeline: Timeline,
    quotations: Table[Quotation],
    sources: Mapping[str, Source],
    knowledge: Knowledge,
) -> Table[Figure]:
    """The figures with year, summit, `agrees_with`, `differs_from` and `verdicts`; their topics are needed no more."""
    topics = knowledge.view(topic_classes)
    copies = {a.id for a in articles if a.copy_of}
    dated: list[Figure] = []
    words: dict[int, frozenset[str]] = {}
    for figure, year, summit in with_periods(figures, articles, timeline.dates, quotations):
        if figure.article not in copies:
            known = figure.topic
            words[len(dated)] = topic_of(figure, sources, topics) if known is None else frozenset(known)
        # The topic is what it is about; without the words there is room for all of them.
        dated.append(figure._replace(year=year, summit=summit, about="", topic=None))
    agrees: defaultdict[int, list[str]] = defaultdict(list)
    differs: defaultdict[int, list[str]] = defaultdict(list)
    reasons: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    told: dict[str, str] = {}
    around = Surroundings(sources, knowledge.view(places), topics).of
    for i, j in _pairs(dated, words):
        verdict = judge(dated[i], dated[j], words[i], words[j], around)
        if verdict is None:
            continue
        kind, reason = verdict
        into = {"agree": agrees, "differ": differs}.get(kind)
        why = f"{kind}: {reason}"
        why = told.setdefault(why, why)
        for one, other in ((i, j), (j, i)):
            if into is not None:
                into[one].append(dated[other].id)
            reasons[one].append((dated[other].id, why))
    every = range(len(dated))
    return figures.replaced(
        year=[f.year for f in dated],
        summit=[f.summit for f in dated],
        agrees_with=[tuple(agrees.get(i, ())) for i in every],
        differs_from=[tuple(differs.get(i, ())) for i in every],
        verdicts=[tuple(reasons.get(i, ())) for i in every],
        topic=[None] * len(dated),
    )


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
        return "differ", "the same thing and period, values that cannot both be true"
    return None


def _apart(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both name somebody, and nobody that the other names."""
    return bool(ones) and bool(others) and ones.isdisjoint(others)


def _of_others(
    one: Figure, other: Figure, topic: frozenset[str], its: frozenset[str], around: Callable[[Figure], Around]
) -> bool:
    """Whether two papers give two countries' figures: of one value, those whose topics name two."""
    if one.article == other.article:
        return False
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
    return not _apart(_named_classes(topic) - _GIVEN, _named_classes(its) - _GIVEN)


_GIVEN = frozenset(("=pledge", "=investment", "=budget", "=loan"))
"""Classes of money that is given, which one paper calls this and another that."""


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


def _is_large(figure: Figure) -> bool:
    return figure.value >= LARGE and _is_money(figure)


def _is_money(figure: Figure) -> bool:
    return len(figure.unit) == 3 and figure.unit.isupper()


def _exactly(one: Figure, other: Figure) -> bool:
    """Whether two papers give one large sum of one period or summit, to more than its first digit."""
    if one.article == other.article or one.value != other.value or one.value < LARGE or digits(one.value) < 2:
        return False
    money = one.unit == other.unit and _is_money(one)
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


def _measure(unit: str) -> str:
    """A unit as all papers mean it, however they spell it."""
    return _SPELT.get(unit) or unit.replace("meters", "metres").replace("liters", "litres")


_SPELT = {
    "km": "kilometres",
    "kg": "kilograms",
    "ha": "hectares",
    "metric tons": "tonnes",
    "metric tonnes": "tonnes",
    "bpd": "barrels",
    "mw": "megawatts",
}


def _one_sentence(one: Figure, other: Figure) -> bool:
    """Whether one sentence gives both: then it sets them side by side and means two things."""
    if one.article != other.article or one.sentence is None or other.sentence is None:
        return False
    first, second = sorted((one.sentence, other.sentence))
    return second.start <= first.end and first.source == second.source


_CHANGE = frozenset(("=growth",))
"""That both grew tells not what did."""


def _alike(topic: frozenset[str], its: frozenset[str], same_summit: bool) -> float:
    shared = topic & its
    if not shared or shared == _CHANGE:
        return 0.0
    share = len(shared) / min(len(topic), len(its))
    one, other = _named_classes(topic), _named_classes(its)
    apart = one.isdisjoint(other)
    if same_summit and not apart:
        return max(share, SAME_THING)
    if len(shared) < 2 and min(len(topic), len(its)) > 1:
        return 0.0
    return 0.0 if apart and one and other else share


@lru_cache(maxsize=4096)
def _named_classes(topic: frozenset[str]) -> frozenset[str]:
    """The classes among the words of a topic."""
    return frozenset([word for word in topic if word.startswith("=")])


def _pairs(figures: Sequence[Figure], words: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Figures of one unit whose topics share a telling word, or of one telling value, each pair once."""
    holders: defaultdict[tuple[str, str | None], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    valued: defaultdict[tuple[str, float], list[int]] = defaultdict(list)
    for i, topic in words.items():
        figure = figures[i]
        seen: set[int] = set()
        unit = _measure(figure.unit)
        telling = (*topic, *filter(None, (_said_by(figure), _sum(figure))))
        for when in {figure.year, figure.summit}:
            here = holders[unit, when]
            for word in telling:
                alike = here[word]
                if len(alike) < SHARED:
                    seen.update(alike)
                    alike.append(i)
        if _telling(figure) and len(same := valued[unit, figure.value]) < FEW:
            seen.update(same)
            same.append(i)
        chain = {figure.id, figure.equivalent_of}
        for j in sorted(seen):
            if figures[j].id not in chain and figures[j].equivalent_of != figure.id:
                yield j, i
