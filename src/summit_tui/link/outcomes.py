"""What a summit brought: agreements signed there, sums pledged, centres founded."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from summit_tui.extract.bounds import lowered
from summit_tui.extract.date_sense import Window, resolve
from summit_tui.extract.date_words import dated
from summit_tui.link.pages import Page
from summit_tui.link.quoted_there import Report
from summit_tui.model import Entity, Evidence, Extract, Mention, Span

MOST = 40
"""Outcomes that a summit's page lists."""


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:sign(?:ed|ing|s)?|adopt(?:ed|s|ion|ing)?|ink(?:ed|s)|conclud(?:ed|es)|seal(?:ed|s)|endors(?:ed|es)|approv(?:ed|es)|agreed|exchang(?:ed|es)|issued|released|initialled|"
        r"through the|with|establishment of|produced|yielded|resulted|unveiled|struck|reached|outcome"
        r"|deliver(?:ed|s))\b",
        re.IGNORECASE,
    )


@cache
def _not_signed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:similar|already|previous(?:ly)?|existing|under the|violat\w+|since|refus\w+|fail\w+ to"
        r"|reject\w+|without|not sign|did not|never|withdr[ae]w\w*|"
        r"will (?:sign|adopt)|to (?:sign|adopt)\b|expected|proposed|draft|earlier|years? ago|last (?:year"
        r"|month|week)|a (?:day|week|month) (?:before|after|earlier))\b",
        re.IGNORECASE,
    )


@cache
def _pledged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:pledg\w+|commit(?:s|ted|ment\w*)|promis\w+|offer(?:s|ed)?|announc\w+|establish\w+|agreed to"
        r"|will (?:provide|offer|invest|set up|create|build)|willing to provide|launch\w+|resulted in"
        r"|set up)\b",
        re.IGNORECASE,
    )


def find_outcomes(
    extracts: Sequence[Extract],
    reported: Mapping[str, Report],
    entities: Sequence[Entity],
    windows: Mapping[str, Window],
) -> tuple[dict[str, str], dict[str, list[Evidence]]]:
    """Id of an agreement → the summit where it was signed; and what each summit brought, with the words that say so."""
    signed: dict[str, str] = {}
    results: dict[str, list[Evidence]] = {}
    for entity in entities:
        if entity.kind == "agreement":
            _sign(entity, reported, windows, signed, results)
    for extract in extracts:
        if report := reported.get(extract.article):
            _sums(extract, report.page, results.setdefault(report.summit.id, []))
    return signed, results


def _sign(
    entity: Entity,
    reported: Mapping[str, Report],
    windows: Mapping[str, Window],
    signed: dict[str, str],
    results: dict[str, list[Evidence]],
) -> None:
    votes: dict[str, Span] = {}
    for mention in entity.mentions[:60]:
        report = reported.get(mention.article)
        if report is None:
            continue
        sentence = report.page.sentence(mention.start)
        clause = _clause(report.page, mention, sentence)
        if _not_signed().search(clause) or not _signed().search(clause):
            continue
        if _other_day(sentence, report, windows.get(mention.article)):
            return
        votes.setdefault(report.summit.id, Span(sentence.source, mention.start, mention.end))
    if len(votes) == 1:
        summit, span = next(iter(votes.items()))
        signed[entity.id] = summit
        results.setdefault(summit, []).append(Evidence(f"signed: {entity.name}", span))


def _clause(page: Page, mention: Mention, sentence: Span) -> str:
    """The words near the mention in its sentence."""
    return page.words(
        Span(sentence.source, max(sentence.start, mention.start - 140), min(sentence.end, mention.end + 110))
    )


def _other_day(sentence: Span, report: Report, window: Window | None) -> bool:
    """Whether the sentence dates the signing outside the summit."""
    summit, events, page = report.summit, report.events, report.page
    if not summit.start or not summit.end:
        return False
    low = bisect_left(events, sentence.start, key=lambda e: e.span.start)
    for event in events[low : bisect_right(events, sentence.end, key=lambda e: e.span.start)]:
        day, end = event.date, event.end
        if not day and window:
            words = page.words(event.span)
            meant = next((r for w in dated(lowered(words), words) if (r := resolve(w, window, event.ahead))), None)
            day, end = (meant.date, meant.end) if meant else ("", None)
        if day and (day[: len(day)] > summit.end[: len(day)] or (end or day) < summit.start[: len(end or day)]):
            return True
    return False


def _sums(extract: Extract, page: Page, found: list[Evidence]) -> None:
    """Sums pledged and things founded, by the figures of the article."""
    for figure in extract.figures:
        if len(found) >= MOST:
            return
        if figure.sentence is None or figure.equivalent_of or figure.unit == "percent":
            continue
        money = figure.unit.isupper() and len(figure.unit) == 3
        words = page.words(figure.sentence)
        near = words[: words.find(figure.text) + len(figure.text) + 40]
        if (money or figure.value > 1) and _pledged().search(near):
            found.append(Evidence(f"{'pledged' if money else 'announced'}: {figure.text}", figure.span))
