"""Where a text lists who comes to a summit, or came."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.model import Span
from summit_tui.patterns import compiled


def beside(sentence: Span, page: Page, wanted: Callable[[int, int], bool]) -> Iterator[Span]:
    """The sentence before one, that one, and the two behind it; more while they go on with a list.

    `wanted` says of two offsets whether a sentence between them may be; those beside are not looked for otherwise.
    """
    first, last = page.article.span.start, page.article.span.end - 1
    before, behind = max(sentence.start - 2, first), min(sentence.end + 2, last)
    if wanted(*page.reach(before)):
        yield page.sentence(before)
    yield sentence
    if wanted(*page.reach(behind, 1)):
        next_one = page.sentence(behind)
        yield next_one
        for _ in range(1 + MOST_MORE):
            next_one = page.sentence(min(next_one.end + 2, last))
            yield next_one
            if not (wanted(next_one.start, next_one.end) and lists(next_one, page)):
                break


MOST_MORE = 3
"""Sentences that a list of those who came goes on for."""


def lists(sentence: Span, page: Page) -> list[Span]:
    """The parts of a sentence in which countries may be listed."""
    text = page.raw(sentence)
    found = [(m.end(), _end(text, m.end())) for m in _list().finditer(text)]
    if any(word in text for word in _NAMELY):
        found += [(m.end(), _end(text, m.end())) for m in _some().finditer(text)]
    if ", from " in text:
        found += [m.span("ends") for m in _from_to().finditer(text)]
    if any(map(text.__contains__, _DEEDS)) and (did := _took_part().match(text)):
        found.append((0, did.end(1)))
    if text.count("'s ") + text.count("’s ") >= FEW:
        found += [m.span() for m in _each_with_a_name().finditer(text)]
    at = sentence.start
    return [Span(sentence.source, at + first, at + last) for first, last in found if first < last]


def _end(text: str, start: int) -> int:
    """Where a list ends that begins at an offset."""
    stop = _stop().search(text, start)
    return stop.start() if stop else len(text)


_NAMELY = ("namely ", "including ", "among them ", "notably ", "such as ", ", from ")
"""What leads to some of those who come."""


@cache
def _some() -> Pattern[str]:
    return compiled(
        r"\b(?:[Ll]eaders|[Pp]residents|[Cc]ountries|[Nn]ations|[Ss]tates|[Gg]uests|[Mm]embers|[Pp]artners)"
        r"(?: [\w’-]+){0,6}?,? (?:namely|including|among them|notably|such as|from) (?=(?:the )?[A-Z])"
    )


@cache
def _list() -> Pattern[str]:
    """A list of those who come, up to the end of its clause."""
    return compiled(
        r"\b(?:[Ll]eaders|[Pp]residents|[Hh]eads of (?:state|government)(?: and government)?|[Pp]rime ministers"
        r"|[Pp]remiers"
        r"|[Dd]elegations?|delegates|[Rr]epresentatives|envoys|[Mm]embers|participants|countries|nations"
        r"|states|guests|[Cc]ounterparts|[Cc]olleagues|signatories|partners) "
        r"(?:of|from|—|–|:|are|include|including)(?: the)?(?: \w+){0,4}? (?=[A-Z])"
        r"|\b(?:between"
        r"|(?:groups|comprises|consists of|is made up of|unites|includes)(?= (?:the )?[A-Z][\w ]+,)"
        r"|brought together|brings together|attended by|hosted by|bringing together"
        r"|joined by|founded (?:in \d{4} )?by) (?=(?:the )?[A-Z])"
    )


@cache
def _from_to() -> Pattern[str]:
    """The two ends of a procession: "leaders, from Kenya's Jumo Okoro to Peru's Ana Vega"."""
    one = r"(?:the )?[A-Z][\w ]{2,30}[’']s? [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}"
    return compiled(rf"\b(?:leaders|presidents|guests|heads of state)\b[^.;:]{{0,40}}, from (?P<ends>{one} to {one})")


@cache
def _took_part() -> Pattern[str]:
    """A list of those who took part, before the verb: "Kenya, Uganda and Rwanda also signed"."""
    return compiled(
        r"((?:The )?[A-Z][\w’'-]*(?:(?:, and |, | and )(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}){1,14})"
        r" (?:(?:also |were also |were |have )?(?:signed|attended|took part|participated|represented|present|joined)\b"
        r"|(?:are|were) (?:[a-z]+ )?participants (?:in|at) )"
    )


_DEEDS = ("signed", "attended", "took part", "particip", "represented", "present", "joined")
"""What those did who took part."""
FEW = 3
"""Countries of which each is named with who leads it, at least."""


@cache
def _each_with_a_name() -> Pattern[str]:
    """Three or more countries, each with who leads it: "Kenya's Jumo Okoro, Peru's Ana Vega and Chad's Ali Deby"."""
    one = r"(?:the )?[A-Z][\w ]{2,30}[’']s (?:[a-z]+ )?[A-Z][\w’-]+(?: (?:bin |al-)?[A-Z][\w’-]+){0,3}"
    return compiled(rf"{one}(?:(?:, and |, | and ){one}){{2,20}}")


@cache
def _stop() -> Pattern[str]:
    return compiled(
        r"[.;:()“”]| [–—] | (?:will|would|at|in|on|for|after|who|which|that|met|have|has|signed|gathered|agreed|to)\b"
    )
