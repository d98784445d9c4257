"""The words that date something: where they stand and what they say, before it is known which day that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from summit_tui.extract.numbers import cardinal, ordinal
from summit_tui.extract.openers import MONTHS, WEEKDAYS, openings

Form = Literal["day", "month", "quarter", "half", "year", "decade", "weekday", "today", "period", "ago", "from", "span"]
"""`period` is "last week", `ago` "two years ago", `from` "a day after", `span` "over the next two years"."""


class DateWords(NamedTuple):
    """What the words say. Parts they leave open are None."""

    start: int
    """Offset in the text they were found in."""
    end: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    """The last of several days (of the week, for `weekday`, as `day`: Monday is 0)."""
    number: int = 0
    unit: str = ""
    turn: str = ""
    """"last", "this", "next"; "before" or "after" for `from`."""


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|–|—|to|and|until|through)\s?"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_COUNT = (
    r"\d{1,4}|an?|one|couple\sof|a\scouple\sof|a\sfew|several|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen"
)
_WEEKDAY = "|".join(WEEKDAYS)


@cache
def _grammar() -> re.Pattern[str]:
    """Applied to small letters. The alternatives with more words come first."""
    return re.compile(
        rf"""(?<![\w$€£¥])(?:
        (?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?!\d)
      | (?P<dmy>(?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?
            (?:{_TO}(?P<d2b>{_DAY})\s(?P<m1b>{_MONTH})\b\.?)?(?:,?\s(?P<y1>{_YEAR})|\s(?P<r1>this|last|next)\syear\b)?)
      | (?P<mdy>(?P<m2>{_MONTH})\b\.?\s(?P<d3>{_DAY})
            (?![\d,.]*\d(?<!\d\d\d\d)|\s?(?:%|percent|per\scent|million|billion))
            (?:{_TO}(?:(?P<m2b>{_MONTH})\b\.?\s)?(?P<d4>{_DAY}))?(?:,?\s(?P<y2>{_YEAR})|,?\s(?P<r2>this|last|next)\syear\b)?)
      | (?P<quarter>(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th)\s
            (?P<part>quarter|half)\sof\s(?:(?P<y3>{_YEAR})|(?P<r3>this|last|next)\syear|the\syear)
            |q(?P<q2>[1-4])\s(?P<y3b>{_YEAR}))
      | (?P<my>(?:(?P<r4>last|this|next|this\spast)\s)?(?P<m3>{_MONTH})\b\.?
            (?:,?\s(?:of\s)?(?:(?P<y4>{_YEAR})|(?P<r5>this|last|next)\syear\b))?)
      | (?P<wd>(?:(?P<r6>last|this|next|coming|past|previous|following)\s)?(?P<w1>{_WEEKDAY})
            (?:\s(?:to|until|through|and|or)\s(?P<w2>{_WEEKDAY}))?)\b
      | (?P<span>(?P<r7>next|coming|past|last|previous|following)
            \s(?P<c1>{_COUNT})\s(?P<u1>day|week|month|year|decade)s)\b
      | (?P<decade>(?P<y5>(?:1[5-9]|20)\d0)s)\b
      | (?P<ago>(?P<c2>{_COUNT})\s(?P<u2>day|week|month|year|decade|century|centurie)s?
            \s(?P<dir>ago|earlier|later|before|after|prior))\b
      | (?P<per>(?:(?P<r8>earlier|later)\s)?(?P<r9>last|this|next|this\spast|this\scoming|previous|following)
            \s(?P<u3>week|month|year|weekend|quarter|decade|century)|(?P<r10>day|week|month|year)\s(?P<dir2>before|after))\b
      | (?P<today>yesterday|today|tomorrow|tonight|overnight)\b(?!')
      | (?P<y>{_YEAR})(?![\w$€£¥]|[,.:]\d|-\d\d\b|\s?%|\sper\s?cent|-(?:strong|page|member|seat|km|mile))
        )""",
        re.VERBOSE,
    )


def dated(small: str, text: str, places: Sequence[int] | None = None) -> Iterator[DateWords]:
    """The dating words of a text, from its beginning. `small` is the text in small letters, of equal length.

    `places` are the offsets where they may begin, if these are known.
    """
    done = 0
    grammar = _grammar()
    for at in openings(text).dates if places is None else places:
        if at < done or not (m := grammar.match(small, at)):
            continue
        if words := _read(m, text):
            done = m.end()
            yield words


def _read(m: re.Match[str], text: str) -> DateWords | None:
    start, end = m.span()
    match m.lastgroup:
        case "iso":
            year, month, day = map(int, m["iso"].split("-"))
            return DateWords(start, end, "day", year, month, day)
        case "dmy":
            last_month = MONTHS[m["m1b"]] if m["m1b"] else None
            last_day = m["d2b"] or m["d2"]
            return DateWords(
                start,
                end,
                "day",
                _int(m["y1"]),
                MONTHS[m["m1"]],
                _int(m["d1"]),
                last_month,
                _int(last_day),
                turn=m["r1"] or "",
            )
        case "mdy":
            if not text[m.start("m2")].isupper():
                return None
            last_month = MONTHS[m["m2b"]] if m["m2b"] else None
            return DateWords(
                start,
                end,
                "day",
                _int(m["y2"]),
                MONTHS[m["m2"]],
                _int(m["d3"]),
                last_month,
                _int(m["d4"]),
                turn=m["r2"] or "",
            )
        case "quarter":
            nth = int(m["q2"]) if m["q2"] else 4 if m["q"] == "last" else ordinal(m["q"]) or 1
            form: Form = "half" if m["part"] == "half" else "quarter"
            return DateWords(
                start,
                end,
                form,
                _int(m["y3"] or m["y3b"]),
                number=min(nth, 2) if form == "half" else nth,
                turn=m["r3"] or "this",
            )
        case "my":
            return _month(m, text)
        case "wd":
            first = WEEKDAYS.index(m["w1"])
            last = WEEKDAYS.index(m["w2"]) if m["w2"] else None
            return DateWords(start, end, "weekday", day=first, to_day=last, turn=_turn(m["r6"]))
        case "y":
            return DateWords(start, end, "year", int(m["y"]))
        case "decade":
            return DateWords(start, end, "decade", int(m["y5"]))
        case "today":
            number = {"yesterday": -1, "tomorrow": 1}.get(m["today"], 0)
            return DateWords(start, end, "today", number=number)
        case _:
            return _relative(m)


def _relative(m: re.Match[str]) -> DateWords | None:
    start, end = m.span()
    if m["span"]:
        return DateWords(start, end, "span", number=_count(m["c1"]), unit=m["u1"], turn=_turn(m["r7"]))
    if m["ago"]:
        unit = "century" if m["u2"].startswith("centur") else m["u2"]
        if m["dir"] == "ago":
            return DateWords(start, end, "ago", number=_count(m["c2"]), unit=unit)
        turn = "after" if m["dir"] in ("later", "after") else "before"
        return DateWords(start, end, "from", number=_count(m["c2"]), unit=unit, turn=f"{turn} {m['dir']}")
    if m["per"] and m["dir2"]:
        return DateWords(start, end, "from", number=1, unit=m["r10"], turn=f"{m['dir2']} {m['dir2']}")
    if m["per"]:
        return DateWords(start, end, "period", unit=m["u3"], turn=_turn(m["r9"]))
    return None


def _month(m: re.Match[str], text: str) -> DateWords | None:
    """A month without a day; small letters are the verbs "may" and "march"."""
    start, end = m.span()
    at = m.start("m3")
    if not text[at].isupper() or (
        text[at : at + 3].isupper() and len(m["m3"]) > 3 and not text[at : at + 12].isupper()
    ):
        return None
    end -= text[end - 1] == "." and len(m["m3"]) > 4
    name, alone = m["m3"], not (m["y4"] or m["r5"] or m["r4"])
    if alone and (len(name) <= 4 or name in ("march", "august", "april", "june")):
        before = text[max(0, start - 14) : start].lower().split()
        after = text[end : end + 2]
        dating = (
            "in",
            "since",
            "by",
            "until",
            "till",
            "of",
            "from",
            "last",
            "next",
            "this",
            "late",
            "early",
            "mid",
            "and",
        )
        led = bool(before) and (before[-1] in dating or before[-1].startswith("mid-"))
        if (
            not led
            or (name not in MONTHS)
            or (len(name) <= 4 and name not in ("may", "june", "july") and after[:1] == ".")
        ):
            return None
        if after[:1] == " " and text[end + 1 : end + 2].isupper() and before[-1] in ("of", "and", "by", "from"):
            return None
    return DateWords(
        start, end, "month", _int(m["y4"]), MONTHS[name], turn=_turn(m["r4"]) or (f"{m['r5']} year" if m["r5"] else "")
    )


def _turn(words: str | None) -> str:
    """ "last", "this" or "next" for all words of that sense."""
    if not words:
        return ""
    if words in ("last", "past", "previous", "the previous"):
        return "last"
    if words in ("next", "coming", "following", "the following", "this coming"):
        return "next"
    return "last" if words == "this past" else "this"


def _int(digits: str | None) -> int | None:
    return int("".join(c for c in digits if c.isdecimal())) if digits else None


def _count(words: str) -> int:
    if words in ("couple of", "a couple of"):
        return 2
    if words in ("a few", "several"):
        return 0
    return int(cardinal(words) or 0)
