"""The year or quarter that a figure is about, and the summit, from the dates of its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter, itemgetter

from summit_tui.link.timeline import Dated, Dates
from summit_tui.model import Article, Figure, Quotation
from summit_tui.tables import Table

NESTED = 6
"""Quotations that may stand in one another around a figure."""


def with_periods(
    figures: Iterable[Figure],
    articles: Sequence[Article],
    dates: Dates,
    quotations: Table[Quotation],
) -> Iterator[Figure]:
    """The figures with year and summit where the text tells. Those of an article follow each other."""
    subject = {a.id: a for a in articles}
    said = _said(quotations)
    article, there = "", list[Dated]()
    for figure in figures:
        if figure.article != article:
            article, there = figure.article, dates.of(figure.article)
        near = nearest(figure, there)
        year = period(near) if near and not _of_the_telling(near, _counts(figure)) else None
        summit = _summit(figure, subject.get(figure.article), said, year)
        told = figure.year or year, summit
        yield figure if told == (figure.year, figure.summit) else figure._replace(year=told[0], summit=summit)


def _of_the_telling(event: Dated, counted: bool) -> bool:
    """Whether a date near a figure is only that of who told it ("said on Tuesday"), and not its period."""
    return event.known.startswith("counted from") if counted else event.precision == "day" and event.known != "printed"


def _counts(figure: Figure) -> bool:
    """Whether it counts things: how many there are is not told for the day "thirty years ago" in its sentence."""
    return figure.unit != "percent" and not figure.unit.isupper()


def nearest(figure: Figure, events: Sequence[Dated]) -> Dated | None:
    """The date of the figure's sentence that stands nearest; one behind a comma or "and" only if there is no other."""
    if figure.sentence is None:
        return None
    low = bisect_left(events, figure.sentence.start, key=attrgetter("start"))
    best: Dated | None = None
    cost = 0.0
    for event in islice(events, low, None):
        if event.start >= figure.sentence.end:
            break
        if event.start >= figure.span.end:
            gap = float(event.start - figure.span.end)
        elif event.end <= figure.span.start:
            gap = 1.5 * (figure.span.start - event.end) + 10
        else:
            continue
        if best is None or gap < cost:
            best, cost = event, gap
    return best


def period(event: Dated) -> str:
    """A year, "2023-Q1", or "2025/2027" for a span of years."""
    year = event.date[:4]
    if "quarter" in event.known and len(event.date) >= 7:
        return f"{year}-Q{(int(event.date[5:7]) + 2) // 3}"
    if event.last and event.last[:4] != year and event.precision == "year":
        return f"{year}/{event.last[:4]}"
    return year


def _said(quotations: Table[Quotation]) -> dict[str, list[tuple[int, int, str]]]:
    """Article → where words of it were said at a summit, in order: first and last offset, and the summit."""
    by_article: dict[str, list[tuple[int, int, str]]] = {}
    told = zip(quotations.field("article"), quotations.field("summit"), quotations.sizes("spans"), strict=True)
    spans = quotations.inside("spans")
    places = zip(spans.field("start"), spans.field("end"), strict=True)
    for article, summit, size in told:
        here = list(islice(places, size))
        if summit:
            by_article.setdefault(article, []).extend([(start, end, summit) for start, end in here])
    for listed in by_article.values():
        listed.sort()
    return by_article


def _summit(
    figure: Figure, article: Article | None, said: Mapping[str, list[tuple[int, int, str]]], year: str | None
) -> str | None:
    """Where it was said; else the summit that the article reports on, unless the figure is of another year."""
    spoken = said.get(figure.article, [])
    at = bisect_right(spoken, figure.span.start, key=itemgetter(0))
    for start, end, summit in reversed(spoken[max(0, at - NESTED) : at]):
        if start <= figure.span.start < end:
            return summit
    if article is None or article.role == "teaser":
        return None
    for summit, phase in article.phases[:1]:
        if phase in ("during", "after") and (year is None or year[:4] in summit.split("-")):
            return summit
    return None
