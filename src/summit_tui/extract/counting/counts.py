"""Numbers that count things, or people whom the text leaves out."""

from __future__ import annotations

from summit_tui.extract.counting.amount import Amount, Qualifier
from summit_tui.extract.counting.counted import Counting, counted
from summit_tui.lean.hints import Final, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

MANY: Final = 1_000
"""From where on a number that names nothing is a count all the same."""
TIMES = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "centuries", "times"})
"""Units that tell how long or how often something was, and count no things."""
_TURNS = frozenset(
    str.split("next last past coming previous first final every each other following early late recent these within")
)


class Written(NamedTuple):
    """A number where it stands in a text."""

    m: Match[str]
    small: str
    """The text in small letters."""
    text: str
    start: int
    """With what says how exact it is."""
    end: int
    value: float
    qualifier: Qualifier | None


def count(number: Written, words: Counting) -> Amount | None:
    """What a number counts; None if it is none."""
    _, small, text, start, end, value, qualifier = number
    behind = small[end : end + 1]
    thing = words.glued(small, end) if behind.isalpha() else words.hyphened(small, end) if behind == "-" else None
    thing = thing or counted(small, text, end, value, words)
    if thing is None:
        return _of_nothing_named(number, words)
    begin = number.m.start()
    lead = small[max(0, begin - 12) : begin].replace("“", " ").split()
    if value <= 2 and lead and lead[-1] in ("the", "these", "those", "both", "their", "its", "our"):
        return None
    if thing.unit in TIMES and (thing.relative or (lead and lead[-1] in _TURNS) or _lasts(small, begin)):
        return None
    if thing.unit in TIMES and text[thing.end - len(thing.unit) : thing.end].istitle():
        return None  # the film “30 Hours”
    return Amount(start, thing.end, value, thing.unit, thing.thing, qualifier)


def _of_nothing_named(number: Written, words: Counting) -> Amount | None:
    """People whom something befell; else a number that is large or qualified, which counts what was counted before."""
    _, small, _, start, end, value, qualifier = number
    over = ends(small, end)
    before = small[max(0, start - FAR) : start]
    if not words.priced.isdisjoint(before[-PRICED:].split()[-3:]) or (
        " toll " in before and not is_toll(before, words)
    ):
        return None
    following = _following().match(small, end)
    if following and following[1] in words.voted:
        return Amount(start, end, value, "", "", qualifier)
    if _befell(number, words, over):
        return Amount(start, end, value, "people", "people", qualifier)
    if not over and not (value >= MANY and _acts(small, end)):
        return None
    if qualifier and value >= 20:
        return Amount(start, end, value, "", "", qualifier)
    large = value >= MANY and (number.m["scale"] or number.m["scale2"] or "," in number.m[0])
    return Amount(start, end, value, "", "", qualifier) if large else None


def _befell(number: Written, words: Counting, over: bool) -> bool:
    """Whether it tells how many people were killed, wounded, driven from their homes …"""
    _, small, _, start, end, value, _ = number
    before = small[max(0, start - 14) : start].split()
    last = before[-1] if before else ""
    if last in words.befell and (over or small.startswith((" others", " more"), end)):
        return True
    behind = _following().match(small, end)
    if behind and behind[1] in words.befell and not small.startswith(" down", behind.end()):
        return True
    return over and last in _REACHING and value < EVERYBODY and is_toll(small[max(0, start - FAR) : start], words)


def is_toll(before: str, words: Counting) -> bool:
    """Whether what stands before a number, in small letters, says that it tells of the dead."""
    sort, toll, behind = before.rpartition(" toll ")
    return bool(toll) and not behind.startswith("on ") and sort.rpartition(" ")[2] not in words.no_dead


PRICED: Final = 40
"""Characters before a number in which it is told that it is a sum of money."""
EVERYBODY: Final = 1e10
"""More than there are people."""
FAR: Final = 90
"""Characters before a number in which it is told that it is a toll."""
_REACHING = frozenset(("to", "at", "reached", "hit", "was", "is"))


@cache
def _following() -> Pattern[str]:
    return compiled(r" (?:were |was |are |people |(?:have|has|had) been )?([a-z]+)\b")


def _lasts(small: str, start: int) -> bool:
    """Whether the number tells for how long ("over three years", "within two days")."""
    return small[max(0, start - 12) : start].endswith(
        (" over ", " in ", " within ", " for ", " during ", " every ", " after ")
    )


def ends(small: str, end: int) -> bool:
    """Whether nothing that could be counted follows."""
    return bool(_end().match(small[end : end + 7]))


@cache
def _end() -> Pattern[str]:
    return compiled(
        r"\s?(?:$|[.,;:)”\"'’—]|[-–] |and\b|but\b|in\b|at\b|by\b|from\b|since\b|last\b|this\b|to\b|were\b|was\b)"
    )


@cache
def _act() -> Pattern[str]:
    return compiled(r" (?:are|were|will|would|could|may|have|had|live|need|require|face|fled|remain|did|do|died)\b")


def _acts(small: str, end: int) -> bool:
    """Whether those who are counted act: "some 45,000 would return"."""
    return bool(_act().match(small, end))
