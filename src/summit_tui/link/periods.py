"""The year or quarter that a figure is about, and the summit, from the dates of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from summit_tui.model import Article, Event, Figure, Quotation


def with_periods(
    figures: Sequence[Figure], articles: Sequence[Article], events: Sequence[Event], quotations: Sequence[Quotation]
) -> list[Figure]:
    """The figures with year and summit where the text tells."""
    by_article: dict[str, list[Event]] = {}
    for event in events:
        by_article.setdefault(event.article, []).append(event)
    for listed in by_article.values():
        listed.sort(key=lambda e: e.span.start)
    subject = {a.id: a for a in articles}
    said = _said(quotations)
    found = []
    for figure in figures:
        near = nearest(figure, by_article.get(figure.article, ()))
        year = period(near) if near and not (_counts(figure) and near.known.startswith("counted from")) else None
        summit = _summit(figure, subject.get(figure.article), said, year)
        found.append(figure._replace(year=figure.year or year, summit=summit))
    return found


def _counts(figure: Figure) -> bool:
    """Whether it counts things: how many there are is not told for the day "thirty years ago" in its sentence."""
    return figure.unit != "percent" and not figure.unit.isupper()


def nearest(figure: Figure, events: Sequence[Event]) -> Event | None:
    """The date of the figure's sentence that stands nearest; one behind a comma or "and" only if there is no other."""
    if figure.sentence is None:
        return None
    low = bisect_left(events, figure.sentence.start, key=lambda e: e.span.start)
    best: Event | None = None
    cost = 0.0
    for event in events[low:]:
        if event.span.start >= figure.sentence.end:
            break
        if event.span.start >= figure.span.end:
            gap = float(event.span.start - figure.span.end)
        elif event.span.end <= figure.span.start:
            gap = 1.5 * (figure.span.start - event.span.end) + 10
        else:
            continue
        if best is None or gap < cost:
            best, cost = event, gap
    return best


def period(event: Event) -> str:
    """A year, "2023-Q1", or "2025/2027" for a span of years."""
    year = event.date[:4]
    if "quarter" in event.known and len(event.date) >= 7:
        return f"{year}-Q{(int(event.date[5:7]) + 2) // 3}"
    if event.end and event.end[:4] != year and event.precision == "year":
        return f"{year}/{event.end[:4]}"
    return year


def _said(quotations: Sequence[Quotation]) -> dict[str, list[Quotation]]:
    by_article: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.summit:
            by_article.setdefault(quotation.article, []).append(quotation)
    return by_article


def _summit(
    figure: Figure, article: Article | None, said: Mapping[str, list[Quotation]], year: str | None
) -> str | None:
    """Where it was said; else the summit that the article reports on, unless the figure is of another year."""
    for quotation in said.get(figure.article, ()):
        if any(s.start <= figure.span.start < s.end for s in quotation.spans):
            return quotation.summit
    if article is None or article.role == "teaser":
        return None
    for summit, phase in article.phases[:1]:
        if phase in ("during", "after") and (year is None or year[:4] == summit[-4:]):
            return summit
    return None
