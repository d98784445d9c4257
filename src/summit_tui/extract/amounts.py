"""Amounts as they are written: a number with its scale and the currency, percentage or noun that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.extract.comparisons import compared
from summit_tui.extract.counted import SHORT_UNITS, Counted, counted
from summit_tui.extract.money import Currencies
from summit_tui.extract.numbers import DIGITS, SCALE, SCALES, SPELLED, cardinal
from summit_tui.extract.openers import MONTHS, WEEKDAYS
from summit_tui.lean.hints import Literal, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

Qualifier = Literal[">", ">=", "<", "<=", "~"]


class Amount(NamedTuple):
    """An amount where it stands in a text."""

    start: int
    end: int
    value: float
    unit: str
    thing: str
    """What is counted, as printed; empty for money and percentages."""
    qualifier: Qualifier | None = None
    converts: int | None = None
    """Where the amount stands of which this is a conversion."""

    @property
    def counts(self) -> bool:
        """Whether it counts things, rather than money or a share."""
        return bool(self.thing) or not self.unit


@cache
def _number() -> Pattern[str]:
    return compiled(
        rf"(?P<symbol>[a-z]{{0,3}}[$€£¥₹₽₩₺₴₦₫₱₪₸฿₾₼֏₮₵]\s?|(?:rm|rp|rs|r|n)(?=\d))?"
        rf"(?:(?P<num>{DIGITS}|{SPELLED})(?:[\s-]?(?P<scale>{SCALE})s?\b|(?P<short>[mbk]n?)\b)?|(?P<bare>(?:hundred|thousand|million|billion|trillion)s?|dozens?)\b)"
        r"(?:\s(?P<scale2>thousand|million|billion|trillion|crore)s?\b)?"
    )


@cache
def _before() -> Pattern[str]:
    return compiled(
        r"\b(?:(?P<more>more than|over|above|exceed(?:ed|s|ing)?|in excess of|upwards of|north of"
        r"|greater than|topp(?:ed|ing))"
        r"|(?P<least>at least|no (?:fewer|less) than|a minimum of|not less than)"
        r"|(?P<less>(?:less|fewer) than|under|below|nearly|almost|just short of|close to|shy of)"
        r"|(?P<most>up to|at most|as (?:many|much) as|no more than|a maximum of)"
        r"|(?P<about>about|around|some|roughly|approximately|an estimated|estimated|circa|or so))\s(?:the "
        r"|its |their |an? )?$"
    )


_COMPARING = frozenset(("more", "less"))
_ARTICLES = frozenset(("the", "its", "their", "a", "an"))
_QUALIFYING = (
    "than", "over", "above", "exceed", "exceeds", "exceeded", "exceeding", "of", "topped", "topping", "least", "under",
    "below", "nearly", "almost", "to", "most", "as", "about", "around", "some", "roughly", "approximately",
    "estimated", "circa", "so",
)  # fmt: skip
"""How `_before` ends."""


@cache
def _after() -> Pattern[str]:
    return compiled(r"\s?(?:%|(?:per\s?cent|percent|percentage points?|pc)\b)")


@cache
def _conversion() -> Pattern[str]:
    return compiled(r"\s?\((?:[^()\n]{1,60})\)")


def amounts(small: str, text: str, money: Currencies, places: Sequence[int]) -> Iterator[Amount]:
    """The amounts of a text, from its beginning, that begin at one of the `places`.

    `small` is the text in small letters, of equal length.
    """
    done, last = 0, None
    number = _number()
    for at in places:
        if at < done or not (m := number.match(small, at)):
            continue
        if found := _amount(m, small, text, money) or _same_money(m, small, last):
            done = m.end()
            if last and found.unit != last.unit and _is_conversion(small, last, found):
                found = found._replace(converts=last.start)
            if not found.thing and found.unit not in ("percent", "") and found.converts is None:
                last = found
            yield found


def _same_money(m: Match[str], small: str, last: Amount | None) -> Amount | None:
    """A number that can only be of the money named before in its sentence: "300 million euros, up from 200 million"."""
    if last is None or not (m["scale"] or m["scale2"]) or m["symbol"] or (value := _value(m)) is None:
        return None
    start, end = m.span()
    between = small[last.end : start]
    if len(between) > FAR or ". " in between or not _compared().search(between) or not _ends(small, end):
        return None
    return Amount(start, end, value, last.unit, "")


FAR = 80
"""Characters from an amount of money to one that leaves out the currency."""


@cache
def _compared() -> Pattern[str]:
    gave = "offered|pledged|promised|gave|committed|contributed|donated|lent|invested|paid|spent"
    changed = "up|down|rose|rising|rise|fell|falling|grew|raised|increased|cut"
    return compiled(
        rf"\b(?:(?:{changed}) (?:from|to)|compared (?:with|to)|against|(?:{gave})(?: about| some| another| only)?) $"
    )


def _is_conversion(small: str, of: Amount, found: Amount) -> bool:
    """Money in brackets behind, or inside, other money."""
    if not found.unit.isupper() or len(found.unit) != 3:
        return False
    if found.start < of.end:
        return True
    between = small[of.end : found.start]
    return len(between) < 30 and bool(
        compiled(
            r"\s?[(\[]\s?(?:about|around|some|roughly|approximately|nearly|or|us)?\s?|,? or (?:about |around )?"
        ).fullmatch(between)
    )


def _amount(m: Match[str], small: str, text: str, money: Currencies) -> Amount | None:
    if not _stands_alone(m, small, text) or (value := _value(m)) is None:
        return None
    start, end = m.span()
    symbol, num, scale, short, bare, scale2 = m.groups()
    if (num or bare or "")[:7] == "hundred" and small.endswith("one ", 0, start):
        start -= 4
    elif bare and (part := _part_of_one(small, start)):
        value, start = value * part[0], part[1]
    elif bare and small.endswith(_VAGUE, 0, start):
        return None
    if symbol:
        symbol = symbol.strip()
        unit = money.symbols.get(symbol) or money.words.get(symbol[:-1]) or money.symbols.get(symbol[-1:])
        if not unit or (symbol in _LETTERS and not (text[start].isupper() and (value >= LARGE or "." in num))):
            return None
        named = money.named(small, end)
        qualifier, start = _qualifier(small, start)
        return Amount(start, named[1] if named else end, value, unit, "", qualifier)
    if code := _code_before(text, start, money):
        qualifier, start = _qualifier(small, code[1])
        return Amount(start, end, value, code[0], "", qualifier)
    behind = small[end : end + 2]
    if ("%" in behind or "p" in behind) and (percent := _after().match(small, end)):
        qualifier, start = _qualifier(small, start)
        return Amount(start, percent.end(), value, "percent", "", qualifier)
    if currency := _currency(small, end, value, money):
        loose = behind[:1] == "-" and bool(bare)
        qualifier, start = _qualifier(small, start)
        return Amount(start, currency[1], value, currency[0], "", qualifier or ("~" if loose else None))
    scaled = bool(scale or bare or scale2)
    if short and not scaled:
        if not _of_many().match(small, end):
            return None
        qualifier, start = _qualifier(small, start)
        return _count(m, small, text, start, value, qualifier)
    if not scaled and _in_a_date(m, small):
        return None
    qualifier, start = _qualifier(small, start)
    if not (scaled or qualifier) and _is_year(m[0]):
        return None
    return _count(m, small, text, start, value, qualifier)


def _part_of_one(small: str, start: int) -> tuple[float, int] | None:
    """How often a scale is taken by the words before it, and where they begin: "half a million", "two and a half …"."""
    if not small.endswith(_PARTLY, 0, start):
        return None
    m = _partly().search(small, max(0, start - 40), start)
    if m is None:
        return None
    if m[1]:
        return _PARTS[m[1].replace("-", " ")], m.start()
    return (cardinal(m[2].removesuffix(" and a half")) or 0) + 0.5, m.start()


_VAGUE = tuple(
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


def _code_before(text: str, start: int, money: Currencies) -> tuple[str, int] | None:
    """The currency whose code stands before a number, and where that begins: "EUR 4.2bn", "Rs 500"."""
    if text[start - 1 : start] not in (" ", "\xa0") or (text[start - 2].islower() and text[start - 2] != "s"):
        return None
    words = text[max(0, start - 5) : start].split()
    word = words[-1] if words else ""
    if not word.isupper() and word not in ("Rs", "Rs."):
        return None
    code = money.words.get(word.rstrip(".").lower()) if len(word) >= 2 else None
    return (code, start - 1 - len(word)) if code else None


_LETTERS = frozenset("rn")
"""Letters that stand for a currency before a large number, and in roads' names before others: "R500m", "R5"."""
LARGE = 1_000
"""What nobody counts things by whose names are those of currencies too."""


def _currency(small: str, end: int, value: float, money: Currencies) -> tuple[str, int] | None:
    """The currency behind a number, also behind a conversion in brackets, and where it ends."""
    named = money.named(small, end)
    if named is None and "(" in small[end : end + 2] and (aside := _conversion().match(small, end)):
        named = money.named(small, aside.end())
    if named is None or (named[0] in money.behind_large and (value < LARGE or _is_year(small[max(0, end - 4) : end]))):
        return None
    return _unit(named[0], money), named[1]


def _unit(word: str, money: Currencies) -> str:
    """The code of a currency; its name where several countries' currencies are called so."""
    return money.words.get(word, word)


def _value(m: Match[str]) -> float | None:
    _, num, scale, short, bare, scale2 = m.groups()
    if bare:
        return None if bare.endswith("s") else SCALES[bare] * SCALES.get(scale2, 1.0)
    value = cardinal(num)
    for times in (scale, short, scale2):
        if value is not None and times:
            value = round(value * SCALES[times], 3)  # 4.1 × a billion is 4,099,999,999.9999995
    return value if value is None or value < 1e18 else None


def _stands_alone(m: Match[str], small: str, text: str) -> bool:
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
            (after[:1].isalnum() and not _glued().match(small, end))
            or after[:1] in "_@/:"
            or (after[:1] in ".," and after[1:].isdigit())
        ):
            return False
        if after[:1] == "-" and not (m["bare"] or m["scale"] or m["scale2"]):
            return bool(compiled(r"-(?:hours?|days?|percent|dollar|euro|yuan)\b").match(small[end : end + 9]))
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


@cache
def _glued() -> Pattern[str]:
    """A unit that is written right behind its number: "310,000ha"."""
    return compiled(rf"(?:{'|'.join(sorted(SHORT_UNITS))})\b")


_NUMBERED = ("no. ", "number ", "article ", "chapter ", "section ", "page ", "aged ")


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and 1500 <= int(digits) <= 2100


def _in_a_date(m: Match[str], small: str) -> bool:
    """Whether a bare number is a day of a month or a time of day."""
    start, end = m.span()
    if not small[start].isdigit():
        return False
    before = _plain_words(small[max(0, start - 16) : start])
    if before and before[-1] in MONTHS:
        return True
    after = _plain_words(small[end : end + 14])
    return bool(after) and (after[0] in MONTHS or after[0] in ("am", "pm", "gmt", "o'clock") or after[0] in WEEKDAYS)


def _plain_words(text: str) -> list[str]:
    return text.replace(".", " ").replace(",", " ").split()


def _qualifier(small: str, start: int) -> tuple[Qualifier | None, int]:
    """ "more than", "at least" …, and where the amount begins with it."""
    base = start
    low = max(0, start - 26)
    led = small[low:start].rsplit(None, 2)
    if not led:
        return None, base
    last = led[-1]
    if last in _ARTICLES:
        if last == "a" and small[start - 1] == " " and not small[start].isdigit():
            base = start - 2
        if len(led) > 1:
            last = led[-2]
    if not last.endswith(_QUALIFYING):
        return None, base
    m = _before().search(small, low, start)
    if not m or (m.lastgroup in _COMPARING and compared(small, m.start(), start)):
        return None, base
    signs: dict[str, Qualifier] = {"more": ">", "least": ">=", "less": "<", "most": "<=", "about": "~"}
    return signs[m.lastgroup or "about"], m.start()


def _count(
    m: Match[str], small: str, text: str, start: int, value: float, qualifier: Qualifier | None
) -> Amount | None:
    end = m.end()
    glued = _glued().match(small, end)
    thing = Counted(glued.end(), glued[0], glued[0]) if glued else counted(small, text, end, value)
    if thing is None:
        return Amount(start, end, value, "", "", qualifier) if qualifier and value >= 20 and _ends(small, end) else None
    lead = small[max(0, m.start() - 12) : m.start()].replace("“", " ").split()
    if value <= 2 and lead and lead[-1] in ("the", "these", "those", "both", "their", "its", "our"):
        return None
    if thing.unit in _TIMES and (thing.relative or (lead and lead[-1] in _TURNS) or _lasts(small, m.start())):
        return None
    return Amount(start, thing.end, value, thing.unit, thing.thing, qualifier)


def _lasts(small: str, start: int) -> bool:
    """Whether the number tells for how long ("over three years", "within two days")."""
    return small[max(0, start - 12) : start].endswith(
        (" over ", " in ", " within ", " for ", " during ", " every ", " after ")
    )


def _ends(small: str, end: int) -> bool:
    """Whether nothing that could be counted follows."""
    return bool(
        compiled(
            r"\s?(?:$|[.,;:)”\"'’—]|and\b|but\b|in\b|at\b|by\b|from\b|since\b|last\b|this\b|to\b|were\b|was\b)"
        ).match(small[end : end + 7])
    )


@cache
def _of_many() -> Pattern[str]:
    """What is counted by the million, so that the "m" behind a number is no metre: "47m people"."""
    return compiled(
        r"\s(?:[a-z]{3,15} )?(?:people|tonnes|tons|barrels|litres|liters|gallons|hectares|acres|jobs|users|customers"
        r"|passengers|visitors|tourists|travellers|voters|refugees|migrants|workers|farmers|children|women|men|pupils"
        r"|students|patients|households|homes|families|residents|inhabitants|citizens|members|doses|trees|shares|cars"
        r"|vehicles|animals|cattle|readers|viewers|subscribers|followers|cubic met(?:er|re)s"
        r"|square (?:met(?:er|re)s|miles))\b"
    )


_TIMES = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "centuries", "times"})
_TURNS = frozenset(
    str.split("next last past coming previous first final every each other following early late recent these within")
)
