"""Where the words that an amount is about begin and end, and the noun that leads it in: "a loan of $5 million"."""

from __future__ import annotations

from summit_tui.extract.wording.bounds import plain
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

CUT = ',;:()[]“”"—\n'
_SURE_CUTS = tuple(CUT.replace(",", ""))
LONGEST = 90
STAND_INS = frozenset(str.split("it there this that they which these those he she the we i that's that’s it's it’s"))


def last_cut(words: str) -> int:
    """Where the clause that the words end with begins: behind the last mark that stands in no number; 0 for all."""
    at = max(map(words.rfind, _SURE_CUTS))
    comma = words.rfind(",", at + 1)
    while comma >= 0 and words[comma - 1 : comma].isdigit() and words[comma + 1 : comma + 2].isdigit():
        comma = words.rfind(",", at + 1, comma)
    return max(at, comma) + 1


@cache
def _before() -> Pattern[str]:
    return compiled(
        r"\b((?:(?!of\b|the\b|an?\b|and\b|with\b|to\b|in\b|for\b|by\b|its\b|their\b|at\b|under\b|from\b|on\b|into\b"
        r"|over\b)[\w’'–-]+ ){0,5}?(?!(?:of|speaks?|spoke|talks|talked|consists?"
        r"|consisted|boasts?|instead|because|out)\b)[\w’'–-]+)"
        r",? (?:of|worth|totall?ing|valued at|exceeding|amounting to|in the amount of|to the tune of)"
        r" (?:the |an? |some |about |nearly |up to |only |just |almost |around )?$"
    )


def led_in(text: str, first: int, start: int) -> str:
    """The noun that the amount measures: "a loan of", "contracts worth"."""
    near = text[max(first, start - LONGEST) : start]
    if not any(word in near for word in _LED):
        return ""
    words = text[max(first, start - LONGEST) : start]
    words = " ".join(words[last_cut(words) :].split()) + " "
    if ("worth " in near or "valued " in near) and (deal := _deal().search(text, max(first, start - LONGEST), start)):
        return trimmed(_done().split(deal[1])[-1])
    m = _for_somebody().search(words) or _before().search(words) or _put().search(words)
    if m is None or m[1].lower() in _PARTS:
        return ""
    return trimmed(_done().split(m[1])[-1])


@cache
def _for_somebody() -> Pattern[str]:
    """What somebody gets, with who does: "a long-awaited loan for Kesh of"."""
    return compiled(
        r"\b((?:(?!on\b|to\b|of\b|in\b|for\b|an?\b|the\b|by\b|with\b)[a-z][\w’'–-]* ){0,2}"
        r"(?:aid|loan|credit|bailout|grant|package|fund|facility|deal|pledge|debt|contract"
        r"|order)s? (?:for|to|with) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})"
        r" of (?:the |an? |some |about |nearly |up to )?$"
    )


_LED = ("of ", "worth ", "totaling ", "totalling ", "valued ", "exceeding ", "amounting ", " at ")
"""One of them stands before what is led in."""


@cache
def _done() -> Pattern[str]:
    """What somebody did with what stands behind: "signed contracts"."""
    return compiled(r"\b(?:\w{2,}ed|won|sealed|struck|has|have|will)\b")


_PARTS = frozenset(
    ("most", "half", "part", "much", "some", "all", "none", "a third", "a quarter", "two thirds", "rest")
)
"""How much of an amount is meant, and not what it is."""


@cache
def _deal() -> Pattern[str]:
    """What is worth an amount, and on what it is: "a pact on shipyards worth", "the pact they signed, worth"."""
    return compiled(
        r"\b((?:[\w’'–-]+ )?(?:pact|deal|agreement|arrangement|contract|accord|treaty|memorandum|package|project|order"
        r"|programme|program)s?(?: (?:of|on|for|to|with|over|between) [\w’' –-]{2,40}?)?)"
        r"(?: (?:they|he|she|it|both|the two)(?: \w+){1,2})?"
        r",? (?:together )?(?:worth|valued at) (?:about |some |nearly |almost |over |up to |more than |a |an )*$"
    )


@cache
def _put() -> Pattern[str]:
    """ "The office put Finland's share at …"."""
    return compiled(
        r"\b(?:puts?|putting|set|estimated) ((?:the |its |their )?[\w’'–-]+(?: [\w’'–-]+){0,6}) at (?:about |some )?$"
    )


_LEADING = frozenset((
    "the", "a", "an", "its", "their", "his", "her", "our", "and", "but", "so", "when", "where", "after", "since",
    "if", "with", "then", "both", "to", "of",
))  # fmt: skip
_TRAILING = frozenset((
    "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "its", "their", "also",
    "rapidly", "sharply", "quickly", "has", "have", "had", "will", "would", "was", "were", "is", "are", "which",
    "worth", "towards", "toward",
))  # fmt: skip


_NET = ["net", "worth"]


def trimmed(words: str) -> str:
    """The phrase without the little words at its edges."""
    listed = plain(words).strip(" .!?’'‘").split()
    stand_in = len(listed) == 1
    if len(listed) > 2 and listed[0].lower() in ("in", "by", "since") and listed[1].rstrip(",").isdigit():
        listed = listed[2:]
        stand_in = len(listed) == 1
    while listed and not stand_in and listed[0].lower() in _LEADING:
        listed.pop(0)
    while listed and listed[-1].lower() in _TRAILING and listed[-2:] != _NET:
        listed.pop()
    return " ".join(listed)
