"""What an amount is of because an earlier one is: "from $3 million to 5 million", "Kesh gave 3 million, Teland 5"."""

from __future__ import annotations

from summit_tui.extract.counting.had_amounts import SHARE
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Figure
from summit_tui.patterns import compiled


def goes_with(between: str, one: Figure, other: Figure) -> bool:
    """Whether a figure is of what the one before it is of: "from $3 million to $5 million".

    `between` is the text from the end of one to the beginning of the other.
    """
    if not one.about or one.about.endswith(SHARE):
        return False
    if one.unit == other.unit:
        return bool(_to().fullmatch(between))
    return other.unit == "percent" and one.about.casefold() != one.unit and bool(_or().fullmatch(between))


@cache
def _to() -> Pattern[str]:
    """From one amount to another of the same thing."""
    return compiled(
        r"(?: (?:in|on|at|during|of|last|this) (?:[\w’'.]+ ){0,4}[\w’'.]+| (?:a|the) year (?:ago|earlier|before))?,?"
        r" (?:to|and|or|from|against|versus|up from|down from|compared (?:with|to)|(?:well |far )?(?:above|below))"
        r" (?:(?:an?|the|its|about|just|only|a record) )?"
    )


@cache
def _or() -> Pattern[str]:
    """One amount in other words."""
    return compiled(r",? \(?or (?:(?:about|nearly|roughly|around|some|almost) )?")


def who_too(between: str, one: Figure) -> str:
    """Who has the next amount as somebody else has the one before it: "Kesh gave $3 million and the Greens $5 million".

    `between` is the text between them. With what they did in brackets, as that of the one before; empty where no name
    stands there.
    """
    deed = one.about.rpartition(" (")[2] if one.about.endswith(")") else ""
    if not deed:
        return ""
    m = (_another_thing() if deed == "change)" else _another()).fullmatch(between)
    return f"{m[1]} ({deed}" if m else ""


@cache
def _another() -> Pattern[str]:
    """A name between two amounts, behind a mark or "and"."""
    return compiled(
        r"(?: [a-z][\w’'-]*){0,8}(?:[,;]| and| while|,? and| [–—-]) (?:the )?"
        r"([A-Z][\w.’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,3}) (?:(?:about|some|nearly|another|almost|around) )?"
    )


@cache
def _another_thing() -> Pattern[str]:
    """What grew or fell too, between two amounts: "oil rose 20 percent, iron ore 27 percent and coal 18 percent"."""
    return compiled(
        r"(?:,| and|, and|, while) (?!(?:or|up|down|from|to|by|about|nearly|almost|some|over|under|a|an|the|more|less"
        r"|than|another|only|just|at|in|against|after|compared|around|roughly|as|with|of|for|further)\b)"
        r"([a-z][a-z-]+(?: [a-z][a-z-]+)?) "
    )
