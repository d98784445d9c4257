"""Whether two values can both be true of one quantity: rounding, "more than", "about"."""

from __future__ import annotations

from math import floor, isclose, log10

from summit_tui.lean.memo import lru_cache
from summit_tui.model import Figure

ROUNDED = 0.06
"""Most that rounding may change of a value."""
CLOSE = 0.02
"""Most by which cutting off the last digits may change a value ("61 billion" for 61.5)."""
ROUGH = (0.15, 0.05)
"""Most that "about" may hide, of a value of one digit and of one of more."""
ROUGH_SHARE = 0.04
"""Most that "about" may hide of a percentage."""
BEYOND = 2.0
"""Most that "more than" and "less than" may leave open, as a factor."""

_SHORT_OF = ("nearly", "almost", "just", "close", "shy")
"""How bounds begin that are nearly reached."""


def compatible(one: Figure, other: Figure) -> str | None:
    """Why two values agree, or None if they do not."""
    a, b = one.value, other.value
    if isclose(a, b, rel_tol=1e-9):
        return "the same value" if one.qualifier == other.qualifier else "the same value, one of them as a bound"
    if a <= 0 or b <= 0:
        return None
    if one.article == other.article and one.qualifier == other.qualifier not in (None, "~"):
        return None  # Who says "more than 550" and then "more than 400" tells of two things.
    if bound := (one.qualifier and _bound(one, other)) or (other.qualifier and _bound(other, one)):
        return bound
    rough = "~" in (one.qualifier, other.qualifier)
    change = abs(a - b) / max(a, b)
    if rough and change <= (ROUGH_SHARE if one.unit == "percent" else _hidden(one, other)):
        return "about the same value"
    if not plainly_near(a, b):
        return None
    low, high = (one, other) if digits(a) <= digits(b) else (other, one)
    if isclose(rounded(high.value, digits(low.value)), low.value, rel_tol=1e-9):
        return f"{low.text} is {high.text} rounded"
    last_digit = 10.0 ** (floor(log10(low.value)) + 1 - digits(low.value))
    if change <= CLOSE and digits(low.value) < digits(high.value) and abs(a - b) < last_digit:
        return f"{low.text} is {high.text} without its last digits"
    return None


def plainly_near(a: float, b: float) -> bool:
    """Whether two values may be one that is told by more digits and by fewer."""
    return abs(a - b) <= ROUNDED * max(abs(a), abs(b))


def _hidden(one: Figure, other: Figure) -> float:
    """What "about" may hide: some 900,000 may be 870,000, some 930,000 are hardly."""
    both = one.qualifier == other.qualifier
    return ROUGH[not both and all(digits(f.value) > 1 for f in (one, other) if f.qualifier == "~")]


def hardly(one: Figure, other: Figure) -> bool:
    """Whether two values are roughly told and near enough that nobody can say that they differ."""
    low, high = sorted((one.value, other.value))
    return "~" in (one.qualifier, other.qualifier) and high - low <= ROUGH[0] * high


def _bound(bound: Figure, other: Figure) -> str | None:
    a, b = bound.value, other.value
    if bound.qualifier in (">", ">=") and other.qualifier in (None, "~", ">", ">=") and a <= b <= a * BEYOND:
        return f"{other.text} is within “{bound.text}”"
    low = a * (1 - ROUGH[digits(a) > 1]) if bound.text.lower().startswith(_SHORT_OF) else a / BEYOND
    if bound.qualifier in ("<", "<=") and other.qualifier in (None, "~", "<", "<=") and low <= b <= a:
        return f"{other.text} is within “{bound.text}”"
    return None


@lru_cache(maxsize=8192)
def digits(value: float) -> int:
    """Significant digits of a value as it would be printed."""
    return max(1, len(f"{value:.12g}".replace(".", "").split("e")[0].strip("0")))


def rounded(value: float, to: int) -> float:
    """A value with so many significant digits."""
    return value and round(value, to - 1 - floor(log10(abs(value))))
