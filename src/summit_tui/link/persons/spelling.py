"""Names → keys under which spellings of one name meet, and different names do not."""

from __future__ import annotations

from summit_tui.knowledge.ids import plain
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.patterns import compiled

_AMERICAN = tuple(
    pair.split("=")
    for pair in [
        "organiz=organis",
        "center=centre",
        "defense=defence",
        "labor=labour",
        "neighbor=neighbour",
        "color=colour",
        "favor=favour",
        "harbor=harbour",
        "honor=honour",
        "ization=isation",
        "modernize=modernise",
        "theater=theatre",
        "co-operat=cooperat",
    ]
)


def thing_key(name: str) -> str:
    """The key of a name that is no person's: British and American spelling, case, accents and "the" aside."""
    key = " " + plain(name).lower().replace("’", "'").replace("&", " and ") + " "
    for american, british in _AMERICAN:
        key = key.replace(american, british)
    return " ".join(compiled(r"[^\W_]+").findall(key.replace("'s ", " "))).removeprefix("the ")


_SPELT = (
    ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("x", "h"), ("ck", "k"), ("q", "k"), ("ca", "ka"),
    ("co", "ko"), ("cu", "ku"), ("ph", "f"), ("w", "v"),
)  # fmt: skip
"""What transliteration from Cyrillic and Arabic spells in several ways, in this order."""


@cache
def _glides() -> tuple[tuple[Pattern[str], str], ...]:
    """The same for what stands between vowels and before them."""
    steps = ((r"(?<=[aeiou])[yj](?=[aeiou])", ""), (r"\b[yj]e", "e"), (r"[yj]+", "i"))
    return tuple((compiled(pattern), by) for pattern, by in steps)


def person_key(name: str, family_first: frozenset[str]) -> str:
    """The key of a full name: first and last name, each as it sounds; whole for names whose family name comes first."""
    words = [w for w in compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*").findall(plain(name)) if w not in ("Jr", "Sr")]
    suffix = " jr" if "Jr" in name and compiled(r"\bJr\b").search(name) else ""
    if len(words) > 2:
        words = [words[0], *(w for w in words[1:-1] if len(w) > 1), words[-1]]
    if len(words) < 2 or words[0] in family_first or words[-1] in family_first:
        return compiled(r"[^a-z ]").sub("", " ".join(words).lower().replace("-", "")) + suffix
    return f"{sound(words[0])} {sound(words[-1])}{suffix}"


@lru_cache(16384)
def sound(name: str) -> str:
    """The key of one name of a person, as it sounds."""
    key = plain(name).lower()
    if not key.isalpha():
        key = key.replace("’", "").replace("'", "").replace("-", "")
    for spelt, by in _SPELT:
        key = key.replace(spelt, by)
    if "y" in key or "j" in key:
        for pattern, by in _glides():
            key = pattern.sub(by, key)
    # A template for what is put in would be gone through for each pair of letters.
    key = compiled(r"(.)\1").sub(lambda pair: pair[1], key.replace("oe", "o").replace("ou", "u")).replace("ii", "i")
    return compiled(r"i\b").sub("", key) if "i" in key else key


@lru_cache(4096)
def middle_initials(name: str) -> frozenset[str]:
    """First letters of the names between the first and the last."""
    return frozenset(w[0].lower() for w in plain(name).split()[1:-1] if w[0].isalpha())
