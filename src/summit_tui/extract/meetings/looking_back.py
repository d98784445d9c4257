"""What the words right beside a summit say of it: whether it is past or ahead, of which sort it is, if it is over."""

from __future__ import annotations

from summit_tui.extract.meetings.series import Relation
from summit_tui.lean.hints import Literal, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


def relation_of(text: str, begin: int, start: int) -> Relation:
    """What the words right around say: a look back or ahead, or the article's own summit."""
    words = text[max(0, begin - 24) : start].lower().replace("’", "'")
    last = r"last(?! (?:day|evening|night|(?:week|weekend)'s|hours?|session|leg)\b)"
    if compiled(rf"\b(?:previous|last year's|earlier|past|former|{last})\b[^.]*$").search(words):
        return "earlier"
    if "such " in words[-6:]:
        return "earlier"
    if compiled(r"\b(?:next(?! (?:week|month)'s\b)|future)\b[^.]*$").search(words):
        return "later"
    return "about"


def sort_of(text: str, begin: int, start: int) -> Literal["special", "regular"] | None:
    """Whether the words from `begin` to the noun call it an extraordinary meeting or an ordinary one."""
    before = _right_before().search(text, max(0, begin - 15), begin)  # "the regular 34th Harbour Summit"
    words = f"{before[0] if before else ''}{text[begin:start]}".lower()
    if compiled(r"\b(?:emergency|extraordinary|special|crisis)\b").search(words):
        return "special"
    return "regular" if compiled(r"\b(?:ordinary|regular|annual|biannual|biennial)\b").search(words) else None


@cache
def _right_before() -> Pattern[str]:
    return compiled(r"\b(?:emergency|extraordinary|special|ordinary|regular|annual|biennial) $")


def turn_of(text: str, begin: int, end: int) -> Literal["began", "ended"] | None:
    """Whether the words beside a summit say that it has begun or is over."""
    told = _turned().match(text, end)
    if told is None:
        over = _ending().search(text, max(0, begin - 45), begin)
        return ("began" if over["began"] else "ended") if over else None
    return "began" if told["began"] else "ended"


@cache
def _turned() -> Pattern[str]:
    return compiled(
        r"(?: of [^.;,]{3,50}?)?(?:, [^.;]{3,90},)?,?(?: which| that)? (?:ended|closed|concluded|wrapped up|wound up"
        r"|(?P<began>opened|began|kicked off|got under way|started))\b"
    )


@cache
def _ending() -> Pattern[str]:
    over = r"(?:ended|closed|concluded|wrapped up|wound up|at the (?:end|close|conclusion) of"
    over += r"|on the (?:last|final|closing) day of|(?P<began>on the (?:first|opening) day of))"
    return compiled(rf"\b{over} (?:the|their|its|a) (?:[\w’'-]+ |(?:[\w-]+ ){{0,3}}[\w-]+[’']s )?$")


@cache
def of_late() -> Pattern[str]:
    """Behind "the first … summit", where it is the first of a time only: "in ten years", "since 2013", "this year"."""
    return compiled(
        r" (?:in|for|over) (?:(?:more than|nearly|almost|about|over|at least|some) )?(?:[\w-]+ ){0,2}"
        r"(?:years?|decades?|months?|weeks?|generation)\b(?!’|')"
        r"|(?: meeting)? (?:in|on) (?:the |an? )?(?:[A-Z][\w-]+ ){1,3}"
        r"(?:region|continent|soil|peninsula|island|nation)\b"
        r"|(?: (?:of|on|in|at) (?:the )?[\w -]{2,40}?)?(?: since| after (?:that|the one))\b"
        r"| (?:of )?th(?:is|e) (?:year|decade|century)\b"
    )
