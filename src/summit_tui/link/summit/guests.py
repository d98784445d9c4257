"""Whom a report on a summit names among those who were there, members or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.summit.quoted_there import Report, another_day, looks_on
from summit_tui.model import Entity, Span
from summit_tui.patterns import compiled

LONGEST = 60
"""Characters between a name and what is said of it there."""


@cache
def _before() -> Pattern[str]:
    """Ends before the first of those who were there."""
    return compiled(
        r"\b(?:(?:[Ss]ummit|[Mm]eeting|[Gg]athering|[Ff]orum)\b[^.;“”\"]{0,40} (?:was|were|is) (?:also )?attended by"
        r"|[Aa]mong (?:the|its|those) (?:[\w’-]+ ){0,3}?(?:guests|attendees|dignitaries)"
        r"(?: (?:at|of) the (?:summit|meeting|gathering))? (?:was|were|are|is)"
        r"|[Ll]eaders?\b[^.;“”\"]{0,60} (?:was|were) joined(?: there| at the (?:summit|talks))? by"
        r"|counterparts from [^;“”\"]{0,120} (?:was|were) joined by"
        r"|[Gg]uests (?:at the (?:[\w-]+ ){0,3}(?:summit|meeting|gathering) )?(?:included?|were)"
        r"|[Aa](?:ppearing|ttending|rriving|nd appearing) (?:at )?the (?:[\w-]+ ){0,3}(?:summit|meeting|gathering)"
        r" as (?:an? )?(?:[\w-]+ )?(?:guest|observer)(?:,| of honou?r,))"
    )


@cache
def _behind() -> Pattern[str]:
    """Begins behind the last of them."""
    return compiled(
        r"\b(?:(?:was|were|are|is) (?:also )?among (?:the|its|those) (?:[\w’-]+ ){0,4}?(?:guests|attendees|dignitaries)"
        r"|(?:was|is|were|are) (?:also )?(?:an? )?(?:[\w-]+ )?guests? (?:of honou?r )?"
        r"at the (?:[\w-]+ ){0,3}(?:summit|meeting|gathering)"
        r"|also attending the (?:[\w-]+ ){0,3}(?:summit|meeting|gathering))"
    )


@cache
def _goes_on() -> Pattern[str]:
    """What stands between those who were there and others."""
    return compiled(
        r"[;:“”\"]|,? (?:who|whom|which|while|whose|as|but|that|after|before|where|when|to|in place of|instead of"
        r"|except|excluding|not|without|against|about)\b"
    )


@cache
def _doubt() -> Pattern[str]:
    return compiled(r"\b(?:will|would|may|might|could|expected|due|invited|if|not|nobody|neither|nor|last year|ago)\b")


def with_guests(reported: Mapping[str, Report], people: Iterable[Entity], clues: tuple[str, ...]) -> dict[str, Report]:
    """The reports, each with the people whom it names among those who were there, and the sentences that do so.

    One that does so holds one of the `clues`.
    """
    told = {key for key, report in reported.items() if any(map(report.page.text.__contains__, clues))}
    found: dict[str, dict[str, Span]] = {}
    for person in people if told else ():
        if person.kind != "person" or looks_on(person.role) or person.name.rpartition(" ")[2].islower():
            continue  # "Tarn bin" is nobody's whole name
        for mention in person.mentions:
            if mention.article not in told or mention.form == "pronoun":
                continue
            report = reported[mention.article]
            if person.id in report.absent or person.id in found.get(mention.article, {}):
                continue
            sentence = report.page.sentence(mention.start)
            if any(_is_among(report, sentence, mention.start, mention.end)) and not another_day(sentence, report):
                found.setdefault(mention.article, {})[person.id] = sentence
    return {
        key: report._replace(guests=tuple(found[key].items())) if key in found else report
        for key, report in reported.items()
    }


def _is_among(report: Report, sentence: Span, start: int, end: int) -> Iterator[bool]:
    """For each place of a sentence that tells who was there, whether it is who is named from `start` to `end`."""
    text = report.page.raw(sentence).replace("\n", " ")
    if _doubt().search(text):
        return
    first, last = start - sentence.start, end - sentence.start
    for m in _before().finditer(text, 0, first):
        yield _goes_on().search(text, m.end(), first) is None
    for m in _behind().finditer(text, last):
        yield m.start() - last <= LONGEST and _goes_on().search(text, last, m.start()) is None
