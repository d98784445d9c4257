"""Amounts as they are written: a number with its scale and the currency, percentage or noun that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.extract.counting.amount import Amount, Qualifier
from summit_tui.extract.counting.comparisons import compared
from summit_tui.extract.counting.counted import Counting, counted
from summit_tui.extract.counting.counts import TIMES, Written, count, ends
from summit_tui.extract.counting.money import Currencies
from summit_tui.extract.counting.written_numbers import (
    VAGUE,
    goes_on,
    in_a_date,
    is_year,
    number,
    out_of,
    part_of_one,
    share,
    stands_alone,
    value_of,
)
from summit_tui.extract.wording.numbers import DIGITS, SCALE, SCALES, cardinal
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.patterns import compiled


class Measures(NamedTuple):
    """How money and things are told that an amount is of."""

    money: Currencies
    counting: Counting


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
    return compiled(r"\s?(?:%|(?:of (?:a|one) )?(?:per\s?cent|percent|percentage points?|pc)\b)")


@cache
def _conversion() -> Pattern[str]:
    return compiled(r"\s?\((?:[^()\n]{1,60})\)")


def amounts(small: str, text: str, known: Measures, places: Sequence[int]) -> Iterator[Amount]:
    """The amounts of a text, from its beginning, that begin at one of the `places`.

    `small` is the text in small letters, of equal length.
    """
    done, last, before = 0, None, None
    pattern = number()
    for at in places:
        if at < done or not (m := pattern.match(small, at)):
            continue
        found = _amount(m, small, text, known)
        if found is None or not found.unit:
            found = _same_money(m, small, last) or _same_count(m, small, before) or found
            if found and not found.unit and small.startswith(" to ", m.end()):
                found = _up_to(found, m, small, text, known.counting)
        if found:
            if found.thing and found.unit not in TIMES:
                before = found
            done = max(m.end(), found.written)
            if last and found.unit != last.unit and _is_conversion(small, last, found):
                found = found._replace(converts=last.start)
            if not found.thing and found.unit not in ("percent", "") and found.converts is None:
                last = found
            yield found


def _same_money(m: Match[str], small: str, last: Amount | None) -> Amount | None:
    """A number that can only be of the money named before in its sentence: "300 million euros, up from 200 million"."""
    if last is None or not (m["scale"] or m["scale2"]) or m["symbol"] or (value := value_of(m)) is None:
        return None
    start, end = m.span()
    between = small[last.end : start]
    if len(between) > FAR or ". " in between or not _compared().search(between) or not ends(small, end):
        return None
    return Amount(start, end, value, last.unit, "")


def _same_count(m: Match[str], small: str, last: Amount | None) -> Amount | None:
    """A number that can only count what its sentence counted last: "Kesh has 503 ships and Teland has 70"."""
    start, end = m.span()
    if last is None or start - last.end > FAR or m["symbol"] or is_year(m[0]):
        return None
    between = small[last.end : start]
    # In words only where nothing stands between: "15 votes to eight".
    if not (m["num"] or "-")[0].isdigit() and (between != " to " or m["num"] in (None, "a", "one")):
        return None
    if not _set_beside(between) or not ends(small, end) or in_a_date(m, small):
        return None
    value = value_of(m)
    if value is None or small.startswith(_GOING_ON, end) or small[end + 1 : end + 2].isdigit():
        return None
    qualifier, start = _qualifier(small, start)
    return Amount(start, end, value, last.unit, last.thing, qualifier)


def _up_to(found: Amount, m: Match[str], small: str, text: str, words: Counting) -> Amount:
    """A number that counts what the next one counts: "at least 50 to 60 lorries"."""
    more = number().match(small, m.end() + len(" to "))
    thing = counted(small, text, more.end(), found.value, words) if more else None
    return found._replace(unit=thing.unit, thing=thing.thing) if thing else found


def _set_beside(between: str) -> bool:
    """Whether the words between two numbers set them beside each other: "503 ships and Teland has 70"."""
    words = between.split()
    while words and words[-1] in _LITTLE:
        words.pop()
    if not words or not between[-1].isspace():
        return False
    last = words.pop()
    if not words:
        return last in _JOINING
    if not (last in _HAVING or last.endswith(_WHOSE)) or ". " in between or "; " in between or words == [","]:
        return False
    return between.startswith(", ") or not _JOINING.isdisjoint(words[:-1] if last in _HAVING else words)


_LITTLE = frozenset(str.split("just only another about some nearly at least up almost more than"))
_JOINING = frozenset(str.split("and while but to from compared against versus"))
_HAVING = frozenset(str.split("has have had won sent lost with got"))
_WHOSE = ("’s", "'s", "s’", "s'")
_GOING_ON = (" to ", "-", " at ", ":")


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


def _amount(m: Match[str], small: str, text: str, known: Measures) -> Amount | None:
    money, words = known
    symbol, num, scale, short, bare, scale2 = m.groups()
    spelled = num is not None and num.isalpha()
    if spelled and not scale and (part := share(m, small)):
        return _share(m, small, part)
    if small.startswith((" in ", " out of "), m.end()) and (part := out_of(m, small)):
        return _share(m, small, part)
    if not stands_alone(m, small, text, words) or (value := value_of(m)) is None:
        return None
    start, end = m.span()
    if (num or bare or "")[:7] == "hundred" and small.endswith("one ", 0, start):
        start -= 4
    elif bare and (times := part_of_one(small, start)):
        value, start = value * times[0], times[1]
    elif bare and small.endswith(VAGUE, 0, start):
        return None
    if spelled and scale == "thousand":
        more, end = goes_on(m, small)
        value += more
    if symbol:
        return _signed(m, small, text, value, money)
    if code := _code_before(text, start, money):
        qualifier, start = _qualifier(small, code[1])
        return Amount(start, end, value, code[0], "", qualifier)
    behind = small[end : end + 2]
    if ("%" in behind or "p" in behind or small.startswith(_PARTS_OF_A_PERCENT, end)) and (
        percent := _after().match(small, end)
    ):
        return _below_nothing(Amount(start, percent.end(), value, "percent", ""), small)
    if currency := _currency(small, end, value, money):
        loose = behind[:1] == "-" and bool(bare)
        qualifier, start = _qualifier(small, start)
        return Amount(start, currency[1], value, currency[0], "", qualifier or ("~" if loose else None), written=end)
    scaled = bool(scale or bare or scale2)
    if (short and not scaled and not words.by_million(small, end)) or (not (scaled or short) and in_a_date(m, small)):
        return None
    qualifier, start = _qualifier(small, start)
    if not (scaled or qualifier or short) and is_year(m[0]):
        return None
    found = count(new(Written, (m, small, text, start, end, value, qualifier)), words)
    if found and found.unit == "points":
        found = _below_nothing(found, small)
    return found and found._replace(written=end)


_PARTS_OF_A_PERCENT = (" of a p", " of one p")
"""Behind a number: "0.25 of a per cent"."""


def _below_nothing(amount: Amount, small: str) -> Amount:
    """A percentage or points with what says how exact they are, below nothing behind a minus."""
    start = amount.start
    before = small[max(0, start - 9) : start]
    if before.endswith("minus ") and not before.endswith("or minus "):
        return amount._replace(start=start - 6, value=-amount.value)
    if before[-1:] in _MINUS and before[-2:-1] in " (" and not before[-3:-2].isdigit():
        return amount._replace(start=start - 1, value=-amount.value)
    if amount.qualifier:
        return amount
    qualifier, start = _qualifier(small, start)
    return amount._replace(start=start, qualifier=qualifier)


_MINUS = frozenset("-−")


def _share(m: Match[str], small: str, part: tuple[float, int]) -> Amount:
    """Some parts of all, as a percentage that nobody means exactly."""
    qualifier, start = _qualifier(small, m.start())
    return Amount(start, part[1], part[0], "percent", "", qualifier or "~", written=part[1])


def _signed(m: Match[str], small: str, text: str, value: float, money: Currencies) -> Amount | None:
    """An amount behind the sign of a currency."""
    start, symbol = m.start(), m["symbol"].strip()
    unit = money.symbols.get(symbol) or money.words.get(symbol[:-1]) or money.symbols.get(symbol[-1:])
    if not unit or (symbol in _LETTERS and not (text[start].isupper() and (value >= LARGE or "." in m["num"]))):
        return None
    named = money.named(small, m.end())
    if not (m["scale"] or m["short"] or m["scale2"] or named):
        value *= _scale_ahead(m, small)
    qualifier, start = _qualifier(small, start)
    return Amount(start, named[1] if named else m.end(), value, unit, "", qualifier)


def _scale_ahead(m: Match[str], small: str) -> float:
    """What the scale of the larger of two sums is worth, which the smaller leaves out: "$400 to $500 million"."""
    if not small.startswith((" to ", " and ", " or ", "-", "–"), m.end()):
        return 1.0
    more = _more().match(small, m.end())
    low, high = (cardinal(number) if number else None for number in (m["num"], more and more[1]))
    return SCALES[more[2]] if more and low and high and low < high else 1.0


@cache
def _more() -> Pattern[str]:
    return compiled(rf"(?: (?:to|and|or) |[-–])(?:[a-z]{{0,2}}[$€£¥])?({DIGITS})[\s-]?({SCALE}|bn|m)\b")


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
    if named is None or (named[0] in money.behind_large and (value < LARGE or is_year(small[max(0, end - 4) : end]))):
        return None
    return _unit(named[0], money), named[1]


def _unit(word: str, money: Currencies) -> str:
    """The code of a currency; its name where several countries' currencies are called so."""
    return money.words.get(word, word)


_SCALES = ("hundred", "thousand", "million", "billion", "trillion", "dozen")


def _qualifier(small: str, start: int) -> tuple[Qualifier | None, int]:
    """ "more than", "at least" …, and where the amount begins with it."""
    base = start
    low = max(0, start - 26)
    led = small[low:start].rsplit(None, 2)
    if not led:
        return None, base
    last = led[-1]
    if last in _ARTICLES:
        if last == "a" and small[start - 1] == " " and small.startswith(_SCALES, start):
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
