"""Numbers where they stand in a text: what they are worth, and whether they are any."""

from __future__ import annotations

from summit_tui.extract.counting.counted import Counting
from summit_tui.extract.wording.numbers import BELOW, DIGITS, SCALE, SCALES, SPELLED, UNITS, cardinal
from summit_tui.extract.wording.openers import MONTHS, WEEKDAYS
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


@cache
def number() -> Pattern[str]:
    """An amount up to its scale, with the sign of a currency before it."""
    return compiled(
        rf"(?P<symbol>\$(?:us|nz|hk|a|c|s)\s?(?=\d)|[a-z]{{0,3}}[$€£¥₹₽₩₺₴₦₫₱₪₸฿₾₼֏₮₵]\s?|(?:rm|rp|rs|[ktu]?sh|r|n)(?=\d))?"
        rf"(?:(?P<num>{DIGITS}|{SPELLED})(?:(?:\s{{1,2}}|-)?(?P<scale>{SCALE})s?\b|(?P<short>[mbk]n?)\b)?|(?P<bare>(?:hundred|thousand|million|billion|trillion)s?|dozens?)\b)"
        r"(?:\s(?P<scale2>thousand|million|billion|trillion|crore)s?\b)?"
    )


def value_of(m: Match[str]) -> float | None:
    """What the number is worth; None for "hundreds" and what is too long for one."""
    _, num, scale, short, bare, scale2 = m.groups()
    if bare:
        return None if bare.endswith("s") else SCALES[bare] * SCALES.get(scale2, 1.0)
    value = cardinal(num)
    for times in (scale, short, scale2):
        if value is not None and times:
            value = round(value * SCALES[times], 3)  # 4.1 × a billion is 4,099,999,999.9999995
    return value if value is None or value < 1e18 else None


@cache
def _on() -> Pattern[str]:
    return compiled(
        rf"\s((?:{BELOW}) hundred(?: and (?:{BELOW}))?|and (?:{BELOW}))\b(?![\s-](?:thousand|million|billion))"
    )


def goes_on(m: Match[str], small: str) -> tuple[float, int]:
    """What is said behind the thousands of a number in words, and where that ends: "three thousand two hundred"."""
    on = None if m["scale2"] else _on().match(small, m.end())
    if on is None:
        return 0.0, m.end()
    return cardinal(on[1].removeprefix("and ")) or 0.0, on.end()


_PARTS_OF_ALL = {
    "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
}  # fmt: skip

_OF_ALL = (" of the ", " of its ", " of all ")


@cache
def _part() -> Pattern[str]:
    return compiled(rf"[\s-]({'|'.join(_PARTS_OF_ALL)})\b(?=-| of\b|[.,;]|$)")


def share(m: Match[str], small: str) -> tuple[float, int] | None:
    """The percentage of "two thirds" or "three-quarters of" at a number, and where it ends; None if there is none."""
    parts = UNITS.get(m["num"] or "", 0)
    if not 1 < parts < 10 or m["short"] or not (found := _part().match(small, m.end())):
        return None
    whole = _PARTS_OF_ALL[found[1]]
    # Three quarters of growth are nine months; whose part it is, "of the" tells.
    timed = whole == 4 and small[m.end()] == " " and not small.startswith(_OF_ALL, found.end())
    return None if parts >= whole or timed else (round(100 * parts / whole, 1), found.end())


def out_of(m: Match[str], small: str) -> tuple[float, int] | None:
    """The percentage of "three in ten" or "1 in 20" at a number, and where it ends; None if there is none."""
    parts = None if m["scale"] or m["short"] or not m["num"] else cardinal(m["num"])
    found = _in_all().match(small, m.end()) if parts else None
    if parts is None or found is None:
        return None
    whole = cardinal(found[1])
    return (round(100 * parts / whole, 1), found.end(1)) if whole and parts < whole else None


@cache
def _in_all() -> Pattern[str]:
    """No days, and nothing that is done in so many pieces."""
    return compiled(
        r" (?:in|out of) (10|ten|5|five|4|four|3|three|8|eight|20|twenty|100)\b(?=[.,;:)]|$| (?:of|who|that|which"
        r"|chance|say|said|says|are|were|have|had|think|believe|support|back|want|people|adults|children|women|men|households"
        r"|families|citizens|residents|jobs|pupils|patients|homes|companies|[a-z]+(?:ian|ican|an|er)s"
        r"|(?:[a-z]+ ){1,4}(?:people|voters|adults|women|men|residents|respondents))\b)"
    )


def part_of_one(small: str, start: int) -> tuple[float, int] | None:
    """How often a scale is taken by the words before it, and where they begin: "half a million", "two and a half …"."""
    if not small.endswith(_PARTLY, 0, start):
        return None
    m = _partly().search(small, max(0, start - 40), start)
    if m is None:
        return None
    if m[1]:
        return _PARTS[m[1].replace("-", " ")], m.start()
    return (cardinal(m[2].removesuffix(" and a half")) or 0) + 0.5, m.start()


VAGUE = tuple(
    f"{many} {scale}"
    for many in ("several", "few", "many", "couple", "couple of")
    for scale in ("", "dozen ", "hundred ", "thousand ")
)
"""What leaves open how often a scale is taken: "several hundred pilots", "a few thousand million dollars"."""
_PARTLY = ("a ", "an ", "half ", "half-a-")
_PARTS = {"half": 0.5, "a quarter of": 0.25, "three quarters of": 0.75}


@cache
def _partly() -> Pattern[str]:
    return compiled(rf"\b(?:(half|a quarter of|three[- ]quarters of)[ -]an?[ -]|((?:{DIGITS}|{SPELLED}) and a half) )$")


def stands_alone(m: Match[str], small: str, text: str, words: Counting) -> bool:
    """Whether the number is no piece of a word, time, score, ordinal or name."""
    start, end = m.span()
    before, after = small[start - 1 : start], small[end : end + 2]
    if before and (
        before.isalnum()
        or before in "#/@:."
        or (before == "_" and small[start - 2 : start - 1].isalnum())
        or (before == "-" and small[start - 2 : start - 1].isalpha())
    ):
        return False
    if after and after[0] != " ":
        if (
            (after[:1].isalnum() and not words.glued(small, end))
            or after[:1] in "_@/:"
            or (after[:1] in ".," and after[1:].isdigit())
        ):
            return False
        if after[:1] == "-" and not (m["bare"] or m["scale"] or m["scale2"]):
            return bool(words.hyphened(small, end)) or bool(
                compiled(r"-(?:hours?|days?|percent|dollar|euro|yuan)\b").match(small[end : end + 9])
            )
    num = m["num"]
    if num and not num[0].isdigit():
        written = text[start:end]
        if num in ("a", "one") and not (m["scale"] or m["scale2"]):
            return False
        if written[:1].isupper() and compiled(r"[A-Z][\w-]+ $").search(text[max(0, start - 20) : start]):
            # A group by its number: "the Visegrad Four leaders".
            return False
        return written[:1].islower() or not written[1:2].isupper()
    return not small.endswith(_NUMBERED, max(0, start - 12), start)


_NUMBERED = ("no. ", "number ", "article ", "chapter ", "section ", "page ", "aged ")


def is_year(digits: str) -> bool:
    """Whether four digits may be a year."""
    return len(digits) == 4 and digits.isdigit() and 1500 <= int(digits) <= 2100


LAST_DAY = 31


def in_a_date(m: Match[str], small: str) -> bool:
    """Whether a bare number is a day of a month or a time of day."""
    start, end = m.span()
    if not small[start].isdigit():
        return False
    before = _plain_words(small[max(0, start - 16) : start])
    if before and before[-1] in MONTHS:
        return small[start:end].isdigit() and (int(small[start:end]) <= LAST_DAY or is_year(small[start:end]))
    after = _plain_words(small[end : end + 14])
    return bool(after) and (after[0] in MONTHS or after[0] in ("am", "pm", "gmt", "o'clock") or after[0] in WEEKDAYS)


def _plain_words(text: str) -> list[str]:
    return text.replace(".", " ").replace(",", " ").split()
