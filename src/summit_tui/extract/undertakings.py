"""What states build and found together: railways between them, centres, funds, platforms."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.extract.wording.glance import FOUNDED, ROUTE
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import MentionForm
from summit_tui.patterns import compiled


def undertakings(text: str, cues: int) -> Iterator[tuple[int, int, MentionForm]]:
    """Start, end and form of each in a passage. `cues` are the bits of its words."""
    if cues & ROUTE and ("-" in text or "–" in text):
        for m in _route().finditer(text):
            yield m.start(), m.end(), "name"
        for m in _scheme().finditer(text):
            yield m.start(), m.end(), "name"
    if not cues & FOUNDED:
        return
    for founding in _founded().finditer(text):
        if text[max(0, founding.start() - 1) : founding.start()].isalpha():
            continue
        reach = min(len(text), founding.end() + 260)
        stop = text.find(". ", founding.end(), reach)
        end = stop if stop >= 0 else reach
        if not _stem().search(text, founding.end(), end):
            continue
        for m in _institution().finditer(text, founding.end(), end):
            yield m.start(1), m.end(1), "nominal"


_END = r"(?!The )[A-Z][\w’']+(?: [A-Z][\w’']+)?"
"""The name at either end of what joins two places."""


@cache
def _route() -> Pattern[str]:
    return compiled(
        rf"\b{_END}(?:(?:-|–|-to-|–to–){_END})+ (?:[a-z]+ ){{0,2}}(?:railway|railroad|rail line|pipeline"
        rf"|corridor|highway|canal|bridge|power line|expressway|motorway|tunnel|ferry line)\b"
    )


@cache
def _scheme() -> Pattern[str]:
    return compiled(
        rf"\b{_END}(?:[-–]{_END})+ (?:cooperation |economic |security |trade )?(?:framework|spirit|partnership"
        r"|community (?:with|of) (?:a )?(?:shared|common) (?:future|destiny))\b"
    )


@cache
def _founded() -> Pattern[str]:
    return compiled(
        r"(?:establish(?:ment of|es|ed|ing)?|set(?:ting)? up|launch(?:es|ed|ing)?|creat(?:es?|ed|ing"
        r"|ion of)|found(?:ed|ing)|inaugurat(?:e|ed|es|ion of))\b"
    )


_LONG_WORDS = (
    *("platform", "mechanism", "network", "alliance", "secretariat", "institute", "observatory", "laboratory"),
    *("workshop", "centre", "center"),
)
_BEGUN = 5
"""Letters of such a word that tell it."""


@cache
def _stem() -> Pattern[str]:
    """How each institution begins, also where it breaks off: a quick look, which most sentences do not stand."""
    return compiled("fund|hub|" + "|".join(sorted({word[:_BEGUN] for word in _LONG_WORDS})))


@cache
def _institution() -> Pattern[str]:
    # Saved pages break off anywhere: at the very end, the beginning of such a word will do.
    begun = {word[:length] for word in _LONG_WORDS for length in range(_BEGUN, len(word))}
    thing = (
        r"(?:cent(?:re|er)s?|platforms?|funds?|hubs?|mechanisms?|networks?|alliances?"
        r"|secretariats?|institutes?|observator(?:y|ies)|laborator(?:y|ies)|workshops?|(?:"
        + "|".join(sorted(begun, key=lambda word: (-len(word), word)))
        + ")$)"
    )
    lead = (
        r"(?!(?:the|and|with|under|along|for|of|its|their|this|that|which|new|joint|a|an|to|on|in|from|three"
        r"|two|four|five|six|seven|eight|nine|ten|several|more|million|billion|trillion|dollars?|euros?)\b)"
    )
    return compiled(rf"\b((?:{lead}[a-z]+(?:-[a-z]+)* ){{1,3}}{thing})(?=\W|$)")
