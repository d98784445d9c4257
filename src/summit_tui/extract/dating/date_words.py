"""The words that date something: where they stand and what they say, before it is known which day that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summit_tui.extract.wording.numbers import cardinal, ordinal
from summit_tui.extract.wording.openers import MONTHS, WEEKDAYS, openings
from summit_tui.lean.hints import Literal, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import VERBOSE, compiled

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


_QUARTER = rf"""(?P<quarter>(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th)\s
            (?P<part>quarter|half)\sof\s(?:(?P<y3>{_YEAR})|(?P<r3>this|last|next)\syear|the\syear)
            |q(?P<q2>[1-4])\s(?P<y3b>{_YEAR}))"""
_AGO = rf"""(?P<ago>(?P<c2>{_COUNT})\s(?P<u2>day|week|month|year|decade|century|centurie)s?
            \s(?P<dir>ago|earlier|later|before|after|prior))\b"""


@cache
def _in_digits() -> Pattern[str]:
    """What begins with a digit, applied to small letters. The alternatives with more words come first."""
    return compiled(
        rf"""(?<![\w$€£¥])(?:
        (?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?!\d)
      | (?P<dmy>(?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?
            (?:{_TO}(?P<d2b>{_DAY})\s(?P<m1b>{_MONTH})\b\.?)?(?:,?\s(?P<y1>{_YEAR})|\s(?P<r1>this|last|next)\syear\b)?)
      | {_QUARTER}
      | (?P<decade>(?P<y5>(?:1[5-9]|20)\d0)s)\b
      | {_AGO}
      | (?P<y>{_YEAR})(?![\w$€£¥]|[,.:]\d|-\d\d\b|\s?%|\sper\s?cent|-(?:strong|page|member|seat|km|mile))
        )""",
        VERBOSE,
    )


@cache
def _in_letters() -> Pattern[str]:
    """What begins with a letter."""
    return compiled(
        rf"""(?<![\w$€£¥])(?:
        (?P<mdy>(?P<m2>{_MONTH})\b\.?\s(?P<d3>{_DAY})
            (?![\d,.]*\d(?<!\d\d\d\d)|\s?(?:%|percent|per\scent|million|billion))
            (?:{_TO}(?:(?P<m2b>{_MONTH})\b\.?\s)?(?P<d4>{_DAY}))?(?:,?\s(?P<y2>{_YEAR})|,?\s(?P<r2>this|last|next)\syear\b)?)
      | {_QUARTER}
      | (?P<my>(?:(?P<r4>last|this|next|this\spast)\s)?(?P<m3>{_MONTH})\b\.?
            (?:,?\s(?:of\s)?(?:(?P<y4>{_YEAR})|(?P<r5>this|last|next)\syear\b))?)
      | (?P<wd>(?:(?P<r6>last|this|next|coming|past|previous|following)\s)?(?P<w1>{_WEEKDAY})
            (?:\s(?:to|until|through|and|or)\s(?P<w2>{_WEEKDAY}))?)\b
      | (?P<span>(?P<r7>next|coming|past|last|previous|following)
            \s(?P<c1>{_COUNT})\s(?P<u1>day|week|month|year|decade)s)\b
      | {_AGO}
      | (?P<per>(?:(?P<r8>earlier|later)\s)?(?P<r9>last|this|next|this\spast|this\scoming|previous|following)
            \s(?P<u3>week|month|year|weekend|quarter|decade|century)|(?P<r10>day|week|month|year)\s(?P<dir2>before|after))\b
      | (?P<today>yesterday|today|tomorrow|tonight|overnight|last\s(?:night|evening)
            |this\s(?:morning|afternoon|evening))\b(?!')
        )""",
        VERBOSE,
    )


def dated(small: str, text: str, places: Sequence[int] | None = None) -> Iterator[DateWords]:
    """The dating words of a text, from its beginning. `small` is the text in small letters, of equal length.

    `places` are the offsets where they may begin, if these are known.
    """
    done = 0
    digits, letters = _in_digits(), _in_letters()
    for at in openings(text).dates if places is None else places:
        if at < done or not (m := (digits if "0" <= small[at] <= "9" else letters).match(small, at)):
            continue
        if words := _READERS[m.lastgroup or ""](m, text):
            done = m.end()
            yield words


def _iso(m: Match[str], _: str) -> DateWords:
    year, month, day = map(int, m["iso"].split("-"))
    return DateWords(*m.span(), "day", year, month, day)


def _day_first(m: Match[str], _: str) -> DateWords:
    months = MONTHS[m["m1"]], MONTHS[m["m1b"]] if m["m1b"] else None
    days = _int(m["d1"]), _int(m["d2b"] or m["d2"])
    return _day(m, _int(m["y1"]), months, days, m["r1"])


def _month_first(m: Match[str], text: str) -> DateWords | None:
    if not text[m.start("m2")].isupper():
        return None
    months = MONTHS[m["m2"]], MONTHS[m["m2b"]] if m["m2b"] else None
    return _day(m, _int(m["y2"]), months, (_int(m["d3"]), _int(m["d4"])), m["r2"])


def _day(
    m: Match[str], year: int | None, months: tuple[int, int | None], days: tuple[int | None, int | None], turn: str
) -> DateWords:
    return DateWords(*m.span(), "day", year, months[0], days[0], months[1], days[1], turn=turn or "")


def _quarter(m: Match[str], _: str) -> DateWords:
    nth = int(m["q2"]) if m["q2"] else 4 if m["q"] == "last" else ordinal(m["q"]) or 1
    year, turn = _int(m["y3"] or m["y3b"]), m["r3"] or "this"
    if m["part"] == "half":
        return DateWords(*m.span(), "half", year, number=min(nth, 2), turn=turn)
    return DateWords(*m.span(), "quarter", year, number=nth, turn=turn)


def _weekday(m: Match[str], _: str) -> DateWords:
    last = WEEKDAYS.index(m["w2"]) if m["w2"] else None
    return DateWords(*m.span(), "weekday", day=WEEKDAYS.index(m["w1"]), to_day=last, turn=_turn(m["r6"]))


def _year(m: Match[str], _: str) -> DateWords:
    return DateWords(*m.span(), "year", int(m["y"]))


def _decade(m: Match[str], _: str) -> DateWords:
    return DateWords(*m.span(), "decade", int(m["y5"]))


def _today(m: Match[str], _: str) -> DateWords:
    return DateWords(*m.span(), "today", number={"yes": -1, "las": -1, "tom": 1}.get(m["today"][:3], 0))


def _span(m: Match[str], _: str) -> DateWords:
    return DateWords(*m.span(), "span", number=_count(m["c1"]), unit=m["u1"], turn=_turn(m["r7"]))


def _ago(m: Match[str], _: str) -> DateWords:
    unit = "century" if m["u2"].startswith("centur") else m["u2"]
    if m["dir"] == "ago":
        return DateWords(*m.span(), "ago", number=_count(m["c2"]), unit=unit)
    turn = "after" if m["dir"] in ("later", "after") else "before"
    return DateWords(*m.span(), "from", number=_count(m["c2"]), unit=unit, turn=f"{turn} {m['dir']}")


def _period(m: Match[str], _: str) -> DateWords:
    if m["dir2"]:
        return DateWords(*m.span(), "from", number=1, unit=m["r10"], turn=f"{m['dir2']} {m['dir2']}")
    return DateWords(*m.span(), "period", unit=m["u3"], turn=_turn(m["r9"]))


_DATING = frozenset((
    "in", "since", "by", "until", "till", "of", "from", "last", "next", "this", "late", "early", "mid", "and",
))  # fmt: skip
"""Words before a short name of a month."""


def _month(m: Match[str], text: str) -> DateWords | None:
    """A month without a day; small letters are the verbs "may" and "march"."""
    start, end = m.span()
    at, name = m.start("m3"), m["m3"]
    cry = text[at : at + 3].isupper() and len(name) > 3 and not text[at : at + 12].isupper()
    if cry or not text[at].isupper():
        return None
    end -= text[end - 1] == "." and len(name) > 4
    alone = not (m["y4"] or m["r5"] or m["r4"])
    if (
        alone
        and (len(name) <= 4 or name in ("march", "august", "april", "june"))
        and not _is_month(name, text, start, end)
    ):
        return None
    turn = _turn(m["r4"]) or (f"{m['r5']} year" if m["r5"] else "")
    return DateWords(start, end, "month", _int(m["y4"]), MONTHS[name], turn=turn)


def _is_month(name: str, text: str, start: int, end: int) -> bool:
    """Whether the words around a name that people bear too, or that is cut short, show that it is a month."""
    before = text[max(0, start - 14) : start].lower().split()
    if not before or not (before[-1] in _DATING or before[-1].startswith("mid-")):
        return False
    if len(name) <= 4 and name not in ("may", "june", "july") and text.startswith(".", end):
        return False
    behind = text[end : end + 2]
    return not (behind[:1] == " " and behind[1:].isupper() and before[-1] in ("of", "and", "by", "from"))


_READERS: dict[str, Callable[[Match[str], str], DateWords | None]] = {
    "iso": _iso,
    "dmy": _day_first,
    "mdy": _month_first,
    "quarter": _quarter,
    "my": _month,
    "wd": _weekday,
    "span": _span,
    "decade": _decade,
    "ago": _ago,
    "per": _period,
    "today": _today,
    "y": _year,
}
"""Group of the grammar → what reads it."""


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
