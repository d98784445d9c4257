"""Whether an article was written before, during or after a summit: by its date, else by how it speaks of it."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.dating.date_sense import Window
from summit_tui.lean.days import date
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.link.summit.occasions import Occasion
from summit_tui.model import Phase, Summit, SummitMention
from summit_tui.patterns import compiled

MOST = 8
"""Sentences of one article that are asked."""


def by_date(written: Window, summit: Summit) -> Phase | None:
    """The phase, where the window lies wholly on one side of the days or within them.

    Of a summit whose first or last day is not known the other may tell, and the year of one without any.
    """
    first, last = (date.fromisoformat(day) if day else None for day in (summit.start, summit.end))
    if first is None and last is None and (year := summit.year):
        return "before" if written.last.year < int(year) else "after" if written.first.year > int(year) else None
    if first and written.last < first:
        return "before"
    if last and written.first > last:
        return "after"
    return "during" if first and last and written.first >= first and written.last <= last else None


@cache
def _before() -> Pattern[str]:
    return compiled(
        r"\b(?:will (?:convene|take place|be held|host|attend|chair|open|gather|meet|travel|visit|be in"
        r"|begin|start|kick off|bring|welcome|discuss|sign|focus)"
        r"|(?:is|are) (?:expected|due|set|scheduled|slated|likely|preparing|poised) to|upcoming"
        r"|forthcoming|ahead of|next (?:week|month|year)|to (?:meet|host|attend|visit|gather|convene|open"
        r"|skip|boycott|chair)\b"
        r"|approaches|nears|looms"
        r"|heads? (?:to|for)|tomorrow|prepar(?:es|ing|ations)|in the run-up to|on the eve of"
        r"|(?:days|weeks|months|a year) before|postponed"
        r"|put off|called off|moved to|cancel|plans? (?:to|an?|the|their|first)\b)"
    )


@cache
def _after() -> Pattern[str]:
    return compiled(
        r"\b(?:return(?:ed|s|ing) (?:home |to|from)|after (?:taking part|attending|the (?:\S+ ){0,5}summit"
        r"|hosting)|post-summit|concluded|came to an end|resulted in|outcomes? of the"
        r"|following the (?:\S+ ){0,4}summit|last (?:week|month)'s|was held (?:in|at|on)|took place (?:in"
        r"|at|on)|in the wake of|since the summit|days? after the)"
    )


@cache
def _during() -> Pattern[str]:
    return compiled(
        r"\b(?:wrap(?:s|ped|ping)? up|cap(?:s|ped)?|clos(?:es|ed|ing)|open(?:s|ed|ing)|(?:is"
        r"|are) (?:hosting|meeting|gathering|attending|under way|underway)|kick(?:s|ed) off|sidelines"
        r"|addressing|told the|keynote"
        r"|gathered|(?:(?<!is )(?<!are )(?<!was )(?<!were )met|signed|agreed|adopted|said|told"
        r"|pledged) |under way|underway|day (?:one|two"
        r"|three) of|final day|opening day|summit'?s? (?:in \S+ )?(?:ended|opened|began|closed)"
        r"|this week's)"
    )


def of_mentions(mentions: Sequence[SummitMention], page: Page) -> Phase | None:
    """The phase that the headline of an article and the sentences naming a summit speak of."""
    named = tuple([m.span.start for m in mentions[: MOST - 1]])
    if named not in page.phases:
        page.phases[named] = by_words([page.article.title, *map(page.around, named)])
    return page.phases[named]


def by_words(sentences: list[str]) -> Phase | None:
    """The phase that the sentences naming a summit speak of, the first ones above all; None if they do not tell."""
    votes: dict[Phase, float] = {"before": 0.0, "during": 0.0, "after": 0.0}
    patterns: dict[Phase, Pattern[str]] = {"before": _before(), "during": _during(), "after": _after()}
    for i, sentence in enumerate(sentences[:MOST]):
        small = sentence.lower().replace("’", "'")
        weight = 1.0 / (i + 1)
        for phase, pattern in patterns.items():
            votes[phase] += weight * bool(pattern.search(small)) * (1.2 if phase != "during" else 1.0)
    best = max(votes, key=lambda phase: votes[phase])
    return best if votes[best] > 0 else None


def compared(occasion: Occasion, main: Occasion) -> Phase | None:
    """The phase of another edition, seen from the one that the article is about."""
    if occasion.relation == "earlier":
        return "after"
    if occasion.relation == "later":
        return "before"
    for one, other in ((occasion.year, main.year), (occasion.edition, main.edition)):
        if one and other and one != other and occasion.series == main.series:
            return "after" if one < other else "before"
    if occasion.year and main.year and occasion.year != main.year:
        return "after" if occasion.year < main.year else "before"
    return None
