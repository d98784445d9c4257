"""Numbers as the text writes them: digits, words, ordinals, Roman numerals."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6,
    "m": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3, "crore": 1e7, "lakh": 1e5, "mln": 1e6, "bln": 1e9,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "inaugural": 1, "maiden": 1,
}  # fmt: skip

DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|[1-9]\d{0,2}(?:[ \xa0\u2009\u202f]\d{3})+(?![\d-]|[.,]\d)"
    r"|\d+(?:\.\d+)?(?:,\d{1,2}(?=\s(?:million|billion|trillion|bn|mn|per\s?cent)|\s?%))?"
)
"""A number in digits: "1,500", "1 500", "2.5", and before a scale or a percentage "2,5"."""
# The longest first: "six" begins "sixteen".
_SMALL = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
BELOW = rf"(?:{_TEN})(?:[- ](?:{_SMALL}))?|{_SMALL}"
SPELLED = rf"(?:hundred(?: and)?\s(?:{BELOW})|(?:{BELOW}|a)(?:\s(?:hundred)(?: and)?)?(?:\s(?:{BELOW}))?)"
"""A number in words below a thousand, in small letters; "one" may stand before "hundred and …"."""
SCALE = r"thousand|million|billion|trillion|hundred|dozen|crore|lakh|trn|tn|mn|bn|mln|bln"


@cache
def _roman() -> Pattern[str]:
    return compiled(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def cardinal(words: str) -> float | None:
    """The value of "1,500", "2.5", "thirty-one", "a dozen", "two hundred and six"; None for other words."""
    if words[:1].isdigit():
        words = _plain_digits(words)
        try:
            return float(words) if len(words) <= 24 else None
        except ValueError:
            return None
    words = words.replace(",", "")
    if small := UNITS.get(words) or TENS.get(words):
        return float(small)
    total, part = 0.0, 0.0
    seen = False
    for word in compiled(r"[\s-]+").split(words.strip()):
        if word in UNITS or word in TENS:
            part += UNITS.get(word) or TENS[word]
        elif word in ("a", "an"):
            part += 1
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0.0
        elif word != "and":
            return None
        seen = True
    return total + part if seen else None


def _plain_digits(number: str) -> str:
    """Digits with a point before what is less than one, and nothing between thousands."""
    whole, comma, rest = number.rpartition(",")
    if comma and len(rest) < 3:
        return f"{whole}.{rest}"
    return "".join(number.replace(",", "").split())


def ordinal(words: str) -> int | None:
    """The value of "second", "24th", "twenty-fourth", "XXIV"; None for other words. Takes any case."""
    if words.isupper() and len(words) <= 8 and (roman := _from_roman(words)):
        return roman
    if words[:1] in _ROMANS and len(words) <= LONGEST_ROMAN and words.endswith(_ENDS) and words[:-2].isupper():
        return _from_roman(words[:-2])  # "XXIst"
    words = words.lower()
    if m := compiled(r"(\d{1,4})(?:st|nd|rd|th)").fullmatch(words):
        return int(m[1])
    if words in _ORDINALS:
        return _ORDINALS[words]
    ten, _, unit = words.replace(" ", "-").partition("-")
    if ten in TENS and 1 <= _ORDINALS.get(unit, 0) <= 9:
        return TENS[ten] + _ORDINALS[unit]
    return None


_ROMANS = frozenset("CILMVX")
_ENDS = ("st", "nd", "rd", "th")
LONGEST_ROMAN = 10
"""Letters of a Roman numeral with the end of an ordinal: "XXXVIIIth"."""


def ordinals(number: int) -> tuple[str, str]:
    """How a number above 0 is written to count with: "second" and "2nd"; in words below a hundred."""
    tens, units = number - number % 10, number % 10
    known = {value: word for word, value in reversed(_ORDINALS.items())}
    ten = next((word for word, value in TENS.items() if value == tens), "")
    spelled = known.get(number) or (f"{ten}-{known[units]}" if ten and units else "")
    end = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(units, "th")
    return spelled, f"{number}{end}"


def _from_roman(words: str) -> int | None:
    if not _roman().fullmatch(words):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[c] for c in words]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True)) or None
